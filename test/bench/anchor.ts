/**
 * Finding quotes again, beside approximate search over the whole text with context (approx-string-match, as the
 * Hypothesis client does it): the same texts, the same quotes, in one run.
 */
import search from 'approx-string-match';
import { describeQuote } from '../../lib/core/annotation/describe-quote.ts';
import { matchQuotes, type StoredQuote } from '../../lib/core/annotation/match-quotes.ts';
import { createSearchableText } from '../../lib/core/annotation/searchable-text.ts';

type Print = (name: string, value: number, unit: string) => void;

/** Quotes given to the slow side of a comparison; its time for all of them is a multiple. */
const SAMPLE = 20;

export async function bench(print: Print): Promise<void> {
  for (const [label, size] of [
    ['20kB', 20_000],
    ['200kB', 200_000],
    ['1MB', 1_000_000],
  ] as const) {
    const text = prose(size, 1);
    for (const count of [100, 1000]) {
      const quotes = quotesOf(text, count);
      for (const [kind, changed] of [
        ['exact', text],
        ['shifted', shifted(text)],
        ['edited', edited(text)],
      ] as const) {
        const name = `anchor.${label}.${count}.${kind}`;
        const ours = timed(changed, quotes);
        print(`${name}.total`, ours.total, 'ms');
        print(`${name}.longestSlice`, ours.longest, 'ms');
        print(`${name}.placed`, ours.placed / count, 'share');
        if (count === 1000 && size <= 200_000 && kind !== 'exact') {
          print(`${name}.fasterThanApproxStringMatch`, peer(changed, quotes) / (ours.total / count), 'times');
        }
      }
    }
  }
}

/** One quote takes the peer this long, in milliseconds: the best of three rounds, as with our own time. */
function peer(text: string, quotes: readonly StoredQuote[]): number {
  const step = Math.floor(quotes.length / SAMPLE);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    for (let i = 0; i < SAMPLE; i++) {
      const { exact } = quotes[i * step]!.quote;
      // As many errors as the Hypothesis client allows: half of the quote.
      search(text, exact, Math.min(256, exact.length >> 1));
    }
    best = Math.min(best, (performance.now() - before) / SAMPLE);
  }
  return best;
}

function timed(text: string, quotes: readonly StoredQuote[]) {
  let total = Number.POSITIVE_INFINITY;
  let longest = 0;
  let placed = 0;
  for (let run = 0; run < 3; run++) {
    const work = matchQuotes(createSearchableText(text), quotes);
    const begin = performance.now();
    let sliceLongest = 0;
    for (;;) {
      const before = performance.now();
      const step = work.next();
      sliceLongest = Math.max(sliceLongest, performance.now() - before);
      if (step.done) {
        placed = step.value.filter(({ state }) => state !== 'lost' && state !== 'offered').length;
        break;
      }
    }
    const took = performance.now() - begin;
    if (took < total) {
      total = took;
      longest = sliceLongest;
    }
  }
  return { total, longest, placed };
}

/** Quotes of 12 to 300 characters, spread over the text. */
function quotesOf(text: string, count: number): StoredQuote[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(((i + random() / 2) / count) * (text.length - 400));
    const [quote, position] = describeQuote(text, { start, end: start + 12 + Math.floor(random() * 288) });
    return { quote, position };
  });
}

const shifted = (text: string): string => `${prose(500, 99)}\n${text}`;

/** One character in sixty replaced, dropped or doubled, so that nearly every quote is touched. */
function edited(text: string): string {
  const random = randomFrom(3);
  let result = '';
  for (const character of text) {
    const draw = random();
    if (draw < 1 / 180) result += 'x';
    else if (draw < 2 / 180) continue;
    else if (draw < 3 / 180) result += character + character;
    else result += character;
  }
  return result;
}

/** Invented prose of `size` characters: words of a small civic vocabulary, never twice the same sentence. */
function prose(size: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const syllables =
    'pu bli que ci toy en don née ou vert gou ver ne ment tran spa ren ce loi com mu ne bud get'.split(' ');
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables)).join(''),
  );
  const small = [
    'de',
    'la',
    'le',
    'les',
    'des',
    'et',
    'à',
    'en',
    'un',
    'une',
    'du',
    'que',
    'qui',
    'pour',
    'dans',
  ];
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    const sentence = Array.from({ length: 8 + Math.floor(random() * 14) }, () =>
      pick(random() < 0.4 ? small : words),
    );
    const line = `${sentence.join(' ')}${random() < 0.2 ? '.\n' : '. '}`;
    parts.push(line);
    length += line.length;
  }
  return parts.join('').slice(0, size);
}

/** A small repeatable source of numbers between 0 and 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
