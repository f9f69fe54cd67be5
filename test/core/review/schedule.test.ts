import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueCards } from '../../../lib/core/review/due.ts';
import {
  type Memory,
  MOST_MEETINGS,
  metAgain,
  RECALLS,
  type ReviewCard,
} from '../../../lib/core/review/review-card.ts';
import { newMemory, nextDues, recalled } from '../../../lib/core/review/schedule.ts';

const AT = '2026-11-24T10:00:00.000Z';
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const card = (conceptId: string, memory: Memory): ReviewCard => ({
  conceptId,
  front: {
    sentence: 'Mot.',
    term: { start: 0, end: 3 },
    lang: 'fr',
    title: '',
    article: 'https://a.example/',
  },
  memory,
  seenAgain: [],
  added: AT,
});

describe('A card’s next date', () => {
  it('is at once for a new card', () => {
    expect(newMemory(AT)).toMatchObject({ due: AT, state: 'new', reps: 0, lastReview: null });
  });

  it('is the later, the better it went', () => {
    const dues = nextDues(newMemory(AT), AT);
    const sorted = RECALLS.map((recall) => dues[recall]);
    expect(sorted).toEqual(sorted.toSorted());
    expect(days(AT, dues.again)).toBeLessThan(1);
    expect(days(AT, dues.easy)).toBeGreaterThan(1);
  });

  it('moves away with each recall, and comes back after forgetting', () => {
    let memory = newMemory(AT);
    const steps: number[] = [];
    for (let i = 0; i < 6; i++) {
      const now = memory.due;
      memory = recalled(memory, 'good', now);
      steps.push(days(now, memory.due));
    }
    expect(steps.slice(2)).toEqual(steps.slice(2).toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(20);
    const forgotten = recalled(memory, 'again', memory.due);
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(days(memory.due, forgotten.due)).toBeLessThan(1);
  });

  it('as the buttons foretell it, is what the answer gives; it survives being stored as JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RECALLS), { maxLength: 12 }), (answers) => {
        let memory = newMemory(AT);
        for (const answer of answers) {
          const now = memory.due;
          const foretold = nextDues(memory, now)[answer];
          memory = JSON.parse(JSON.stringify(recalled(memory, answer, now)));
          expect(memory.due).toBe(foretold);
          expect(memory.due > now).toBe(true);
        }
      }),
    );
  });
});

describe('Cards to be asked now', () => {
  it('are those whose time has come, longest due first', () => {
    const at = (due: string) => ({ ...newMemory(AT), due });
    const cards = [
      card('later', at('2026-11-25T10:00:00.000Z')),
      card('today', at('2026-11-24T09:00:00.000Z')),
      card('long due', at('2026-10-01T09:00:00.000Z')),
      card('this moment', at(AT)),
    ];
    expect(dueCards(cards, AT).map(({ conceptId }) => conceptId)).toEqual([
      'long due',
      'today',
      'this moment',
    ]);
  });
});

describe('A card whose concept is met again', () => {
  it('remembers no more meetings than it may, the latest', () => {
    let met = card('mot', newMemory(AT));
    for (let i = 0; i < MOST_MEETINGS + 5; i++) met = metAgain(met, `https://b.example/${i}`, AT);
    expect(met.seenAgain).toHaveLength(MOST_MEETINGS);
    expect(met.seenAgain.at(-1)!.article).toBe(`https://b.example/${MOST_MEETINGS + 4}`);
  });
});
