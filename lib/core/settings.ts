import type { Colour } from './annotation/annotation.ts';
import type { Lang } from './i18n/lang.ts';
import type { QuoteStyle } from './quote/quote-text.ts';

/** Which occurrences of a concept are marked: the first in the article, all, or none. */
export type Density = 'first' | 'all' | 'none';

/** Which gesture opens a card. */
export type CardTrigger = 'hover' | 'alt' | 'click';

/** Sizes of the text of cards and toolbars in a page, percent (`ui.md` §10). */
export const TEXT_SIZES = [90, 100, 110, 120, 130] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Names that the reader gave to the five colours; the others keep the product's. */
export type ColourNames = Partial<Record<Colour, string>>;

/** What the reader has chosen. */
export interface Settings {
  /** Interface language; null follows the browser. */
  uiLang: Lang | null;
  /** Languages of definitions, the preferred one first; none follows the interface. */
  definitionLangs: readonly Lang[];
  density: Density;
  cardTrigger: CardTrigger;
  /** The toolbar shows at a selection. */
  toolbar: boolean;
  /** Single-letter keys in our toolbar and cards (WCAG 2.1.4). */
  singleKeys: boolean;
  /** How a copied quote names its source. */
  quoteStyle: QuoteStyle;
  theme: 'system' | 'light' | 'dark';
  textSize: TextSize;
  /** The reader's highlights go to paper with a page that is printed. */
  printHighlights: boolean;
  colourNames: ColourNames;
  /** The popup says when words are due for review. */
  reviewReminder: boolean;
  /** PDFs of allowed sites open in our reader by themselves. */
  openPdfs: boolean;
  /** By host name (`www.` left out), or `*.host` for a host and all that are below it. */
  sites: Readonly<Record<string, SiteSettings>>;
}

export interface SiteSettings {
  /** false: nothing is read or changed on this site. */
  on?: boolean;
  /** Nothing is read by itself: only when the reader asks for a page. */
  onDemand?: boolean;
  density?: Density;
  /** The selection toolbar does not show here. */
  toolbarOff?: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  uiLang: null,
  definitionLangs: [],
  density: 'first',
  cardTrigger: 'hover',
  toolbar: true,
  singleKeys: true,
  quoteStyle: 'press',
  theme: 'system',
  textSize: 100,
  printHighlights: true,
  colourNames: {},
  reviewReminder: false,
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

/**
 * What is chosen for a site: its own line, over those of the domains that it is below (`*.gouv.fr` for
 * `economie.gouv.fr` and for `gouv.fr` itself), the nearest first.
 */
export function rulesFor(sites: Settings['sites'], site: string): SiteSettings {
  const labels = site.split('.');
  const above = labels.map((_, from) => sites[`*.${labels.slice(from).join('.')}`]);
  return Object.assign({}, ...above.toReversed(), sites[site]);
}
