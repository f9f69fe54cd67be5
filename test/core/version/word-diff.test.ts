import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../../lib/core/version/word-diff.ts';

/** Runs as one line: `same [-removed-] {+added+}`. */
const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what changed between two texts', () => {
  const cases = [
    { name: 'nothing', before: 'Le conseil vote.', after: 'Le conseil vote.', gives: 'Le conseil vote.' },
    {
      name: 'a word',
      before: 'Le conseil vote.',
      after: 'Le comité vote.',
      gives: 'Le [-conseil-]{+comité+} vote.',
    },
    { name: 'a figure', before: '69 communes', after: '70 communes', gives: '[-69-]{+70+} communes' },
    { name: 'an accent', before: 'les élus', after: 'les elus', gives: 'les [-élus-]{+elus+}' },
    { name: 'an added word', before: 'Il vote.', after: 'Il vote demain.', gives: 'Il vote{+ demain+}.' },
    { name: 'a removed word', before: 'Il vote demain.', after: 'Il vote.', gives: 'Il vote[- demain-].' },
    {
      name: 'the article before an elision',
      before: 'l’État',
      after: 'l’Europe',
      gives: 'l’[-État-]{+Europe+}',
    },
    {
      name: 'an expression, shown whole and not word by word',
      before: 'avant la fin du mois, dit-il',
      after: 'après le début de 2027, dit-il',
      gives: '[-avant la fin du mois-]{+après le début de 2027+}, dit-il',
    },
    { name: 'only blanks', before: 'Il  vote\ndemain', after: 'Il vote demain', gives: 'Il vote demain' },
    { name: 'everything', before: '', after: 'Tout.', gives: '{+Tout.+}' },
  ];
  test.each(cases)('$name', ({ before, after, gives }) => {
    expect(shown(before, after)).toBe(gives);
  });

  test('the runs make up both texts', () => {
    const text = fc
      .array(fc.constantFrom('le', 'maire', 'élu', '12', ' ', '\n', ', ', '’', '😀'))
      .map((parts) => parts.join(''));
    const without = (kind: string, before: string, after: string) =>
      wordDiff(before, after)
        .filter((run) => run.kind !== kind)
        .map(({ text }) => text)
        .join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blank = (text: string) => text.replace(/\s+/g, ' ');
        expect(blank(without('removed', before, after))).toBe(blank(after));
        expect(blank(without('added', before, after))).toBe(blank(before));
      }),
    );
  });
});
