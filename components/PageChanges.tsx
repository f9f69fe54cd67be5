import { useRef } from 'preact/hooks';
import { formatDate } from '../lib/core/i18n/translate.ts';
import { type ChangedParagraph, changeExcerpt } from '../lib/core/version/changed-paragraphs.ts';
import { Banner } from './Banner.tsx';
import { DiffView } from './DiffView.tsx';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';

interface PageChangesProps {
  /** UTC, ISO 8601: when the text was last read as it was. */
  since: string;
  changes: readonly ChangedParagraph[];
  onClose: () => void;
}

/** Changes shown at most, the first of them at once. */
const MOST = 20;

/** The article says something else than at the last visit: what, word by word. */
export function PageChanges({ since, changes, onClose }: PageChangesProps) {
  const { t, lang } = useStrings();
  const close = useRef<HTMLButtonElement>(null);
  const [first, ...others] = changes.slice(0, MOST).map((change) => changeExcerpt(change));
  if (!first) return null;
  return (
    <div class="page-changes">
      <Banner title={t('panel.changed', { date: formatDate(since, lang, 'long') })}>
        <DiffView before={first.before} after={first.now} />
        {others.length > 0 && (
          <details>
            <summary>{t('panel.moreChanges', { n: changes.length - 1 })}</summary>
            {others.map((change) => (
              <DiffView key={change.now + change.before} before={change.before} after={change.now} />
            ))}
          </details>
        )}
      </Banner>
      <IconButton
        icon="close"
        label={t('common.close')}
        buttonRef={close}
        onClick={() => {
          // It goes, and must not take the focus with it.
          const next = close.current?.closest('.page-changes')?.nextElementSibling;
          next?.querySelector<HTMLElement>('button, input')?.focus();
          onClose();
        }}
      />
    </div>
  );
}
