import type { Strength } from '../lib/core/pledge/pledge.ts';
import { useStrings } from './StringsContext.ts';

const STEPS: Record<Strength, 1 | 2 | 3> = { wish: 1, conditional: 2, firm: 3 };

/** How firmly a pledge was worded: three steps and a word. */
export function StrengthMeter({ strength }: { strength: Strength }) {
  const { t } = useStrings();
  const label = t(`pledge.strength.${strength}`);
  return (
    <>
      <span class="meter" role="img" aria-label={t('sr.strength', { i: STEPS[strength], label })}>
        {[1, 2, 3].map((step) => (
          <i key={step} class={step <= STEPS[strength] ? 'meter__step is-on' : 'meter__step'} />
        ))}
      </span>
      <span aria-hidden="true">{label}</span>
    </>
  );
}
