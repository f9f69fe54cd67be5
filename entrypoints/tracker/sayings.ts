import type { Saying } from '../../components/TwoSidesView.tsx';
import { commitmentCard, ratingLine } from '../../lib/core/commitment/commitment-card.ts';
import type { Register } from '../../lib/core/commitment/register.ts';
import type { Lang } from '../../lib/core/i18n/lang.ts';
import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { TwoSides } from '../../lib/core/tracker/overview.ts';

/** What the two sides say, in words. */
export function sayings(register: Register, lang: Lang, t: Translate) {
  return {
    government({ commitment, text, evidence }: TwoSides['government'][number]): Saying {
      if (evidence) return { kind: 'evidence', evidence };
      return {
        kind: 'self-assessment',
        text,
        commitment: commitmentCard(register, commitment!, lang, t),
      };
    },
    independent(said: TwoSides['independent'][number]): Saying {
      if (said.kind === 'evidence') return said;
      const commitment = commitmentCard(register, said.commitment, lang, t);
      if (said.kind === 'no-data') return { kind: 'no-data', commitment };
      return { kind: 'rating', commitment, rating: ratingLine(said.rating, t) };
    },
  };
}
