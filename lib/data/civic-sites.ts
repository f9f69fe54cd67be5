import type { Lang } from '../core/i18n/lang.ts';
import facts from './civic-sites.json' with { type: 'json' };

/** A site on which the product works from the first day. */
export interface CivicSite {
  /** Match pattern. */
  match: string;
  reason: Record<Lang, string>;
}

export const CIVIC_SITES: readonly CivicSite[] = facts.sites;
