/** What the readers of glossary files (CSV, SKOS) have in common: what they give, and how it goes into a glossary. */
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';
import type { CsvProblem, CsvTable } from '../../transfer/csv.ts';
import { OWN_LIMITS, type OwnConcept } from '../own-glossary.ts';

/** A concept as a file tells it: `id` is null where the file gives none. */
export type FileConcept = Pick<
  OwnConcept,
  'prefLabel' | 'altLabels' | 'definition' | 'broader' | 'related' | 'source'
> & { id: string | null };

/** A row, or an idea, that does not go in. */
export interface FileProblem {
  /** Line of the file, the first is 1; null in formats where lines mean nothing. */
  line: number | null;
  /** As it began, for finding it again. */
  text: string;
  reason:
    | CsvProblem['reason']
    | 'label-missing'
    | 'label-too-long'
    | 'definition-too-long'
    | 'twice-in-file'
    | 'too-many-labels';
}

export interface GlossaryFile {
  /** The name that the file gives itself; '' without one. */
  name: string;
  concepts: FileConcept[];
  problems: FileProblem[];
  /** Set when nothing, or not all, could be read. */
  stopped: CsvTable['stopped'] | 'no-columns' | 'not-skos' | null;
}

/** What an import would do to a glossary. */
export interface GlossaryPlan {
  added: OwnConcept[];
  changed: { before: OwnConcept; after: OwnConcept }[];
  /** Concepts that are there already, word for word: the same file twice changes nothing. */
  same: number;
}

/** Why a concept cannot go in; undefined when it can. */
export function problemOf({
  prefLabel,
  altLabels,
  definition,
}: FileConcept): FileProblem['reason'] | undefined {
  const labels = [...Object.values(prefLabel), ...Object.values(altLabels).flat()];
  if (!Object.values(prefLabel).some(Boolean)) return 'label-missing';
  if (labels.some((label) => label.length > OWN_LIMITS.label)) return 'label-too-long';
  if (labels.length > OWN_LIMITS.labels * LANGS.length) return 'too-many-labels';
  if (Object.values(definition).some((text) => text.length > OWN_LIMITS.definition))
    return 'definition-too-long';
  return undefined;
}

interface PlanFacts {
  /** Id of the glossary that the concepts go into. */
  glossary: string;
  newId: () => string;
  /** UTC, ISO 8601. */
  now: string;
}

/**
 * Compares a file with what the glossary has. A concept is known again by its id, else by its heading in the same
 * language, accents and capitals aside; what the file does not say of a known concept stays.
 */
export function planGlossaryImport(
  concepts: readonly FileConcept[],
  present: readonly OwnConcept[],
  { glossary, newId, now }: PlanFacts,
): GlossaryPlan {
  const byId = new Map(present.map((own) => [own.id, own]));
  const byHeading = new Map(present.flatMap((own) => headingsOf(own).map((heading) => [heading, own])));
  const plan: GlossaryPlan = { added: [], changed: [], same: 0 };
  for (const concept of concepts) {
    const known =
      (concept.id !== null && byId.get(concept.id)) ||
      headingsOf(concept)
        .map((heading) => byHeading.get(heading))
        .find((own) => own !== undefined);
    if (!known) {
      const { id, ...said } = concept;
      plan.added.push({ ...said, id: id ?? newId(), glossary, created: now, modified: now });
      continue;
    }
    const after: OwnConcept = {
      ...known,
      prefLabel: { ...known.prefLabel, ...concept.prefLabel },
      altLabels: { ...known.altLabels, ...concept.altLabels },
      definition: { ...known.definition, ...concept.definition },
      broader: concept.broader.length > 0 ? concept.broader : known.broader,
      related: concept.related.length > 0 ? concept.related : known.related,
      source: concept.source ?? known.source,
    };
    if (saysTheSame(known, after)) plan.same += 1;
    else plan.changed.push({ before: known, after: { ...after, modified: now } });
  }
  return plan;
}

/** Headings under which a concept is known again: language and folded words. */
export function headingsOf({ prefLabel }: Pick<FileConcept, 'prefLabel'>): string[] {
  return LANGS.flatMap((lang) => headingOf(prefLabel[lang], lang));
}

function headingOf(label: string | undefined, lang: Lang): string[] {
  return label ? [`${lang} ${fold(label).toLowerCase()}`] : [];
}

function saysTheSame(a: OwnConcept, b: OwnConcept): boolean {
  const said = (own: OwnConcept) =>
    JSON.stringify([
      ...LANGS.map((lang) => [
        own.prefLabel[lang] ?? '',
        own.altLabels[lang] ?? [],
        own.definition[lang] ?? '',
      ]),
      own.broader,
      own.related,
      own.source,
    ]);
  return said(a) === said(b);
}
