import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

/** First and last day, `YYYY-MM-DD`; null is open. */
export interface Days {
  from: string | null;
  to: string | null;
}

interface DateFacetProps {
  days: Days;
  today: string;
  onDays: (days: Days) => void;
}

const SPANS = [7, 30, 365] as const;

/** The days on which notes were made: the last days by a click, any others by date. */
export function DateFacet({ days, today, onDays }: DateFacetProps) {
  const { t } = useStrings();
  const field = (name: 'from' | 'to') => (
    <label class="date-facet__field">
      {t(`lib.date.${name}`)}
      <input
        type="date"
        class="date-facet__input"
        value={days[name] ?? ''}
        onChange={(event) => onDays({ ...days, [name]: event.currentTarget.value || null })}
      />
    </label>
  );
  return (
    <div class="card date-facet" role="dialog" aria-label={t('lib.facet.date')}>
      <div class="date-facet__spans">
        {SPANS.map((span) => (
          <Button
            key={span}
            size="small"
            onClick={() => onDays({ from: daysBefore(today, span - 1), to: null })}
          >
            {t('lib.date.last', { n: span })}
          </Button>
        ))}
      </div>
      {field('from')}
      {field('to')}
    </div>
  );
}

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}
