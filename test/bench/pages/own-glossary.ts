import {
  compileGlossary,
  decodeGlossary,
  encodeGlossary,
  findMentions,
  type Glossary,
} from '../../../lib/core/glossary/glossary.ts';
import { asConcept, OWN_LIMITS, type OwnConcept } from '../../../lib/core/glossary/own-glossary.ts';
import { openStore } from '../../../lib/store/store.ts';
import { timed } from './time.ts';

/** Bytes, and milliseconds of one run each. */
export interface OwnGlossaryFigures {
  bytes: number;
  /** Concepts read from the database, as each waking did before. */
  concepts: number;
  /** Made ready for finding. */
  compile: number;
  /** The kept form read from the database and laid out for one language, as each waking does. */
  wake: number;
}

const GLOSSARY = 'urn:uuid:0192f0c0-0000-7000-8000-000000000001';
const AT = '2026-11-24T10:00:00.000Z';
const ROUNDS = 5;

/** Names of one to four made-up words, the same in every run. */
function makeConcepts(count: number): OwnConcept[] {
  const syllables = 'ba che do fran gui ju kel mon nou pri rou sto tal ver zan'.split(' ');
  let state = 7;
  const upTo = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const word = () => Array.from({ length: 2 + upTo(3) }, () => syllables[upTo(syllables.length)]).join('');
  return Array.from({ length: count }, (_, at) => ({
    id: `urn:uuid:0192f0c0-0000-7000-8000-${(at + 16).toString(16).padStart(12, '0')}`,
    glossary: GLOSSARY,
    prefLabel: { fr: Array.from({ length: 1 + upTo(4) }, word).join(' ') },
    altLabels: {},
    definition: { fr: 'Une définition d’une phrase, comme il y en a dans un glossaire.' },
    broader: [],
    related: [],
    source: null,
    created: AT,
    modified: AT,
  }));
}

export async function measureOwnGlossary(): Promise<OwnGlossaryFigures> {
  const own = makeConcepts(OWN_LIMITS.concepts);
  let store = await openStore({ name: 'own-glossary' });
  await store.glossaries.add({ id: GLOSSARY, name: 'Mots', file: null }, own);
  const concepts = await timed(async () => void (await store.glossaries.concepts(GLOSSARY)));
  let bytes = new ArrayBuffer(0);
  const compile = await timed(async () => {
    bytes = encodeGlossary(compileGlossary(own.map(asConcept)));
  });
  await store.compiled.of(GLOSSARY, 'bench', async () => bytes);
  const made = async (): Promise<ArrayBuffer> => {
    throw new Error('the compiled form was not kept');
  };
  let wake = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    await store.close();
    store = await openStore({ name: 'own-glossary' });
    let woken: Glossary | undefined;
    const time = await timed(async () => {
      woken = decodeGlossary((await store.compiled.of(GLOSSARY, 'bench', made))!);
      void woken.tables.fr;
    });
    const name = own[round]!.prefLabel.fr!;
    if (findMentions(woken!, name, 'fr')[0]?.text !== name) throw new Error(`"${name}" is not found`);
    wake = Math.min(wake, time);
  }
  await store.close();
  return { bytes: bytes.byteLength, concepts, compile, wake };
}

Object.assign(globalThis, { measureOwnGlossary });
