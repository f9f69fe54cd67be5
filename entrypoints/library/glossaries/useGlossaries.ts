import { useEffect, useState } from 'preact/hooks';
import type { OwnConcept, OwnGlossary } from '../../../lib/core/glossary/own-glossary.ts';
import { once, shippedFile } from '../../../lib/extension/facts.ts';
import { onStoreChange, type Store } from '../../../lib/store/store.ts';

/** The glossaries in the reader's order, and the reader's own concepts by glossary. */
export interface Glossaries {
  list: readonly OwnGlossary[];
  concepts: ReadonlyMap<string, readonly OwnConcept[]>;
  /** How many concepts are shipped. */
  shipped: number;
}

const shippedCount = once(async () => {
  const concepts: unknown[] = await (await shippedFile('data/concepts.json')).json();
  return concepts.length;
});

/** Follows the store; undefined until it has answered. */
export function useGlossaries(store: Store): Glossaries | undefined {
  const [glossaries, setGlossaries] = useState<Glossaries>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const [list, concepts, shipped] = await Promise.all([
        store.glossaries.list(),
        store.glossaries.allConcepts(),
        shippedCount(),
      ]);
      if (left || !list.ok) return;
      const all = concepts.ok ? concepts.value : [];
      setGlossaries({ list: list.value, concepts: byGlossary(all), shipped });
    };
    void read();
    const stop = onStoreChange(({ kind }) => kind === 'glossary' && void read());
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return glossaries;
}

function byGlossary(concepts: readonly OwnConcept[]): Map<string, OwnConcept[]> {
  const grouped = new Map<string, OwnConcept[]>();
  for (const concept of concepts) {
    const group = grouped.get(concept.glossary);
    if (group) group.push(concept);
    else grouped.set(concept.glossary, [concept]);
  }
  return grouped;
}
