import { describe, expect, it } from 'vitest';
import { type Concept, compileGlossary, findMentions } from '../../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';

/** A concept named `label` in every language, found everywhere. */
function conceptOf(label: string): Concept {
  const all = <T>(value: T) => ({ fr: value, en: value, es: value });
  return {
    id: label,
    category: 'test',
    prefLabel: all(label),
    prefLabelNeedsContext: all(false),
    prefLabelCaseSensitive: all(false),
    altLabels: { fr: [], en: [], es: [] },
    definition: all(''),
    broader: [],
    related: [],
    ambiguity: null,
    sources: [],
  };
}

/** `count` different names of two words, the same in every run, without endings that bend. */
function makeNames(count: number): string[] {
  let state = 7;
  const letter = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 'bcdfghjkmp'[Math.floor((state / 2 ** 32) * 10)]!;
  };
  const word = () => Array.from({ length: 12 }, letter).join('');
  return Array.from({ length: count }, () => `${word()} ${word()}`);
}

describe('a long text', () => {
  const glossary = compileGlossary(loadConcepts());
  const sentence = 'Le gouvernement ouvert et l’Assemblée nationale.';

  it('is read in slices that hide no term, wherever they end', () => {
    for (let before = 0; before < 1100; before += 1) {
      const filler = 'mot '.repeat(Math.ceil(before / 4)).slice(0, before);
      const found = findMentions(glossary, `${filler} ${sentence} ${'mot '.repeat(150)}`, 'fr');
      expect(
        found.map(({ text }) => text),
        `after ${before}`,
      ).toEqual(['gouvernement ouvert', 'Assemblée nationale']);
      expect(found[0]!.start).toBe(before + 4);
    }
  });

  it('may be one word without end', () => {
    const text = `${'x'.repeat(100_000)} ${sentence}`;
    expect(findMentions(glossary, text, 'fr')).toHaveLength(2);
  });
});

describe('a large glossary', () => {
  it('finds every term, though its words are known by their first letters only', () => {
    const names = makeNames(1600);
    const glossary = compileGlossary(names.map(conceptOf));
    // All letters would take more.
    expect(glossary.tables.fr.rows).toBeLessThan(8_500);
    const found = findMentions(glossary, names.join('. '), 'fr');
    expect(found.map(({ text }) => text)).toEqual(names);
    const strange = names.map((name) => name.replace(' ', 'q ')).join('. ');
    expect(findMentions(glossary, strange, 'fr')).toEqual([]);
  }, 60_000);
});
