/** What the page states about its article, besides the text. */
export interface Facts {
  title: string;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  /** The address that the page gives for itself. */
  declaredUrl: string | null;
  declaredLang: string | null;
}

export function readFacts(document: Document): Facts {
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content')
      ?.trim() || null;
  return {
    title: meta('og:title') ?? document.title,
    byline: meta('author'),
    siteName: meta('og:site_name'),
    publishedTime: meta('article:published_time'),
    modifiedTime: meta('article:modified_time'),
    declaredUrl: document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null,
    declaredLang: document.documentElement.getAttribute('lang'),
  };
}
