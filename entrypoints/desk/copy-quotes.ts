import type { Speech } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import { annotationLink } from '../../lib/core/quote/annotation-link.ts';
import { type QuoteStyle, quoteText, styleAfter } from '../../lib/core/quote/quote-text.ts';
import { loadSettings, saveSettings } from '../../lib/extension/settings.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';

/** Quotes of one article. */
export interface Quoted {
  record: ArticleRecord | undefined;
  title: string;
  /** As it was last read: the links then tell repeated words apart. */
  text: string | undefined;
  notes: readonly Annotation[];
}

interface CopyPorts {
  speech: Speech;
  tell(toast: ToastData): void;
}

/** Copies the quotes of notes, each with its source, in the reader's style; says so, and offers the next style. */
export async function copyQuotes(quoted: Quoted, { speech, tell }: CopyPorts): Promise<void> {
  const { t } = speech;
  const said = t(quoted.notes.length === 1 ? 'sel.quoteCopied' : 'lib.quotesCopied');
  const copy = async (style: QuoteStyle) => {
    if (!(await write(quoted, style, speech))) return tell({ text: t('state.notCopied') });
    tell({
      text: `${said} (${t(`quote.style.${style}`)})`,
      action: {
        label: t('sel.changeStyle'),
        onClick: async () => {
          const next = styleAfter(style);
          await saveSettings({ quoteStyle: next });
          await copy(next);
        },
      },
    });
  };
  await copy((await loadSettings()).quoteStyle);
}

/** Whether the browser let us. */
function write({ record, title, text, notes }: Quoted, style: QuoteStyle, speech: Speech): Promise<boolean> {
  const article = {
    title,
    byline: record?.byline ?? null,
    siteName: record?.siteName ?? null,
    publishedTime: record?.publishedTime ?? null,
  };
  const quotes = notes.flatMap((note) => {
    const exact = note.target.selector?.[0].exact;
    if (exact === undefined) return [];
    const url = annotationLink(note, text) ?? note.target.source;
    const readOn = record?.lastRead.slice(0, 10);
    return [quoteText(style, { exact, article, url, ...(readOn && { readOn }) }, speech)];
  });
  return writeClipboard(document, {
    plain: quotes.map(({ plain }) => plain).join('\n\n'),
    html: quotes.map(({ html }) => html).join(''),
  });
}
