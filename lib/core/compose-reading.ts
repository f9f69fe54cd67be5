import type { Annotation } from './annotation/annotation.ts';
import { colourOf, noteOf } from './annotation/create.ts';
import { matchQuotes } from './annotation/match-quotes.ts';
import { createSearchableText } from './annotation/searchable-text.ts';
import { drain } from './annotation/slices.ts';
import type { Article } from './article/article.ts';
import { findMentions, type Glossary } from './glossary/glossary.ts';
import { type Lang, toLang } from './i18n/lang.ts';
import { findPledges } from './pledge/find.ts';
import type { PlacedAnnotation, Reading } from './reading.ts';

/** What the background holds and an article is read against. */
export interface Knowledge {
  glossary: Glossary;
  /** The reader's annotations of this article, and the canonical address that they are kept under. */
  annotations: readonly Annotation[];
  keptUnder: string;
  /** Taken when the article's own language is not one of ours. */
  fallbackLang: Lang;
}

/** All that is known of an article. */
export function composeReading(
  article: Article,
  { glossary, annotations, keptUnder, fallbackLang }: Knowledge,
): Reading {
  const { text, title } = article;
  const lang = toLang(article.lang) ?? fallbackLang;
  return {
    lang,
    keptUnder,
    mentions: findMentions(glossary, text, lang, { title }),
    pledges: toLang(article.lang) ? findPledges(text, lang, { title, date: article.publishedTime }) : [],
    annotations: placeAnnotations(text, annotations),
  };
}

/** Where annotations lead in a text; notes on the whole article have no place. */
export function placeAnnotations(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  const quoted = annotations.filter(({ target }) => target.selector);
  const quotes = quoted.map(({ target }) => {
    const [quote, position] = target.selector!;
    return { quote, position };
  });
  const places = drain(matchQuotes(createSearchableText(text), quotes));
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
