import type { Annotation } from './annotation/annotation.ts';
import { colourOf, noteOf } from './annotation/create.ts';
import { matchQuotes } from './annotation/match-quotes.ts';
import { createSearchableText } from './annotation/searchable-text.ts';
import type { Article } from './article/article.ts';
import type { CommitmentRef } from './commitment/commitment.ts';
import { findCommitmentRefsInSteps, planOfPage } from './commitment/find-commitment-refs.ts';
import type { Register } from './commitment/register.ts';
import { byConcept } from './glossary/concept-mentions.ts';
import { findInAll } from './glossary/find-in-all.ts';
import { findThroughMisreading } from './glossary/find-misread.ts';
import type { Glossary } from './glossary/glossary.ts';
import { type Lang, toLang } from './i18n/lang.ts';
import { findPledgesInSteps } from './pledge/find.ts';
import type { PlacedAnnotation, Reading } from './reading.ts';
import { drain, type Sliced } from './slices.ts';
import { pledgesForReader } from './tracker/in-article.ts';
import type { TrackedPledge } from './tracker/tracked-pledge.ts';

/** What the background holds and an article is read against. */
export interface Knowledge {
  /** Those that are switched on, in the reader's order. */
  glossaries: readonly Glossary[];
  /** Concepts that the reader knows. */
  known: ReadonlySet<string>;
  /** The reader's annotations of this article, and the canonical address that they are kept under. */
  annotations: readonly Annotation[];
  keptUnder: string;
  /** Pledges of this article that the reader follows. */
  tracked: readonly TrackedPledge[];
  /** Quotes of this article that the reader said are no pledges. */
  dismissed: readonly string[];
  register: Register;
  /** Taken when the article's own language is not one of ours. */
  fallbackLang: Lang;
}

/**
 * All that is known of an article, found with pauses: a long article takes longer than one turn of the background may.
 */
export function* composeReading(
  article: Article,
  { glossaries, known, annotations, keptUnder, tracked, dismissed, register, fallbackLang }: Knowledge,
): Sliced<Reading> {
  const { text, title } = article;
  const lang = toLang(article.lang) ?? fallbackLang;
  const found = toLang(article.lang)
    ? yield* findPledgesInSteps(text, lang, { title, date: article.publishedTime })
    : [];
  yield;
  const mentions = byConcept(
    findThroughMisreading(glossaries, text, lang, (words) => findInAll(glossaries, words, lang, { title })),
  );
  yield;
  const pledges = pledgesForReader(text, found, tracked, dismissed);
  yield;
  return {
    lang,
    keptUnder,
    mentions,
    known: mentions.map(({ conceptId }) => conceptId).filter((id) => known.has(id)),
    pledges,
    commitments: yield* commitmentsIn(article, register, lang),
    annotations: yield* placing(text, annotations),
  };
}

/** Where an article names official commitments; its own plan and country are read from its address and title. */
export function commitmentsIn(
  article: Pick<Article, 'text' | 'title' | 'canonicalUrl'>,
  register: Register,
  lang: Lang,
): Sliced<CommitmentRef[]> {
  const country = countryOf(article.canonicalUrl, register);
  const page = { url: article.canonicalUrl, title: article.title };
  return findCommitmentRefsInSteps(register, article.text, lang, {
    planOfPage: planOfPage(register, page, lang, country),
    country,
  });
}

/** The country that an address ends with, when the register knows plans of it. */
function countryOf(url: string, register: Register): string | undefined {
  const ending = /^https?:\/\/[^/]*\.([a-z]{2})(?::\d+)?(?:\/|$)/i.exec(url)?.[1]?.toUpperCase();
  return register.plans.some(({ country }) => country === ending) ? ending : undefined;
}

/** Where annotations lead in a text; notes on the whole article have no place. */
export function placeAnnotations(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  return drain(placing(text, annotations));
}

function* placing(text: string, annotations: readonly Annotation[]): Sliced<PlacedAnnotation[]> {
  const quoted = annotations.filter(({ target }) => target.selector);
  const quotes = quoted.map(({ target }) => {
    const [quote, position] = target.selector!;
    return { quote, position };
  });
  const places = yield* matchQuotes(createSearchableText(text), quotes);
  return quoted.map((annotation, i) => {
    const anchored = places[i]!;
    return {
      id: annotation.id,
      colour: colourOf(annotation) ?? 5,
      hasNote: noteOf(annotation) !== '',
      anchored,
      textNow:
        anchored.state === 'changed' || anchored.state === 'offered'
          ? text.slice(anchored.start, anchored.end)
          : null,
    };
  });
}
