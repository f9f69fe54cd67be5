import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { newMemory } from '../../../lib/core/review/schedule.ts';
import { type Contents, type Kept, KIND_NAMES, KINDS, keyText } from '../../../lib/core/transfer/kinds.ts';

/** As `crypto.subtle` does it in the product. */
export const sha256 = async (text: string): Promise<string> =>
  createHash('sha256').update(text).digest('hex');

const time = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((minutes) => new Date(1.7e12 + minutes * 60_000).toISOString());
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
/** Words as people and machines write them: emoji, accents, markup, formulas, names of members. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('<script>alert(1)</script>', '=1+1', '__proto__', 'naïve 👩‍🏫 œuvre', '"\\u0000', ' '),
);
const uuid = (n: number) => `urn:uuid:0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const noteId = fc.integer({ min: 1, max: 12 }).map(uuid);
export const address = fc.integer({ min: 1, max: 4 }).map((n) => `https://www.journal.example/article-${n}`);

export const anyNote: fc.Arbitrary<Annotation> = fc
  .record({
    id: noteId,
    now: time,
    source: address,
    note: fc.oneof(fc.constant(''), words),
    tags: fc.array(words, { maxLength: 3 }),
    exact: orNull(words),
    start: fc.nat(500),
    colour: fc.constantFrom(1, 2, 3, 4, 5),
    later: time,
    link: fc.boolean(),
  })
  .map(({ exact, start, colour, later, link, ...facts }) => {
    const note = createAnnotation({
      ...facts,
      ...(exact !== null && {
        colour: colour as 1,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: 'avant ', suffix: ' 🎉 après' },
          { type: 'TextPositionSelector', start, end: start + exact.length },
        ],
      }),
    });
    const body = link
      ? [...note.body, { type: 'SpecificResource', purpose: 'linking', source: 'FR0036' } as const]
      : note.body;
    return { ...note, body, modified: [later, note.created].sort()[1]! };
  });

const text = fc
  .array(fc.oneof(words, fc.constant('🎉 budget 👩‍🏫 ')), { maxLength: 60 })
  .map((parts) => parts.join(' '));

const KIND_MAKERS: { [K in keyof Kept]: fc.Arbitrary<Kept[K]> } = {
  annotations: anyNote,
  articles: fc
    .record({
      canonicalUrl: address,
      title: words,
      byline: orNull(words),
      siteName: orNull(words),
      publishedTime: fc.constantFrom(null, '2016-12-09'),
      modifiedTime: fc.constant(null),
      lang: fc.constantFrom(null, 'fr', 'en'),
      fingerprint: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
      textLength: fc.nat(1000),
      firstSeen: time,
      lastRead: time,
    })
    .map((facts) => ({ ...facts, addresses: [facts.canonicalUrl] })),
  texts: fc.record({ canonicalUrl: address, text, seen: time }),
  dossiers: fc.record({
    id: noteId,
    name: fc.constantFrom('Budget', 'Mémoire', 'Écoles'),
    created: time,
    modified: time,
    articles: fc.uniqueArray(address, { maxLength: 3 }),
    annotations: fc.uniqueArray(noteId, { maxLength: 3 }),
  }),
  pledges: fc
    .record({ id: noteId, at: time, url: orNull(address), text: words })
    .map(({ id, at, url, text: quote }) => ({
      id,
      article: { url, title: 'Le Journal', siteName: null, publishedTime: null },
      selector: null,
      found: {
        text: `le maire ${quote}`,
        type: 'explicit' as const,
        strength: 'firm' as const,
        actor: null,
        action: null,
        deadline: null,
      },
      history: [{ id: `${id} 0`, at, kind: 'tracked' as const }],
    })),
  dismissals: fc.record({ article: address, quote: words, at: time }),
  links: fc.record({
    article: address,
    quote: words,
    commitmentId: fc.constantFrom('FR0036', 'FR0037'),
    answer: fc.constantFrom('yes' as const, 'no' as const),
    at: time,
  }),
  ownCommitments: fc.constantFrom('FR', 'BE').map((country) => ({
    key: `plan ${country}-2018`,
    kind: 'plan' as const,
    plan: {
      id: `${country}-2018`,
      country,
      countryName: { fr: country, en: country, es: country },
      level: 'national' as const,
      locality: null,
      title: { fr: null, en: null, es: null },
      periodStart: '2018',
      periodEnd: '2020',
      ordinal: 2,
      commitmentCount: null,
      url: null,
      notes: [],
    },
  })),
  glossaries: fc.record({
    id: noteId,
    name: fc.constantFrom('Mon glossaire', 'Finances'),
    on: fc.boolean(),
    order: fc.integer({ min: -5, max: 5 }),
    file: fc.constantFrom(null, 'finances.skos.ttl'),
    created: time,
    modified: time,
  }),
  ownConcepts: fc.record({
    id: noteId,
    glossary: noteId,
    prefLabel: words.map((fr) => ({ fr: fr.slice(0, 60) })),
    altLabels: fc.constant({}),
    definition: words.map((fr) => ({ fr })),
    broader: fc.constant([]),
    related: fc.constant([]),
    source: fc.constant(null),
    created: time,
    modified: time,
  }),
  known: fc.record({ conceptId: fc.constantFrom('open-data', 'budget'), since: time }),
  reviews: fc
    .record({ conceptId: fc.constantFrom('open-data', 'budget'), added: time, article: address, seen: time })
    .map(({ conceptId, added, article, seen }) => ({
      conceptId,
      front: {
        sentence: 'La redevabilité se mesure.',
        term: { start: 3, end: 15 },
        lang: 'fr' as const,
        title: 'Mesurer',
        article,
      },
      memory: newMemory(added),
      seenAgain: [{ article, at: seen }],
      added,
    })),
  origins: fc.record({ id: noteId, at: time, name: words }).map(({ id, at, name }) => ({
    key: `annotations ${id}`,
    maker: { id: 'maker-1', name },
    content: '0123456789abcdef0123',
    bases: [],
    copyOf: null,
    at,
  })),
  bin: fc
    .record({ annotation: anyNote, deleted: time, n: fc.integer({ min: 100, max: 105 }) })
    .map(({ annotation, deleted, n }) => ({
      id: uuid(n),
      annotation: { ...annotation, id: uuid(n) },
      deleted,
    })),
  drafts: fc.record({
    id: noteId,
    article: address,
    passage: fc.constantFrom(null, { start: 1, end: 5 }),
    colour: fc.constantFrom(null, 2 as const),
    note: words,
    tags: fc.array(words, { maxLength: 2 }),
    basedOn: orNull(time),
    saved: time,
  }),
  quarantine: fc.record({
    from: fc.constant('annotations' as const),
    record: fc.jsonValue({ maxDepth: 2 }),
    why: words,
    found: time,
  }),
};

/** A reviver of JSON for which undefined means that the member goes. */
const withoutPrototypeKey = (name: string, value: unknown) => (name === '__proto__' ? undefined : value);

/** Any library: every kind of record, each name once, as a store has it. */
export const anyContents: fc.Arbitrary<Contents> = fc
  .record(
    Object.fromEntries(
      KIND_NAMES.map((kind) => [
        kind,
        fc.array(KIND_MAKERS[kind] as fc.Arbitrary<unknown>, { maxLength: 4 }),
      ]),
    ),
  )
  .map((lists) => {
    const contents: Record<string, unknown[]> = {};
    for (const kind of KIND_NAMES) {
      const { keyOf } = KINDS[kind] as { keyOf(record: unknown): string | string[] };
      const byKey = new Map((lists[kind] ?? []).map((record) => [keyText(keyOf(record)), record]));
      // What a database can hold is what JSON can: no minus nought. Nor a member called `__proto__`: no door lets one in
      // (`weigh`), and a copy of such an object loses it.
      contents[kind] = JSON.parse(JSON.stringify([...byKey.values()]), withoutPrototypeKey);
    }
    return contents as Contents;
  });

/** The same library whatever the order of its records. */
export function sorted(contents: Contents): Record<string, unknown[]> {
  return Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      (contents[kind] ?? [])
        .map((record) => record as unknown)
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]),
  );
}
