import type { Annotation } from '../annotation/annotation.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ArticleRecord } from '../kept.ts';
import { type FacetCounter, facetCounter } from './facet-counter.ts';
import {
  type FacetCounts,
  type Filtered,
  type Filters,
  isNarrowed,
  makeSieve,
  type Sieve,
} from './filters.ts';
import { foldWords } from './folded-words.ts';
import { findNeedle, type Query } from './query.ts';
import {
  type ArticleFacts,
  articleFacts,
  type NoteFacts,
  noteFacts,
  type PledgeFacts,
  wordsOf,
} from './searchable.ts';

/** An article that answers a search. */
export interface FoundArticle {
  /** Canonical address. */
  url: string;
  title: string;
  site: string;
  /** UTC, ISO 8601; '' when the article itself is not known. */
  lastRead: string;
  /** Notes to list: those with the words, else all when the article itself has them; only those that filters let pass. */
  notes: number;
  /** Followed pledges. */
  pledges: number;
  /** The words stand in the article's title, names or text, whatever its notes say. */
  itself: boolean;
}

export interface Found {
  articles: FoundArticle[];
  /** Of all articles together. */
  notes: number;
  facets: FacetCounts;
}

/** Latest reading first, or by title. */
export type Order = 'recent' | 'title';

/** An article with its notes, folded. */
interface Entry {
  article: ArticleFacts;
  /** Words of all notes, one after the other; a phrase cannot go from one to the next, for there are two spaces. */
  words: string;
  /** Where each note's words begin in `words`; one more for the end. */
  starts: Uint32Array;
  notes: NoteFacts[];
  /** Folded text of the article; '' when it is not known. */
  text: string;
}

/** Articles looked through before others get their turn. */
const STEP = 200;
const NOTHING: readonly string[] = [];
const NO_PLEDGES: PledgeFacts = { count: 0, states: [], commitments: [] };

/**
 * All that the reader kept, in memory and ready to be searched by looking through it (why no index:
 * `docs/decisions/0006-search-by-scan.md`).
 */
export class Corpus {
  #entries = new Map<string, Entry>();
  #pledges = new Map<string, PledgeFacts>();
  #dossiersOfArticle = new Map<string, string[]>();
  #dossiersOfNote = new Map<string, string[]>();
  #dayOf: (iso: string) => string;

  /** @param dayOf the day (`YYYY-MM-DD`) of the reader's calendar of a UTC time stamp */
  constructor(dayOf: (iso: string) => string) {
    this.#dayOf = dayOf;
  }

  /** Puts an article in with all its notes, in place of what was there; its text stays. */
  put(url: string, record: ArticleRecord | undefined, annotations: readonly Annotation[]): void {
    const text = this.#entries.get(url)?.text ?? '';
    if (!record && annotations.length === 0) {
      this.#entries.delete(url);
      return;
    }
    const starts = new Uint32Array(annotations.length + 1);
    const parts = annotations.map((annotation, at) => {
      const words = wordsOf(annotation);
      starts[at + 1] = starts[at]! + words.length;
      return words;
    });
    this.#entries.set(url, {
      article: articleFacts(url, record),
      words: parts.join(''),
      starts,
      notes: annotations.map((annotation) => noteFacts(annotation, this.#dayOf)),
      text,
    });
  }

  /** The text of an article that is here. */
  putText(url: string, text: string): void {
    const entry = this.#entries.get(url);
    if (entry) entry.text = foldWords(text);
  }

  setPledges(pledges: ReadonlyMap<string, PledgeFacts>): void {
    this.#pledges = new Map(pledges);
  }

  setDossiers(dossiers: readonly Dossier[]): void {
    this.#dossiersOfArticle = membership(dossiers, ({ articles }) => articles);
    this.#dossiersOfNote = membership(dossiers, ({ annotations }) => annotations);
  }

  get size(): { articles: number; notes: number } {
    let notes = 0;
    for (const entry of this.#entries.values()) notes += entry.notes.length;
    return { articles: this.#entries.size, notes };
  }

  /** Answers at once. */
  search(query: Query, filters: Filters, order: Order = 'recent'): Found {
    const steps = this.searchInSteps(query, filters, order);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps of a few milliseconds, between which a newer question may take over. */
  *searchInSteps(query: Query, filters: Filters, order: Order = 'recent'): Generator<void, Found> {
    const sieve = makeSieve(filters);
    const counter = facetCounter();
    const needsWords = query.needles.length > 0 || isNarrowed(filters);
    const articles: FoundArticle[] = [];
    let notes = 0;
    let looked = 0;
    for (const entry of this.#entries.values()) {
      looked += 1;
      if (looked % STEP === 0) yield;
      const found = this.#judge(entry, query, sieve, counter);
      if (!found || (!needsWords && found.notes === 0 && found.pledges === 0)) continue;
      articles.push(found);
      notes += found.notes;
    }
    articles.sort(COMPARE[order]);
    return { articles, notes, facets: counter.counts };
  }

  /** Ids of the notes of one article that a search lists. */
  notesOf(url: string, query: Query, filters: Filters): string[] {
    const entry = this.#entries.get(url);
    if (!entry) return [];
    const sieve = makeSieve(filters);
    const { itself, hits } = look(entry, query);
    if (!itself && !hits) return [];
    const passes = (note: NoteFacts) => sieve.failing(this.#filtered(entry, note)) === 'none';
    const listed = this.#listed(entry, itself, hits, passes);
    return entry.notes.filter((note, at) => (listed?.[at] ?? 1) === 1 && passes(note)).map(({ id }) => id);
  }

  #judge(entry: Entry, query: Query, sieve: Sieve, counter: FacetCounter): FoundArticle | undefined {
    const { itself, hits } = look(entry, query);
    if (!itself && !hits) return undefined;
    const listed = this.#listed(
      entry,
      itself,
      hits,
      (note) => sieve.failing(this.#filtered(entry, note)) === 'none',
    );
    let notes = 0;
    entry.notes.forEach((note, at) => {
      if (listed && !listed[at]) return;
      const filtered = this.#filtered(entry, note);
      const failing = sieve.failing(filtered);
      if (failing === 'none') notes += 1;
      counter.count(filtered, failing);
    });
    if (notes === 0 && !(entry.notes.length === 0 && itself && this.#passesItself(entry, sieve)))
      return undefined;
    const { url, title, site, lastRead } = entry.article;
    const pledges = this.#pledges.get(url)?.count ?? 0;
    return { url, title, site, lastRead, notes, pledges, itself: itself && query.needles.length > 0 };
  }

  /**
   * Which notes are listed: those with the words; all (null) when none of those passes, and the article itself has the
   * words.
   */
  #listed(
    entry: Entry,
    itself: boolean,
    hits: Uint8Array | null,
    passes: (note: NoteFacts) => boolean,
  ): Uint8Array | null {
    if (!itself || !hits) return hits;
    return entry.notes.some((note, at) => hits[at] === 1 && passes(note)) ? hits : null;
  }

  /** An article without notes stands for itself. */
  #passesItself(entry: Entry, sieve: Sieve): boolean {
    const { url, site } = entry.article;
    const pledges = this.#pledges.get(url) ?? NO_PLEDGES;
    return (
      sieve.failing({
        sites: [site],
        tags: NOTHING,
        colours: NOTHING,
        commitments: pledges.commitments,
        dossiers: this.#dossiersOfArticle.get(url) ?? NOTHING,
        states: pledges.states,
        day: null,
      }) === 'none'
    );
  }

  #filtered({ article }: Entry, note: NoteFacts): Filtered {
    const pledges = this.#pledges.get(article.url) ?? NO_PLEDGES;
    const ofArticle = this.#dossiersOfArticle.get(article.url) ?? NOTHING;
    const ofNote = this.#dossiersOfNote.get(note.id) ?? NOTHING;
    return {
      sites: [article.site],
      tags: note.tags,
      colours: note.colours,
      commitments: union(note.commitments, pledges.commitments),
      dossiers: union(ofArticle, ofNote),
      states: pledges.states.length === 0 ? [note.state] : [note.state, ...pledges.states],
      day: note.day,
    };
  }
}

/**
 * Where the words stand: every needle in the article's names and text, or every needle in a note's words and the names
 * of its article, at least one in the note's own words. `hits` marks such notes; null when there is none.
 */
function look(entry: Entry, { needles }: Query): { itself: boolean; hits: Uint8Array | null } {
  if (needles.length === 0) return { itself: true, hits: null };
  const { article, words, text } = entry;
  const elsewhere = needles.filter((needle) => findNeedle(article.head, needle) === -1);
  const itself = elsewhere.every((needle) => findNeedle(text, needle) !== -1);
  if (words === '') return { itself, hits: null };
  // Needles of the names need not stand in the note too, but a note in which none stands is not found by itself.
  if (elsewhere.length === 0) return { itself, hits: notesWithAny(entry, needles) };
  return { itself, hits: notesWithAll(entry, elsewhere) };
}

function notesWithAll(entry: Entry, needles: readonly string[]): Uint8Array | null {
  let left: Uint8Array | null = null;
  for (const needle of needles) {
    const here = new Uint8Array(entry.notes.length);
    const before: Uint8Array | null = left;
    const any = markNotes(entry, needle, (at) => {
      if (before && !before[at]) return false;
      here[at] = 1;
      return true;
    });
    if (!any) return null;
    left = here;
  }
  return left;
}

function notesWithAny(entry: Entry, needles: readonly string[]): Uint8Array | null {
  const hits = new Uint8Array(entry.notes.length);
  let any = false;
  for (const needle of needles)
    if (
      markNotes(entry, needle, (at) => {
        hits[at] = 1;
        return true;
      })
    )
      any = true;
  return any ? hits : null;
}

/** Calls `mark` once for each note with a needle; whether it answered true for one. */
function markNotes({ words, starts }: Entry, needle: string, mark: (at: number) => boolean): boolean {
  let any = false;
  let note = 0;
  let at = findNeedle(words, needle);
  while (at !== -1) {
    while (starts[note + 1]! <= at) note += 1;
    if (mark(note)) any = true;
    at = findNeedle(words, needle, starts[note + 1]!);
  }
  return any;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...new Set([...a, ...b])];

function membership(
  dossiers: readonly Dossier[],
  members: (dossier: Dossier) => readonly string[],
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const dossier of dossiers) {
    for (const member of members(dossier)) {
      const known = result.get(member);
      if (known) known.push(dossier.id);
      else result.set(member, [dossier.id]);
    }
  }
  return result;
}

const COMPARE: Record<Order, (a: FoundArticle, b: FoundArticle) => number> = {
  recent: (a, b) => (a.lastRead < b.lastRead ? 1 : a.lastRead > b.lastRead ? -1 : a.url < b.url ? -1 : 1),
  title: (a, b) => a.title.localeCompare(b.title) || (a.url < b.url ? -1 : 1),
};
