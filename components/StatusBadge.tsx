import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';

/** `open`, `due` and `unknown` are facts; `kept`, `partial` and `broken` are the reader's verdicts. */
export type PledgeStatus = 'open' | 'due' | 'unknown' | 'kept' | 'partial' | 'broken';

/** The status of a tracked pledge: a glyph and a word, never a colour alone. */
export function StatusBadge({ status }: { status: PledgeStatus }) {
  const { t } = useStrings();
  return (
    <span class={`status status--${status}`}>
      <Icon name={`status-${status}`} size={14} />
      {t(`status.${status}`)}
    </span>
  );
}
