import type { Passage } from '../text/passage.ts';
import type { Anchored, TextQuoteSelector } from './annotation.ts';
import { findCandidates, type Pattern } from './candidates.ts';
import { decide, weigh } from './decide.ts';
import { fold, foldedIndex } from './folded-text.ts';
import { type Neighbours, neighbourhood, type Pivot } from './neighbours.ts';
import { type Place, placesNear, sameCodes, settleEnds } from './score.ts';
import { createSearchableText, type PreparedText, prepare, type SearchableText } from './searchable-text.ts';
import { drain, type Sliced } from './slices.ts';

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
  const anchored: (Anchored | undefined)[] = [];
  const pivots: Pivot[] = [];
  for (const [i, { quote, position }] of quotes.entries()) {
    if (position !== undefined && standsAt(searchable.text, quote, position)) {
      anchored[i] = { state: 'exact', start: position.start, end: position.end, score: 1 };
      pivots.push({ from: position.start, to: position.start });
    }
    yield;
  }
  if (pivots.length === quotes.length) return anchored as Anchored[];

  const prepared = yield* prepare(searchable);
  const searches: Search[] = [];
  for (const [i, stored] of quotes.entries()) {
    if (anchored[i] !== undefined) continue;
    const search = beginSearch(prepared, i, stored);
    searches.push(search);
    const sure = surePlace(search);
    if (sure !== undefined && stored.position !== undefined) {
      pivots.push({ from: stored.position.start, to: prepared.origin[sure.start]! });
    }
    yield;
  }
  const neighbours = neighbourhood(pivots);
  for (const search of searches) {
    anchored[search.index] = finish(searchable.text, prepared, search, neighbours);
    yield;
  }
  return anchored as Anchored[];
}

/** How clearly a place must lead for others to be judged by it. */
const SURE_MARGIN = 6;
/** Places whose ends are looked at closely. */
const SETTLED = 3;

interface Search {
  index: number;
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

function beginSearch(text: PreparedText, index: number, stored: StoredQuote): Search {
  const pattern = patternOf(stored.quote);
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
  return { index, stored, pattern, places: settleBest(text, pattern, places) };
}

/** Looks closely at the ends of the most promising places. */
function settleBest(text: PreparedText, pattern: Pattern, places: Place[]): Place[] {
  const sorted = places.map((place) => weigh(place)).sort((a, b) => b.evidence - a.evidence);
  return sorted.map(({ place }, i) => (i < SETTLED ? settleEnds(text.codes, pattern, place) : place));
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
    places.map((place) => weigh(place)),
    sizeOf(pattern),
    SURE_MARGIN,
  );
  return decision.kind === 'found' ? decision.place : undefined;
}

function finish(text: string, prepared: PreparedText, search: Search, neighbours: Neighbours): Anchored {
  const { quote, position } = search.stored;
  const weighed = search.places.map((place) =>
    weigh(place, position && neighbours(position.start, prepared.origin[place.start] ?? text.length)),
  );
  const { kind, place, score } = decide(weighed, sizeOf(search.pattern));
  if (kind === 'lost') return { state: 'lost', start: null, end: null, score };
  const passage = unfold(text, prepared, place, quote.exact);
  if (kind === 'offered') return { state: 'offered', ...passage, score };
  if (!sameWords(prepared, search.pattern, place)) return { state: 'changed', ...passage, score };
  return { state: position?.start === passage.start ? 'exact' : 'moved', ...passage, score };
}

const sizeOf = ({ quote }: Pattern): number => quote.end - quote.start;

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
