import type { Passage } from '../text/passage.ts';
import { type Fact, findFacts } from './facts.ts';
import { type NamedSubject, OPEN_GOVERNMENT_PARTNERSHIP } from './names.ts';
import { daysBetween } from './status.ts';
import { mayBeSame } from './vague-date.ts';

/** A saved article, as far as its statements are compared. */
export interface ComparedArticle {
  /** Whatever the caller knows it by. */
  id: string;
  text: string;
  lang: string | null;
  /** ISO 8601; null when it states none. */
  publishedTime: string | null;
}

/** What one article says. */
export interface Statement {
  articleId: string;
  /** The sentence, in the article's text. */
  quote: Passage & { text: string };
  /** A date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) or a whole number in digits. */
  value: string;
}

/** Articles that differ on the same fact. It says that they differ, not which is right. */
export interface Difference {
  kind: Fact['kind'];
  /** As the first article names it. */
  subject: string;
  /** What is counted, in the words of the first article. */
  counted: string | null;
  /** One statement for each article and value, in the order of the articles; at least two that cannot both be true. */
  statements: Statement[];
}

/** Days within which a count that may grow is compared: over more, 70 and 75 can both have been true. */
const SAME_TIME_DAYS = 31;

interface Stated extends Fact {
  article: ComparedArticle;
}

/**
 * Dates and counts on which the reader's articles differ. `subjects` adds names of one thing in several languages (from
 * the glossary) to those that the texts introduce themselves. Rather silent than wrong: hedged numbers ("plus de 70"),
 * a year against a day of that year, and counts at different dates are no difference.
 */
export function findDifferences(
  articles: readonly ComparedArticle[],
  subjects: readonly NamedSubject[] = [],
): Difference[] {
  const known = [OPEN_GOVERNMENT_PARTNERSHIP, ...subjects];
  const byKey = new Map<string, Stated[]>();
  for (const article of articles) {
    for (const fact of findFacts(article.text, article.lang, known)) {
      const stated = { ...fact, article };
      const others = byKey.get(fact.key);
      if (others === undefined) byKey.set(fact.key, [stated]);
      else others.push(stated);
    }
  }
  return [...byKey.values()].flatMap((facts) => difference(facts) ?? []);
}

function difference(facts: readonly Stated[]): Difference | undefined {
  const clashing = facts.filter((one) => facts.some((other) => clash(one, other)));
  const [first] = clashing;
  if (first === undefined) return undefined;
  const statements = new Map<string, Statement>();
  for (const { article, value, quote } of clashing) {
    const key = `${article.id}\n${value}`;
    if (statements.has(key)) continue;
    statements.set(key, {
      articleId: article.id,
      value,
      quote: { ...quote, text: article.text.slice(quote.start, quote.end) },
    });
  }
  return {
    kind: first.kind,
    subject: first.subject,
    counted: first.counted,
    statements: [...statements.values()],
  };
}

/** Whether two articles cannot both be right. */
function clash(one: Stated, other: Stated): boolean {
  if (one.article.id === other.article.id) return false;
  if (one.kind !== 'count') return !mayBeSame(one.value, other.value);
  return one.value !== other.value && (one.fixed || sameTime(one, other));
}

function sameTime(one: Stated, other: Stated): boolean {
  if (one.asOf !== null || other.asOf !== null) return one.asOf === other.asOf;
  const [a, b] = [one.article.publishedTime, other.article.publishedTime].map(
    (time) => /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0],
  );
  return a !== undefined && b !== undefined && Math.abs(daysBetween(a, b)) <= SAME_TIME_DAYS;
}
