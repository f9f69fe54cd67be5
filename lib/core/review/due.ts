import type { ReviewCard } from './review-card.ts';

/** Cards to be asked now, longest due first. @param now UTC, ISO 8601 */
export function dueCards(cards: readonly ReviewCard[], now: string): ReviewCard[] {
  return cards
    .filter(({ memory }) => memory.due <= now)
    .sort((a, b) => (a.memory.due < b.memory.due ? -1 : a.memory.due > b.memory.due ? 1 : 0));
}
