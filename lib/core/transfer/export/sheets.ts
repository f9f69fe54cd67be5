import type { Annotation } from '../../annotation/annotation.ts';
import { noteOf } from '../../annotation/create.ts';
import type { Article } from '../../article/article.ts';
import type { Concept } from '../../glossary/concept.ts';
import { type Lang, toLang } from '../../i18n/lang.ts';
import type { ReviewCard } from '../../review/review-card.ts';
import { type TrackedRow, trackedRows } from '../../tracker/overview.ts';
import type { Collection } from '../collection.ts';

/** What is told of the article. */
export interface ExportedArticle
  extends Pick<Article, 'canonicalUrl' | 'title' | 'byline' | 'siteName' | 'publishedTime' | 'lang'> {
  modifiedTime?: string | null;
  /** UTC, ISO 8601: when the reader read it last. */
  lastRead?: string;
}

/** All that is exported of one article. */
export interface Sheet {
  /** `canonicalUrl` is empty for a pledge that was written down by hand. */
  article: ExportedArticle;
  /** The article's text as last read, where it is kept: links then tell repeated words apart. */
  text: string | undefined;
  /** Notes on the whole article first, then in the order of the text. */
  annotations: readonly Annotation[];
  pledges: readonly TrackedRow[];
  /** Concepts whose terms are in the quotes, where the reader wants their definitions. */
  concepts: readonly Concept[];
  reviews: readonly ReviewCard[];
  /** Says nothing beyond what its article is. */
  isEmpty: boolean;
}

/** What goes in, as the reader chooses it. */
export interface ExportContent {
  notes: boolean;
  pledges: boolean;
  terms: boolean;
}

export interface SheetFacts {
  content: ExportContent;
  /** `YYYY-MM-DD` in the reader's calendar: whether a deadline has passed depends on it. */
  today: string;
  /** Concepts with a term in these words. */
  conceptsIn: (words: string, lang: Lang) => readonly Concept[];
  /** Of articles whose language is not known, or not spoken by the product. */
  lang: Lang;
}

/**
 * A collection, article by article: the articles in its order, then what belongs to no known article. Sheets are made
 * out when they are read: those of a large library at once would hold up the page.
 */
export function sheetsOf(collection: Collection, facts: SheetFacts): Sheet[] {
  const { content, today, conceptsIn, lang } = facts;
  const texts = new Map(collection.texts.map(({ canonicalUrl, text }) => [canonicalUrl, text]));
  const notes = groupBy(content.notes ? collection.annotations : [], ({ target }) => target.source);
  const pledges = groupBy(content.pledges ? collection.pledges : [], ({ article }) => keyOf(article));
  const reviews = groupBy(collection.reviews, ({ front }) => front.article);

  const articles = new Map<string, ExportedArticle>();
  for (const article of collection.articles) articles.set(article.canonicalUrl, article);
  for (const [source] of notes) if (!articles.has(source)) articles.set(source, unknownArticle(source));
  for (const [key, [pledge]] of pledges) {
    if (pledge && !articles.has(key)) articles.set(key, articleOfPledge(pledge.article));
  }

  return [...articles].map(([key, article]) => {
    const annotations = once(() => inTextOrder(notes.get(key) ?? []));
    const rows = once(() => trackedRows(pledges.get(key) ?? [], today));
    const concepts = once(() => {
      if (!content.terms) return [];
      const words = [...annotations().flatMap(wordsOf), ...rows().map(({ pledge }) => pledge.found.text)];
      return conceptsIn(words.join('\n'), toLang(article.lang) ?? lang);
    });
    return {
      article,
      text: texts.get(key),
      get annotations() {
        return annotations();
      },
      get pledges() {
        return rows();
      },
      get concepts() {
        return concepts();
      },
      reviews: reviews.get(key) ?? [],
      isEmpty: !notes.has(key) && !pledges.has(key),
    };
  });
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Notes on the whole article first, then by place; at one place the older first. */
export function inTextOrder(annotations: readonly Annotation[]): Annotation[] {
  const start = ({ target }: Annotation) => target.selector?.[1].start ?? -1;
  const end = ({ target }: Annotation) => target.selector?.[1].end ?? -1;
  return [...annotations].sort(
    (a, b) =>
      start(a) - start(b) || end(a) - end(b) || (a.created < b.created ? -1 : a.created > b.created ? 1 : 0),
  );
}

function wordsOf(annotation: Annotation): string[] {
  const quote = annotation.target.selector?.[0].exact;
  return quote === undefined ? [noteOf(annotation)] : [quote, noteOf(annotation)];
}

/** Pledges written down by hand belong together when their source has the same title. */
const keyOf = (article: Collection['pledges'][number]['article']): string =>
  article.url ?? `by hand: ${article.title}`;

function articleOfPledge({
  url,
  title,
  siteName,
  publishedTime,
}: Collection['pledges'][number]['article']): ExportedArticle {
  return { canonicalUrl: url ?? '', title, siteName, publishedTime, byline: null, lang: null };
}

const unknownArticle = (canonicalUrl: string): ExportedArticle => ({
  canonicalUrl,
  title: canonicalUrl,
  byline: null,
  siteName: null,
  publishedTime: null,
  lang: null,
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
