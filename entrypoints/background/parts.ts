import { extendRegister, type Register } from '../../lib/core/commitment/register.ts';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import { decodeGlossary } from '../../lib/core/glossary/encode.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { once, shippedFile } from '../../lib/extension/facts.ts';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { onStoreChange, openStore } from '../../lib/store/store.ts';

/** The parts that the background puts together, each made when first needed and kept while it lives. */
export const glossary = once(async () =>
  decodeGlossary(await (await shippedFile('data/glossary.bin')).arrayBuffer()),
);

export const concepts = once(
  async (): Promise<readonly Concept[]> => (await shippedFile('data/concepts.json')).json(),
);

export const store = once(async () => {
  const opened = await openStore({ onWrite: (change) => void tellReaders(change) });
  // What was deleted more than a week ago goes, each time that we wake for the store.
  void opened.bin.purge(new Date().toISOString());
  return opened;
});

let extended: Promise<Register> | undefined;

/** The official commitments: those shipped, and those that the reader brought in. Made anew when the latter change. */
export function register(): Promise<Register> {
  extended ??= withOwn();
  return extended;
}

async function withOwn(): Promise<Register> {
  const stop = onStoreChange(({ kind }) => {
    if (kind !== 'commitments') return;
    extended = undefined;
    stop();
  });
  const own = await (await store()).ownCommitments.all();
  // A store that does not open takes nothing from the shipped register.
  return own.ok ? extendRegister(loadRegister(), own.value.plans, own.value.commitments) : loadRegister();
}
