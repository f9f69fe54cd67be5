/**
 * Speed of finding terms, side by side in one run: a bare loop over the text, this glossary, one RegExp with the labels,
 * and mark.js (which paints as well: its figure is what a page pays). Ratios are to the bare loop of the same round.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { findWordEnds } from '../../lib/core/glossary/find/word-ends.ts';
import {
  type Concept,
  compileGlossary,
  decodeGlossary,
  encodeGlossary,
  findMentions,
} from '../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../lib/data/glossary.ts';

const SIZES = [200, 2_000, 20_000];
const LENGTH = 1_000_000;
const ROUNDS = 9;

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
  // One flat string, as a page's text is; concatenation alone would leave a tree of pieces.
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Small linear congruential generator (Numerical Recipes' constants). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` labels: the shipped French ones first, then made-up names of one to four words. */
function makeLabels(count: number, random: () => number): string[] {
  const real = loadConcepts().flatMap((concept) => [
    concept.prefLabel.fr,
    ...concept.altLabels.fr.map(({ label }) => label),
  ]);
  const labels = [...new Set(real)].slice(0, count);
  const syllables = 'ba che do fran gui ju kel mon nou pri rou sto tal ver zan'.split(' ');
  while (labels.length < count) {
    const word = () =>
      Array.from(
        { length: 2 + Math.floor(random() * 3) },
        () => syllables[Math.floor(random() * syllables.length)],
      ).join('');
    labels.push(Array.from({ length: 1 + Math.floor(random() * 4) }, word).join(' '));
  }
  return labels;
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

function bareScan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; ) sum = (sum + text.charCodeAt(i++)) | 0;
  return sum;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
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
  benchDecode(print);
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

/** The shipped glossary: how long its bytes take to become usable. */
function benchDecode(print: (name: string, value: number, unit: string) => void): void {
  const compiled = encodeGlossary(compileGlossary(loadConcepts()));
  print('matcher/buffer', compiled.byteLength / 1000, 'kB');
  print(
    'matcher/decode/first',
    time(() => decodeGlossary(compiled.slice(0))),
    'ms',
  );
  print('matcher/decode', best(Array.from({ length: 21 }, () => time(() => decodeGlossary(compiled)))), 'ms');
}

if (process.argv[1] === import.meta.filename) {
  await bench((name, value, unit) => console.log(name, value.toFixed(3), unit));
}
