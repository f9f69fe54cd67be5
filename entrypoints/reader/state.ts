import type { Announcement } from '../../components/LiveRegion.tsx';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { Article } from '../../lib/core/article/article.ts';
import type { CommitmentRef } from '../../lib/core/commitment/commitment.ts';
import type { CommitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import type { PledgeCardData } from '../../lib/core/tracker/pledge-card.ts';
import type { Mark } from '../../lib/page/marks.ts';

/** Words of an article as it was when they were pointed at: the page may have grown around them since. */
export interface Chosen {
  passage: Passage;
  article: Article;
}

/** One card is open at a time; looking a term up inside it replaces its content (`ui.md` §3). */
export interface OpenCard {
  /** What was pointed at; undefined when a selection was looked up. */
  mark: Mark | undefined;
  /** The article that the mark counts in; undefined without a mark. */
  article: Article | undefined;
  content:
    | { kind: 'concept'; trail: [ConceptCardData, ...ConceptCardData[]] }
    | { kind: 'pledge'; pledge: Pledge; about: PledgeCardData | undefined }
    | { kind: 'commitment'; commitment: CommitmentCard; named: CommitmentRef };
  /** The line box under the pointer, client pixels. */
  anchor: DOMRect;
  form: 'compact' | 'full';
  /** Opened by touch: a sheet at the bottom. */
  sheet: boolean;
  /** Opened by key: focus goes in, shortcuts are shown. */
  byKey: boolean;
  /** Which occurrence of how many this is; from 1. */
  occurrence: { index: number; count: number };
}

/** It stays after a colour was chosen, for what may follow: a note, a tag, another colour. */
export interface OpenToolbar extends Chosen {
  anchor: DOMRect;
  docked: boolean;
  /** The highlight that was made of the words; its id comes when it is kept, or undefined when it could not be. */
  made?: { colour: Colour; id: Promise<string | undefined> } | undefined;
}

export interface Pin {
  data: ConceptCardData;
  /** Document coordinates, so that it scrolls with its line. */
  top: number;
}

/** What is shown in the page's margin layer. Each part is there or is not. */
export interface MarginState {
  card?: OpenCard | undefined;
  pins: readonly Pin[];
  /** The toolbar at a selection. */
  toolbar?: OpenToolbar | undefined;
  /** The small bar at a highlight of the reader. */
  bar?: { annotationId: string; colour: Colour; hasNote: boolean; anchor: DOMRect } | undefined;
  note?: { key: string; url: string; anchor: DOMRect; height: number } | undefined;
  toast?: { text: string; action?: { label: string; onClick: () => void } } | undefined;
  /** Said to screen readers; a new object is said again. */
  spoken: Announcement | null;
}

export const NOTHING_SHOWN: MarginState = { pins: [], spoken: null };
