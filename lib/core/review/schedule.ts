/** When a card is asked next: the FSRS scheduler of a library, with its own settings (nine recalls in ten wanted). */
import { type Card, createEmptyCard, fsrs, type Grade, Rating, type State } from 'ts-fsrs';
import type { Memory, Recall } from './review-card.ts';

const GRADES: Record<Recall, Grade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
const STATES: readonly Memory['state'][] = ['new', 'learning', 'review', 'relearning'];

// No chance in it: the same answers give the same dates.
const scheduler = fsrs({ enable_fuzz: false });

/** A card that was never asked is due at once. @param now UTC, ISO 8601, here and below */
export function newMemory(now: string): Memory {
  return memoryOf(createEmptyCard(new Date(now)));
}

/** The memory after an answer. */
export function recalled(memory: Memory, recall: Recall, now: string): Memory {
  return memoryOf(scheduler.next(cardOf(memory), new Date(now), GRADES[recall]).card);
}

/** When each answer would ask again; for the buttons. */
export function nextDues(memory: Memory, now: string): Record<Recall, string> {
  const preview = scheduler.repeat(cardOf(memory), new Date(now));
  const due = (recall: Recall) => preview[GRADES[recall]].card.due.toISOString();
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') };
}

function memoryOf(card: Card): Memory {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state]!,
    lastReview: card.last_review?.toISOString() ?? null,
  };
}

function cardOf(memory: Memory): Card {
  const last = memory.lastReview === null ? {} : { last_review: new Date(memory.lastReview) };
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATES.indexOf(memory.state) as State,
    ...last,
  };
}
