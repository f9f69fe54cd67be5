import { pageIn } from '../../lib/core/annotation/page.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';

export interface CopyPorts {
  document: Document;
  session: Session;
  margin: Margin;
}

/** Copies words of the article with where they come from. */
export interface Copy {
  quote(passage: Passage): Promise<void>;
  link(passage: Passage): Promise<void>;
}

export function createCopy({ document, session, margin }: CopyPorts): Copy {
  const { t } = margin;

  const pageOf = (passage: Passage) => pageIn(session.describe(passage)) ?? undefined;

  async function quote(passage: Passage, nextStyle: boolean): Promise<void> {
    const article = session.article();
    if (!article) return;
    const { style, plain, html } = await sendMessage('quote', {
      article,
      passage,
      nextStyle,
      page: pageOf(passage),
    });
    if (!(await writeClipboard(document, { plain, html }))) return margin.toast(t('state.notCopied'));
    margin.toast(`${t('sel.quoteCopied')} (${t(`quote.style.${style}`)})`, {
      label: t('sel.changeStyle'),
      onClick: () => void quote(passage, true),
    });
  }

  return {
    quote: (passage) => quote(passage, false),
    async link(passage) {
      const article = session.article();
      if (!article) return;
      const { url } = await sendMessage('quote', {
        article,
        passage,
        nextStyle: false,
        page: pageOf(passage),
      });
      const done = await writeClipboard(document, { plain: url });
      margin.toast(t(done ? 'sel.linkCopied' : 'state.notCopied'));
    },
  };
}
