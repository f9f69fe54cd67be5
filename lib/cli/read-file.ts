import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { fingerprint } from '../core/article/fingerprint.ts';
import { languageOf } from '../core/article/language.ts';
import { decodeCertain, decodeText } from './decode.ts';

/** An article from a file, and whether the file is one. */
export interface FileReading {
  readable: boolean;
  /** null when neither the caller nor the page tells it. */
  url: string | null;
  article: Article;
}

/** Reads a saved page (`.html`, `.htm`, `.xhtml`), a PDF, a plain text (`.txt`) or standard input (`-`). */
export async function readArticleFile(file: string, url: string | null): Promise<FileReading> {
  const bytes = readFileSync(file === '-' ? 0 : file);
  const kind = file === '-' ? kindOf(bytes) : extname(file).toLowerCase();
  if (/^\.x?html?$/.test(kind)) return readPage(bytes, url);
  if (kind === '.txt' || kind === '.text')
    return { readable: true, url, article: plainArticle(decodeText(bytes), url) };
  if (kind === '.pdf') {
    const { readPdf } = await import('./read-pdf.ts');
    const article = await readPdf(bytes, file, url);
    return { readable: /\p{L}{2}/u.test(article.text), url, article };
  }
  throw new Error(`cannot read ${kind || 'files without a suffix'}`);
}

function kindOf(bytes: Uint8Array): string {
  const head =
    decodeCertain(bytes.subarray(0, 2000)) ?? Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  if (head.startsWith('%PDF-')) return '.pdf';
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|article|main|div|p|h1|\?xml)\b/i.test(head)
    ? '.html'
    : '.txt';
}

/** The text is the article, unchanged, so that offsets are those of the file. */
function plainArticle(text: string, url: string | null): Article {
  return {
    url: url ?? '',
    canonicalUrl: url ?? '',
    title: '',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: languageOf(text, null),
    text,
    fingerprint: fingerprint(text),
  };
}

async function readPage(bytes: Uint8Array, url: string | null): Promise<FileReading> {
  // Loaded for pages only: texts are read in a fraction of the time it takes to load.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { extractArticle } = await import('../page/extract/extract.ts');
  const options = { virtualConsole: new VirtualConsole() };
  const dom = new JSDOM(
    // Where the bytes do not tell, the page's own declaration decides.
    decodeCertain(bytes)?.replace(/^\ufeff/, '') ?? Buffer.from(bytes),
    url ? { ...options, url } : options,
  );
  try {
    const { document } = dom.window;
    const address = url ?? declaredAddress(document);
    const { readable, article } = extractArticle(document, address ?? 'about:blank');
    return { readable, url: address, article };
  } finally {
    dom.window.close();
  }
}

function declaredAddress(document: Document): string | null {
  const declared =
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return declared && /^https?:\/\//i.test(declared) ? declared : null;
}
