import { describe, expect, it } from 'vitest';
import {
  type Concept,
  compileGlossary,
  conceptCard,
  findMentions,
} from '../../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';

const concepts = loadConcepts();
const glossary = compileGlossary(concepts);
const card = (id: string, lang: 'fr' | 'en' | 'es') =>
  conceptCard(concepts, id, lang, (definition) => findMentions(glossary, definition, lang));

describe('a concept card', () => {
  it('shows heading, definition and headings in the other languages', () => {
    const shown = card('open-government', 'fr')!;
    expect(shown.label).toBe('Gouvernement ouvert');
    expect(shown.lang).toBe('fr');
    expect(shown.translations).toEqual([
      { lang: 'en', label: 'Open government' },
      { lang: 'es', label: 'Gobierno abierto' },
    ]);
  });

  it('does not lead from a definition to itself', () => {
    for (const { id } of concepts) {
      expect(card(id, 'fr')!.definitionMentions.map(({ conceptId }) => conceptId)).not.toContain(id);
    }
  });

  it('tells the terms of its definition', () => {
    const shown = card('aarhus-convention', 'en')!;
    expect(shown.definitionMentions.map(({ conceptId }) => conceptId)).toContain('access-to-information');
  });

  it('leads down to what its concept is broader than', () => {
    const child = concepts.find(({ broader }) => broader.length > 0)!;
    expect(card(child.broader[0]!, 'en')!.narrower.map(({ id }) => id)).toContain(child.id);
  });

  it('tells each name once', () => {
    for (const { id } of concepts) {
      const { label, otherLabels } = card(id, 'fr')!;
      const names = [label, ...otherLabels].map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('of an unknown id is undefined', () => {
    expect(card('no-such-concept', 'fr')).toBeUndefined();
  });

  it.each([
    ['a web address first', ['https://example.org/a', null], 'https://example.org/a'],
    ['a later address before a title', [null, 'http://example.org/b'], 'http://example.org/b'],
    ['no link for another scheme', ['javascript:alert(1)'], null],
    ['no link for a name that is no address', ['localhost'], null],
  ])('shows its source: %s', (_, urls, shown) => {
    const concept: Concept = {
      ...structuredClone(concepts[0]!),
      sources: urls.map((url) => ({ title: 'A text', url, kind: 'official', verified: true })),
    };
    expect(conceptCard([concept], concept.id, 'en')!.source?.url).toBe(shown);
  });
});
