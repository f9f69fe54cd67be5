import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragmentUrl } from '../../../lib/core/quote/text-fragment.ts';
import { CIVIC_TEXT } from '../annotation/civic-text.ts';
import { firstMatch } from './browser-search.ts';

const ADDRESS = 'https://gazette.example/article';

/** The link to the `nth` (from 0) occurrence of `words`. */
function link(text: string, words: string, nth = 0, url = ADDRESS): string {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}"`);
  return textFragmentUrl(url, text, { start, end: start + words.length });
}
const directive = (...args: Parameters<typeof link>) =>
  decodeURIComponent(link(...args).split(':~:text=')[1] ?? '');

describe('the words named by a link', () => {
  const cases: { name: string; text: string; words: string; nth?: number; gives: string }[] = [
    {
      name: 'are those of the passage',
      text: 'La ville publie. Le reste attend.',
      words: 'La ville',
      gives: 'La ville',
    },
    {
      name: 'are whole ones',
      text: 'Le conseil municipal délibère.',
      words: 'seil munici',
      gives: 'conseil municipal',
    },
    { name: 'have no blanks around them', text: 'Un mot  \n seul.', words: ' mot  ', gives: 'mot' },
    {
      name: 'have one blank between them',
      text: 'Un\u00a0 \t mot.',
      words: 'Un\u00a0 \t mot',
      gives: 'Un mot',
    },
    {
      name: 'need no context the first time',
      text: 'Le maire parle. Le maire répond.',
      words: 'Le maire',
      gives: 'Le maire',
    },
    {
      name: 'get what stands before them the second time',
      text: 'Le maire parle. Le maire répond.',
      words: 'Le maire',
      nth: 1,
      gives: 'maire parle.-,Le maire',
    },
    {
      name: 'get what follows them when nothing stands before',
      text: 'Élus\nÉlus de la majorité',
      words: 'Élus de la',
      gives: 'Élus de la',
    },
    {
      name: 'are looked for without regard to accents and capitals',
      text: 'Les ELUS votent. Les élus débattent.',
      words: 'élus',
      gives: 'votent. Les-,élus',
    },
    {
      name: 'are not taken for the beginning of a longer word',
      text: 'La communauté et la commune.',
      words: 'commun',
      nth: 1,
      gives: 'commune',
    },
    {
      name: 'are the first and the last ones of several paragraphs',
      text: 'Un long début de paragraphe.\nLa fin du second paragraphe est là.',
      words: 'long début de paragraphe.\nLa fin du second',
      gives: 'long début de paragraphe.,La fin du second',
    },
    {
      name: 'have context of the block before, at the beginning of one',
      text: 'Prix\nDix euros\nDurée\nDix euros',
      words: 'Dix euros',
      nth: 1,
      gives: 'Durée-,Dix euros',
    },
  ];
  test.each(cases)('$name', ({ text, words, nth, gives }) => {
    expect(directive(text, words, nth)).toBe(gives);
  });

  test('are the first and the last ones of a passage of more than 300 characters', () => {
    const start = CIVIC_TEXT.indexOf('Le calendrier reste');
    const end = CIVIC_TEXT.indexOf('.\nLa ville de Grenoble');
    const words = decodeURIComponent(textFragmentUrl(ADDRESS, CIVIC_TEXT, { start, end })).split(
      ':~:text=',
    )[1];
    expect(words).toBe('Le calendrier reste toutefois,en moins d’un mois');
  });
});

describe('the address of a link', () => {
  const cases: { name: string; words: string; url?: string; gives: string }[] = [
    {
      name: 'escapes comma, ampersand and hyphen',
      words: 'a, b & c-d',
      gives: `${ADDRESS}#:~:text=a%2C%20b%20%26%20c%2Dd`,
    },
    { name: 'escapes what is not ASCII', words: 'été', gives: `${ADDRESS}#:~:text=%C3%A9t%C3%A9` },
    {
      name: 'keeps the element named by the page',
      words: 'été',
      url: `${ADDRESS}#suite`,
      gives: `${ADDRESS}#suite:~:text=%C3%A9t%C3%A9`,
    },
    {
      name: 'replaces an older directive',
      words: 'été',
      url: `${ADDRESS}?p=1#suite:~:text=x`,
      gives: `${ADDRESS}?p=1#suite:~:text=%C3%A9t%C3%A9`,
    },
    { name: 'is left alone when the passage has no word', words: ' — ', gives: ADDRESS },
  ];
  test.each(cases)('$name', ({ words, url, gives }) => {
    expect(link(`Ici : ${words}.`, words, 0, url)).toBe(gives);
  });
});

test('a browser that follows the rules finds the passage, when any context of ten words can tell it', () => {
  const passage = fc
    .tuple(fc.nat(CIVIC_TEXT.length - 2), fc.integer({ min: 12, max: 700 }))
    .map(([start, length]) => ({ start, end: Math.min(CIVIC_TEXT.length, start + length) }));
  fc.assert(
    fc.property(passage, ({ start, end }) => {
      fc.pre(/\p{L}/u.test(CIVIC_TEXT.slice(start, end)));
      const found = firstMatch(textFragmentUrl(ADDRESS, CIVIC_TEXT, { start, end }), CIVIC_TEXT);
      const words = CIVIC_TEXT.slice(start, end).trim();
      expect(found).toContain(words.replace(/\s+/g, ' '));
    }),
  );
});
