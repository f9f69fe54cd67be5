import { useStrings } from './StringsContext.ts';

interface PageCountsProps {
  terms: number;
  pledges: number;
  notes: number;
}

/** Three numbers, each with the mark it stands for. */
export function PageCounts(counts: PageCountsProps) {
  const { t, lang } = useStrings();
  const number = new Intl.NumberFormat(lang);
  return (
    <ul class="counts">
      {(['terms', 'pledges', 'notes'] as const).map((what) => (
        <li key={what} class="counts__cell">
          <span class="counts__number">{number.format(counts[what])}</span>{' '}
          <span class="counts__word">
            <span class={`counts__mark counts__mark--${what}`} aria-hidden="true" />
            {t(`popup.${what}`, { n: counts[what] })}
          </span>
        </li>
      ))}
    </ul>
  );
}
