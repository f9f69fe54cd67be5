import { tagsOf } from '../../lib/core/annotation/create.ts';
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

/** Tags in use, the most used first; counted when asked. */
export async function knownTags(): Promise<{ tag: string; count: number }[]> {
  const { annotations } = await store();
  const counts = new Map<string, number>();
  await annotations.readAll((group) => {
    for (const annotation of group)
      for (const tag of tagsOf(annotation)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
}
