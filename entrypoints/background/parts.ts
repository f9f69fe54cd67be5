import type { Concept } from '../../lib/core/glossary/concept.ts';
import { decodeGlossary } from '../../lib/core/glossary/encode.ts';
import { once, shippedFile } from '../../lib/extension/facts.ts';
import { openStore } from '../../lib/store/store.ts';

/** The parts that the background puts together, each made when first needed and kept while it lives. */
export const glossary = once(async () =>
  decodeGlossary(await (await shippedFile('data/glossary.bin')).arrayBuffer()),
);

export const concepts = once(
  async (): Promise<readonly Concept[]> => (await shippedFile('data/concepts.json')).json(),
);

export const store = once(() => openStore());
