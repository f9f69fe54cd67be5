import { findInAll } from '../../lib/core/glossary/find-in-all.ts';
import { conceptCard } from '../../lib/core/glossary/glossary.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import { frontOf } from '../../lib/core/review/front.ts';
import { newMemory } from '../../lib/core/review/schedule.ts';
import { openGlossaryForm } from '../../lib/extension/glossary-form.ts';
import { onMessage } from '../../lib/extension/messages.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { definitionLangs } from '../../lib/extension/ui-lang.ts';
import { withoutValue } from './outcomes.ts';
import { store, terms } from './parts.ts';

/** What page and panel ask of concepts, and of what the reader learns. */
export function answerLearning(): void {
  onMessage('concept', ({ data: { id } }) => conceptCardOf(id));
  onMessage('concepts', async ({ data: { ids } }) =>
    (await Promise.all(ids.map(conceptCardOf))).filter((data) => data !== undefined),
  );
  onMessage('knowConcept', async ({ data: { id, known } }) =>
    withoutValue(await (await store()).learning.setKnown(id, known)),
  );
  onMessage('reviewConcept', async ({ data: { id, keep, front } }) => {
    const { learning } = await store();
    if (!keep) return withoutValue(await learning.remove(id));
    const added = new Date().toISOString();
    return withoutValue(
      await learning.add({
        conceptId: id,
        front: frontOf(front.article, front.passage, front.lang),
        memory: newMemory(added),
        seenAgain: [],
        added,
      }),
    );
  });
  onMessage('writeTerm', ({ data }) => openGlossaryForm(data));
}

/** Ids of the concepts that the reader knows; none when the store does not answer. */
export async function knownConcepts(): Promise<ReadonlySet<string>> {
  const known = await (await store()).learning.known();
  return new Set(known.ok ? known.value.map(({ conceptId }) => conceptId) : []);
}

/** The card of a concept, in the language that the reader wants definitions in. */
export async function conceptCardOf(id: string): Promise<ConceptCardData | undefined> {
  const [settings, { glossaries, concepts }, { learning }] = await Promise.all([
    loadSettings(),
    terms(),
    store(),
  ]);
  const [all, known, cards] = await Promise.all([concepts(), knownConcepts(), learning.cards()]);
  const facts = conceptCard(all, id, definitionLangs(settings), (definition, lang) =>
    findInAll(glossaries, definition, lang),
  );
  if (!facts) return undefined;
  const kept = cards.ok ? cards.value.find(({ conceptId }) => conceptId === id) : undefined;
  return { ...facts, known: known.has(id), review: kept ? { seenAgain: kept.seenAgain.length } : null };
}
