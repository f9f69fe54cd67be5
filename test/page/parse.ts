import { JSDOM, VirtualConsole } from 'jsdom';

/** A document as a browser would have it, scripts not run. */
export function parse(
  html: string,
  url = 'https://www.exemple.fr/2016/10/article',
  contentType = 'text/html',
): Document {
  return new JSDOM(html, { url, contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/** Sentences enough for a paragraph that reads as an article's; `n` makes each its own. */
export function paragraph(n: number): string {
  return `Paragraphe ${n} : le gouvernement ouvert promeut la transparence, la redevabilité et la participation des citoyens à l’action publique. Les collectivités publient leurs données et rendent compte de leurs décisions.`;
}

export function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>${paragraph(at + 1)}</p>`).join('\n');
}
