import type { GlossaryRow } from '../../../components/GlossaryList.tsx';
import { SHIPPED } from '../../../lib/core/glossary/own-glossary.ts';
import { LANGS } from '../../../lib/core/i18n/lang.ts';
import type { Store } from '../../../lib/store/store.ts';
import type { Glossaries } from './useGlossaries.ts';

/** The place of a glossary's terms in the library. */
export const hashOf = (id: string) => `#/glossaries/${encodeURIComponent(id)}`;

/** A glossary as a row of the list. */
export function rowOf(
  glossary: Glossaries['list'][number],
  { concepts, shipped }: Glossaries,
  shippedName: string,
): GlossaryRow {
  const { id, on, file, name } = glossary;
  if (id === SHIPPED)
    return { id, on, file, name: shippedName, terms: shipped, langs: LANGS, href: undefined };
  const own = concepts.get(id) ?? [];
  const langs = LANGS.filter((lang) => own.some(({ prefLabel }) => prefLabel[lang]));
  return { id, on, file, name, terms: own.length, langs, href: hashOf(id) };
}

/** Moves a glossary before the one above it, or behind the one below. */
export async function moveGlossary(
  store: Store,
  { list }: Glossaries,
  id: string,
  step: 1 | -1,
): Promise<void> {
  const ids = list.map((one) => one.id);
  const at = ids.indexOf(id);
  ids.splice(at, 1);
  ids.splice(at + step, 0, id);
  await store.glossaries.order(ids);
}
