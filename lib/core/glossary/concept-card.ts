import { LANGS, type Lang } from '../i18n/lang.ts';
import type { ConceptCardData, ConceptLink } from '../reading.ts';
import type { Concept, ConceptSource, Mention } from './concept.ts';

/** Finds the terms of a definition; see `findMentions`. */
export type FindInDefinition = (definition: string, lang: Lang) => Mention[];

/** A concept as the glossary has it, before what the reader knows of it is added. */
export type ConceptFacts = Omit<ConceptCardData, 'known' | 'review'>;

/**
 * A concept as a card shows it: in the first of the wanted languages that has words for it, or in a language that has words for it. `undefined` when there is none with
 * this id.
 */
export function conceptCard(
  concepts: readonly Concept[],
  id: string,
  wanted: Lang | readonly Lang[],
  find: FindInDefinition = () => [],
): ConceptFacts | undefined {
  const concept = concepts.find((candidate) => candidate.id === id);
  if (!concept) return undefined;
  const lang = spoken(concept, wanted);
  const alts = concept.altLabels[lang];
  const names = (wanted: (type: string) => boolean) =>
    unique(
      alts.filter(({ type }) => wanted(type)).map(({ label }) => label),
      concept.prefLabel[lang],
    );
  const links = (ids: readonly string[]): ConceptLink[] =>
    ids.flatMap((linked) => {
      const found = concepts.find((candidate) => candidate.id === linked);
      return found ? [{ id: linked, label: shown(found.prefLabel[spoken(found, lang)]) }] : [];
    });
  const definition = concept.definition[lang];
  return {
    id,
    category: concept.category,
    wanted: [wanted].flat()[0]!,
    lang,
    label: shown(concept.prefLabel[lang]),
    otherLabels: unique([
      ...names((type) => type === 'acronym'),
      ...names((type) => type !== 'acronym' && type !== 'older-name'),
    ]),
    olderLabels: names((type) => type === 'older-name'),
    definition,
    definitionMentions: find(definition, lang).filter(({ conceptId }) => conceptId !== id),
    translations: LANGS.filter((other) => other !== lang && concept.prefLabel[other] !== '').map((other) => ({
      lang: other,
      label: shown(concept.prefLabel[other]),
    })),
    broader: links(concept.broader),
    narrower: links(concepts.filter(({ broader }) => broader.includes(id)).map((narrower) => narrower.id)),
    related: links(concept.related),
    source: sourceOf(concept),
  };
}

/** The language to show a concept in: those of the reader's own may be missing some. */
function spoken({ prefLabel, definition }: Concept, wanted: Lang | readonly Lang[]): Lang {
  const first = [wanted].flat();
  const order = [...first, ...LANGS.filter((other) => !first.includes(other))];
  return (
    order.find((lang) => prefLabel[lang] !== '' && definition[lang] !== '') ??
    order.find((lang) => prefLabel[lang] !== '') ??
    order[0]!
  );
}

/** The first source that can be opened, else the first as words. */
function sourceOf({ sources }: Concept): ConceptSource | null {
  const open = sources.find(({ url }) => url !== null && isWebAddress(url));
  const first = open ?? sources[0];
  return first ? { ...first, url: open ? first.url : null } : null;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/i.test(url);
}

/** Labels that read differently: case and number of the same word are told once. */
function unique(labels: readonly string[], heading = ''): string[] {
  const seen = new Set([key(heading)]);
  return labels
    .filter((label) => {
      if (seen.has(key(label))) return false;
      seen.add(key(label));
      return true;
    })
    .map(shown);
}

function key(label: string): string {
  return label
    .toLowerCase()
    .replace(/[-\s’']/g, '')
    .replace(/s\b/g, '');
}

/** Labels are matching keys, with straight apostrophes; readers see typographic ones. */
function shown(label: string): string {
  return label.replaceAll("'", '’');
}
