import type { Lang } from './i18n/lang.ts';
import type { QuoteStyle } from './quote/quote-text.ts';

/** Which occurrences of a concept are marked: the first in the article, all, or none. */
export type Density = 'first' | 'all' | 'none';

/** Which gesture opens a card. */
export type CardTrigger = 'hover' | 'alt' | 'click';

/** What the reader has chosen. */
export interface Settings {
  /** Interface language; null follows the browser. */
  uiLang: Lang | null;
  /** Language of definitions; null follows the interface. */
  definitionLang: Lang | null;
  density: Density;
  cardTrigger: CardTrigger;
  /** Single-letter keys in our toolbar and cards (WCAG 2.1.4). */
  singleKeys: boolean;
  /** How a copied quote names its source. */
  quoteStyle: QuoteStyle;
  theme: 'system' | 'light' | 'dark';
  /** PDFs of allowed sites open in our reader by themselves. */
  openPdfs: boolean;
  /** By host name (`www.` left out). */
  sites: Record<string, SiteSettings>;
}

export interface SiteSettings {
  /** false: nothing is read or changed on this site. */
  on?: boolean;
  density?: Density;
  /** The selection toolbar does not show here. */
  toolbarOff?: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  uiLang: null,
  definitionLang: null,
  density: 'first',
  cardTrigger: 'hover',
  singleKeys: true,
  quoteStyle: 'press',
  theme: 'system',
  openPdfs: false,
  sites: {},
};

/** The key of `Settings.sites` for an address: its host without `www.`; '' for addresses without a host. */
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
