/** Which names of a concept are looked for in texts of a language, and under which conditions. */
import { LANGS, type Lang } from '../../i18n/lang.ts';
import type { Concept } from '../concept.ts';

export interface LabelRule {
  label: string;
  lang: Lang;
  concept: number;
  caseSensitive: boolean;
  gated: boolean;
  abroad: boolean;
  /** What stands in the label's bracket ("PGO" in "Tunisie (PGO)"), '' without one. */
  qualifier: string;
}

/** "Tunisie (PGO)" is called "Tunisie" in a text: the bracket is for readers of a list, so the bare name needs a cue. */
const QUALIFIED = /^(.+?)\s*\(([^)]+)\)$/;

/** Labels of `concepts` for texts in `lang`: those of the language, and names of other languages that nothing there resembles. */
export function labelsFor(concepts: readonly Concept[], lang: Lang): LabelRule[] {
  const rules: LabelRule[] = [];
  concepts.forEach((concept, index) => {
    for (const of of [lang, ...LANGS.filter((other) => other !== lang)]) {
      for (const own of labelsOf(concept, of)) {
        const abroad = of !== lang;
        if (abroad && !isSafeAbroad(own)) continue;
        rules.push({ ...own, lang: of, concept: index, abroad });
      }
    }
  });
  return rules;
}

type OwnLabel = Pick<LabelRule, 'label' | 'caseSensitive' | 'gated' | 'qualifier'>;

function labelsOf(concept: Concept, lang: Lang): OwnLabel[] {
  const pref: OwnLabel = {
    label: concept.prefLabel[lang],
    caseSensitive: concept.prefLabelCaseSensitive[lang],
    gated: concept.prefLabelNeedsContext[lang],
    qualifier: '',
  };
  const alts = concept.altLabels[lang].map(({ label, caseSensitive, needsContext }) => ({
    label,
    caseSensitive,
    gated: needsContext,
    qualifier: '',
  }));
  return [pref, ...alts].filter(({ label }) => label.trim() !== '').map((own) => bare(own, concept));
}

function bare(own: OwnLabel, concept: Concept): OwnLabel {
  const [, name, qualifier] = QUALIFIED.exec(own.label) ?? [];
  if (!name) return own;
  // A year does not make the name ordinary ("Sommet mondial de Paris (2016)"), unless the concept says it is.
  const isYear = /^\d{4}$/.test(qualifier!);
  return {
    ...own,
    label: name,
    qualifier: qualifier!,
    gated: own.gated || !isYear || concept.ambiguity?.level === 'high',
  };
}

const SMALL =
  /^(?:a|al|and|au|aux|d'|de|del|des|du|e|el|en|et|for|in|l'|la|las|le|les|los|of|on|para|por|pour|sur|the|to|y)$/i;

/** Acronyms of three letters or more, and names whose words have capitals, are the same thing in every language. */
function isSafeAbroad({ label, caseSensitive, gated }: OwnLabel): boolean {
  if (gated) return false;
  if (caseSensitive) return /^[A-ZÉ][A-Za-zÉé]{2,}$/.test(label) && /[A-Z].*[A-Z]/.test(label);
  if (/\.[a-z]{2,3}$/.test(label)) return true;
  const words = label.split(/[\s-]+/).filter((word) => !SMALL.test(word));
  return words.length > 1 && words.every((word) => /^(?:[ldLD]['’])?[\p{Lu}\d]/u.test(word));
}
