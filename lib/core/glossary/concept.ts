import type { Lang } from '../i18n/lang.ts';
import type { Passage } from '../text/passage.ts';

/** A text in each language of the product. */
export type Translated<T> = Record<Lang, T>;

/** Another name of a concept (SKOS altLabel). */
export interface AltLabel {
  label: string;
  type: 'synonym' | 'acronym' | 'official-name' | 'older-name';
  /** Only this exact case is the name (PAN, not pan). */
  caseSensitive: boolean;
  /** Too ordinary to be marked without a cue nearby. */
  needsContext: boolean;
}

export interface ConceptSource {
  title: string;
  /** null when the address of the text is not known: shown as words, not as a link. */
  url: string | null;
  kind: 'official' | 'law' | 'reference' | 'press' | 'document';
  /** The text was read and supports the definition. */
  verified: boolean;
}

/** When an ordinary word is the concept and when it is not. */
export interface Ambiguity {
  level: 'low' | 'medium' | 'high';
  note: string;
  context: Translated<string[]>;
  negativeContext: string[];
}

/** An idea of the glossary (SKOS Concept). */
export interface Concept {
  id: string;
  category: string;
  prefLabel: Translated<string>;
  prefLabelNeedsContext: Translated<boolean>;
  prefLabelCaseSensitive: Translated<boolean>;
  altLabels: Translated<AltLabel[]>;
  definition: Translated<string>;
  broader: string[];
  related: string[];
  ambiguity: Ambiguity | null;
  sources: ConceptSource[];
}

/** A passage of an article in which a term of a concept occurs. */
export interface Mention extends Passage {
  text: string;
  conceptId: string;
}
