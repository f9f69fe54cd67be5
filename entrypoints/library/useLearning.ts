import { useEffect, useState } from 'preact/hooks';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import type { KnownConcept, ReviewCard } from '../../lib/core/review/review-card.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';

/** What the reader keeps for review and knows, with the words of each concept. */
export interface Learned {
  cards: readonly ReviewCard[];
  known: readonly KnownConcept[];
  concepts: ReadonlyMap<string, ConceptCardData>;
}

/** Follows the store; undefined until it has answered. */
export function useLearning(store: Store): Learned | undefined {
  const [learned, setLearned] = useState<Learned>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const now = await readLearned(store);
      if (!left) setLearned(now);
    };
    void read();
    const stop = onStoreChange(({ kind }) => {
      if (kind === 'learning' || kind === 'glossary') void read();
    });
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return learned;
}

async function readLearned({ learning }: Store): Promise<Learned> {
  const [cards, known] = await Promise.all([learning.cards(), learning.known()]);
  const kept = { cards: cards.ok ? cards.value : [], known: known.ok ? known.value : [] };
  const ids = [...kept.cards, ...kept.known].map(({ conceptId }) => conceptId);
  const concepts = ids.length === 0 ? [] : await sendMessage('concepts', { ids: [...new Set(ids)] });
  return { ...kept, concepts: new Map(concepts.map((concept) => [concept.id, concept])) };
}
