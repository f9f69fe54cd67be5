/** The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), as far as we use it. */

/** §4.2.4: the quote with up to 32 characters of text on either side. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** §4.2.5, with offsets in UTF-16 code units of the article's text (exports convert to code points). */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * §4.2.1: the page of a document that has pages. `value` is a fragment of RFC 8118 (`page=3`, pages from 1), which took
 * the place of the memo that the W3C names for PDF.
 */
export interface FragmentSelector {
  type: 'FragmentSelector';
  conformsTo: 'http://tools.ietf.org/rfc/rfc3778';
  value: string;
}

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector;

/** How a passage is found again: by its words, by its place, and in a document with pages by its page. */
export type Selectors = [TextQuoteSelector, TextPositionSelector, FragmentSelector?];

/** §3.2.4: a note (`commenting`) or a tag (`tagging`). */
export interface TextualBody {
  type: 'TextualBody';
  purpose: 'commenting' | 'tagging';
  value: string;
  format: 'text/plain';
  language?: string;
}

/** A reference to an official commitment or another thing in the world (§3.2.8). */
export interface SpecificBody {
  type: 'SpecificResource';
  purpose: 'linking';
  source: string;
}

export type Body = TextualBody | SpecificBody;

/** The reader's five colours, by meaning; the names are the reader's to change. */
export type Colour = 1 | 2 | 3 | 4 | 5;

/** §4: what the annotation is about. Without selectors: the whole article. */
export interface Target {
  type: 'SpecificResource';
  /** Canonical address of the article. */
  source: string;
  selector?: Selectors;
  /** §4.4: the colour. */
  styleClass?: `mc-hl-${Colour}`;
}

/** What the reader keeps. Stored as it is exported. */
export interface Annotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:` + UUIDv7. */
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting';
  /** UTC, ISO 8601. */
  created: string;
  modified: string;
  body: Body[];
  target: Target;
}

/** Where selectors lead in a text as it is now. */
export type Anchored =
  /** The quote stands at its stored place. */
  | { state: 'exact'; start: number; end: number; score: number }
  /** The same words stand elsewhere. */
  | { state: 'moved'; start: number; end: number; score: number }
  /** The passage was edited, and is certain enough to be painted. */
  | { state: 'changed'; start: number; end: number; score: number }
  /** Likely, shown to the reader for a decision, never painted as found. */
  | { state: 'offered'; start: number; end: number; score: number }
  | { state: 'lost'; start: null; end: null; score: number };
