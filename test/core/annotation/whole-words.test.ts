import { expect, test } from 'vitest';
import { wholeWords } from '../../../lib/core/annotation/whole-words.ts';

const text = 'Le prix atteint cinq cent mille euros.';

test.each([
  {
    name: 'a place that begins in the middle of a word takes the whole word',
    quote: { prefix: 'atteint ', exact: 'quatre cent', suffix: ' mille' },
    found: 'q cent',
    becomes: 'cinq cent',
  },
  {
    name: 'a place that ends in the middle of a word does too',
    quote: { prefix: 'atteint ', exact: 'cinq cents', suffix: ' mille' },
    found: 'cinq cen',
    becomes: 'cinq cent',
  },
  {
    name: 'whole words stay as they are',
    quote: { prefix: 'atteint ', exact: 'cinq cent', suffix: ' mille' },
    found: 'cinq cent',
    becomes: 'cinq cent',
  },
  {
    name: 'a quote that was a piece of a word stays a piece',
    quote: { prefix: 'atteint ci', exact: 'nq ce', suffix: 'nt' },
    found: 'nq ce',
    becomes: 'nq ce',
  },
])('$name', ({ quote, found, becomes }) => {
  const start = text.indexOf(found);
  const { start: from, end: to } = wholeWords(text, { start, end: start + found.length }, quote);
  expect(text.slice(from, to)).toBe(becomes);
});
