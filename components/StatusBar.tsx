import type { StatusWord } from '../lib/core/tracker/status-word.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useStrings } from './StringsContext.ts';

interface StatusBarProps {
  /** Statuses that occur, with how many pledges have each. */
  counts: readonly { status: StatusWord; n: number }[];
}

/** How many pledges have which status: a bar, and the same numbers in words below it. */
export function StatusBar({ counts }: StatusBarProps) {
  const { t } = useStrings();
  const shown = counts.filter(({ n }) => n > 0);
  return (
    <div>
      <div class="status-bar" aria-hidden="true">
        {shown.map(({ status, n }) => (
          <i key={status} class={`status-bar__part status-bar__part--${status}`} style={{ flexGrow: n }} />
        ))}
      </div>
      <ul class="status-bar__legend">
        {shown.map(({ status, n }) => (
          <li key={status}>
            <StatusBadge status={status} />
            <span class="status-bar__n">{t('track.times', { n })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
