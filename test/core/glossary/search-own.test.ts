import { describe, expect, test } from 'vitest';
import { type OwnConcept, searchOwn } from '../../../lib/core/glossary/own-glossary.ts';

const AT = '2026-11-24T10:00:00.000Z';
const concept = (fr: string, others: string[] = [], en?: string): OwnConcept => ({
  id: fr,
  glossary: 'g',
  prefLabel: en ? { fr, en } : { fr },
  altLabels: { fr: others },
  definition: { fr: 'régie' },
  broader: [],
  related: [],
  source: null,
  created: AT,
  modified: AT,
});
const all = [concept('régie', ['gestion directe'], 'direct management'), concept('DSP'), concept('Équité')];
const found = (query: string) => searchOwn(all, query, 'fr').map(({ id }) => id);

describe('Searching one’s own terms', () => {
  test.each([
    ['nothing asked: all, by name', '', ['DSP', 'Équité', 'régie']],
    ['accents and capitals do not count', 'REGIE', ['régie']],
    ['part of a name', 'quit', ['Équité']],
    ['another name', 'gestion', ['régie']],
    ['the name in another language', 'management', ['régie']],
    ['the definition is no name', 'service', []],
    ['spaces around', '  dsp ', ['DSP']],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
