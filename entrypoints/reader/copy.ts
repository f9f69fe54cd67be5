import { pageIn } from '../../lib/core/annotation/page.ts';
import type { QuoteStyle } from '../../lib/core/quote/quote-text.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';
import type { Chosen } from './state.ts';

export interface CopyPorts {
  document: Document;
  session: Session;
  margin: Margin;
}

/** Copies words of the article with where they come from. */
export interface Copy {
  quote(words: Chosen): Promise<void>;
  link(words: Chosen): Promise<void>;
}

export function createCopy({ document, session, margin }: CopyPorts): Copy {
  const { t } = margin;

  const ask = ({ passage, article }: Chosen, after?: QuoteStyle) => {
    const page = pageIn(session.describe(passage, article)) ?? undefined;
    return sendMessage('quote', { article, passage, after, page });
  };

  async function quote(words: Chosen, after?: QuoteStyle): Promise<void> {
    const { style, plain, html } = await ask(words, after);
    if (!(await writeClipboard(document, { plain, html }))) return margin.toast(t('state.notCopied'));
    margin.toast(`${t('sel.quoteCopied')} (${t(`quote.style.${style}`)})`, {
      label: t('sel.changeStyle'),
      onClick: () => void quote(words, style),
    });
  }

  return {
    quote: (words) => quote(words),
    async link(words) {
      const { url } = await ask(words);
      const done = await writeClipboard(document, { plain: url });
      margin.toast(t(done ? 'sel.linkCopied' : 'state.notCopied'));
    },
  };
}
