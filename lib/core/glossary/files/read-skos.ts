/** Glossaries in SKOS (https://www.w3.org/TR/skos-reference/): from RDF statements. */
import { LANGS, type Lang, toLang } from '../../i18n/lang.ts';
import { OWN_LIMITS } from '../own-glossary.ts';
import { type FileConcept, type GlossaryFile, problemOf } from './glossary-file.ts';

/** A statement, as the RDF/JS readers give it (https://rdf.js.org/data-model-spec/). */
export interface Statement {
  subject: { value: string };
  predicate: { value: string };
  object: { termType: string; value: string; language?: string };
}

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const RDFS_LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const DC = ['http://purl.org/dc/terms/', 'http://purl.org/dc/elements/1.1/'];

/** Statements about one subject: predicate to objects. */
type Said = Map<string, Statement['object'][]>;

/**
 * The concepts of a SKOS vocabulary. Labels and definitions in other languages than ours are left out; those without a
 * language are taken for `lang`. Regional forms (fr-CA) count where the language itself says nothing.
 */
export function readSkos(statements: Iterable<Statement>, lang: Lang): GlossaryFile {
  const subjects = new Map<string, Said>();
  for (const { subject, predicate, object } of statements) {
    const said = subjects.get(subject.value) ?? new Map<string, Statement['object'][]>();
    subjects.set(subject.value, said);
    said.set(predicate.value, [...(said.get(predicate.value) ?? []), object]);
  }
  const file: GlossaryFile = { name: nameOf(subjects, lang), concepts: [], problems: [], stopped: null };
  const kindsOf = (said: Said) => (said.get(TYPE) ?? []).map(({ value }) => value);
  for (const [id, said] of subjects) {
    if (!kindsOf(said).includes(`${SKOS}Concept`) && !said.has(`${SKOS}prefLabel`)) continue;
    if (kindsOf(said).includes(`${SKOS}ConceptScheme`)) continue;
    if (file.concepts.length === OWN_LIMITS.concepts) return { ...file, stopped: 'too-many-rows' };
    const concept = conceptOf(id, said, lang);
    const reason = problemOf(concept);
    if (reason) file.problems.push({ line: null, text: id.slice(0, 80), reason });
    else file.concepts.push(concept);
  }
  if (file.concepts.length + file.problems.length === 0) file.stopped = 'not-skos';
  return file;
}

function conceptOf(id: string, said: Said, lang: Lang): FileConcept {
  const links = (name: string) =>
    (said.get(SKOS + name) ?? []).map(({ value }) => value).slice(0, OWN_LIMITS.links);
  const labels = inLanguages(said.get(`${SKOS}prefLabel`) ?? said.get(RDFS_LABEL) ?? [], lang);
  const explained = [
    ...(said.get(`${SKOS}definition`) ?? []),
    ...(said.get(`${SKOS}scopeNote`) ?? []),
    ...DC.flatMap((dc) => said.get(`${dc}description`) ?? []),
  ];
  const source = DC.flatMap((dc) => said.get(`${dc}source`) ?? [])[0]?.value;
  return {
    // A blank node has a new name in every reading: it is none.
    id: /^[a-z][a-z0-9+.-]*:/i.test(id) && !id.startsWith('_:') ? id.slice(0, 2000) : null,
    prefLabel: mapped(labels, (all) => all[0]!),
    altLabels: inLanguages(said.get(`${SKOS}altLabel`) ?? [], lang),
    definition: mapped(inLanguages(explained, lang), (all) => all[0]!),
    broader: links('broader'),
    related: links('related'),
    source: (source ?? (/^https?:/i.test(id) ? id : null))?.slice(0, OWN_LIMITS.source) ?? null,
  };
}

/** Texts by language of ours; those of the language itself before those of a region. */
function inLanguages(
  objects: readonly Statement['object'][],
  fallback: Lang,
): Partial<Record<Lang, string[]>> {
  const found: Partial<Record<Lang, { text: string; exact: boolean }[]>> = {};
  for (const { termType, value, language } of objects) {
    if (termType !== 'Literal' || value.trim() === '') continue;
    const lang = language ? toLang(language) : fallback;
    if (!lang) continue;
    const texts = found[lang] ?? [];
    found[lang] = texts;
    if (!texts.some(({ text }) => text === value.trim()))
      texts.push({ text: value.trim(), exact: !language || language.length === 2 });
  }
  return mapped(found, (texts) =>
    texts
      .toSorted((a, b) => Number(b.exact) - Number(a.exact))
      .map(({ text }) => text)
      .slice(0, OWN_LIMITS.labels),
  );
}

function mapped<A, B>(record: Partial<Record<Lang, A>>, change: (value: A) => B): Partial<Record<Lang, B>> {
  return Object.fromEntries(
    LANGS.flatMap((lang) => (record[lang] === undefined ? [] : [[lang, change(record[lang])]])),
  );
}

/** What the vocabulary calls itself. */
function nameOf(subjects: ReadonlyMap<string, Said>, lang: Lang): string {
  for (const said of subjects.values()) {
    if (!(said.get(TYPE) ?? []).some(({ value }) => value === `${SKOS}ConceptScheme`)) continue;
    const titles = [
      ...DC.flatMap((dc) => said.get(`${dc}title`) ?? []),
      ...(said.get(`${SKOS}prefLabel`) ?? []),
      ...(said.get(RDFS_LABEL) ?? []),
    ];
    const named = inLanguages(titles, lang);
    const name = named[lang]?.[0] ?? LANGS.map((other) => named[other]?.[0]).find(Boolean);
    if (name) return name.slice(0, OWN_LIMITS.name);
  }
  return '';
}
