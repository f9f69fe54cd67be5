/**
 * How well quotes are found again on the shared page pairs (`data/anchoring`), by the rules of their scorer: overlap on
 * non-blank characters, right place from one half on. Nothing is printed where the pairs are absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchored } from '../../lib/core/annotation/annotation.ts';
import { matchQuotes } from '../../lib/core/annotation/match-quotes.ts';
import { createSearchableText } from '../../lib/core/annotation/searchable-text.ts';
import { drain } from '../../lib/core/slices.ts';

interface Gold {
  status: 'same' | 'changed' | 'gone';
  start: number;
  end: number;
  alt_start?: number;
  alt_end?: number;
}

interface PairQuote {
  pair: string;
  profile: string;
  lang: string;
  kind: string;
  len: number;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  gold: Gold;
}

type Outcome = 'right' | 'wrong' | 'lost' | 'false' | 'gone';

const FOLDER = join(process.env.MARGIN_SHARED ?? '../shared', 'data/anchoring');

export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  if (!existsSync(join(FOLDER, 'quotes.jsonl'))) return;
  const lines = readFileSync(join(FOLDER, 'quotes.jsonl'), 'utf8').split('\n').filter(Boolean);
  const quotes = lines.map((line): PairQuote => JSON.parse(line));
  const judged = [...groupBy(quotes, ({ pair }) => pair)].flatMap(([pair, ofPair]) =>
    judgePair(pair, ofPair),
  );

  report('all', judged);
  const groups: [string, (quote: PairQuote) => string][] = [
    ['profile', ({ profile }) => profile],
    ['lang', ({ lang }) => lang],
    ['kind', ({ kind }) => kind],
    ['length', ({ len }) => (len < 13 ? '3-12' : len <= 40 ? '13-40' : len <= 120 ? '41-120' : '121-300')],
  ];
  for (const [by, key] of groups) {
    for (const [group, ofGroup] of groupBy(judged, ({ quote }) => key(quote)))
      report(`${by}.${group}`, ofGroup);
  }

  function report(group: string, of: readonly Judged[]): void {
    const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
    for (const tier of ['painted', 'paintedOrOffered'] as const) {
      const count = (outcome: Outcome) => of.filter((judged) => judged[tier] === outcome).length;
      const gone = of.filter(({ quote }) => quote.gold.status === 'gone').length;
      const present = of.length - gone;
      if (present > 0) print(`anchoring.${group}.${tier}.right`, share(count('right'), present), '%');
      if (present > 0) print(`anchoring.${group}.${tier}.wrong`, share(count('wrong'), present), '%');
      if (gone > 0) print(`anchoring.${group}.${tier}.falseOfGone`, share(count('false'), gone), '%');
    }
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

interface Judged {
  quote: PairQuote;
  painted: Outcome;
  paintedOrOffered: Outcome;
}

function judgePair(pair: string, quotes: readonly PairQuote[]): Judged[] {
  const text = readFileSync(join(FOLDER, 'pairs', pair, 'new.txt'), 'utf8');
  const stored = quotes.map(({ exact, prefix, suffix, start, end }) => ({
    quote: { exact, prefix, suffix },
    position: { start, end },
  }));
  const found = drain(matchQuotes(createSearchableText(text), stored));
  return quotes.map((quote, i) => {
    const anchored = found[i]!;
    return {
      quote,
      painted: judge(text, quote.gold, anchored.state === 'offered' ? undefined : anchored),
      paintedOrOffered: judge(text, quote.gold, anchored),
    };
  });
}

function judge(text: string, gold: Gold, anchored: Anchored | undefined): Outcome {
  const place = anchored === undefined || anchored.start === null ? undefined : anchored;
  if (gold.status === 'gone') return place ? 'false' : 'gone';
  if (place === undefined) return 'lost';
  const shares = [sharedPart(text, place, gold.start, gold.end)];
  if (gold.alt_start !== undefined && gold.alt_end !== undefined) {
    shares.push(sharedPart(text, place, gold.alt_start, gold.alt_end));
  }
  return Math.max(...shares) >= 0.5 ? 'right' : 'wrong';
}

/** Non-blank characters in both passages, of those in either. */
function sharedPart(text: string, place: { start: number; end: number }, start: number, end: number): number {
  const solid = (from: number, to: number) => text.slice(from, Math.max(from, to)).replace(/\s/g, '').length;
  const both = solid(Math.max(place.start, start), Math.min(place.end, end));
  return both / (solid(place.start, place.end) + solid(start, end) - both);
}
