import { drain, type Sliced } from '../slices.ts';
import type { Passage } from '../text/passage.ts';
import type { Anchored, TextQuoteSelector } from './annotation.ts';
import { findCandidates, type Pattern } from './candidates.ts';
import { decide, weigh } from './decide.ts';
import { fold, foldedIndex } from './folded-text.ts';
import { endsOf, joinEnds } from './long-quotes.ts';
import { type Neighbours, neighbourhood, type Pivot } from './neighbours.ts';
import { type Place, placesNear, sameCodes, settleEnds } from './score.ts';
import { createSearchableText, type PreparedText, prepare, type SearchableText } from './searchable-text.ts';
import { wholeWords } from './whole-words.ts';

/** What is known of a quote: its words with their context, and, when stored, its place in the text of then. */
export interface StoredQuote {
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;
  position?: Passage | undefined;
}

/** Where a quote leads in `text`. Without other quotes of the article, repeated passages are told apart by context alone. */
export function matchQuote(text: string, quote: StoredQuote['quote'], position?: Passage): Anchored {
  return drain(matchQuotes(createSearchableText(text), [{ quote, position }]))[0]!;
}

/**
 * Where each quote of an article leads in its text as it is now, in the order given; pauses after each quote.
 *
 * First the quotes that stand at their stored place, then those that only one place suits. How these moved says
 * where the others are to be expected; the others are judged last.
 */
export function* matchQuotes(searchable: SearchableText, quotes: readonly StoredQuote[]): Sliced<Anchored[]> {
  const { text } = searchable;
  const anchored: Anchored[] = [];
  const pivots: Pivot[] = [];
  const elsewhere: number[] = [];
  for (const [i, { quote, position }] of quotes.entries()) {
    if (position !== undefined && standsAt(text, quote, position)) {
      anchored[i] = { state: 'exact', start: position.start, end: position.end, score: 1 };
      pivots.push({ from: position.start, to: position.start });
    } else elsewhere.push(i);
    if (i % STORED_PLACES === 0) yield;
  }
  if (elsewhere.length === 0) return anchored;

  const prepared = yield* prepare(searchable);
  const searches = new Map<number, Search[]>();
  for (const i of elsewhere) {
    const parts: Search[] = [];
    for (const part of endsOf(quotes[i]!)) {
      const pattern = patternOf(part.quote);
      const search =
        followLast(prepared, part, pattern, pivots.at(-1)) ?? (yield* beginSearch(prepared, part, pattern));
      const sure = surePlace(search);
      if (sure && part.position) pivots.push({ from: part.position.start, to: prepared.origin[sure.start]! });
      parts.push(search);
    }
    searches.set(i, parts);
    // Those that only follow the last one have not paused.
    if (searches.size % FOLLOWED === 0) yield;
  }
  const neighbours = neighbourhood(pivots);
  for (const [i, parts] of searches) {
    const found = parts.map((search) => finish(text, prepared, search, neighbours));
    anchored[i] = joinEnds(text, quotes[i]!, found);
    yield;
  }
  return anchored;
}

/** Stored places looked at between two pauses: each is one comparison of strings. */
const STORED_PLACES = 64;
/** Quotes that moved along with the last one, between two pauses: each is folded and compared once. */
const FOLLOWED = 16;
/** How clearly a place must lead for others to be judged by it. */
const SURE_MARGIN = 6;
/** Places whose ends are looked at closely. */
const SETTLED = 2;
/** Share of the most promising place's evidence from which another is looked at as closely. */
const CLOSE = 0.5;

interface Search {
  stored: StoredQuote;
  pattern: Pattern;
  places: Place[];
}

/** True when quote and context are, character for character, where they were. */
function standsAt(text: string, quote: StoredQuote['quote'], { start, end }: Passage): boolean {
  const { prefix, exact, suffix } = quote;
  return (
    end - start === exact.length &&
    text.startsWith(exact, start) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  );
}

/**
 * When quote and both contexts stand, whole, where they would have moved along with the last sure quote, no other place
 * can be better, and none is looked for.
 */
function followLast(
  text: PreparedText,
  stored: StoredQuote,
  pattern: Pattern,
  last: Pivot | undefined,
): Search | undefined {
  if (last === undefined || stored.position === undefined) return undefined;
  const { codes, quote } = pattern;
  const start = foldedIndex(text, stored.position.start + last.to - last.from);
  const complete = quote.start > 0 && quote.end > quote.start && quote.end < codes.length;
  if (!complete || !sameCodes(text.codes, start - quote.start, codes)) return undefined;
  const size = quote.end - quote.start;
  return { stored, pattern, places: [{ start, end: start + size, agreement: size, before: 1, after: 1 }] };
}

function* beginSearch(text: PreparedText, stored: StoredQuote, pattern: Pattern): Sliced<Search> {
  const diagonals = findCandidates(text, pattern);
  if (stored.position !== undefined) {
    diagonals.push(foldedIndex(text, stored.position.start) - pattern.quote.start);
  }
  const places: Place[] = [];
  for (const diagonal of diagonals) {
    for (const place of placesNear(text.codes, pattern, diagonal)) {
      if (!places.some((other) => other.start === place.start && other.end === place.end)) places.push(place);
    }
  }
  yield;
  return { stored, pattern, places: yield* settleBest(text, pattern, places) };
}

/** Looks closely at the ends of the most promising places, pausing after each: an alignment takes some milliseconds. */
function* settleBest(text: PreparedText, pattern: Pattern, places: Place[]): Sliced<Place[]> {
  const weighed = places.map((place) => weigh(place, pattern)).sort((a, b) => b.evidence - a.evidence);
  const most = weighed[0]?.evidence ?? 0;
  const settled: Place[] = [];
  for (const [i, { place, evidence }] of weighed.entries()) {
    const isPromising = i < SETTLED && evidence > most * CLOSE;
    settled.push(isPromising ? settleEnds(text.codes, pattern, place) : place);
    if (isPromising) yield;
  }
  return settled;
}

function patternOf({ prefix, exact, suffix }: StoredQuote['quote']): Pattern {
  const parts = [prefix, exact, suffix].map((part) => fold(part).codes);
  const [before, quote, after] = parts as [Uint16Array, Uint16Array, Uint16Array];
  const codes = new Uint16Array(before.length + quote.length + after.length);
  codes.set(before);
  codes.set(quote, before.length);
  codes.set(after, before.length + quote.length);
  return { codes, quote: { start: before.length, end: before.length + quote.length } };
}

/** The place that quote and contexts choose without help from the neighbours, if there is one. */
function surePlace({ places, pattern }: Search): Place | undefined {
  const decision = decide(
    places.map((place) => weigh(place, pattern)),
    pattern,
    SURE_MARGIN,
  );
  return decision.kind === 'found' ? decision.place : undefined;
}

function finish(text: string, prepared: PreparedText, search: Search, neighbours: Neighbours): Anchored {
  const { quote, position } = search.stored;
  const weighed = search.places.map((place) =>
    weigh(
      place,
      search.pattern,
      position && neighbours(position.start, prepared.origin[place.start] ?? text.length),
    ),
  );
  const { kind, place, score } = decide(weighed, search.pattern);
  if (kind === 'lost') return { state: 'lost', start: null, end: null, score };
  const passage = unfold(text, prepared, place, quote.exact);
  if (kind === 'offered') return { state: 'offered', ...wholeWords(text, passage, quote), score };
  if (!sameWords(prepared, search.pattern, place))
    return { state: 'changed', ...wholeWords(text, passage, quote), score };
  return { state: position?.start === passage.start ? 'exact' : 'moved', ...passage, score };
}

function sameWords({ codes }: PreparedText, pattern: Pattern, place: Place): boolean {
  const quote = pattern.codes.subarray(pattern.quote.start, pattern.quote.end);
  return place.end - place.start === quote.length && sameCodes(codes, place.start, quote);
}

/** The passage of the text that a folded place comes from, with the blanks that the quote began and ended with. */
function unfold(text: string, prepared: PreparedText, place: Passage, exact: string): Passage {
  let start = prepared.origin[place.start]!;
  let end = prepared.origin[place.end - 1]! + 1;
  const lead = exact.length - exact.trimStart().length;
  const trail = exact.length - exact.trimEnd().length;
  if (lead > 0 && text.slice(start - lead, start) === exact.slice(0, lead)) start -= lead;
  if (trail > 0 && text.slice(end, end + trail) === exact.slice(-trail)) end += trail;
  return { start, end };
}
