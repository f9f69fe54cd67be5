import { browser } from 'wxt/browser';
import { extendRegister, type Register } from '../../lib/core/commitment/register.ts';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import {
  compileGlossary,
  decodeGlossary,
  encodeGlossary,
  GLOSSARY_FORMAT,
  type Glossary,
} from '../../lib/core/glossary/glossary.ts';
import { asConcept, SHIPPED } from '../../lib/core/glossary/own-glossary.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import { once, shippedFile } from '../../lib/extension/facts.ts';
import { tellReaders } from '../../lib/extension/tabs.ts';
import { onStoreChange, openStore } from '../../lib/store/store.ts';
import { backUpIfDue } from '../backup/run-backup.ts';

/** The parts that the background puts together, each made when first needed and kept while it lives. */
const shippedGlossary = once(async () =>
  decodeGlossary(await (await shippedFile('data/glossary.bin')).arrayBuffer()),
);

const shippedConcepts = once(
  async (): Promise<readonly Concept[]> => (await shippedFile('data/concepts.json')).json(),
);

export const store = once(async () => {
  const opened = await openStore({ onWrite: (change) => void tellReaders(change) });
  // What was deleted more than a week ago goes, each time that we wake for the store.
  void opened.bin.purge(new Date().toISOString());
  void backUpIfDue(opened);
  return opened;
});

/** What terms are looked for and explained with. */
export interface Terms {
  /** Those that are switched on, in the reader's order. */
  glossaries: readonly Glossary[];
  /** Of all of them; those switched off still explain what names them. */
  concepts(): Promise<readonly Concept[]>;
}

let arranged: Promise<Terms> | undefined;

/** The glossaries as the reader arranges them. Made anew when that changes. */
export function terms(): Promise<Terms> {
  arranged ??= arrangeTerms();
  return arranged;
}

async function arrangeTerms(): Promise<Terms> {
  const stop = onStoreChange(({ kind }) => {
    if (kind !== 'glossary') return;
    arranged = undefined;
    stop();
  });
  const list = await (await store()).glossaries.list();
  // A store that does not open takes nothing from the shipped glossary.
  const arrangement = list.ok ? list.value : [{ id: SHIPPED, on: true }];
  const on = arrangement.filter((glossary) => glossary.on);
  return {
    glossaries: await Promise.all(on.map(({ id }) => (id === SHIPPED ? shippedGlossary() : ownGlossary(id)))),
    concepts: once(async () => {
      const own = await (await store()).glossaries.allConcepts();
      return [...(own.ok ? own.value.map(asConcept) : []), ...(await shippedConcepts())];
    }),
  };
}

/** A glossary of the reader's own, compiled when its concepts changed; empty when the store does not answer. */
async function ownGlossary(id: string): Promise<Glossary> {
  const { compiled, glossaries } = await store();
  const maker = `${browser.runtime.getManifest().version} ${GLOSSARY_FORMAT}`;
  const bytes = await compiled.of(id, maker, async () => {
    const own = await glossaries.concepts(id);
    return own.ok ? encodeGlossary(compileGlossary(own.value.map(asConcept))) : undefined;
  });
  return bytes ? decodeGlossary(bytes) : compileGlossary([]);
}

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
