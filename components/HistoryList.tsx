import { formatDate } from '../lib/core/i18n/translate.ts';
import { useStrings } from './StringsContext.ts';

interface HistoryListProps {
  /** Oldest first, in words. */
  lines: readonly { id: string; at: string; what: string }[];
}

/** All that happened to a pledge, the latest first. Lines are added, never taken away. */
export function HistoryList({ lines }: HistoryListProps) {
  const { lang } = useStrings();
  return (
    <ol class="history">
      {[...lines].reverse().map(({ id, at, what }) => (
        <li key={id}>
          <time dateTime={at}>
            {formatDate(at, lang, 'short')} {formatDate(at, lang, 'time')}
          </time>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  );
}
