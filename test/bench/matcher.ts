/**
 * Speed of finding terms, side by side in one run: a bare loop over the text, the loop that looks where something may begin
 * (`scan`), the whole of `findMentions` (`find`), one RegExp with the labels, and mark.js (which paints as well: its figure is
 * what a page pays). Ratios are of the fastest rounds. Made text has a term in sixty words; ordinary text is press, civic
 * text is the judged corpus, dense with terms. `first` is the median of first calls, each in a fresh process.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { findWordEnds } from '../../lib/core/glossary/find/word-ends.ts';
import {
  type Concept,
  compileGlossary,
  encodeGlossary,
  findMentions,
} from '../../lib/core/glossary/glossary.ts';
import { LANGS, type Lang } from '../../lib/core/i18n/lang.ts';
import { loadConcepts } from '../../lib/data/glossary.ts';
import { bareScan, time } from './matcher/bare.ts';
import type { FirstCall } from './matcher/first-call.ts';

const shared = process.env.MARGIN_SHARED ?? join(import.meta.dirname, '../../../shared');

const SIZES = [200, 2_000, 20_000];
const LENGTH = 1_000_000;
const ROUNDS = 25;

/** A text of ordinary words with a term now and then, the same in every run. */
function makeText(labels: readonly string[], random: () => number): string {
  const syllables = 'ma ri te lo ca pe su na di vo que les par tion ment ra co ble eur'.split(' ');
  const small = 'le la les de des du et en un une pour dans que qui sur par au est'.split(' ');
  let text = '';
  for (let words = 1; text.length < LENGTH; words += 1) {
    if (words % 60 === 0) text += labels[Math.floor(random() * labels.length)];
    else if (random() < 0.4) text += small[Math.floor(random() * small.length)];
    else
      for (let n = 1 + Math.floor(random() * 4); n > 0; n -= 1)
        text += syllables[Math.floor(random() * syllables.length)];
    text += words % 14 === 0 ? '. ' : words % 120 === 0 ? '\n' : ' ';
  }
  return flat(text);
}

/** One flat string, as a page's text is; concatenation alone would leave a tree of pieces. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Real texts of the shared corpus, repeated to a million characters; undefined when they are not at hand. */
function realText(kind: 'press' | 'civic', lang: Lang): string | undefined {
  const corpus = join(shared, 'data/corpus/dev.jsonl');
  const pages = join(shared, 'data/pages');
  if (!existsSync(corpus) || !existsSync(pages)) return undefined;
  const texts =
    kind === 'civic'
      ? readFileSync(corpus, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { lang: string; text: string })
          .filter((document) => document.lang === lang)
          .map(({ text }) => text)
      : readdirSync(pages)
          .filter((name) => name.startsWith(lang === 'en' ? 'sh-' : `pr-${lang}-`))
          .map((name) => readFileSync(join(pages, name, 'article.txt'), 'utf8'));
  const once = texts.join('\n\n');
  return flat(once.repeat(Math.ceil(LENGTH / once.length)).slice(0, LENGTH));
}

/** Small linear congruential generator (Numerical Recipes' constants). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` different labels: the shipped French ones first, then made-up names of one to four words. */
function makeLabels(count: number, random: () => number): string[] {
  const real = loadConcepts().flatMap((concept) => [
    concept.prefLabel.fr,
    ...concept.altLabels.fr.map(({ label }) => label),
  ]);
  const labels = new Set([...new Set(real)].slice(0, count));
  const syllables = 'ba che do fran gui ju kel mon nou pri rou sto tal ver zan'.split(' ');
  while (labels.size < count) {
    const word = () =>
      Array.from(
        { length: 2 + Math.floor(random() * 3) },
        () => syllables[Math.floor(random() * syllables.length)],
      ).join('');
    labels.add(Array.from({ length: 1 + Math.floor(random() * 4) }, word).join(' '));
  }
  return [...labels];
}

function conceptOf(label: string, index: number): Concept {
  const all = <T>(value: T) => ({ fr: value, en: value, es: value });
  return {
    id: `concept-${index}`,
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

/** The fastest round: what the machine can do when nothing else runs. */
const best = (times: number[]) => Math.min(...times);
const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Prints milliseconds per million characters and ratios to the bare loop. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const random = seeded(7);
  for (const size of SIZES) {
    const labels = makeLabels(size, random);
    const text = makeText(labels, random);
    const glossary = compileGlossary(labels.map(conceptOf));
    const pattern = new RegExp(
      `\\b(?:${labels
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})s?\\b`,
      'gi',
    );
    const times: Record<'bare' | 'scan' | 'find' | 'regexp', number[]> = {
      bare: [],
      scan: [],
      find: [],
      regexp: [],
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(time(() => bareScan(text)));
      times.scan.push(time(() => findWordEnds(glossary.tables.fr, text)));
      times.find.push(time(() => findMentions(glossary, text, 'fr')));
      if (round < 2) times.regexp.push(time(() => Array.from(text.matchAll(pattern)).length));
    }
    const bare = best(times.bare);
    print(`matcher/${size}/bare`, bare, 'ms');
    for (const name of ['scan', 'find', 'regexp'] as const) {
      print(`matcher/${size}/${name}`, best(times[name]), 'ms');
      print(`matcher/${size}/${name}/bare`, best(times[name]) / bare, 'x');
    }
    if (size === SIZES[0]) benchMark(print, labels, text.slice(0, 37_000), glossary);
  }
  for (const kind of ['press', 'civic'] as const) for (const lang of LANGS) benchReal(print, kind, lang);
  benchFirst(print);
}

/** The shipped glossary on real text. */
function benchReal(
  print: (name: string, value: number, unit: string) => void,
  kind: 'press' | 'civic',
  lang: Lang,
): void {
  const text = realText(kind, lang);
  if (!text) return;
  const glossary = compileGlossary(loadConcepts());
  const times: Record<'bare' | 'scan' | 'find', number[]> = { bare: [], scan: [], find: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(time(() => bareScan(text)));
    times.scan.push(time(() => findWordEnds(glossary.tables[lang], text)));
    times.find.push(time(() => findMentions(glossary, text, lang)));
  }
  for (const name of ['scan', 'find'] as const)
    print(`matcher/${kind}-${lang}/${name}/bare`, best(times[name]) / best(times.bare), 'x');
}

/** The shipped glossary in fresh processes: how long it takes to be usable, and its first call against their first bare loop. */
function benchFirst(print: (name: string, value: number, unit: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'margin-bench-'));
  const glossary = join(folder, 'glossary.bin');
  const buffer = encodeGlossary(compileGlossary(loadConcepts()));
  writeFileSync(glossary, new Uint8Array(buffer));
  print('matcher/buffer', buffer.byteLength / 1000, 'kB');
  const whole = realText('press', 'fr') ?? makeText(makeLabels(200, seeded(7)), seeded(7));
  const decode: number[] = [];
  const tables: number[] = [];
  for (const [name, length] of FIRST_LENGTHS) {
    const text = join(folder, `${name}.txt`);
    writeFileSync(text, whole.slice(0, length), 'utf16le');
    for (const what of ['scan', 'find']) {
      const calls = Array.from({ length: FIRST_RUNS }, () => {
        const printed = execFileSync(process.execPath, [FIRST_CALL, glossary, text, what], {
          encoding: 'utf8',
        });
        return JSON.parse(printed) as FirstCall;
      });
      print(`matcher/first/${name}/${what}/bare`, median(calls.map(({ call, bare }) => call / bare)), 'x');
      decode.push(...calls.map((call) => call.decode));
      tables.push(...calls.map((call) => call.tables));
    }
  }
  print('matcher/first/decode', median(decode), 'ms');
  print('matcher/first/tables', median(tables), 'ms');
  rmSync(folder, { recursive: true });
}

const FIRST_CALL = join(import.meta.dirname, 'matcher/first-call.ts');
const FIRST_RUNS = 9;
/** An article as they are, and a very long one. */
const FIRST_LENGTHS: readonly [string, number][] = [
  ['20k', 20_000],
  ['1M', LENGTH],
];

/** What a run costs in the middle: the fastest of a few would be luck. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** mark.js on an article of 37 kB, in jsdom. */
function benchMark(
  print: (name: string, value: number, unit: string) => void,
  labels: readonly string[],
  text: string,
  glossary: ReturnType<typeof compileGlossary>,
): void {
  const { window } = new JSDOM('<!doctype html><article></article>', { runScripts: 'outside-only' });
  const { document } = window;
  // mark.js looks for `window` and `document` as globals: it runs inside jsdom.
  window.eval(readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'));
  const Mark = window.eval('Mark') as typeof import('mark.js');
  const article = document.querySelector('article')!;
  for (const paragraph of text.split('. ')) {
    const element = document.createElement('p');
    element.textContent = paragraph;
    article.append(element);
  }
  const marked = time(() =>
    new Mark(article).mark([...labels], { accuracy: 'exactly', separateWordSearch: false }),
  );
  const found = time(() => findMentions(glossary, text, 'fr'));
  print('matcher/37kB/markjs', marked, 'ms');
  print('matcher/37kB/find', found, 'ms');
  print('matcher/37kB/markjs/find', marked / found, 'x');
}

if (process.argv[1] === import.meta.filename) {
  await bench((name, value, unit) => console.log(name, value.toFixed(3), unit));
}
