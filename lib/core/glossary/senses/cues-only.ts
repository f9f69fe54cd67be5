import type { SenseRule } from './sense-rules.ts';

const NO_EVIDENCE: SenseRule = { evidence: Number.POSITIVE_INFINITY };

/** Words of other trades: an article on open government uses them in both senses, so only a cue beside them counts. */
export const CUES_ONLY: Readonly<Record<string, SenseRule>> = Object.fromEntries(
  [
    'anti-corruption',
    'article-19',
    'citizen-initiative',
    'extractive-transparency',
    'feedback-to-contributors',
    'machine-readable-format',
    'ogp-co-chairs',
    'open-science',
    'peer-learning',
    'petition',
    'policy-area',
    'source-code-opening',
    'whistleblower',
  ].map((id) => [id, NO_EVIDENCE]),
);
