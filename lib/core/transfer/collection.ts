import type { Annotation } from '../annotation/annotation.ts';
import type { ArticleRecord, DismissalRecord, LinkRecord, OwnCommitmentRecord, TextRecord } from '../kept.ts';
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
  pledges: TrackedPledge[];
  dismissals: DismissalRecord[];
  links: LinkRecord[];
  ownCommitments: OwnCommitmentRecord[];
}

export const emptyCollection = (): Collection => ({
  articles: [],
  texts: [],
  annotations: [],
  pledges: [],
  dismissals: [],
  links: [],
  ownCommitments: [],
});
