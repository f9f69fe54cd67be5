/**
 * What the first call costs, by itself in a fresh process: `node first-call.ts GLOSSARY TEXT scan|find`, the glossary encoded, the
 * text as UTF-16. Nothing of the engine ran before, besides the modules being loaded. Prints one JSON object, milliseconds.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { decodeGlossary } from '../../../lib/core/glossary/encode.ts';
import { findMentions } from '../../../lib/core/glossary/find/find-mentions.ts';
import { findWordEnds } from '../../../lib/core/glossary/find/word-ends.ts';
import { bareScan, time } from './bare.ts';

export interface FirstCall {
  /** The glossary usable, its tables not laid out yet. */
  decode: number;
  /** The tables of one language laid out. */
  tables: number;
  bare: number;
  call: number;
}

const [glossaryFile, textFile, what] = process.argv.slice(2);
const buffer = new Uint8Array(readFileSync(glossaryFile!)).buffer;
const text = readFileSync(textFile!, 'utf16le');
// The loader of TypeScript modules is still being compiled in the background: it would be timed as well.
await setTimeout(300);
time(() => undefined);

let glossary: ReturnType<typeof decodeGlossary> | undefined;
const decode = time(() => {
  glossary = decodeGlossary(buffer);
});
const { tables } = glossary!;
const laidOut = time(() => tables.fr);
const bare = time(() => bareScan(text));
const call = time(() =>
  what === 'scan' ? findWordEnds(tables.fr, text) : findMentions(glossary!, text, 'fr'),
);
console.log(JSON.stringify({ decode, tables: laidOut, bare, call } satisfies FirstCall));
