/** The shipped glossary: concepts with their sources, and labels added since, each with its reason (see docs/glossary.md). */
import type { AltLabel, Concept } from '../core/glossary/concept.ts';
import type { Lang } from '../core/i18n/lang.ts';
import facts from './glossary.json' with { type: 'json' };
import changes from './glossary-changes.json' with { type: 'json' };

/** Where the glossary comes from and when its sources were read. */
export const GLOSSARY_META = facts.meta;

/** A change to the labels of a concept, kept apart from it so that its reason is not lost. */
export type LabelChange =
  | {
      action: 'add';
      conceptId: string;
      lang: Lang;
      label: string;
      needsContext: boolean;
      type?: AltLabel['type'];
      caseSensitive?: boolean;
      reason: string;
    }
  | { action: 'gate' | 'free' | 'drop'; conceptId: string; lang: Lang; label: string; reason: string }
  | { action: 'cue'; conceptId: string; lang: Lang; cues: string[]; reason: string }
  | { action: 'negative'; conceptId: string; phrases: string[]; reason: string };

let loaded: Concept[] | undefined;

/** All concepts with the label changes applied; built once. */
export function loadConcepts(): readonly Concept[] {
  loaded ??= applyChanges(structuredClone(facts.concepts) as Concept[], changes.changes as LabelChange[]);
  return loaded;
}

/** Applies label changes in place. Throws when one names a concept or label that does not exist: the file is ours. */
export function applyChanges(concepts: Concept[], list: readonly LabelChange[]): Concept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const change of list) {
    const concept = byId.get(change.conceptId);
    if (!concept) throw new Error(`glossary-changes: no concept ${change.conceptId}`);
    apply(concept, change);
  }
  return concepts;
}

function apply(concept: Concept, change: LabelChange): void {
  if (change.action === 'add') {
    const { label, needsContext, type = 'synonym', caseSensitive = false } = change;
    concept.altLabels[change.lang].push({ label, type, caseSensitive, needsContext });
  } else if (change.action === 'cue') {
    ambiguityOf(concept).context[change.lang].push(...change.cues);
  } else if (change.action === 'negative') {
    ambiguityOf(concept).negativeContext.push(...change.phrases);
  } else changeLabel(concept, change);
}

function changeLabel(
  concept: Concept,
  { action, lang, label }: Extract<LabelChange, { action: 'gate' | 'free' | 'drop' }>,
): void {
  const alts = concept.altLabels[lang];
  const alt = alts.find((candidate) => candidate.label === label);
  if (concept.prefLabel[lang] === label && action !== 'drop')
    concept.prefLabelNeedsContext[lang] = action === 'gate';
  else if (!alt) throw new Error(`glossary-changes: ${concept.id} has no label "${label}" in ${lang}`);
  if (alt && action === 'drop') concept.altLabels[lang] = alts.filter((candidate) => candidate !== alt);
  else if (alt) alt.needsContext = action === 'gate';
  if (action === 'gate') ambiguityOf(concept);
}

function ambiguityOf(concept: Concept): NonNullable<Concept['ambiguity']> {
  concept.ambiguity ??= {
    level: 'medium',
    note: '',
    context: { fr: [], en: [], es: [] },
    negativeContext: [],
  };
  return concept.ambiguity;
}
