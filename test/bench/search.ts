import { cpuUsage } from 'node:process';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { noteOf, tagsOf } from '../../lib/core/annotation/create.ts';
import { Corpus } from '../../lib/core/search/corpus.ts';
import { NO_FILTERS } from '../../lib/core/search/filters.ts';
import { parseQuery } from '../../lib/core/search/query.ts';
import { wordyNotes } from './pages/wordy-notes.ts';

/** Each query is typed letter by letter; a figure is the time of one key. */
const TYPED = ['transparence', 'gouvernement ouvert', '"données ouvertes"', 'zzz', 'l’état budg'];
const SIZES = [10_000, 100_000];
const ROUNDS = 3;

/**
 * Search as you type: looking through folded words, against two indexes, on the same notes. MiniSearch and FlexSearch
 * are given the same fields and asked for prefixes, all words together; neither knows phrases or facets, which the scan
 * answers too.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  for (const size of SIZES) {
    const { notes, texts } = wordyNotes(size);
    const scan = buildScan(notes);
    const mini = buildMini(notes);
    const flex = buildFlex(notes);
    const keys = TYPED.flatMap((typed) => Array.from(typed, (_, at) => typed.slice(0, at + 1)));
    const tools = { scan, mini, flex };
    const worst = { scan: 0, mini: 0, flex: 0 };
    const median = { scan: 0, mini: 0, flex: 0 };
    for (const name of ['scan', 'mini', 'flex'] as const) {
      const times = timesOf(keys, tools[name].search);
      worst[name] = times.at(-1)!;
      median[name] = times[Math.floor(times.length / 2)]!;
      print(`search/${size}/${name}/build`, tools[name].built, 'ms');
      print(`search/${size}/${name}/key-median`, median[name], 'ms');
      print(`search/${size}/${name}/key-worst`, worst[name], 'ms');
      print(`search/${size}/${name}/memory`, tools[name].memory, 'MB');
    }
    for (const name of ['mini', 'flex'] as const) {
      print(`search/${size}/scan-against-${name}/build`, tools[name].built / scan.built, 'x');
      print(`search/${size}/scan-against-${name}/key-median`, median[name] / median.scan, 'x');
      print(`search/${size}/scan-against-${name}/key-worst`, worst[name] / worst.scan, 'x');
    }
    const start = performance.now();
    for (const [url, text] of texts) scan.corpus.putText(url, text);
    print(`search/${size}/scan/build-texts`, performance.now() - start, 'ms');
    const withTexts = timesOf(keys, scan.search);
    print(`search/${size}/scan-with-texts/key-median`, withTexts[Math.floor(withTexts.length / 2)]!, 'ms');
    print(`search/${size}/scan-with-texts/key-worst`, withTexts.at(-1)!, 'ms');
  }
}

interface Tool {
  /** Milliseconds to make it ready. */
  built: number;
  /** Megabytes that it holds. */
  memory: number;
  search: (typed: string) => unknown;
}

function measured<T>(build: () => T): { built: number; memory: number; value: T } {
  const before = heap();
  const start = performance.now();
  const value = build();
  const built = performance.now() - start;
  return { built, memory: heap() - before, value };
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

function buildScan(notes: ReadonlyMap<string, readonly Annotation[]>): Tool & { corpus: Corpus } {
  const { value: corpus, ...rest } = measured(() => {
    const made = new Corpus((iso) => iso.slice(0, 10));
    for (const [url, ofArticle] of notes) made.put(url, undefined, ofArticle);
    return made;
  });
  return { ...rest, corpus, search: (typed) => corpus.search(parseQuery(typed), NO_FILTERS) };
}

const fieldsOf = (one: Annotation) => ({
  id: one.id,
  quote: one.target.selector?.[0].exact ?? '',
  note: noteOf(one),
  tags: tagsOf(one).join(' '),
});

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function buildMini(notes: ReadonlyMap<string, readonly Annotation[]>): Tool {
  const { value: index, ...rest } = measured(() => {
    const made = new MiniSearch({
      fields: ['quote', 'note', 'tags'],
      processTerm: plain,
      searchOptions: { prefix: true, combineWith: 'AND' },
    });
    for (const ofArticle of notes.values()) made.addAll(ofArticle.map(fieldsOf));
    return made;
  });
  return { ...rest, search: (typed) => index.search(typed) };
}

function buildFlex(notes: ReadonlyMap<string, readonly Annotation[]>): Tool {
  const { value: index, ...rest } = measured(() => {
    const made = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance });
    for (const ofArticle of notes.values())
      for (const one of ofArticle) made.add(one.id, Object.values(fieldsOf(one)).slice(1).join('\n'));
    return made;
  });
  return { ...rest, search: (typed) => index.search(typed, { limit: 1e6 }) };
}

/**
 * Milliseconds of processor time of each key, shortest first: all keys in their order, a few times over, the least of
 * each. A busy machine and a collection of garbage do not count.
 */
function timesOf(keys: readonly string[], search: (typed: string) => unknown): number[] {
  const times = keys.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, key] of keys.entries()) {
      const start = cpuUsage().user;
      search(key);
      times[at] = Math.min(times[at]!, (cpuUsage().user - start) / 1000);
    }
  return times.sort((a, b) => a - b);
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));
