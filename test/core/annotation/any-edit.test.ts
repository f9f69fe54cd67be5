import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { matchQuote, matchQuotes } from '../../../lib/core/annotation/match-quotes.ts';
import { createSearchableText } from '../../../lib/core/annotation/searchable-text.ts';
import { drain } from '../../../lib/core/slices.ts';
import type { Passage } from '../../../lib/core/text/passage.ts';
import { CIVIC_TEXT, OTHER_TEXT } from './civic-text.ts';
import { anEdit, apply, trace } from './edits.ts';

/** Any code units, halves of characters included. */
const anyString = (minLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { minLength, maxLength: 80 })
    .map((codes) => String.fromCharCode(...codes));

/** A passage of `text`, of `min` to 300 characters. */
const passageOf = (text: string, min = 1): fc.Arbitrary<Passage> =>
  fc
    .record({ start: fc.nat(text.length - min), length: fc.integer({ min, max: 300 }) })
    .map(({ start, length }) => ({ start, end: Math.min(text.length, start + length) }));

const quoteOf = (text: string, passage: Passage) => {
  const [quote, position] = describeQuote(text, passage);
  return { quote, position };
};

test('any selection of an unchanged text is found exactly, to the character', () => {
  const anyText = fc.oneof(anyString(1), fc.constant(CIVIC_TEXT), fc.constant(OTHER_TEXT));
  fc.assert(
    fc.property(
      anyText.chain((text) => fc.tuple(fc.constant(text), passageOf(text))),
      ([text, passage]) => {
        const { quote, position } = quoteOf(text, passage);
        expect(matchQuote(text, quote, position)).toEqual({ state: 'exact', ...passage, score: 1 });
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever was edited, words said to be found unchanged are the ones that were marked', () => {
  fc.assert(
    fc.property(
      fc.array(anEdit, { minLength: 1, maxLength: 6 }),
      fc.array(passageOf(CIVIC_TEXT), { minLength: 1, maxLength: 12 }),
      (edits, passages) => {
        const now = edits.reduce(apply, trace(CIVIC_TEXT));
        const quotes = passages.map((passage) => quoteOf(CIVIC_TEXT, passage));
        const found = drain(matchQuotes(createSearchableText(now.text), quotes));
        expect(found).toHaveLength(passages.length);
        for (const [i, anchored] of found.entries()) {
          if (anchored.state !== 'exact' && anchored.state !== 'moved') continue;
          const { start, end } = passages[i]!;
          const origins = now.from.slice(anchored.start, anchored.end);
          const own = origins.filter((from) => from >= start && from < end).length;
          expect(own, CIVIC_TEXT.slice(start, end)).toBeGreaterThanOrEqual(origins.length / 2);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('every quote gets one state, and a place in the text unless it is lost', () => {
  fc.assert(
    fc.property(
      fc.array(anEdit, { maxLength: 8 }),
      fc.array(passageOf(CIVIC_TEXT), { maxLength: 10 }),
      (edits, passages) => {
        const { text } = edits.reduce(apply, trace(CIVIC_TEXT));
        const found = drain(
          matchQuotes(
            createSearchableText(text),
            passages.map((passage) => quoteOf(CIVIC_TEXT, passage)),
          ),
        );
        const count = (state: string) => found.filter((anchored) => anchored.state === state).length;
        expect(['exact', 'moved', 'changed', 'offered', 'lost'].map(count).reduce((a, b) => a + b)).toBe(
          passages.length,
        );
        for (const { state, start, end, score } of found) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          if (state === 'lost') expect(start).toBeNull();
          else expect(start! >= 0 && start! < end! && end! <= text.length).toBe(true);
        }
      },
    ),
  );
});

test('a quote of another article is not painted', () => {
  fc.assert(
    fc.property(passageOf(CIVIC_TEXT), (passage) => {
      const { quote, position } = quoteOf(CIVIC_TEXT, passage);
      expect(['offered', 'lost']).toContain(matchQuote(OTHER_TEXT, quote, position).state);
    }),
    { numRuns: 300 },
  );
});

test('selectors made by anyone are answered', () => {
  const text = anyString(0);
  fc.assert(
    fc.property(text, text, text, fc.nat(200), fc.nat(200), text, (prefix, exact, suffix, a, b, page) => {
      const anchored = matchQuote(
        page,
        { exact, prefix, suffix },
        { start: Math.min(a, b), end: Math.max(a, b) },
      );
      if (anchored.start !== null) expect(anchored.end).toBeLessThanOrEqual(page.length);
    }),
  );
});
