import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../lib/core/annotation/annotation.ts';
import { colourOf, noteOf, tagsOf } from '../../../../lib/core/annotation/create.ts';
import { backupText, makeBackup } from '../../../../lib/core/transfer/backup.ts';
import type { FoundFile, Refusal } from '../../../../lib/core/transfer/import/found.ts';
import { readFile } from '../../../../lib/core/transfer/import/read-file.ts';
import { KINDS } from '../../../../lib/core/transfer/kinds.ts';
import { makePack } from '../../../../lib/core/transfer/pack.ts';
import { annotation, idOf } from '../../../store/make.ts';
import { anyContents, sha256 } from '../any-contents.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const read = (json: unknown) =>
  readFile(typeof json === 'string' ? json : JSON.stringify(json, null, 1), 'self', sha256);

async function found(json: unknown): Promise<FoundFile> {
  const file = await read(json);
  if (!file.ok) throw new Error(`refused: ${file.reason}`);
  return file.file;
}

const quoteOf = ({ target }: Annotation) => target.selector?.[0];

const backupWith = async (annotations: unknown[]) =>
  backupText(
    await makeBackup(
      { contents: { annotations: annotations as Annotation[] }, settings: null, now: NOW, product: '0' },
      sha256,
    ),
  );

/** As the client exports it and the API answers it, with what people write in them. */
const HYPOTHESIS = {
  id: 'YWJjZGVm_x-1',
  created: '2025-03-02T10:11:12.345678+00:00',
  updated: '2025-03-03T10:11:12.345678+00:00',
  user: 'acct:anna@hypothes.is',
  uri: 'https://www.journal.example/article-1?utm_source=x',
  text: 'À vérifier <script>alert(1)</script>',
  tags: ['budget', 'PGO 2018'],
  group: '__world__',
  hidden: false,
  document: { title: 'Commande publique' },
  permissions: { read: [], update: [], delete: [] },
  target: [
    {
      source: 'https://www.journal.example/article-1',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 1,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 1003, end: 1015 },
        { type: 'TextQuoteSelector', exact: 'gouvernement', prefix: 'x'.repeat(60), suffix: ' s’engage' },
      ],
    },
  ],
  links: {},
};
const REPLY = {
  ...HYPOTHESIS,
  id: 'reply',
  references: ['YWJjZGVm_x-1'],
  text: 'Oui',
  target: [{ source: HYPOTHESIS.uri }],
};
const PAGE_NOTE = { ...HYPOTHESIS, id: 'page', text: 'Toute la page', target: [{ source: HYPOTHESIS.uri }] };

describe('An export of Hypothesis', () => {
  it.each([
    {
      name: 'from its client',
      json: {
        export_date: NOW,
        export_userid: 'acct:anna@hypothes.is',
        client_version: '1.1',
        annotations: [HYPOTHESIS, REPLY, PAGE_NOTE],
      },
    },
    {
      name: 'from its API',
      json: {
        total: 3,
        rows: [{ ...HYPOTHESIS, document: { title: ['Commande publique'] } }, REPLY, PAGE_NOTE],
      },
    },
  ])('$name brings notes, tags, quotes and whose they are', async ({ json }) => {
    const { format, contents, bad } = await found(json);
    expect([format, bad]).toEqual(['hypothesis', []]);
    const [note, reply, page] = contents.annotations!;
    expect(quoteOf(note!)).toEqual({
      type: 'TextQuoteSelector',
      exact: 'gouvernement',
      prefix: 'x'.repeat(32),
      suffix: ' s’engage',
    });
    expect([noteOf(note!), tagsOf(note!)]).toEqual([HYPOTHESIS.text, ['budget', 'PGO 2018']]);
    expect(note).toMatchObject({ created: '2025-03-02T10:11:12.345Z', modified: '2025-03-03T10:11:12.345Z' });
    expect(note!.target.source).toBe('https://www.journal.example/article-1');
    expect(quoteOf(reply!)?.exact).toBe('gouvernement');
    expect(page!.target.selector).toBeUndefined();
    expect(contents.articles?.[0]?.title).toBe('Commande publique');
    expect(contents.origins?.[0]?.maker.name).toBe('anna');
  });

  it('gives each note the same name each time', async () => {
    const json = { export_date: NOW, annotations: [HYPOTHESIS] };
    const [one, other] = [await found(json), await found(json)];
    expect(one.contents).toEqual(other.contents);
  });

  it('names the line and the reason of what it cannot bring', async () => {
    const { contents, bad } = await found({
      export_date: NOW,
      annotations: [
        { ...HYPOTHESIS, created: 'hier' },
        HYPOTHESIS,
        'texte',
        { ...HYPOTHESIS, id: 'b', uri: 'javascript:alert(1)' },
      ],
    });
    expect(contents.annotations).toHaveLength(1);
    expect(bad.map(({ reason, where }) => [reason, where])).toEqual([
      ['date-malformed', 'created'],
      ['not-a-record', ''],
      ['address', 'source'],
    ]);
    expect(bad[0]?.line).toBe(4);
    expect(bad[0]?.source).toContain('"created": "hier"');
  });

  it('takes a row once its source is corrected', async () => {
    const file = await found({ export_date: NOW, annotations: [{ ...HYPOTHESIS, created: 'hier' }] });
    expect(file.retry(file.bad[0]!.row, '{')).toEqual({ ok: false, reason: 'json', where: '' });
    const again = file.retry(file.bad[0]!.row, file.bad[0]!.source.replace('hier', '2025-03-02'));
    expect(again.ok && again.contents.annotations).toHaveLength(1);
  });
});

describe('Highlights of the Obsidian Clipper', () => {
  it.each([
    {
      name: 'as text',
      highlight: {
        text: 'Le <b>gouvernement</b> s&#39;engage<br>à publier',
        timestamp: '2025-03-02T10:11:12.000Z',
        color: 'green',
        notes: ['à relire'],
      },
      list: 'highlights',
    },
    {
      name: 'as its own records',
      highlight: {
        id: '1740910272000',
        type: 'text',
        xpath: '/p',
        content: "Le gouvernement s'engage\nà publier",
        startOffset: 0,
        endOffset: 5,
        color: 'green',
        notes: ['à relire'],
        textQuote: { prefix: 'avant ', suffix: ' après' },
      },
      list: 'data',
    },
  ])('$name become highlights', async ({ highlight, list }) => {
    const { format, contents } = await found([
      {
        url: 'https://www.journal.example/a',
        title: 'Commande publique',
        highlights: [],
        [list]: [highlight],
      },
    ]);
    expect(format).toBe('obsidian');
    const [note] = contents.annotations!;
    expect(quoteOf(note!)?.exact).toBe("Le gouvernement s'engage\nà publier");
    expect([noteOf(note!), colourOf(note!), note!.created]).toEqual([
      'à relire',
      4,
      '2025-03-02T10:11:12.000Z',
    ]);
  });

  it('without a time have the same name each time', async () => {
    const json = [{ url: 'https://www.journal.example/a', highlights: [{ text: 'budget' }] }];
    expect((await found(json)).contents).toEqual((await found(json)).contents);
  });
});

describe('Web annotations of another program', () => {
  const target = {
    source: 'https://www.journal.example/a',
    selector: { type: 'TextQuoteSelector', exact: 'budget' },
  };
  it.each([
    {
      name: 'in a page',
      json: {
        type: 'AnnotationPage',
        items: [{ type: 'Annotation', id: 'https://x.example/1', bodyValue: 'note', target }],
      },
    },
    {
      name: 'in a collection',
      json: {
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [{ type: 'Annotation', body: { type: 'TextualBody', value: 'note' }, target }],
        },
      },
    },
    {
      name: 'alone',
      json: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        body: ['note'],
        target: [target],
      },
    },
    { name: 'in a list', json: [{ type: ['Annotation'], bodyValue: 'note', target }] },
  ])('$name are read', async ({ json }) => {
    const { contents, source } = await found(json);
    expect(contents.annotations?.map((note) => [noteOf(note), quoteOf(note)?.exact])).toEqual([
      ['note', 'budget'],
    ]);
    expect(source.own).toBe(false);
  });

  it('on a whole page have no quote', async () => {
    const { contents } = await found({
      type: 'Annotation',
      bodyValue: 'note',
      target: 'https://www.journal.example/a',
    });
    expect(contents.annotations?.[0]?.target.selector).toBeUndefined();
  });
});

describe('A backup', () => {
  it('that was damaged says which part', async () => {
    const text = (await backupWith([annotation(1)])).replace('note 1', 'note 2');
    expect((await found(text)).damaged).toEqual(['annotations']);
  });

  it('that another program indented and sorted is whole', async () => {
    const sortedText = JSON.stringify(JSON.parse(await backupWith([annotation(1)])), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    expect((await found(sortedText)).damaged).toEqual([]);
  });

  it('of a newer version is left alone', async () => {
    const text = (await backupWith([])).replace('"version": 1', '"version": 2');
    expect(await read(text)).toEqual({ ok: false, reason: 'newer', line: null });
  });

  it('with a kind that we do not know says so and brings the rest', async () => {
    const json = JSON.parse(await backupWith([annotation(1)]));
    json.contents.constellations = [{}];
    expect(await found(json)).toMatchObject({
      unknownKinds: ['constellations'],
      contents: { annotations: [{ id: idOf(1) }] },
    });
  });

  it('names the line of each record that is no good', async () => {
    const broken = { ...annotation(2), created: 'hier' };
    const { bad, contents } = await found(await backupWith([annotation(1), broken]));
    const text = (await backupWith([annotation(1), broken])).split('\n');
    expect(contents.annotations).toHaveLength(1);
    expect(bad.map(({ reason }) => reason)).toEqual(['date-malformed']);
    expect(text[bad[0]!.line - 1]).toContain('"hier"');
  });
});

/** Records that a hostile or a broken program may write into a file that is well-formed. */
const HOSTILE: { name: string; json: string; reason: string }[] = [
  {
    name: 'a member called __proto__',
    json: JSON.stringify(annotation(1)).replace('{', '{"__proto__":{"polluted":true},'),
    reason: 'forbidden-key',
  },
  {
    name: 'a member called __proto__, written with an escape',
    json: JSON.stringify(annotation(1)).replace('{', '{"\\u005f_proto__":{"polluted":true},'),
    reason: 'forbidden-key',
  },
  {
    name: 'a note of ten million characters',
    json: JSON.stringify(annotation(1, { note: 'x'.repeat(10_000_000) })),
    reason: 'field-too-long',
  },
  {
    name: 'an unknown member of ten million characters',
    json: JSON.stringify({ ...annotation(1), extra: 'x'.repeat(10_000_000) }),
    reason: 'field-too-long',
  },
  {
    name: 'members within members',
    json: `${JSON.stringify(annotation(1)).slice(0, -1)},"deep":${'['.repeat(50)}${']'.repeat(50)}}`,
    reason: 'too-deep',
  },
  {
    name: 'an address that runs',
    json: JSON.stringify(annotation(1, { source: ' java\tscript:alert(1)' })),
    reason: 'address',
  },
  { name: 'a list in the place of a record', json: '[]', reason: 'not-a-record' },
  { name: 'nothing in the place of a record', json: 'null', reason: 'not-a-record' },
];

describe('A hostile record', () => {
  it.each(HOSTILE)('with $name is set aside; the one beside it goes in', async ({ json, reason }) => {
    const text = (await backupWith([annotation(2)])).replace('"annotations": [', `"annotations": [${json},`);
    const { bad, contents } = await found(text);
    expect(bad.map((row) => row.reason)).toEqual([reason]);
    expect(bad[0]!.source.length).toBeLessThanOrEqual(20_000);
    expect(contents.annotations?.map(({ id }) => id)).toEqual([idOf(2)]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with script or a formula in its words goes in as words', async () => {
    const notes = [
      annotation(1, { note: '<img src=x onerror=alert(1)>' }),
      annotation(2, { note: '=HYPERLINK("x")' }),
    ];
    expect((await found(await backupWith(notes))).contents.annotations).toEqual(notes);
  });
});

const REFUSED: { name: string; text: string; reason: Refusal }[] = [
  { name: 'words', text: 'Bonjour', reason: 'not-json' },
  { name: 'a page of HTML', text: '<!doctype html><title>x</title>', reason: 'not-json' },
  { name: 'a table', text: 'a;b\n1;2', reason: 'not-json' },
  {
    name: 'JSON that ends too soon',
    text: '{"format":"civic-margin-backup","contents":{"annotations":[{"id":"a',
    reason: 'truncated',
  },
  { name: 'JSON with a comma too many', text: '[1,2,]', reason: 'not-json' },
  { name: 'JSON of something else', text: '{"name":"civic","version":"1"}', reason: 'unknown' },
  { name: 'a number', text: '42', reason: 'unknown' },
  { name: 'a backup without its head', text: '{"format":"civic-margin-backup"}', reason: 'damaged-head' },
  { name: 'a glossary', text: '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .', reason: 'glossary' },
  { name: 'brackets without end', text: '['.repeat(5_000_000), reason: 'truncated' },
  {
    name: 'brackets within brackets',
    text: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    reason: 'too-deep',
  },
  { name: 'a hundred million letters', text: 'x'.repeat(100_000_000), reason: 'not-json' },
];

describe('A file that is none of ours', () => {
  it.each(REFUSED)('$name: refused, with the reason', async ({ text, reason }) => {
    expect(await read(text)).toMatchObject({ ok: false, reason });
  });
});

describe('A file changed at random', () => {
  /** Any well-formed file, with some of its characters replaced, left out or doubled. */
  const mutated = fc
    .record({
      contents: anyContents,
      kind: fc.constantFrom('backup', 'pack', 'hypothesis', 'obsidian'),
      changes: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.nat(30),
          text: fc.constantFrom('', '"', '}', ']', '0', 'null', '{', '\\', '-1', '"__proto__":', ','),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .chain(({ contents, kind, changes }) => fc.constant({ contents, kind, changes }));

  it('is refused, or read as sound records and rows to correct: it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ contents, kind, changes }) => {
        let text =
          kind === 'backup'
            ? backupText(await makeBackup({ contents, settings: {}, now: NOW, product: '0' }, sha256))
            : kind === 'pack'
              ? JSON.stringify(
                  await makePack(
                    { contents, maker: { id: 'a', name: 'Anna' }, now: NOW, product: '0' },
                    sha256,
                  ),
                )
              : kind === 'hypothesis'
                ? JSON.stringify({ export_date: NOW, annotations: [HYPOTHESIS, REPLY] })
                : JSON.stringify([
                    { url: 'https://a.example/', highlights: [{ text: 'a &amp; <b>b</b>', timestamp: NOW }] },
                  ]);
        for (const { at, length, text: put } of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        const file = await read(text);
        if (!file.ok) return;
        for (const note of file.file.contents.annotations ?? [])
          expect(KINDS.annotations.judge(note).ok).toBe(true);
        for (const { line } of file.file.bad) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
