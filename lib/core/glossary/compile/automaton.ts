/**
 * The word automaton: reads a text letter by letter and tells where a word ends that may be a term or a cue, or that may
 * begin one which the first letter of the next word does not rule out. Words that share endings share rows; folding, digits
 * glued to words and ligatures are in the rows themselves.
 */
import {
  CLASS_OF,
  CLASSES,
  FIRST_DIGIT,
  FIRST_LETTER,
  FIRST_LIGATURE,
  INVISIBLE,
  LIGATURE_PARTS,
  SEPARATOR,
  STRANGE_LETTER,
} from '../../text/fold.ts';
import { JOINERS } from '../find/inclusive.ts';
import { EVENT, type LangTables } from '../tables.ts';
import { type Head, type TrieNode, wordTrie } from './word-trie.ts';

export type { Head };
export type Automaton = Pick<LangTables, 'next' | 'columnRuns' | 'rows' | 'eventOf'>;

/** More rows than these would not stay in the processor's caches: longer words are then known by their first letters only. */
const MOST_ROWS = 8_000;
const LONGEST = [64, 10, 8, 6, 5, 4, 3];
/** Class of the signs that join inclusive endings to a word, for this automaton only. */
const JOINER = CLASSES;
const COLUMNS = CLASSES + 1;

const isDigit = (cls: number) => cls >= FIRST_DIGIT && cls < FIRST_DIGIT + 10;

/** Classes of the letters of a folded word. */
export function classesOf(word: string): number[] {
  return [...word].map((character) => CLASS_OF[character.charCodeAt(0)]!);
}

/** Transition table for the words that may begin something. */
export function buildAutomaton(heads: readonly Head[]): Automaton {
  const known = heads.filter(({ isCue, letters }) => isCue || letters !== 0);
  let nodes: TrieNode[] = [];
  for (const longest of LONGEST) {
    nodes = wordTrie(known, longest);
    if (nodes.length <= MOST_ROWS) break;
  }
  return new Builder(nodes).build();
}

/** One row: what follows each class, by reference until rows are numbered. */
interface Row {
  to: Row[];
  event?: number;
}

class Builder {
  private readonly nodes: readonly TrieNode[];
  private readonly dead: Row = { to: [] };
  private readonly start: Row = { to: [] };
  private readonly digits: Row = { to: [] };
  private readonly rowOfNode = new Map<TrieNode, Row>();
  private readonly waiting = new Map<string, Row>();
  private readonly begun = new Map<Row, Row>();
  private readonly ended = new Map<number, Row>();

  constructor(nodes: readonly TrieNode[]) {
    this.nodes = nodes;
  }

  build(): Automaton {
    const root = this.nodes[0]!;
    for (const node of this.nodes) this.rowOfNode.set(node, node === root ? this.start : { to: [] });
    this.dead.to = this.every((cls) => (cls === SEPARATOR || cls === JOINER ? this.start : this.dead));
    this.start.to = this.every((cls) => {
      if (cls === SEPARATOR || cls === JOINER || cls === INVISIBLE) return this.start;
      return this.childOf(root, cls) ?? (isDigit(cls) ? this.digits : this.dead);
    });
    this.digits.to = this.every((cls) => {
      if (cls === INVISIBLE || isDigit(cls)) return this.digits;
      return this.start.to[cls]!;
    });
    for (const node of this.nodes) if (node !== root) this.fill(node);
    return this.number();
  }

  private every(to: (cls: number) => Row): Row[] {
    return Array.from({ length: COLUMNS }, (_, cls) => to(cls));
  }

  /** Row of the child for a letter, or for both letters of a ligature. */
  private childOf(node: TrieNode, cls: number): Row | undefined {
    if (cls < FIRST_LIGATURE || cls >= CLASSES) return this.rowOf(node.children.get(cls));
    const [first, second] = LIGATURE_PARTS[cls - FIRST_LIGATURE]!;
    if (node.open) return this.rowOf(node);
    const between = node.children.get(first);
    return between?.open ? this.rowOf(between) : this.rowOf(between?.children.get(second));
  }

  private rowOf(node: TrieNode | undefined): Row | undefined {
    return node && this.rowOfNode.get(node);
  }

  private fill(node: TrieNode): void {
    const own = this.rowOfNode.get(node)!;
    const { end } = node;
    own.to = this.every((cls) => {
      if (cls === INVISIBLE) return own;
      if (cls === SEPARATOR) return end ? this.waitRow(end.letters, end) : this.start;
      if (cls === JOINER) return end ? this.endRow(end) : this.start;
      const child = this.childOf(node, cls);
      if (child) return child;
      if (node.open && cls >= FIRST_LETTER) return own;
      if (node.digits && cls !== STRANGE_LETTER) return this.digits.to[cls]!;
      return isDigit(cls) && end ? this.endRow(end) : this.dead;
    });
  }

  /** The word is over, whatever follows: told at once, since an ending or glued digits may follow. */
  private endRow({ isTerm, letters }: Head): Row {
    return this.eventRow(isTerm || letters !== 0 ? EVENT.term : EVENT.cue);
  }

  private eventRow(event: number): Row {
    let row = this.ended.get(event);
    if (!row) {
      row = { to: this.start.to, event };
      this.ended.set(event, row);
    }
    return row;
  }

  /** After a space: the next word decides by its first letter, unless the word may be a term itself. */
  private waitRow(letters: number, { isTerm, isCue }: Pick<Head, 'isTerm' | 'isCue'>): Row {
    if (isTerm) return this.eventRow(EVENT.term);
    if (letters === 0) return this.eventRow(EVENT.cue);
    const key = `${letters} ${isCue}`;
    let row = this.waiting.get(key);
    if (row) return row;
    row = isCue ? { to: [], event: EVENT.cue } : { to: [] };
    this.waiting.set(key, row);
    const silent = isCue ? this.waitRow(letters, { isTerm: false, isCue: false }) : row;
    row.to = this.every((cls) => {
      if (cls === SEPARATOR || cls === JOINER || cls === INVISIBLE) return silent;
      const begins = this.start.to[cls]!;
      if (cls === STRANGE_LETTER) return begins;
      const letter = (cls < FIRST_LIGATURE ? cls : LIGATURE_PARTS[cls - FIRST_LIGATURE]![0]) - FIRST_LETTER;
      return letter >= 26 || letters & (1 << letter) ? this.begunRow(begins) : begins;
    });
    return row;
  }

  /** The same row, but it tells that the next word has begun. */
  private begunRow(original: Row): Row {
    let row = this.begun.get(original);
    if (!row) {
      row = { to: original.to, event: EVENT.begun };
      this.begun.set(original, row);
    }
    return row;
  }

  /** Rows that tell something first, then the start, then the others by their distance from it: those met most lie together. */
  private number(): Automaton {
    // A copy was made before its original was filled: take the transitions now.
    for (const [original, row] of this.begun) row.to = original.to;
    const order = [this.start, this.dead, this.digits];
    const seen = new Set(order);
    for (const row of order) {
      for (const next of row.to) {
        if (seen.has(next)) continue;
        seen.add(next);
        order.push(next);
      }
    }
    const events = order.filter(({ event }) => event !== undefined);
    const rows = [...events, ...order.filter(({ event }) => event === undefined)];
    const numbers = new Map(rows.map((row, index) => [row, index]));
    return {
      ...byColumn((row, cls) => numbers.get(rows[row]!.to[cls]!)!, rows.length),
      rows: rows.length,
      eventOf: Uint8Array.from(events, ({ event }) => event!),
    };
  }
}

/** Lays the table out by column; classes that act alike in every row share one. */
function byColumn(
  get: (row: number, cls: number) => number,
  rows: number,
): Pick<LangTables, 'next' | 'columnRuns'> {
  const known = new Map<string, number>();
  const columns: Uint16Array[] = [];
  const columnOf = new Uint8Array(COLUMNS);
  for (let cls = 0; cls < COLUMNS; cls += 1) {
    const column = Uint16Array.from({ length: rows }, (_, row) => get(row, cls));
    const signature = column.join();
    if (!known.has(signature)) {
      known.set(signature, columns.length);
      columns.push(column);
    }
    columnOf[cls] = known.get(signature)!;
  }
  const next = new Uint16Array(columns.length * rows);
  columns.forEach((column, index) => {
    next.set(column, index * rows);
  });
  return { next, columnRuns: runsOf((unit) => columnOf[CLASS_OF[unit]!]! * rows, columnOf[JOINER]! * rows) };
}

/** Where the column of each unit begins, as runs. */
function runsOf(columnAt: (unit: number) => number, ofJoiners: number): Int32Array {
  const runs: number[] = [];
  for (let unit = 0, last = -1; unit < CLASS_OF.length; unit += 1) {
    const column = JOINERS.includes(String.fromCharCode(unit)) ? ofJoiners : columnAt(unit);
    if (column !== last) runs.push(unit, column);
    last = column;
  }
  return Int32Array.from(runs);
}
