import type { Speech } from '../../../components/StringsContext.ts';
import { commitmentTitle } from '../../../lib/core/commitment/commitment.ts';
import { extendRegister } from '../../../lib/core/commitment/register.ts';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { findInAll } from '../../../lib/core/glossary/find-in-all.ts';
import { compileGlossary, decodeGlossary } from '../../../lib/core/glossary/glossary.ts';
import { asConcept, SHIPPED } from '../../../lib/core/glossary/own-glossary.ts';
import { annotationLink } from '../../../lib/core/quote/annotation-link.ts';
import type { ExportFacts } from '../../../lib/core/transfer/export/files.ts';
import type { Voice } from '../../../lib/core/transfer/export/outline.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';
import { shippedFile } from '../../../lib/extension/facts.ts';
import type { Store } from '../../../lib/store/store.ts';

/** Names of commitments and addresses of passages, in the reader's language. */
export async function voiceOf({ ownCommitments }: Store, { lang, t }: Speech): Promise<Voice> {
  const own = await ownCommitments.all();
  const { plans, commitments } = own.ok ? own.value : { plans: [], commitments: [] };
  const register = extendRegister(loadRegister(), plans, commitments);
  return {
    lang,
    t,
    linkOf: (annotation, { text }) => annotationLink(annotation, text),
    commitmentName: (id) => {
      const commitment = register.byId(id);
      if (!commitment) return id;
      const code = commitment.ogpReference ?? commitment.number;
      return [code, commitmentTitle(commitment, lang)].filter(Boolean).join(', ');
    },
  };
}

/** What finds terms and explains them: the glossaries as the reader arranges them. */
export async function termsOf({
  glossaries,
}: Store): Promise<Pick<ExportFacts, 'conceptsIn' | 'definitionOf'>> {
  const [list, all, shipped, compiled] = await Promise.all([
    glossaries.list(),
    glossaries.allConcepts(),
    shippedFile('data/concepts.json').then((file): Promise<Concept[]> => file.json()),
    shippedFile('data/glossary.bin').then(async (file) => decodeGlossary(await file.arrayBuffer())),
  ]);
  const own = all.ok ? all.value : [];
  const on = list.ok ? list.value.filter((glossary) => glossary.on) : [{ id: SHIPPED }];
  const used = on.map(({ id }) =>
    id === SHIPPED ? compiled : compileGlossary(own.filter(({ glossary }) => glossary === id).map(asConcept)),
  );
  const byId = new Map([...shipped, ...own.map(asConcept)].map((concept) => [concept.id, concept]));
  return {
    conceptsIn: (words, lang) => {
      const ids = new Set(findInAll(used, words, lang).map(({ conceptId }) => conceptId));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    definitionOf: (id, lang) => {
      const concept = byId.get(id);
      if (!concept?.definition[lang]) return undefined;
      return { name: concept.prefLabel[lang], definition: concept.definition[lang] };
    },
  };
}
