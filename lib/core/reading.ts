import type { Anchored, Colour } from './annotation/annotation.ts';
import type { Article } from './article/article.ts';
import type { CommitmentRef } from './commitment/commitment.ts';
import type { ConceptSource, Mention } from './glossary/concept.ts';
import type { ConceptMentions } from './glossary/concept-mentions.ts';
import type { Lang } from './i18n/lang.ts';
import type { Pledge } from './pledge/pledge.ts';
import type { Density } from './settings.ts';

/** A concept as a card shows it; links lead to `ConceptLink.id`. */
export interface ConceptCardData {
  id: string;
  category: string;
  /** Language that the reader wants definitions in; that of the interface when it is left out. */
  wanted?: Lang;
  /** Language of `label` and `definition`. */
  lang: Lang;
  label: string;
  /** Other names in `lang`: acronyms and synonyms first. */
  otherLabels: string[];
  /** Names it bore before (DINSIC for DINUM). */
  olderLabels: string[];
  definition: string;
  /** Terms that occur in `definition`, to look up in place. */
  definitionMentions: Mention[];
  /** Headings in the other languages. */
  translations: { lang: Lang; label: string }[];
  broader: ConceptLink[];
  narrower: ConceptLink[];
  related: ConceptLink[];
  source: ConceptSource | null;
  /** The reader said "I know this": it is marked no longer. */
  known: boolean;
  /** Kept for review, and in how many other articles it was met since; null when it is not kept. */
  review: { seenAgain: number } | null;
}

export interface ConceptLink {
  id: string;
  label: string;
}

/**
 * An annotation as far as the visited page may know it: where it is and its colour.
 * The reader's words (notes, tags) stay in extension documents.
 */
export interface PlacedAnnotation {
  id: string;
  colour: Colour;
  hasNote: boolean;
  anchored: Anchored;
  /** The article's words at that place, where they are not those of the quote any more. */
  textNow: string | null;
}

/** All that we know of an article for this reader. */
export interface Reading {
  /** Language in which terms were looked for. */
  lang: Lang;
  /** The canonical address that annotations of this article are kept under: it may have been met at another one. */
  keptUnder: string;
  /** Each concept of the text once. */
  mentions: ConceptMentions[];
  /** Concepts among them that the reader knows: listed, and marked no longer. */
  known: string[];
  pledges: Pledge[];
  /** Where the text names official commitments. */
  commitments: CommitmentRef[];
  annotations: PlacedAnnotation[];
}

/** What must be said of a PDF. `noText`: it has pictures of pages only. `ocr`: its text was read by a machine. */
export interface PdfStatus {
  pages: number;
  scan: 'noText' | 'ocr' | null;
  /** A word that was misread, for an example; null when none was found. */
  misread: string | null;
}

/** What the page in a tab is, as the popup and the panel tell it. */
export type PageStatus =
  | { kind: 'reading' }
  | {
      kind: 'article';
      article: Omit<Article, 'text'>;
      /** Words of the article's text. */
      words: number;
      reading: Reading;
      density: Density;
      /** The reader asked for it although it did not look like an article. */
      asked: boolean;
      /** Paragraphs marked at once in a very long article, the rest as the reader scrolls; null when all are. */
      markedParagraphs: number | null;
      /** Why marks may be missing; null while all is well. */
      trouble: 'restless' | 'cleared' | 'unplaced' | null;
      /** What a PDF is, beyond an article. */
      pdf?: PdfStatus;
    }
  | { kind: 'not-article'; reason: string; title: string };
