import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../lib/core/i18n/lang.ts';
import type { Row } from '../../../lib/core/pledge/row.ts';
import { CUES } from '../../../lib/core/pledge/row.ts';
import { ROWS, THEMES, tablesOf } from '../../../lib/core/pledge/tables.ts';
import { MOST_PATTERNS, PieceScanner } from '../../../lib/core/text/piece-scanner.ts';
import { lowerLetters, withoutAccents } from '../../../lib/core/text/plain.ts';

const matches = (row: Row, sentence: string) => {
  const lower = lowerLetters(sentence);
  return row.pattern.test(row.accents ? lower : withoutAccents(lower));
};

describe.each(LANGS)('cues and guards in %s', (lang) => {
  it.each(ROWS[lang].map((row) => [row.sign, row.example, row] as const))(
    '%s: matches « %s »',
    (_, example, row) => {
      expect(matches(row, example)).toBe(true);
    },
  );

  it.each(ROWS[lang].map((row) => [row.sign, row.counterExample, row] as const))(
    '%s: leaves « %s »',
    (_, counter, row) => {
      expect(matches(row, counter)).toBe(false);
    },
  );

  it.each(ROWS[lang].map((row) => [row.sign, row.example, row] as const))(
    '%s: the look ahead lets « %s » through',
    (_, example, { pattern }) => {
      const found = { first: 0, also: 0, second: 0, certain: 0 };
      new PieceScanner([{ pattern }]).scan(example, 0, example.length, found);
      expect(found.first).toBe(1);
    },
  );

  it('a scan has a bit for every row', () => {
    const { cues, guards } = tablesOf(lang);
    expect(cues.length).toBeLessThanOrEqual(MOST_PATTERNS);
    // One more for the words that name a time.
    expect(guards.length + THEMES.length + 1).toBeLessThanOrEqual(MOST_PATTERNS);
  });

  it('no pattern keeps a place between two sentences', () => {
    expect(ROWS[lang].filter(({ pattern }) => pattern.global || pattern.sticky)).toEqual([]);
  });

  it('every sign of the other languages has a row', () => {
    const signs = new Set(LANGS.flatMap((other) => ROWS[other].map((row) => row.sign)));
    const here = new Set(ROWS[lang].map((row) => row.sign));
    expect([...signs].filter((sign) => !here.has(sign) && sign !== 'present')).toEqual([]);
  });
});

it('every cue has a kind and a strength, and a row in some language', () => {
  const signs = new Set(LANGS.flatMap((lang) => ROWS[lang].map((row) => row.sign)));
  expect(Object.keys(CUES).filter((sign) => !signs.has(sign as Row['sign']))).toEqual([]);
});
