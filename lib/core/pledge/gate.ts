import type { Lang } from '../i18n/lang.ts';

/**
 * Pieces of words without which no cue of the language can match: most sentences are done with after this one look.
 * A new cue whose words are not covered here is never reached; the tests try every example of the tables.
 */
export const GATE: Record<Lang, RegExp> = {
  fr: /r(?:a|ont|ons|ai)\b|engage|objectif|%|20\d\d|\bv(?:a|ont|ais)\b|\ballons\b|promet|promis|prev[ou]|programme|planifie|annonce|\bcompt(?:e|ons)|entend|\bveu(?:t|lent)|voul|ambition|projet|intention|s'apprete|decide|\bcharge|confirme|precise|assure|indique|detaille|ajoute|declare|insiste|poursui|explique|\blance|rendez|comport|integr|inclu|contient|compren|consist|\bfixe|propos|garantissons|d'ici/,
  en: /commit|pledg|undert|vow|promis|guarantee|\bset|target|goal|going to|\bdue\b|slated|about to|scheduled|\bwill\b|\bshall\b|'ll\b|continues|intend|plan|aims|propos|prepar|seek|want|looking|decided|by the end|coming soon|work (?:begins|starts)|expected|includ|contain|provid|calls? for|compris|outlin|announc|confirm|is (?:launch|introduc|expand|creat|develop|build|invest)|\d ?(?:%|percent|per cent)/,
  es: /r(?:a|an|e|emos)\b|compromet|compromiso|garantizamos|prome[t]|meta|objetivo|%|\bv(?:a|an|amos|oy) a\b|proxim|continu|prev[eis]|plane|pretend|se propone|proyect|quier|querem|previst|espera|decidi|program|planific|incluye|contempla|supone|propone|consist|comprende|contiene|consta|abarca|busca|^(?:ademas, |tambien |para ello, |asimismo, )?se |tiene (?:como|por)|anunci|asegur|afirm|manifest|detall|confirm|adelant|inform|senal|explic|expres|indic/,
};
