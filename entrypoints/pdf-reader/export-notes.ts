import type { Translate } from '../../lib/core/i18n/translate.ts';
import { linkedMarkdown } from '../../lib/core/transfer/linked-markdown.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import type { PdfSession } from '../../lib/page/pdf/pdf-session.ts';
import { openStore } from '../../lib/store/store.ts';

/** The notes of the PDF as a file, each quote with its page. */
export async function exportNotes(session: PdfSession, t: Translate): Promise<void> {
  const article = session.article();
  if (!article) return;
  const store = await openStore();
  try {
    const kept = await store.annotations.byArticle(article.canonicalUrl);
    if (!kept.ok) return;
    const markdown = linkedMarkdown(article, kept.value, article.text, t);
    saveFile(fileNameOf(article.title, 'md'), markdown, 'text/markdown;charset=utf-8');
  } finally {
    await store.close();
  }
}
