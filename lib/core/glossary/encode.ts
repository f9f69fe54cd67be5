/** A compiled glossary as one buffer: numbers as narrow as they can be, made into flat arrays again without parsing. */
import { LANGS, type Lang } from '../i18n/lang.ts';
import { type Glossary, type LangTables, langTables } from './tables.ts';

const MAGIC = 0x4d474c32; // "MGL2"
const NUMBERS = [
  'wordStart',
  'wordHash',
  'formClass',
  'formFirst',
  'formAlone',
  'edgeStart',
  'edgeClass',
  'edgeTarget',
  'nextLetters',
  'outputStart',
  'outputs',
  'outputLead',
  'labelConcept',
] as const;
const BYTES = ['columnOf', 'eventOf', 'formScanned', 'labelFlags'] as const;

type Section = Int32Array | Uint16Array | Uint8Array;

/** Layout: magic, number of sections, then width in bytes and length of each; then the sections, each at a multiple of 4. */
export function encodeGlossary(glossary: Glossary): ArrayBuffer {
  const sections: Section[] = [textSection(glossary.conceptIds), glossary.conceptFlags];
  for (const lang of LANGS) {
    const tables = glossary.tables[lang];
    sections.push(
      sparse(tables),
      ...BYTES.map((key) => tables[key]),
      ...NUMBERS.map((key) => narrow(tables[key])),
    );
    sections.push(Int32Array.of(tables.rows, tables.wordSeed, tables.dotClass));
    sections.push(textSection(tables.labelText), textSection(tables.leads));
  }
  const head = 8 + sections.length * 8;
  const size = sections.reduce((sum, section) => sum + padded(section.byteLength), head);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, head / 4);
  header[0] = MAGIC;
  header[1] = sections.length;
  let at = head;
  sections.forEach((section, index) => {
    header[2 + index * 2] = section.BYTES_PER_ELEMENT;
    header[3 + index * 2] = section.length;
    new Uint8Array(buffer, at, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
    at += padded(section.byteLength);
  });
  return buffer;
}

/** Reads `buffer`, which must not change afterwards. Throws when it is no compiled glossary. */
export function decodeGlossary(buffer: ArrayBuffer): Glossary {
  const header = buffer.byteLength >= 8 ? new Int32Array(buffer, 0, 2) : [];
  if (header[0] !== MAGIC) throw new Error('not a compiled glossary');
  const count = header[1]!;
  const kinds = new Int32Array(buffer, 8, count * 2);
  let at = 8 + count * 8;
  let index = 0;
  const read = (): Section => {
    const width = kinds[index * 2]!;
    const length = kinds[index * 2 + 1]!;
    const start = at;
    index += 1;
    at += padded(width * length);
    if (width === 4) return new Int32Array(buffer, start, length);
    return width === 2 ? new Uint16Array(buffer, start, length) : new Uint8Array(buffer, start, length);
  };
  const conceptIds = texts(read());
  const conceptFlags = read() as Uint8Array;
  const tables = {} as Record<Lang, LangTables>;
  for (const lang of LANGS) {
    const transitions = read() as Uint16Array;
    const bytes = Object.fromEntries(BYTES.map((key) => [key, read() as Uint8Array]));
    const numbers = Object.fromEntries(NUMBERS.map((key) => [key, wide(read())]));
    const [rows, wordSeed, dotClass] = read() as Int32Array;
    const labelText = texts(read());
    const leads = texts(read());
    tables[lang] = langTables({
      next: dense(transitions, rows!, bytes.eventOf!.length),
      ...(bytes as Pick<LangTables, (typeof BYTES)[number]>),
      ...(numbers as Pick<LangTables, (typeof NUMBERS)[number]>),
      rows: rows!,
      wordSeed: wordSeed!,
      dotClass: dotClass!,
      labelText,
      leads,
    });
  }
  return { conceptIds, conceptFlags, tables };
}

/**
 * Nearly all transitions lead to the row in which a word is given up, the second after those that tell something. The
 * others are kept as pairs: how far on in the table, and where to. The first number is the number of columns.
 */
function sparse({ next, rows, eventOf }: LangTables): Uint16Array {
  const dead = eventOf.length + 1;
  const pairs = [next.length / rows];
  let last = 0;
  next.forEach((to, at) => {
    if (to === dead) return;
    // Too far for 16 bits: a step on the way that changes nothing.
    for (; at - last > 0xffff; last += 0xffff) pairs.push(0xffff, dead);
    pairs.push(at - last, to);
    last = at;
  });
  return Uint16Array.from(pairs);
}

function dense(pairs: Uint16Array, rows: number, events: number): Uint16Array {
  const next = new Uint16Array(pairs[0]! * rows).fill(events + 1);
  let at = 0;
  for (let i = 1; i < pairs.length; i += 2) {
    at += pairs[i]!;
    next[at] = pairs[i + 1]!;
  }
  return next;
}

/** The same numbers in as few bytes each as the largest needs. */
function narrow(numbers: Int32Array): Section {
  let all = 0;
  for (const number of numbers) all |= number;
  if (all >>> 16 !== 0) return numbers;
  return all >>> 8 !== 0 ? Uint16Array.from(numbers) : Uint8Array.from(numbers);
}

/** Always 32 bits in memory: code that has seen several kinds of arrays runs several times slower. */
function wide(section: Section): Int32Array {
  return section instanceof Int32Array ? section : new Int32Array(section);
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function textSection(items: readonly string[]): Uint16Array {
  const text = items.join('\n');
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

function texts(section: Section): string[] {
  let text = '';
  for (let at = 0; at < section.length; at += 4096) {
    text += String.fromCharCode(...section.subarray(at, at + 4096));
  }
  return text.split('\n');
}
