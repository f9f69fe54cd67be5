/** Glossaries of the reader's own: written here or brought in from a file, beside the shipped one. */
import { LANGS, type Lang } from '../i18n/lang.ts';
import { fold } from '../text/fold.ts';
import type { AltLabel, Concept, ConceptSource, Translated } from './concept.ts';

/** The id under which the shipped glossary is arranged with the others. */
export const SHIPPED = 'shipped';

/** A glossary as the reader arranges it; its concepts are kept apart. */
export interface OwnGlossary {
  /** UUIDv7, or `SHIPPED`. */
  id: string;
  /** '' for the shipped one, which the interface names. */
  name: string;
  /** false: its terms are not marked. */
  on: boolean;
  /** Place in the list, lowest first: where two glossaries know a term, the first one's definition is shown. */
  order: number;
  /** Name of the file that it came from; null when it was begun here. */
  file: string | null;
  /** UTC, ISO 8601. */
  created: string;
  modified: string;
}

/** An idea that the reader gave names and a definition. A language may be missing. */
export interface OwnConcept {
  /** `urn:uuid:` + UUIDv7, or the address that a SKOS file gives it. Unique over all glossaries. */
  id: string;
  /** Id of its glossary. */
  glossary: string;
  prefLabel: Partial<Translated<string>>;
  altLabels: Partial<Translated<string[]>>;
  definition: Partial<Translated<string>>;
  /** Ids of wider concepts (SKOS broader); those that do not exist are not shown. */
  broader: string[];
  related: string[];
  /** Where the definition comes from: words or an address; null when it is the reader's. */
  source: string | null;
  /** UTC, ISO 8601. */
  created: string;
  modified: string;
}

/** Most UTF-16 code units of a value that comes from outside. */
export const OWN_LIMITS = {
  name: 200,
  label: 200,
  labels: 50,
  definition: 10_000,
  source: 2000,
  links: 200,
  /** Of one glossary: more would take the background seconds to make ready each time that it wakes. */
  concepts: 20_000,
} as const;

/** The category that cards and lists give concepts of the reader's own. */
export const OWN_CATEGORY = 'own';

/** In the shape that the engine and the cards know. Names of capitals only (PGO) are looked for in capitals only. */
export function asConcept(own: OwnConcept): Concept {
  return {
    id: own.id,
    category: OWN_CATEGORY,
    prefLabel: each((lang) => own.prefLabel[lang] ?? ''),
    prefLabelNeedsContext: each(() => false),
    prefLabelCaseSensitive: each((lang) => isAcronym(own.prefLabel[lang] ?? '')),
    altLabels: each((lang) => (own.altLabels[lang] ?? []).map(altLabel)),
    definition: each((lang) => own.definition[lang] ?? ''),
    broader: own.broader,
    related: own.related,
    ambiguity: null,
    sources: own.source === null ? [] : [sourceOf(own.source)],
  };
}

function altLabel(label: string): AltLabel {
  const isShort = isAcronym(label);
  return { label, type: isShort ? 'acronym' : 'synonym', caseSensitive: isShort, needsContext: false };
}

/** Two to eight letters and digits, no small one. */
function isAcronym(label: string): boolean {
  return /^[\p{Lu}\d]{2,8}$/u.test(label);
}

function sourceOf(source: string): ConceptSource {
  const isAddress = /^https?:\/\//i.test(source);
  return { title: source, url: isAddress ? source : null, kind: 'document', verified: false };
}

function each<T>(make: (lang: Lang) => T): Translated<T> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Translated<T>;
}

/** The name to show in a list: in `lang`, else in the first language that has one. */
export function nameOf(own: OwnConcept, lang: Lang): string {
  return own.prefLabel[lang] ?? LANGS.map((other) => own.prefLabel[other]).find(Boolean) ?? '';
}

/** Concepts one of whose names contains `query`, accents and capitals aside, by name; all of them for ''. */
export function searchOwn(concepts: readonly OwnConcept[], query: string, lang: Lang): OwnConcept[] {
  const sought = folded(query.trim());
  const names = ({ prefLabel, altLabels }: OwnConcept) => [
    ...Object.values(prefLabel),
    ...Object.values(altLabels).flat(),
  ];
  return concepts
    .filter((own) => names(own).some((name) => folded(name).includes(sought)))
    .toSorted((a, b) => nameOf(a, lang).localeCompare(nameOf(b, lang), lang));
}

const folded = (text: string): string => fold(text).toLowerCase();
