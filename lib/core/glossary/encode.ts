/** A compiled glossary as one buffer whose sections are its arrays: it is ready when a view is laid on each. */
import { LANGS, type Lang } from '../i18n/lang.ts';
import { type Glossary, type LangTables, langTables } from './tables.ts';

/** "MGL4": tells this layout from others, and goes up with it. */
export const GLOSSARY_FORMAT = 0x4d474c34;
const NUMBERS = [
  'columnRuns',
  'wordStart',
  'forms',
  'nodes',
  'edges',
  'outputs',
  'outputLead',
  'labelConcept',
] as const;
const BYTES = ['eventOf', 'formScanned', 'labelFlags'] as const;
/** Sections of the glossary itself, and of the tables of one language. */
const OWN_SECTIONS = 2;
const LANG_SECTIONS = 1 + BYTES.length + NUMBERS.length + 3;

type Section = Int32Array | Uint16Array | Uint8Array;

/** Layout: magic, number of sections, then width in bytes and length of each; then the sections, each at a multiple of 4. */
export function encodeGlossary(glossary: Glossary): ArrayBuffer {
  const sections: Section[] = [textSection(glossary.conceptIds), glossary.conceptFlags];
  for (const lang of LANGS) {
    const tables = glossary.tables[lang];
    sections.push(
      tables.next,
      ...BYTES.map((key) => tables[key]),
      ...NUMBERS.map((key) => tables[key]),
      Int32Array.of(tables.rows, tables.wordSeed, tables.dotClass),
      textSection(tables.labelText),
      textSection(tables.leads),
    );
  }
  const head = 8 + sections.length * 8;
  const size = sections.reduce((sum, section) => sum + padded(section.byteLength), head);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, head / 4);
  header[0] = GLOSSARY_FORMAT;
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

/**
 * Reads `buffer`, which must not change afterwards. The tables of a language are laid out when they are first asked for, since
 * most articles need one. Throws when it is no compiled glossary.
 */
export function decodeGlossary(buffer: ArrayBuffer): Glossary {
  const header = buffer.byteLength >= 8 ? new Int32Array(buffer, 0, 2) : [];
  if (header[0] !== GLOSSARY_FORMAT || header[1] !== OWN_SECTIONS + LANGS.length * LANG_SECTIONS)
    throw new Error('not a compiled glossary');
  const kinds = new Int32Array(buffer, 8, header[1] * 2);
  const own = new Sections(buffer, kinds, 0);
  const tables = {} as Record<Lang, LangTables>;
  LANGS.forEach((lang, index) => {
    let laidOut: LangTables | undefined;
    Object.defineProperty(tables, lang, {
      enumerable: true,
      get: () => (laidOut ??= readTables(new Sections(buffer, kinds, OWN_SECTIONS + index * LANG_SECTIONS))),
    });
  });
  return { conceptIds: own.texts(), conceptFlags: own.bytes(), tables };
}

function readTables(sections: Sections): LangTables {
  const next = sections.pairsOfBytes();
  const bytes = Object.fromEntries(BYTES.map((key) => [key, sections.bytes()]));
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, sections.numbers()]));
  const [rows, wordSeed, dotClass] = sections.numbers();
  return langTables({
    next,
    ...(bytes as Pick<LangTables, (typeof BYTES)[number]>),
    ...(numbers as Pick<LangTables, (typeof NUMBERS)[number]>),
    rows: rows!,
    wordSeed: wordSeed!,
    dotClass: dotClass!,
    labelText: sections.texts(),
    leads: sections.texts(),
  });
}

/** Views on the sections of a buffer, one after the other. */
class Sections {
  private readonly buffer: ArrayBuffer;
  private readonly kinds: Int32Array;
  private index = 0;
  private at: number;

  /** Begins with section `first`. `kinds` holds width and length of each section. */
  constructor(buffer: ArrayBuffer, kinds: Int32Array, first: number) {
    this.buffer = buffer;
    this.kinds = kinds;
    this.at = 8 + kinds.byteLength;
    while (this.index < first) this.take();
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.buffer, ...this.take());
  }

  pairsOfBytes(): Uint16Array {
    return new Uint16Array(this.buffer, ...this.take());
  }

  numbers(): Int32Array {
    return new Int32Array(this.buffer, ...this.take());
  }

  texts(): string[] {
    const units = this.pairsOfBytes();
    let text = '';
    // Not by spreading: that walks the array unit by unit, some twenty times slower in code that was not compiled yet.
    for (let at = 0; at < units.length; at += 4096)
      text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 4096)) as string;
    return text.split('\n');
  }

  /** Offset and length of the next section. */
  private take(): [offset: number, length: number] {
    const { kinds, at, index } = this;
    const length = kinds[index * 2 + 1]!;
    this.index += 1;
    this.at += padded(kinds[index * 2]! * length);
    return [at, length];
  }
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function textSection(items: readonly string[]): Uint16Array {
  const text = items.join('\n');
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
