import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Colour } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation, noteOf, tagsOf, withLink } from '../../../lib/core/annotation/create.ts';
import { newDossier, withMembers } from '../../../lib/core/dossier/dossier.ts';
import type { ArticleRecord } from '../../../lib/core/kept.ts';
import { Corpus } from '../../../lib/core/search/corpus.ts';
import { type Filters, NO_FILTERS } from '../../../lib/core/search/filters.ts';
import type { Vocabulary } from '../../../lib/core/search/near-words.ts';
import { parseQuery } from '../../../lib/core/search/query.ts';

const AT = '2026-11-24T10:00:00.000Z';
const dayOf = (iso: string) => iso.slice(0, 10);
const idOf = (n: number) => `urn:uuid:0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

interface Written {
  quote?: string;
  note?: string;
  tags?: string[];
  colour?: Colour;
  created?: string;
}

let made = 0;
function note(source: string, { quote, note, tags, colour, created = AT }: Written): Annotation {
  made += 1;
  return createAnnotation({
    id: idOf(made),
    now: created,
    source,
    note,
    tags,
    colour,
    ...(quote && {
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: quote.length },
      ] as const,
    }),
  });
}

function record(canonicalUrl: string, title: string, lastRead = AT): ArticleRecord {
  return {
    canonicalUrl,
    title,
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: 'fr',
    fingerprint: '',
    addresses: [canonicalUrl],
    textLength: 0,
    firstSeen: lastRead,
    lastRead,
  };
}

const BUDGET = 'https://www.ville.example/budget';
const PLAN = 'https://journal.example/plan';

function library() {
  const corpus = new Corpus(dayOf);
  const budget = [
    note(BUDGET, { quote: 'Les données sont publiées', note: 'À vérifier', tags: ['chiffre'], colour: 2 }),
    note(BUDGET, { quote: 'un conseil d’élus', colour: 1, created: '2026-11-20T10:00:00.000Z' }),
    note(BUDGET, { note: 'tout relire' }),
  ];
  const plan = [
    withLink(note(PLAN, { quote: 'le plan est publié', tags: ['chiffre', 'PGO'] }), 'FR0036', AT),
  ];
  corpus.put(BUDGET, record(BUDGET, 'Budget participatif', '2026-11-23T10:00:00.000Z'), budget);
  corpus.put(PLAN, record(PLAN, 'Un plan d’action'), plan);
  corpus.putText(PLAN, 'Le texte entier parle de transparence.');
  const search = (typed: string, filters: Partial<Filters> = {}) =>
    corpus.search(parseQuery(typed), { ...NO_FILTERS, ...filters });
  const listed = (typed: string, filters: Partial<Filters> = {}) =>
    search(typed, filters).articles.map(({ url, notes, inText }) => [url, notes, inText] as const);
  return { corpus, budget, plan, search, listed };
}

function vocabulary(corpus: Corpus): Vocabulary {
  const steps = corpus.vocabularyInSteps();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('A search', () => {
  it('for nothing lists everything, read last first', () => {
    const { listed, search } = library();
    expect(listed('')).toEqual([
      [PLAN, 1, false],
      [BUDGET, 3, false],
    ]);
    expect(search('').notes).toBe(4);
  });

  it('looks in quotes, notes and tags, whatever the accents', () => {
    const { listed } = library();
    expect(listed('publie')).toEqual([
      [PLAN, 1, false],
      [BUDGET, 1, false],
    ]);
    expect(listed('VERIFIER')).toEqual([[BUDGET, 1, false]]);
    expect(listed('pgo')).toEqual([[PLAN, 1, false]]);
  });

  it('knows the words of notes and names, counted, as they are now', () => {
    const { corpus } = library();
    expect(vocabulary(corpus).get('chiffre')).toBe(2);
    expect(vocabulary(corpus).get('participatif')).toBe(1);
    expect(vocabulary(corpus).has('transparence')).toBe(false);
    corpus.add(note(PLAN, { note: 'chiffre nouveau' }));
    expect(vocabulary(corpus).get('chiffre')).toBe(3);
  });

  it('lists all notes of an article found by its title, site or text alone', () => {
    const { listed } = library();
    expect(listed('participatif')).toEqual([[BUDGET, 3, false]]);
    expect(listed('ville.example')).toEqual([[BUDGET, 3, false]]);
    expect(listed('transparence')).toEqual([[PLAN, 1, true]]);
  });

  it('joins words of a note with those of its article’s title, not with those of another note', () => {
    const { listed } = library();
    expect(listed('participatif élus')).toEqual([[BUDGET, 1, false]]);
    expect(listed('données élus')).toEqual([]);
    expect(listed('"publiées a verifier"')).toEqual([[BUDGET, 1, false]]);
    expect(listed('"chiffre un"')).toEqual([]);
  });

  it('lists the notes that say it, when the article says it too', () => {
    const { listed } = library();
    expect(listed('plan')).toEqual([[PLAN, 1, false]]);
  });
});

describe('Facets', () => {
  it('narrow to a site, a tag, a colour, a commitment, a state', () => {
    const { listed } = library();
    expect(listed('', { sites: ['ville.example'] })).toEqual([[BUDGET, 3, false]]);
    expect(listed('', { tags: ['PGO'] })).toEqual([[PLAN, 1, false]]);
    expect(listed('', { colours: [1, 2] })).toEqual([[BUDGET, 2, false]]);
    expect(listed('', { commitments: ['FR0036'] })).toEqual([[PLAN, 1, false]]);
    expect(listed('', { states: ['page'] })).toEqual([[BUDGET, 1, false]]);
    expect(listed('', { states: ['bare'] })).toEqual([
      [PLAN, 1, false],
      [BUDGET, 1, false],
    ]);
  });

  it('narrow to days, both included', () => {
    const { listed } = library();
    expect(listed('', { to: '2026-11-20' })).toEqual([[BUDGET, 1, false]]);
    expect(listed('', { from: '2026-11-20', to: '2026-11-20' })).toEqual([[BUDGET, 1, false]]);
    expect(listed('', { from: '2026-11-21', to: '2026-11-23' })).toEqual([]);
  });

  it('narrow to a dossier, which holds articles whole and single notes', () => {
    const { corpus, listed, budget } = library();
    const whole = withMembers(newDossier('d1', 'Plans', AT), { articles: [PLAN] }, AT);
    const single = withMembers(newDossier('d2', 'Élus', AT), { annotations: [budget[1]!.id] }, AT);
    corpus.setDossiers([whole, single]);
    expect(listed('', { dossiers: ['d1'] })).toEqual([[PLAN, 1, false]]);
    expect(listed('', { dossiers: ['d2'] })).toEqual([[BUDGET, 1, false]]);
  });

  it('know how followed pledges stand', () => {
    const { corpus, listed, search } = library();
    corpus.setPledges(new Map([[BUDGET, { count: 2, states: ['due'], commitments: ['FR0036'] }]]));
    expect(listed('', { states: ['due'] })).toEqual([[BUDGET, 3, false]]);
    expect(listed('', { commitments: ['FR0036'] })).toHaveLength(2);
    expect(search('').articles.map(({ pledges }) => pledges)).toEqual([0, 2]);
  });

  it('count what each value would leave, were it alone in its facet', () => {
    const { corpus } = library();
    const facets = corpus.facets(parseQuery(''), { ...NO_FILTERS, tags: ['PGO'] });
    expect(Object.fromEntries(facets.tags)).toEqual({ chiffre: 2, PGO: 1 });
    expect(Object.fromEntries(facets.sites)).toEqual({ 'journal.example': 1 });
  });
});

describe('A corpus', () => {
  it('takes an article’s notes anew and keeps its text', () => {
    const { corpus, listed } = library();
    corpus.put(PLAN, record(PLAN, 'Un plan d’action'), [note(PLAN, { quote: 'autre chose' })]);
    expect(listed('transparence')).toEqual([[PLAN, 1, true]]);
    expect(listed('PGO')).toEqual([]);
  });

  it('shows an article that is only known by its notes under its address', () => {
    const corpus = new Corpus(dayOf);
    corpus.put(PLAN, undefined, [note(PLAN, { quote: 'quelques mots' })]);
    expect(corpus.search(parseQuery(''), NO_FILTERS).articles[0]?.title).toBe(PLAN);
    corpus.put(PLAN, undefined, []);
    expect(corpus.size).toEqual({ articles: 0, notes: 0 });
  });

  it('leaves articles without notes out, but for those with followed pledges and those that are looked for', () => {
    const corpus = new Corpus(dayOf);
    corpus.put(PLAN, record(PLAN, 'Un plan'), []);
    const listed = (typed: string) => corpus.search(parseQuery(typed), NO_FILTERS).articles.length;
    expect([listed(''), listed('plan')]).toEqual([0, 1]);
    corpus.setPledges(new Map([[PLAN, { count: 1, states: ['open'], commitments: [] }]]));
    expect(listed('')).toBe(1);
  });
});

/** Words as anybody would cut them, with another tool than the product's. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The same search without folding ahead, without tables: every word of the query compared with every word. */
function naive(notes: readonly Annotation[], title: string, text: string, typed: string) {
  const asked = [...typed.matchAll(/"([^"]*)("|$)|([^\s"]+)/g)].flatMap(([, phrase, closed, word]) => {
    const words = wordsIn(phrase ?? word ?? '');
    return words.length === 0 ? [] : [{ words, whole: phrase !== undefined && closed === '"' }];
  });
  const has = (field: string, { words, whole }: (typeof asked)[number]) => {
    const all = wordsIn(field);
    return all.some((_, at) =>
      words.every((word, i) => {
        const there = all[at + i];
        return i === words.length - 1 && !whole ? there?.startsWith(word) : there === word;
      }),
    );
  };
  const own = (one: Annotation) => [
    [one.target.selector?.[0].exact ?? '', noteOf(one), ...tagsOf(one)].join('\n'),
  ];
  const head = [title, 'a.example'].join('\n');
  const itself = asked.every((part) => has(head, part) || has(text, part));
  const found = notes.filter(
    (one) =>
      asked.every((part) => has(head, part) || own(one).some((field) => has(field, part))) &&
      asked.some((part) => own(one).some((field) => has(field, part))),
  );
  if (asked.length === 0) return notes.map(({ id }) => id);
  if (found.length > 0) return found.map(({ id }) => id);
  return itself ? notes.map(({ id }) => id) : [];
}

it('finds what a slow and simple search finds', () => {
  const url = 'https://a.example/x';
  const word = fc.constantFrom(
    'plan',
    'planifié',
    'été',
    'ÉTÉ',
    'cœur',
    'coeur',
    'l’État',
    'a',
    'où',
    '2016',
    'co',
  );
  const sentence = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '\u00a0: ', '-')), { maxLength: 7 })
    .map((words) => words.flat().join('').trim());
  const asked = fc
    .array(
      fc.oneof(
        word,
        word.map((whole) => whole.slice(0, 2)),
        sentence.map((phrase) => `"${phrase}"`),
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join(' '));
  const tags = fc.array(word, { maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentence, sentence, tags), { maxLength: 6 }),
      sentence.filter((title) => title !== ''),
      sentence,
      fc.tuple(asked, fc.boolean()).map(([query, open]) => (open ? query.replace(/"$/, '') : query)),
      (written, title, text, typed) => {
        const notes = written.map(([quote, words, given]) => note(url, { quote, note: words, tags: given }));
        const corpus = new Corpus(dayOf);
        corpus.put(url, record(url, title), notes);
        corpus.putText(url, text);
        const expected = naive(notes, title, text, typed);
        expect(corpus.notesOf(url, parseQuery(typed), NO_FILTERS)).toEqual(expected);
        const [found] = corpus.search(parseQuery(typed), NO_FILTERS).articles;
        expect(found?.notes ?? 0).toBe(expected.length);
      },
    ),
    { numRuns: 500 },
  );
});
