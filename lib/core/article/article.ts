/** Readable text taken from one address. */
export interface Article {
  /** The address it was read at, as the browser shows it. */
  url: string;
  /** The address under which annotations are kept (see `canonicalAddress`). */
  canonicalUrl: string;
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO 8601 date or date-time, as precise as the page states; null when it states none. */
  publishedTime: string | null;
  modifiedTime: string | null;
  /** BCP 47 primary subtag of the text (`fr`), or null when it cannot be told. */
  lang: string | null;
  /** Body text: paragraphs separated by one `\n`. All passages count in this string. */
  text: string;
  /** Short hash of the text's words: equal text at another address is the same article. */
  fingerprint: string;
}
