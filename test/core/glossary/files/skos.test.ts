import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLd, readTurtle } from '../../../../lib/core/glossary/files/read-rdf.ts';
import { writeSkos } from '../../../../lib/core/glossary/files/write-skos.ts';
import type { OwnConcept } from '../../../../lib/core/glossary/own-glossary.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://vocabulaire.example/finances/> .
`;

const TURTLE = `${PREFIXES}
ex:scheme a skos:ConceptScheme ; dct:title "Finances locales"@fr .
ex:regie a skos:Concept ;
  skos:prefLabel "régie"@fr, "direct management"@en, "Eigenbetrieb"@de ;
  skos:altLabel "régie directe"@fr, "régie simple"@fr-CA ;
  skos:definition "Service géré en direct par la collectivité."@fr ;
  skos:broader ex:service ; skos:related ex:delegation ;
  dct:source "Code général des collectivités territoriales" .
ex:service a skos:Concept ; skos:prefLabel "service public" .
ex:delegation a skos:Concept ; skos:altLabel "DSP"@fr .
`;

describe('A SKOS vocabulary in Turtle', () => {
  it('gives its concepts in our languages', () => {
    const file = readTurtle(TURTLE, 'fr');
    expect(file).toMatchObject({ name: 'Finances locales', stopped: null });
    expect(file.concepts).toEqual([
      {
        id: 'https://vocabulaire.example/finances/regie',
        prefLabel: { fr: 'régie', en: 'direct management' },
        altLabels: { fr: ['régie directe', 'régie simple'] },
        definition: { fr: 'Service géré en direct par la collectivité.' },
        broader: ['https://vocabulaire.example/finances/service'],
        related: ['https://vocabulaire.example/finances/delegation'],
        source: 'Code général des collectivités territoriales',
      },
      {
        id: 'https://vocabulaire.example/finances/service',
        prefLabel: { fr: 'service public' },
        altLabels: {},
        definition: {},
        broader: [],
        related: [],
        source: 'https://vocabulaire.example/finances/service',
      },
    ]);
    expect(file.problems).toEqual([
      { line: null, text: 'https://vocabulaire.example/finances/delegation', reason: 'label-missing' },
    ]);
  });

  it('that is none says so', () => {
    expect(readTurtle(`${PREFIXES} ex:a dct:title "Un livre" .`, 'fr').stopped).toBe('not-skos');
    expect(() => readTurtle('ceci n’est pas du Turtle', 'fr')).toThrow();
  });
});

describe('A SKOS vocabulary in JSON-LD', () => {
  it('with its context inside is read', async () => {
    const file = await readJsonLd(
      JSON.stringify({
        '@context': { skos: 'http://www.w3.org/2004/02/skos/core#', label: 'skos:prefLabel' },
        '@graph': [
          {
            '@id': 'https://v.example/a',
            '@type': 'skos:Concept',
            label: { '@value': 'régie', '@language': 'fr' },
          },
        ],
      }),
      'fr',
    );
    expect(file.concepts).toMatchObject([{ id: 'https://v.example/a', prefLabel: { fr: 'régie' } }]);
  });

  it('that wants a context from elsewhere is refused: nothing is asked of the network', async () => {
    await expect(
      readJsonLd('{"@context": "https://elsewhere.example/context.json", "label": "x"}', 'fr'),
    ).rejects.toThrow(/remote context/);
  });

  it('with keys that mean something to JavaScript harms nobody', async () => {
    const file = await readJsonLd('{"__proto__": {"polluted": 1}, "@id": "https://v.example/a"}', 'fr');
    expect(file.stopped).toBe('not-skos');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== '');
const byLang = <T>(values: fc.Arbitrary<T>) =>
  fc.record({ fr: values, en: values, es: values }, { requiredKeys: [] });
const AT = '2026-11-24T10:00:00.000Z';
const own: fc.Arbitrary<OwnConcept> = fc.record({
  id: fc.uuid().map((id) => `urn:uuid:${id}`),
  glossary: fc.constant('g'),
  prefLabel: byLang(word).filter((labels) => Object.keys(labels).length > 0),
  altLabels: byLang(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
  definition: byLang(word),
  broader: fc.array(fc.constant('urn:uuid:b'), { maxLength: 1 }),
  related: fc.constant([]),
  source: fc.option(word),
  created: fc.constant(AT),
  modified: fc.constant(AT),
});

describe('A glossary written as SKOS', () => {
  it('and read again is the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(own, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
        async (concepts) => {
          const file = await readJsonLd(writeSkos('Mon glossaire', concepts), 'fr');
          expect(file.name).toBe('Mon glossaire');
          const said = concepts.map(({ glossary: _g, created: _c, modified: _m, ...rest }) => ({
            ...rest,
            altLabels: Object.fromEntries(
              Object.entries(rest.altLabels).map(([lang, labels]) => [lang, labels.toSorted()]),
            ),
          }));
          const read = file.concepts.map((concept) => ({
            ...concept,
            altLabels: Object.fromEntries(
              Object.entries(concept.altLabels).map(([lang, labels]) => [lang, labels!.toSorted()]),
            ),
          }));
          expect(read.toSorted((a, b) => (a.id! < b.id! ? -1 : 1))).toEqual(
            said.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
