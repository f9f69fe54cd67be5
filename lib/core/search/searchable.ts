import type { Annotation } from '../annotation/annotation.ts';
import { colourOf, linksOf, noteOf, tagsOf } from '../annotation/create.ts';
import type { ArticleRecord } from '../kept.ts';
import { siteOf } from '../settings.ts';
import type { StatusWord } from '../tracker/status-word.ts';
import type { NoteState } from './filters.ts';
import { foldWords } from './folded-words.ts';

/** What a search knows of an article, besides its text. */
export interface ArticleFacts {
  /** Canonical address. */
  url: string;
  title: string;
  /** Host without `www.`. */
  site: string;
  /** UTC, ISO 8601; '' when the article itself is not known. */
  lastRead: string;
  /** Folded words of title, site, outlet and author. */
  head: string;
}

/** What a search knows of a note, besides its words. */
export interface NoteFacts {
  id: string;
  tags: readonly string[];
  /** `'1'`–`'5'`, or nothing. */
  colours: readonly string[];
  commitments: readonly string[];
  state: NoteState;
  /** UTC, ISO 8601. */
  created: string;
}

/** What a search knows of an article's followed pledges. */
export interface PledgeFacts {
  count: number;
  states: readonly StatusWord[];
  commitments: readonly string[];
}

/** Facts of an article; of one that is not known (a note that came without it), what its address says. */
export function articleFacts(url: string, record: ArticleRecord | undefined): ArticleFacts {
  const site = siteOf(url);
  const title = record?.title.trim() || url;
  const named = [title, site, record?.siteName ?? '', record?.byline ?? ''];
  return { url, title, site, lastRead: record?.lastRead ?? '', head: foldWords(named.join('\n')) };
}

/** Folded words of a note: quote, what the reader wrote, tags. */
export function wordsOf(annotation: Annotation): string {
  const quote = annotation.target.selector?.[0].exact ?? '';
  return foldWords([quote, noteOf(annotation), ...tagsOf(annotation)].join('\n'));
}

export function noteFacts(annotation: Annotation): NoteFacts {
  const colour = colourOf(annotation);
  return {
    id: annotation.id,
    tags: tagsOf(annotation),
    colours: colour === null ? [] : [String(colour)],
    commitments: linksOf(annotation),
    state: stateOf(annotation),
    created: annotation.created,
  };
}

function stateOf(annotation: Annotation): NoteState {
  if (!annotation.target.selector) return 'page';
  return noteOf(annotation) === '' ? 'bare' : 'noted';
}
