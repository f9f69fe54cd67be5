import type { Annotation } from '../annotation/annotation.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { OwnConcept, OwnGlossary } from '../glossary/own-glossary.ts';
import type { ArticleRecord, DismissalRecord, LinkRecord, OwnCommitmentRecord, TextRecord } from '../kept.ts';
import type { KnownConcept, ReviewCard } from '../review/review-card.ts';
import type { TrackedPledge } from '../tracker/tracked-pledge.ts';

/**
 * What travels: into an export, out of an import, between two libraries. The keys are the names of the database's
 * stores, the values their records as they are stored. Records may name others that are not here (a note of an article
 * that is not known any more): every reader of a collection must cope with that.
 */
export interface Collection {
  articles: ArticleRecord[];
  /** Texts as last read, where they are kept and wanted. */
  texts: TextRecord[];
  annotations: Annotation[];
  dossiers: Dossier[];
  pledges: TrackedPledge[];
  dismissals: DismissalRecord[];
  links: LinkRecord[];
  ownCommitments: OwnCommitmentRecord[];
  glossaries: OwnGlossary[];
  ownConcepts: OwnConcept[];
  known: KnownConcept[];
  reviews: ReviewCard[];
}

/** Names of the stores whose records travel, in the order in which files list them. */
export const COLLECTED = [
  'articles',
  'texts',
  'annotations',
  'dossiers',
  'pledges',
  'dismissals',
  'links',
  'ownCommitments',
  'glossaries',
  'ownConcepts',
  'known',
  'reviews',
] as const satisfies readonly (keyof Collection)[];

/** A collection of nothing. */
export function emptyCollection(): Collection {
  return {
    articles: [],
    texts: [],
    annotations: [],
    dossiers: [],
    pledges: [],
    dismissals: [],
    links: [],
    ownCommitments: [],
    glossaries: [],
    ownConcepts: [],
    known: [],
    reviews: [],
  };
}
