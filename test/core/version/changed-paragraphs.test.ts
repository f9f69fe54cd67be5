import { describe, expect, test } from 'vitest';
import { changedParagraphs, changeExcerpt } from '../../../lib/core/version/changed-paragraphs.ts';

const BEFORE = 'Le titre\nL’OGP compte aujourd’hui 69 pays membres.\nLa fin du texte.';

describe('paragraphs that changed', () => {
  test.each([
    { name: 'none', now: BEFORE.replace('compte', 'compte '), changes: [] },
    {
      name: 'one edited',
      now: BEFORE.replace('69', '70'),
      changes: [['L’OGP compte aujourd’hui 69 pays membres.', 'L’OGP compte aujourd’hui 70 pays membres.']],
    },
    {
      name: 'one written anew',
      now: BEFORE.replace('aujourd’hui 69 pays membres', 'soixante-dix pays'),
      changes: [['L’OGP compte aujourd’hui 69 pays membres.', 'L’OGP compte soixante-dix pays.']],
    },
    { name: 'one added', now: `${BEFORE}\nUn ajout.`, changes: [['', 'Un ajout.']] },
    { name: 'one gone', now: BEFORE.replace('Le titre\n', ''), changes: [['Le titre', '']] },
    {
      name: 'one gone, the next edited',
      now: BEFORE.replace('Le titre\n', '').replace('69', '70'),
      changes: [
        ['Le titre', ''],
        ['L’OGP compte aujourd’hui 69 pays membres.', 'L’OGP compte aujourd’hui 70 pays membres.'],
      ],
    },
  ])('$name', ({ now, changes }) => {
    expect(changedParagraphs(BEFORE, now).map(({ before, now }) => [before, now])).toEqual(changes);
  });

  test('are cut down to what changed and its surroundings', () => {
    const long = (word: string) =>
      `${'un mot et un autre '.repeat(20)}${word} puis la suite ${'encore '.repeat(30)}`;
    const { before, now } = changeExcerpt({ before: long('69'), now: long('70') }, 20);
    expect(before).toBe('…un mot et un autre 69 puis la suite…');
    expect(now).toBe('…un mot et un autre 70 puis la suite…');
  });

  test('short ones are shown whole', () => {
    const change = { before: 'compte 69 pays', now: 'compte 70 pays' };
    expect(changeExcerpt(change)).toEqual(change);
  });
});
