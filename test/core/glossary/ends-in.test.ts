import { describe, expect, it } from 'vitest';
import { holdsIn } from '../../../lib/core/glossary/senses/ends-in.ts';
import { SENSES } from '../../../lib/core/glossary/senses/sense-rules.ts';
import { CASES } from './mention-cases.ts';

/** Every beginning of a text is something that may stand before a term. */
const beginnings = Object.values(CASES)
  .flat()
  .flatMap(({ text }) => Array.from(text.toLowerCase().matchAll(/\b/g), ({ index }) => text.slice(0, index)));

describe('a pattern read backwards', () => {
  it.each([
    [/\bin (?:close )?$/, 'work in close ', true],
    [/\bin (?:close )?$/, 'work in close ties', false],
    [/(?<!\bthe )$/, 'of the ', false],
    [/(?<!\bthe )$/, 'of a ', true],
    [/one |two $/, 'one or more', true],
    [/(?:one|two) $/, 'one or more', false],
    [/[|(] $/, 'a | ', true],
    [/\$$/, 'a price in $', true],
    [/\bplan\b/, 'the plan of the city', true],
  ])('%s of "%s" says %s', (pattern, text, holds) => {
    expect(holdsIn(pattern, text)).toBe(holds);
    expect(pattern.test(text)).toBe(holds);
  });

  it('says of each text what the pattern says', () => {
    const patterns = Object.values(SENSES)
      .flatMap((rules) => Object.values(rules))
      .flatMap(({ no = [], yes = [] }) => [...no, ...yes])
      .flatMap(({ before }) => before ?? []);
    const differing = patterns.filter((pattern) =>
      beginnings.some((text) => holdsIn(pattern, text) !== pattern.test(text)),
    );
    expect(patterns.length).toBeGreaterThan(50);
    expect(differing).toEqual([]);
  });
});
