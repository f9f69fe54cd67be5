/** What schema.org data in a page says about its article. */
export interface SchemaArticle {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  url: string | null;
  lang: string | null;
}

const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|SocialMediaPosting|Report|LiveBlogPosting|AnalysisNewsArticle|Legislation|GovernmentService|WebPage|Event)$/;
const MAX_SCRIPTS = 20;
const MAX_CHARS = 500_000;
const MAX_ITEMS = 500;

/** The page's JSON-LD article, if it has one. Data of pages is hostile: sizes are bounded and every value is checked. */
export function readSchemaArticle(document: Document): SchemaArticle | null {
  let second: Record<string, unknown> | undefined;
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    MAX_SCRIPTS,
  )) {
    for (const item of itemsOf(script.textContent ?? '')) {
      const types = [item['@type']].flat().filter((type) => typeof type === 'string');
      if (!types.some((type) => ARTICLE_TYPE.test(type))) continue;
      if (types.some((type) => !/WebPage|Event/.test(type)) && item.headline) return describe(item);
      second ??= item;
    }
  }
  return second ? describe(second) : null;
}

function itemsOf(json: string): Record<string, unknown>[] {
  if (json.length > MAX_CHARS) return [];
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\s*(?:<!--|\/\*?<!\[CDATA\[\*?\/?)|(?:-->|\/?\*?\]\]>\*?\/?)\s*$/g, ''));
  } catch {
    return [];
  }
  const items: Record<string, unknown>[] = [];
  const queue: unknown[] = [data];
  for (let at = 0; at < queue.length && at < MAX_ITEMS; at++) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_ITEMS));
    else if (isRecord(item)) {
      items.push(item);
      if (item['@graph']) queue.push(item['@graph']);
      if (isRecord(item.mainEntity)) queue.push(item.mainEntity);
    }
  }
  return items;
}

function describe(item: Record<string, unknown>): SchemaArticle {
  return {
    headline: textOf(item.headline) ?? textOf(item.name),
    authors: [item.author]
      .flat()
      .map(nameOf)
      .filter((name) => name !== null),
    publisher: nameOf(item.publisher),
    published: textOf(item.datePublished) ?? textOf(item.dateCreated),
    modified: textOf(item.dateModified),
    url:
      textOf(item.url) ??
      (isRecord(item.mainEntityOfPage)
        ? textOf(item.mainEntityOfPage['@id'])
        : textOf(item.mainEntityOfPage)),
    lang: textOf(item.inLanguage),
  };
}

function nameOf(value: unknown): string | null {
  return isRecord(value) ? textOf(value.name) : textOf(value);
}

/** Markup entities in JSON-LD are a common mistake of templates. */
function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const text = first
    .slice(0, 1000)
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;|&rsquo;/g, '’')
    .replace(/&nbsp;/g, '\u00a0')
    .trim();
  return text === '' ? null : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
