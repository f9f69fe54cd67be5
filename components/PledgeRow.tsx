import type { StatusWord } from '../lib/core/tracker/status-word.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useStrings } from './StringsContext.ts';

/** A followed pledge as the tracker lists it; all in words already. */
export interface PledgeRowData {
  id: string;
  href: string;
  title: string;
  /** Who, official code and plan, how firm. */
  about: string;
  /** The deadline as it is known; null when there is none. */
  date: string | null;
  /** "il y a 4 ans", or the site it comes from. */
  beside: string;
  status: StatusWord;
  /** The evidence added last. */
  evidence: { quote: string; source: string; n: number } | null;
  /** "Relancer le 30 juin". */
  reminder: string | null;
}

/** One line of the tracker. */
export function PledgeRow({ row }: { row: PledgeRowData }) {
  const { t } = useStrings();
  const { href, title, about, date, beside, status, evidence, reminder } = row;
  return (
    <article class="pledge-row">
      <div class="pledge-row__when">
        <span class={date === null ? 'muted' : undefined}>{date ?? t('pledge.noDateShort')}</span>
        <small>{beside}</small>
      </div>
      <div class="pledge-row__what">
        <h3>
          <a class="pledge-row__title" href={href}>
            {title}
          </a>
        </h3>
        <p class="muted">{about}</p>
      </div>
      <div class="pledge-row__evidence">
        {evidence ? (
          <>
            <q>{evidence.quote}</q>
            <p class="muted">
              {evidence.source}, {t('track.evidence', { n: evidence.n })}
            </p>
          </>
        ) : (
          <p class="muted">
            {t('track.noEvidence')} <a href={`${href}?add=evidence`}>{t('track.addOne')}</a>
          </p>
        )}
        {reminder && <p class="muted">{reminder}</p>}
      </div>
      <StatusBadge status={status} />
    </article>
  );
}
