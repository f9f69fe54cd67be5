import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';

describe('describing a quote', () => {
  const text = 'Le Gouvernement publiera, avant la fin de 2026, la liste des 38 marchés de la ville de Lyon.';

  test('keeps the words, 32 characters on either side, and the place', () => {
    const start = text.indexOf('la liste');
    const end = start + 'la liste des 38 marchés'.length;
    expect(describeQuote(text, { start, end })).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'la liste des 38 marchés',
        prefix: 'publiera, avant la fin de 2026, ',
        suffix: ' de la ville de Lyon.',
      },
      { type: 'TextPositionSelector', start, end },
    ]);
  });

  const cases = [
    {
      name: 'the first word has no context before it',
      start: 0,
      end: 2,
      prefix: '',
      suffix: ' Gouvernement publiera, avant la',
    },
    {
      name: 'the last word has none after it',
      start: text.length - 5,
      end: text.length,
      prefix: 'e des 38 marchés de la ville de ',
      suffix: '',
    },
    { name: 'the whole text has none', start: 0, end: text.length, prefix: '', suffix: '' },
  ];
  test.each(cases)('$name', ({ start, end, prefix, suffix }) => {
    expect(describeQuote(text, { start, end })[0]).toMatchObject({
      exact: text.slice(start, end),
      prefix,
      suffix,
    });
  });

  test('never keeps half of an emoji in a context', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', 'a', '🏛️'), { minLength: 3 }), fc.nat(), (parts, at) => {
        const index = at % parts.length;
        const start = parts.slice(0, index).join('').length;
        const [{ prefix, suffix }] = describeQuote(parts.join(''), {
          start,
          end: start + parts[index]!.length,
        });
        expect(() => encodeURIComponent(prefix + suffix)).not.toThrow();
      }),
    );
  });
});
