/** Which of the names that a page gives itself is the article's title. */
export interface TitleClaims {
  /** The document's title, as the tab shows it. */
  documentTitle: string;
  /** What it says to others: Open Graph, JSON-LD headline, Twitter. Best first. */
  declared: readonly string[];
  /** Headings of the first rank, in reading order; then other headings near the article's start. */
  h1: readonly string[];
  headings: readonly string[];
  siteName: string | null;
  /** Host of the address; '' when there is none. */
  host: string;
}

const SEPARATORS = /\s+[|–—·•»«\\/]\s+|\s+-+\s+|\s*\|\s*|\s::\s/g;

/**
 * The title. Headlines with a colon ("Gouvernement ouvert : les collectivités …") stay whole: what is cut off is only
 * what names the site. A heading that repeats the document's title wins, for it is the title as it is set.
 */
export function chooseTitle(claims: TitleClaims): string {
  const { h1, headings, siteName, host } = claims;
  const declared = claims.declared.map((title) => withoutSite(title, siteName, host, headings));
  const tab = withoutSite(claims.documentTitle, siteName, host, [...h1, ...headings]);
  const known = [...declared, tab, claims.documentTitle].map(letters).filter((title) => title !== '');
  const set = h1.find((heading) => {
    const own = letters(heading);
    return own.length >= 4 && !isSite(heading, siteName, host) && known.some((title) => isMost(own, title));
  });
  if (set) return tidy(set);
  const best = declared.find((title) => title !== '') ?? tab;
  if (best !== '') return tidy(best);
  return tidy(h1[0] ?? headings[0] ?? '');
}

/** `part` is the title, or the title but for a site's name or a kicker. */
function isMost(part: string, title: string): boolean {
  return title.includes(part)
    ? part.length >= title.length * 0.5
    : part.includes(title) && title.length >= part.length * 0.7;
}

function withoutSite(
  title: string,
  siteName: string | null,
  host: string,
  headings: readonly string[],
): string {
  let text = title.trim();
  for (let turn = 0; turn < 3; turn++) {
    const cuts = [...text.matchAll(SEPARATORS)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const head = text.slice(0, last.index);
    const tail = text.slice(last.index + last[0].length);
    const front = text.slice(0, first.index);
    const rest = text.slice(first.index + first[0].length);
    const isHeading = (part: string) => headings.some((heading) => letters(heading) === letters(part));
    if (isHeading(text)) break;
    if (
      isSite(tail, siteName, host) ||
      isHeading(head) ||
      (last[0].includes('|') && words(head) >= 2 && words(tail) <= 4)
    )
      text = head;
    else if (isSite(front, siteName, host) && words(rest) >= 2) text = rest;
    else if (/^\s-+\s$/.test(last[0]) && words(head) >= 3 && words(tail) <= 3 && /^\p{Lu}/u.test(tail))
      text = head;
    else break;
  }
  return text;
}

function isSite(part: string, siteName: string | null, host: string): boolean {
  const own = letters(part);
  if (own === '') return true;
  const name = letters(siteName ?? '');
  if (name !== '' && (own === name || (own.length > 3 && name.startsWith(own)) || own.startsWith(name)))
    return true;
  const place = letters(host.replace(/^www\./, ''));
  const domain = letters(host.replace(/^www\./, '').replace(/\.[a-z.]{2,6}$/, ''));
  return (
    own === place ||
    own === domain ||
    (own.length >= 4 && domain.startsWith(own)) ||
    (domain.length >= 4 && own.startsWith(domain))
  );
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
}

/** A permalink sign set before or after a heading is no part of it. */
function tidy(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/^[#¶]\s*|\s*[#¶]$/g, '')
    .trim();
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
