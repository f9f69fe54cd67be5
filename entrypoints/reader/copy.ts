import type { Lang } from '../../lib/core/i18n/lang.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { writeClipboard } from '../../lib/page/clipboard.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';

export interface CopyPorts {
  document: Document;
  session: Session;
  margin: Margin;
  lang: Lang;
}

/** Copies words of the article with where they come from. */
export interface Copy {
  quote(passage: Passage): Promise<void>;
  link(passage: Passage): Promise<void>;
}

export function createCopy({ document, session, margin }: CopyPorts): Copy {
  async function put(plain: string, html?: string): Promise<void> {
    const done = await writeClipboard(document, { plain, html });
    margin.toast(margin.t(done ? 'sel.quoteCopied' : 'state.notCopied'));
  }
  return {
    async quote(passage) {
      const article = session.article();
      if (article) await put(`${article.text.slice(passage.start, passage.end)}\n${article.url}`);
    },
    async link() {
      const article = session.article();
      if (article) await put(article.url);
    },
  };
}
