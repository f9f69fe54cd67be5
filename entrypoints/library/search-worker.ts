/**
 * Reads the store once, keeps it folded in memory, and answers searches, away from the page: typing is never held up.
 * It opens the database itself and hears of every write, as every context of the extension does.
 */
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { noteOf, tagsOf } from '../../lib/core/annotation/create.ts';
import { Corpus } from '../../lib/core/search/corpus.ts';
import { excerptOf } from '../../lib/core/search/excerpt.ts';
import { asWritten, nearQuery } from '../../lib/core/search/near-words.ts';
import { parseQuery } from '../../lib/core/search/query.ts';
import type { PledgeFacts } from '../../lib/core/search/searchable.ts';
import { trackedRows } from '../../lib/core/tracker/overview.ts';
import { statusWord } from '../../lib/core/tracker/status-word.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { onStoreChange, openStore, type Store, type StoreChange } from '../../lib/store/store.ts';
import type { Answer, Ask, Progress, Wanted } from './search-talk.ts';

const post = (answer: Answer) => postMessage(answer);

const opened = openStore();

let corpus = newCorpus();
let progress: Progress = { notes: false, texts: false };
/** Id of the last search asked for: older ones need no answer. */
let latest = 0;

function newCorpus(): Corpus {
  return new Corpus((iso) => localDay(new Date(iso)));
}

/** ms of work after which messages that wait are heard. A turn costs four of its own, whatever there is to hear. */
const SLICE = 8;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const query = parseQuery(data.wanted.query);
  const { filters } = data.wanted;
  switch (data.ask) {
    case 'search':
      latest = data.id;
      return void search(data.id, data.wanted);
    case 'facets':
      return post({ answer: 'facets', id: data.id, counts: corpus.facets(query, filters) });
    case 'excerpt':
      return void excerpt(data);
    case 'notes': {
      const ids = data.articles.flatMap((url) => corpus.notesOf(url, query, filters));
      return post({ answer: 'notes', id: data.id, ids });
    }
  }
});

/** Takes the steps of an answer, hearing messages now and then; undefined once a newer search was asked for. */
async function whileLatest<T>(id: number, steps: Generator<void, T>): Promise<T | undefined> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await turn();
    if (id !== latest) return undefined;
    since = performance.now();
  }
}

async function search(id: number, wanted: Wanted): Promise<void> {
  const { filters, order } = wanted;
  const query = parseQuery(wanted.query);
  const found = await whileLatest(id, corpus.searchInSteps(query, filters, order));
  if (!found) return;
  post({ answer: 'search', id, found, progress });
  if (found.articles.length === 0 && query.needles.length > 0) await suggest(id, wanted);
}

async function suggest(id: number, { query, filters }: Wanted): Promise<void> {
  const words = await whileLatest(id, corpus.vocabularyInSteps());
  const near = words && nearQuery(query, words);
  if (near === undefined) return;
  const found = await whileLatest(id, corpus.searchInSteps(parseQuery(near), filters));
  const [first] = found?.articles ?? [];
  if (!found || !first) return;
  const notes = await notesOf(first.url);
  const written = asWritten(near, [first.title, ...notes.flatMap(textsOf)]);
  post({ answer: 'suggestion', id, suggestion: { query: written, notes: found.notes } });
}

async function excerpt({ id, wanted, article }: Extract<Ask, { ask: 'excerpt' }>): Promise<void> {
  const found = new Set(corpus.notesOf(article, parseQuery(wanted.query), wanted.filters));
  const notes = (await notesOf(article)).filter((one) => found.has(one.id)).flatMap(textsOf);
  let text = excerptOf(notes, wanted.query);
  if (text === undefined) {
    const kept = await (await opened).articles.text(article);
    text = excerptOf(kept.ok && kept.value ? [kept.value.text] : [], wanted.query);
  }
  post({ answer: 'excerpt', id, text });
}

async function notesOf(article: string): Promise<Annotation[]> {
  const notes = await (await opened).annotations.byArticle(article);
  return notes.ok ? notes.value : [];
}

const textsOf = (annotation: Annotation): string[] => [
  annotation.target.selector?.[0].exact ?? '',
  noteOf(annotation),
  ...tagsOf(annotation),
];

/** Everything, notes first: titles, quotes and notes can be searched while texts are still read. */
async function readAll(store: Store): Promise<boolean> {
  const fresh = newCorpus();
  const articles = await store.articles.list();
  if (!articles.ok) return false;
  for (const record of articles.value) fresh.put(record.canonicalUrl, record, []);
  const notes = await store.annotations.readAll((group) => {
    for (const annotation of group) fresh.add(annotation);
  });
  if (!notes.ok) return false;
  await readPledges(store, fresh);
  await readDossiers(store, fresh);
  corpus = fresh;
  progress = { notes: true, texts: false };
  post({ answer: 'changed', progress });
  await store.articles.readTexts((group) => {
    for (const { canonicalUrl, text } of group) fresh.putText(canonicalUrl, text);
  });
  progress = { notes: true, texts: true };
  post({ answer: 'changed', progress });
  return true;
}

async function readPledges(store: Store, into: Corpus): Promise<void> {
  const all = await store.pledges.list();
  if (!all.ok) return;
  const byArticle = new Map<string, PledgeFacts>();
  for (const { pledge, state, status } of trackedRows(all.value, localDay())) {
    const { url } = pledge.article;
    if (url === null || state.stopped) continue;
    const known = byArticle.get(url) ?? { count: 0, states: [], commitments: [] };
    byArticle.set(url, {
      count: known.count + 1,
      states: [...new Set([...known.states, statusWord(status)])],
      commitments: [...new Set([...known.commitments, ...state.commitmentIds])],
    });
  }
  into.setPledges(byArticle);
}

async function readDossiers(store: Store, into: Corpus): Promise<void> {
  const all = await store.dossiers.list();
  if (all.ok) into.setDossiers(all.value);
}

async function readArticle(store: Store, url: string): Promise<void> {
  const [record, notes] = await Promise.all([store.articles.get(url), notesOf(url)]);
  corpus.put(url, record.ok ? record.value : undefined, notes);
}

const ANNOTATIONS: readonly StoreChange['kind'][] = ['added', 'changed', 'removed', 'restored'];
/** More articles at once (an import) are read with everything else. */
const FEW = 200;

async function follow(store: Store, { kind, articles }: StoreChange): Promise<void> {
  if (kind === 'pledge') await readPledges(store, corpus);
  else if (kind === 'dossier') await readDossiers(store, corpus);
  else if (kind === 'article' || ANNOTATIONS.includes(kind)) {
    // Written without naming articles: everything may be other.
    if (articles.length === 0 || articles.length > FEW) return void (await readAll(store));
    for (const url of articles) {
      await readArticle(store, url);
      if (kind !== 'article') continue;
      const text = await store.articles.text(url);
      if (text.ok && text.value) corpus.putText(url, text.value.text);
    }
  } else return;
  post({ answer: 'changed', progress });
}

/** What is read now, and what is to be read after it: later news must not be overtaken by older. */
let last: Promise<unknown> = opened.then(async (store) => {
  onStoreChange((change) => {
    last = last.then(() => follow(store, change)).catch(() => post({ answer: 'failed' }));
  });
  if (!(await readAll(store))) post({ answer: 'failed' });
});
