import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { matchQuote, matchQuotes, type StoredQuote } from '../../../lib/core/annotation/match-quotes.ts';
import { createSearchableText } from '../../../lib/core/annotation/searchable-text.ts';
import { advance, drain } from '../../../lib/core/slices.ts';
import { CIVIC_TEXT, OTHER_TEXT } from './civic-text.ts';

/** What is stored of the `nth` occurrence (from 0) of `words` in the civic text. */
function stored(words: string, nth = 0, text = CIVIC_TEXT): StoredQuote {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text has no "${words}"`);
  const [quote, position] = describeQuote(text, { start, end: start + words.length });
  return { quote, position };
}

/** Where a quote of the civic text leads in `text`: state and words. */
function find(text: string, { quote, position }: StoredQuote) {
  const { state, start, end } = matchQuote(text, quote, position);
  return { state, words: start === null ? null : text.slice(start, end) };
}

const without = (words: string) => {
  if (!CIVIC_TEXT.includes(words)) throw new Error(`the text has no "${words}"`);
  return CIVIC_TEXT.replace(words, '');
};
const replacing = (words: string, by: string) => without(words) && CIVIC_TEXT.replace(words, by);

describe('where a quote leads', () => {
  const sentence = 'Le conseil municipal avait adopté cette mesure à l’unanimité.';
  const cases: {
    name: string;
    words: string;
    nth?: number;
    now: string;
    state: string;
    finds: string | null;
  }[] = [
    { name: 'the text is as it was', words: sentence, now: CIVIC_TEXT, state: 'exact', finds: sentence },
    {
      name: 'a paragraph was put before it',
      words: sentence,
      now: `Article mis à jour le 3 avril.\n${CIVIC_TEXT}`,
      state: 'moved',
      finds: sentence,
    },
    {
      name: 'its typography changed',
      words: '« Nous voulons que chacun puisse vérifier l’usage de l’argent public »',
      now: replacing(
        '« Nous voulons que chacun puisse vérifier l’usage de l’argent public »',
        '"Nous voulons que chacun puisse\n   vérifier l\'usage de l\'argent pub\u00adlic"',
      ),
      state: 'exact',
      finds: '"Nous voulons que chacun puisse\n   vérifier l\'usage de l\'argent pub\u00adlic"',
    },
    {
      name: 'a word was replaced',
      words: 'Le calendrier reste toutefois incertain.',
      now: replacing('toutefois incertain', 'cependant incertain'),
      state: 'changed',
      finds: 'Le calendrier reste cependant incertain.',
    },
    {
      name: 'a figure was corrected',
      words: 'plus de 40 000 euros',
      now: replacing('40 000 euros', '90 000 euros'),
      state: 'changed',
      finds: 'plus de 90 000 euros',
    },
    {
      name: 'words were put into it',
      words: 'Il réunit des élus, des agents et des citoyens tirés au sort',
      now: replacing('des élus, des agents', 'des élus de tous les groupes, des agents'),
      state: 'changed',
      finds: 'Il réunit des élus de tous les groupes, des agents et des citoyens tirés au sort',
    },
    {
      name: 'a footnote mark was put beside it',
      words: 'un comité indépendant',
      now: replacing('un comité indépendant', 'un comité indépendant[3]'),
      state: 'exact',
      finds: 'un comité indépendant',
    },
    {
      name: 'its sentence was taken out',
      words: sentence,
      now: without(` ${sentence}`),
      state: 'lost',
      finds: null,
    },
    { name: 'the page is another one', words: sentence, now: OTHER_TEXT, state: 'lost', finds: null },
    { name: 'the page is empty', words: sentence, now: '', state: 'lost', finds: null },
    {
      name: 'its sentence was taken out and its words stand in another one',
      words: 'conseil municipal',
      now: without(` ${sentence}`),
      state: 'lost',
      finds: null,
    },
    {
      name: 'its words stand in several sentences',
      words: 'conseil municipal',
      nth: 1,
      now: `Mise à jour. ${CIVIC_TEXT}`,
      state: 'moved',
      finds: 'conseil municipal',
    },
    {
      name: 'a wall cuts the page inside it',
      words: 'Le comité de suivi se réunira deux fois par an. Il réunit des élus, des agents et des citoyens',
      now: `${CIVIC_TEXT.slice(0, CIVIC_TEXT.indexOf(' et des citoyens'))}… La suite est réservée aux abonnés.`,
      state: 'changed',
      finds: 'Le comité de suivi se réunira deux fois par an. Il réunit des élus, des agents',
    },
  ];
  test.each(cases)('when $name: $state', ({ words, nth, now, state, finds }) => {
    expect(find(now, stored(words, nth))).toEqual({ state, words: finds });
  });

  test('a word is found in its own sentence, not in the one where it also stands', () => {
    const now = `Mise à jour. ${CIVIC_TEXT}`;
    for (const nth of [0, 1, 2]) {
      const quote = stored('conseil municipal', nth);
      expect(matchQuote(now, quote.quote, quote.position)).toMatchObject({
        state: 'moved',
        start: quote.position!.start + 'Mise à jour. '.length,
      });
    }
  });

  test('a few letters that are gone are never found in something like them', () => {
    for (const words of ['Lyon', '2019', 'élus', 'objet', 'six ans']) {
      expect(find(OTHER_TEXT, stored(words)).state).toBe('lost');
    }
  });
});

describe('quotes of one article', () => {
  const block = 'Signaler une erreur dans cette fiche au service des archives de la ville.\n';
  const before = `${CIVIC_TEXT.slice(0, 300)}\n${block}${CIVIC_TEXT.slice(300, 900)}\n${block}${CIVIC_TEXT.slice(900)}`;
  const words = 'une erreur dans cette fiche au';

  test('tell apart passages that are the same, with the same surroundings', () => {
    const repeated = before.replaceAll(block, block.repeat(3));
    const start = repeated.indexOf(words, repeated.indexOf(words) + block.length);
    const [quote, position] = describeQuote(repeated, { start, end: start + words.length });
    const now = `Mise à jour.\n${repeated}`;
    const others = ['mis en ligne la liste', 'le plan d’action national'].map((other) =>
      stored(other, 0, repeated),
    );
    const [found] = drain(matchQuotes(createSearchableText(now), [{ quote, position }, ...others]));
    expect(found).toMatchObject({ state: 'moved', start: start + 'Mise à jour.\n'.length });
  });

  test('tell them apart when a redesign wrote the page with other blanks, and its beginning went', () => {
    const wide = (text: string) => text.replaceAll(' ', '   ');
    const old = wide(before.replaceAll(block, block.repeat(3)));
    const now = before.replaceAll(block, block.repeat(3)).slice(CIVIC_TEXT.indexOf('Le conseil municipal'));
    const start = old.indexOf(wide(words), old.indexOf(wide(words)) + 1);
    const [quote, position] = describeQuote(old, { start, end: start + wide(words).length });
    const others = [
      'Nous voulons que chacun puisse vérifier',
      'La mesure figure dans le plan d’action national',
      'qui réclamaient l’ouverture de ces données',
      'Ouvrir un registre des rendez-vous des élus',
    ];
    const found = drain(
      matchQuotes(createSearchableText(now), [
        { quote, position },
        ...others.map((other) => stored(wide(other), 0, old)),
      ]),
    );
    const second = now.indexOf(words, now.indexOf(words) + 1);
    expect(found[0]).toMatchObject({ state: 'moved', start: second });
  });

  test('without the others, the reader is asked', () => {
    const repeated = before.replaceAll(block, block.repeat(3));
    const start = repeated.indexOf(words, repeated.indexOf(words) + block.length);
    const [quote] = describeQuote(repeated, { start, end: start + words.length });
    expect(matchQuote(`Mise à jour.\n${repeated}`, quote).state).toBe('offered');
  });
});

describe('a long quote', () => {
  const start = CIVIC_TEXT.indexOf('La mesure figure');
  const end = CIVIC_TEXT.indexOf('Un calendrier incertain');
  const [quote, position] = describeQuote(CIVIC_TEXT, { start, end });
  const find = (now: string) => {
    const { state, start, end } = matchQuote(now, quote, position);
    return { state, words: start === null ? null : now.slice(start, end) };
  };

  test('is found when the text moved', () => {
    expect(find(`Mise à jour. ${CIVIC_TEXT}`)).toEqual({ state: 'moved', words: quote.exact });
  });
  test('is changed when its middle did', () => {
    const now = replacing(
      'Publier les subventions aux associations, avec leur objet et leur montant.\n',
      'Rien.\n',
    );
    expect(find(now)).toEqual({
      state: 'changed',
      words: now.slice(start, now.indexOf('Un calendrier incertain')),
    });
  });
  test('is offered when only its beginning is left', () => {
    expect(find(CIVIC_TEXT.slice(0, start + 250)).state).toBe('offered');
  });
  test('is lost when it is gone', () => {
    expect(find(OTHER_TEXT)).toEqual({ state: 'lost', words: null });
  });
});

test('work can pause after every few quotes, those too that only follow the one before', () => {
  const now = `Mise à jour. ${CIVIC_TEXT}`;
  const quotes = Array.from({ length: 200 }, (_, i) => {
    const start = 40 + i * 8;
    const [quote, position] = describeQuote(CIVIC_TEXT, { start, end: start + 30 });
    return { quote, position };
  });
  const work = matchQuotes(createSearchableText(now), quotes);
  let pauses = 0;
  while (!work.next().done) pauses += 1;
  // Once for each quote when it is judged, and at every sixteenth when it is looked for.
  expect(pauses).toBeGreaterThanOrEqual(quotes.length + Math.floor(quotes.length / 16));
});

test('work in slices gives what work in one go gives', () => {
  const now = `Mise à jour. ${CIVIC_TEXT}`;
  const quotes = ['Lyon', 'un comité indépendant', 'sous licence libre'].map((words) => stored(words));
  const work = matchQuotes(createSearchableText(now), quotes);
  let slices = 1;
  let done = advance(work, () => false);
  for (; done === undefined; slices++) done = advance(work, () => false);
  expect(done.result).toEqual(drain(matchQuotes(createSearchableText(now), quotes)));
  expect(slices).toBeGreaterThan(quotes.length);
});
