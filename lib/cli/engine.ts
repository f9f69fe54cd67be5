import type { Article } from '../core/article/article.ts';
import { findThroughMisreading } from '../core/glossary/find-misread.ts';
import { compileGlossary, findMentions, type Glossary, type Mention } from '../core/glossary/glossary.ts';
import { toLang } from '../core/i18n/lang.ts';
import { findPledges } from '../core/pledge/find.ts';
import type { Pledge } from '../core/pledge/pledge.ts';
import { loadConcepts } from '../data/glossary.ts';

/** What the extension would mark in an article. */
export interface Findings {
  mentions: Mention[];
  pledges: Pick<Pledge, 'start' | 'end' | 'text' | 'actor' | 'action' | 'deadline' | 'strength' | 'type'>[];
}

let glossary: Glossary | undefined;

/** Terms and pledges of an article; none when it is in a language that we do not speak. */
export function findIn({ text, title, lang, publishedTime }: Article): Findings {
  // A text too short to tell is most likely in the language that most of our texts are in.
  const spoken = lang === null ? 'fr' : toLang(lang);
  if (!spoken) return { mentions: [], pledges: [] };
  glossary ??= compileGlossary(loadConcepts());
  const terms = glossary;
  const mentions = findThroughMisreading([terms], text, spoken, (words) =>
    findMentions(terms, words, spoken, { title }),
  );
  return {
    mentions: mentions.map(({ start, end, text: words, conceptId }) => ({
      start,
      end,
      text: words,
      conceptId,
    })),
    pledges: findPledges(text, spoken, { title, date: publishedTime }).map(
      ({ start, end, text: words, actor, action, deadline, strength, type }) => ({
        start,
        end,
        text: words,
        actor,
        action,
        deadline,
        strength,
        type,
      }),
    ),
  };
}
