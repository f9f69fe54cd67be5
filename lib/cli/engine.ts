import type { Article } from '../core/article/article.ts';
import type { Mention } from '../core/glossary/concept.ts';
import type { Pledge } from '../core/pledge/pledge.ts';

/** What the extension would mark in an article. */
export interface Findings {
  mentions: Mention[];
  pledges: Pick<Pledge, 'start' | 'end' | 'text' | 'actor' | 'action' | 'deadline' | 'strength' | 'type'>[];
}

export function findIn(_article: Article): Findings {
  return { mentions: [], pledges: [] };
}
