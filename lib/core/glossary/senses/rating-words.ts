import type { Lang } from '../../i18n/lang.ts';

/** Words of rating (folded text of the same sentence). `near`: enough alone; `evidence`: enough in an article on open government. */
export const RATING_WORDS: Record<Lang, { near: RegExp; evidence: RegExp }> = {
  fr: {
    near: /\b(?:irm|mei|mii|degre de|niveau (?:d'|de )(?:achevement|realisation|completion|mise en)|etat d'avancement|achevement|mecanisme d'evaluation|engagements? (?:etoile|evalue|juge|note)|valeurs du pgo)/,
    evidence:
      /\bengagements?\b.*(?:evalu|juge|note|considere|qualifie|avancement|realis)|(?:evalu|juge|note|considere|qualifie|avancement)\w*.*\bengagements?\b|\b(?:pgo|ogp)\b/,
  },
  en: {
    near: /\b(?:irm|independent reporting mechanism|level of completion|completion|potential (?:for results|impact)|ogp values|did it open government)/,
    evidence:
      /\bcommitments?\b.*(?:assess|rated|rating|consider|found|evaluat|code[ds])|(?:assess|rated|rating|consider|evaluat|code[ds])\w*.*\bcommitments?\b|\b(?:ogp)\b/,
  },
  es: {
    near: /\b(?:irm|mri|mecanismo de revision|nivel de (?:cumplimiento|avance)|cumplimiento|impacto potencial|potencial de resultados|valores de ogp)/,
    evidence:
      /\bcompromisos?\b.*(?:evalua|califica|considera|cumpl)|(?:evalua|califica|considera)\w*.*\bcompromisos?\b|\b(?:ogp|aga)\b/,
  },
};
