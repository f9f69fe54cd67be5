import { wordDiff } from '../lib/core/version/word-diff.ts';
import { useStrings } from './StringsContext.ts';

/** Words removed and added between two states of a passage: struck and underlined besides colour, and said in words. */
export function DiffView({ before, after }: { before: string; after: string }) {
  const { t } = useStrings();
  return (
    <p class="diff">
      {wordDiff(before, after).map(({ kind, text }) => {
        if (kind === 'same') return text;
        const Change = kind === 'removed' ? 'del' : 'ins';
        return (
          <Change>
            <span class="sr">{t(`diff.${kind}`)} </span>
            {text}
          </Change>
        );
      })}
    </p>
  );
}
