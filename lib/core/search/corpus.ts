import type { Annotation } from '../annotation/annotation.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ArticleRecord } from '../kept.ts';
import { facetCounter } from './facet-counter.ts';
import {
  type FacetCounts,
  type Filtered,
  type Filters,
  isNarrowed,
  makeSieve,
  type Sieve,
} from './filters.ts';
import { foldWords } from './folded-words.ts';
import { type Entry, type Looks, look } from './look.ts';
import type { Vocabulary } from './near-words.ts';
import type { Query } from './query.ts';
import { articleFacts, type NoteFacts, noteFacts, type PledgeFacts, wordsOf } from './searchable.ts';

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
  /** No note has the words, nor do the article's names: its text has them. */
  inText: boolean;
}

export interface Found {
  articles: FoundArticle[];
  /** Of all articles together. */
  notes: number;
}

/** Latest reading first, or by title. */
export type Order = 'recent' | 'title';

/** Articles looked through before others get their turn. */
const STEP = 200;
const NOTHING: readonly string[] = [];
const NO_PLEDGES: PledgeFacts = { count: 0, states: [], commitments: [] };

/**
 * All that the reader kept, in memory and ready to be searched by looking through it (why no index:
 * `docs/decisions/0010-search-by-scan.md`).
 */
export class Corpus {
  #entries = new Map<string, Entry>();
  #pledges = new Map<string, PledgeFacts>();
  #dossiersOfArticle = new Map<string, string[]>();
  #dossiersOfNote = new Map<string, string[]>();
  #dayOf: (iso: string) => string;
  /** Counts the changes of what is looked through. */
  #version = 0;
  /** The articles that had the words of the last search, whatever the filters. */
  #last: { needles: readonly string[]; entries: readonly Entry[]; version: number } | undefined;

  #vocabulary: { words: Vocabulary; version: number } | undefined;

  /** @param dayOf the day (`YYYY-MM-DD`) of the reader's calendar of a UTC time stamp */
  constructor(dayOf: (iso: string) => string) {
    this.#dayOf = dayOf;
  }

  /** Puts an article in with all its notes, in place of what was there; its text stays. */
  put(url: string, record: ArticleRecord | undefined, annotations: readonly Annotation[]): void {
    const text = this.#entries.get(url)?.text ?? '';
    this.#version += 1;
    this.#entries.delete(url);
    if (!record && annotations.length === 0) return;
    this.#entries.set(url, { article: articleFacts(url, record), words: '', starts: [0], notes: [], text });
    for (const annotation of annotations) this.add(annotation);
  }

  /** Puts one more note in; its article may follow, or be unknown. */
  add(annotation: Annotation): void {
    const { source } = annotation.target;
    let entry = this.#entries.get(source);
    if (!entry) {
      entry = { article: articleFacts(source, undefined), words: '', starts: [0], notes: [], text: '' };
      this.#entries.set(source, entry);
    }
    this.#version += 1;
    entry.words += wordsOf(annotation);
    entry.starts.push(entry.words.length);
    entry.notes.push(noteFacts(annotation));
  }

  /** The text of an article that is here. */
  putText(url: string, text: string): void {
    const entry = this.#entries.get(url);
    if (!entry) return;
    this.#version += 1;
    entry.text = foldWords(text);
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
    const asked = query.needles.length > 0 || isNarrowed(filters);
    const { entries, version } = this.#toLookThrough(query);
    const withWords: Entry[] = [];
    const articles: FoundArticle[] = [];
    let notes = 0;
    let looked = 0;
    for (const entry of entries) {
      looked += 1;
      if (looked % STEP === 0) yield;
      const looks = look(entry, query);
      if (!looks) continue;
      withWords.push(entry);
      const found = this.#foundIn(entry, looks, sieve);
      if (!found || (!asked && found.notes === 0 && found.pledges === 0)) continue;
      articles.push(found);
      notes += found.notes;
    }
    this.#last = { needles: query.needles, entries: withWords, version };
    articles.sort(COMPARE[order]);
    return { articles, notes };
  }

  /** How many notes each value of each facet would leave: for when the facets are looked at. */
  facets(query: Query, filters: Filters): FacetCounts {
    const sieve = makeSieve(filters);
    const counter = facetCounter();
    for (const entry of this.#toLookThrough(query).entries) {
      const looks = look(entry, query);
      if (!looks) continue;
      entry.notes.forEach((note, at) => {
        if (looks.hits?.[at] === 0) return;
        const filtered = this.#filtered(entry, note, sieve);
        counter.count(filtered, sieve.failing(filtered));
      });
    }
    return counter.counts;
  }

  /** The words of all notes and names, counted: for when nothing was found. In steps, as a search. */
  *vocabularyInSteps(): Generator<void, Vocabulary> {
    const version = this.#version;
    if (this.#vocabulary?.version === version) return this.#vocabulary.words;
    const words = new Map<string, number>();
    let counted = 0;
    for (const { article, words: ofNotes } of this.#entries.values()) {
      counted += 1;
      if (counted % STEP === 0) yield;
      for (const word of `${article.head}${ofNotes}`.split(' '))
        if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
    }
    this.#vocabulary = { words, version };
    return words;
  }

  /** Ids of the notes of one article that a search lists. */
  notesOf(url: string, query: Query, filters: Filters): string[] {
    const entry = this.#entries.get(url);
    if (!entry) return [];
    const sieve = makeSieve(filters);
    const looks = look(entry, query);
    return entry.notes
      .filter((note, at) => looks && looks.hits?.[at] !== 0 && this.#passes(entry, note, sieve))
      .map(({ id }) => id);
  }

  /**
   * What must be looked through: while a query grows as it is typed, only what answered its beginning. Where every needle
   * of the last query begins one of this one's, whatever answers this one has answered that one.
   */
  #toLookThrough({ needles }: Query): { entries: Iterable<Entry>; version: number } {
    const last = this.#last;
    const version = this.#version;
    const narrows =
      last !== undefined &&
      last.version === version &&
      last.needles.length > 0 &&
      last.needles.every((begun) => needles.some((needle) => needle.startsWith(begun)));
    return { entries: narrows ? last.entries : this.#entries.values(), version };
  }

  #foundIn(entry: Entry, { hits, inText }: Looks, sieve: Sieve): FoundArticle | undefined {
    const { url, title, site, lastRead } = entry.article;
    const notes = this.#count(entry, hits, sieve);
    if (notes === 0 && !(entry.notes.length === 0 && this.#passesItself(entry, sieve))) return undefined;
    const pledges = this.#pledges.get(url)?.count ?? 0;
    return { url, title, site, lastRead, notes, pledges, inText };
  }

  #count(entry: Entry, hits: Uint8Array | null, sieve: Sieve): number {
    if (sieve.open) return hits ? hits.reduce((sum, hit) => sum + hit, 0) : entry.notes.length;
    let count = 0;
    entry.notes.forEach((note, at) => {
      if (hits?.[at] !== 0 && this.#passes(entry, note, sieve)) count += 1;
    });
    return count;
  }

  #passes(entry: Entry, note: NoteFacts, sieve: Sieve): boolean {
    return sieve.open || sieve.failing(this.#filtered(entry, note, sieve)) === 'none';
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

  #filtered({ article }: Entry, note: NoteFacts, { dated }: Sieve): Filtered {
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
      // A calendar costs more than all the rest: it is asked only where it matters.
      day: dated ? this.#dayOf(note.created) : null,
    };
  }
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
