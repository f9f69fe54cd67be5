/** Kinds of concepts that decide how their ordinary words are judged. */
import type { Concept } from '../concept.ts';

/** Safe terms of these say that an article is about open government. */
const EVIDENCE = new Set([
  'ogp-process',
  'ogp-institution',
  'irm-rating',
  'open-gov-principle',
  'civic-tech',
  'policy-document',
]);
const ALSO_EVIDENCE = new Set([
  'access-to-information',
  'civil-society',
  'citizens-assembly',
  'data-gouv-fr',
  'digital-democracy',
  'dinum',
  'dinsic',
  'etalab',
  'hatvp',
  'open-contracting',
  'open-data',
  'open-data-portal',
  'open-parliament',
  'open-source-software',
  'pagof',
  'participatory-budgeting',
  'participatory-democracy',
  'source-code-opening',
]); // prettier-ignore
/** Of the categories above, but named in articles on anything. */
const NO_EVIDENCE = new Set([
  'agenda-2030',
  'article-19',
  'consul',
  'cop21',
  'inclusion',
  'oecd',
  'public-innovation',
  'trust-in-institutions',
  'un-general-assembly',
  'world-resources-institute',
]);

/** Does a safe term of this concept say that the article is about open government? */
export function isEvidence({ id, category }: Concept): boolean {
  return (EVIDENCE.has(category) || ALSO_EVIDENCE.has(id)) && !NO_EVIDENCE.has(id);
}

/** Is it a word of a rating scale, right only where something is rated? */
export function isRating({ id, category }: Concept): boolean {
  return category === 'irm-rating' && id !== 'public-comment-period';
}
