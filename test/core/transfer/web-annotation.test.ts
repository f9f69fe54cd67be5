import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { type Collection, emptyCollection } from '../../../lib/core/transfer/collection.ts';
import { readOwnWebAnnotations, writeWebAnnotations } from '../../../lib/core/transfer/web-annotation.ts';
import { ANNO_CONTEXT } from './anno-context.ts';
import { aCollection, HOSTILE, onQuote } from './samples.ts';

const ID = 'urn:uuid:0192f0c0-0000-7000-8000-00000000feed';

const write = (collection: Collection): string =>
  [...writeWebAnnotations(collection, { id: ID, label: 'Mes notes' })].join('');

/** As a JSON-LD processor sees it, with the context of the recommendation. */
const expand = (file: string) =>
  jsonld.expand(JSON.parse(file), {
    documentLoader: async (url) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
      return { documentUrl: url, document: ANNO_CONTEXT } as never;
    },
  });

const OA = 'http://www.w3.org/ns/oa#';
type Node = Record<string, [{ '@value'?: unknown; '@id'?: string; '@list'?: Node[] } & Node]>;

describe('an export to Web Annotations', () => {
  test('is a collection with one page for a JSON-LD processor', async () => {
    const [collection] = (await expand(write(aCollection()))) as unknown as Node[];
    expect(collection?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    expect(collection?.['http://www.w3.org/ns/activitystreams#totalItems']?.[0]['@value']).toBe(2);
    const page = collection?.['http://www.w3.org/ns/activitystreams#first']?.[0];
    const items = page?.['http://www.w3.org/ns/activitystreams#items']?.[0]['@list'];
    expect(items).toHaveLength(2);
    const [first] = items as Node[];
    expect(first?.['@type']).toEqual([`${OA}Annotation`]);
    expect(first?.[`${OA}hasTarget`]?.[0]?.[`${OA}hasSource`]?.[0]?.['@id']).toBe(
      'https://www.journal.example/open-data',
    );
    expect(first?.[`${OA}hasTarget`]?.[0]?.[`${OA}hasSelector`]?.[0]?.[`${OA}exact`]?.[0]?.['@value']).toBe(
      'données ouvertes',
    );
  });

  test('counts positions in code points, and keeps ours beside where they differ', () => {
    const text = 'Bravo 👏👏 : les données ouvertes.';
    const start = text.indexOf('données');
    const collection = {
      ...aCollection(),
      texts: [
        { canonicalUrl: 'https://www.journal.example/open-data', text, seen: '2026-11-24T09:00:00.000Z' },
      ],
      annotations: [onQuote('données ouvertes', { start }), onQuote('Bravo', { start: 0 })],
    };
    const { items } = JSON.parse(write(collection)).first;
    expect(items[0].target.selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: [...text.slice(0, start)].length,
      end: [...text.slice(0, start)].length + 'données ouvertes'.length,
      utf16Start: start,
      utf16End: start + 'données ouvertes'.length,
    });
    expect(items[1].target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 0, end: 5 });
    expect([...text].slice(items[0].target.selector[1].start).join('')).toMatch(/^données ouvertes/);
  });

  test('leaves out a body of nothing, as the recommendation wants', () => {
    const { items } = JSON.parse(write({ ...emptyCollection(), annotations: [onQuote('x')] })).first;
    expect(items[0]).not.toHaveProperty('body');
    expect(items[0]).not.toHaveProperty('@context');
  });

  test('is well-formed when there is nothing to say', async () => {
    expect(JSON.parse(write(emptyCollection())).first.items).toEqual([]);
    await expect(expand(write(emptyCollection()))).resolves.toHaveLength(1);
  });

  test('leads back to the same records', () => {
    const collection = aCollection();
    expect(readOwnWebAnnotations(JSON.parse(write(collection)))).toEqual(collection);
  });

  test('leads back to the same notes, whatever they and the text say', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(words, words, words, fc.nat(60), fc.nat(60), (text, exact, note, start, length) => {
        const annotation = createAnnotation({
          ...onQuote(exact, { start }),
          now: '2026-11-24T09:00:00.000Z',
          source: 'https://www.journal.example/open-data',
          selector: [
            { type: 'TextQuoteSelector', exact, prefix: text.slice(0, 5), suffix: '' },
            { type: 'TextPositionSelector', start, end: start + length },
          ],
          note,
        });
        const collection = { ...aCollection(), annotations: [annotation] };
        collection.texts[0]!.text = text;
        expect(readOwnWebAnnotations(JSON.parse(write(collection)))).toEqual(collection);
      }),
    );
  });

  test('a file of another program is not ours', () => {
    expect(readOwnWebAnnotations({ type: 'AnnotationCollection', first: { items: [] } })).toBeNull();
    expect(readOwnWebAnnotations([1])).toBeNull();
    expect(readOwnWebAnnotations(null)).toBeNull();
  });
});
