/**
 * The word automaton: reads a text letter by letter and tells where a word ends that may begin a term.
 * Words that share endings share rows; folding, digits glued to words and ligatures are in the rows themselves.
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
} from '../../text/fold.ts';
import { ROW } from '../tables.ts';

interface TrieNode {
  children: Map<number, TrieNode>;
  accepts: boolean;
  /** Reached by digits alone: a letter may begin a new word here. */
  digits: boolean;
  row: number;
}

const isDigit = (cls: number) => cls >= FIRST_DIGIT && cls < FIRST_DIGIT + 10;

/** Classes of the letters of a folded word. */
export function classesOf(word: string): number[] {
  return [...word].map((character) => CLASS_OF[character.charCodeAt(0)]!);
}

/** Transition table for the given folded words. */
export function buildAutomaton(words: Iterable<string>): Int32Array {
  const rows = share(trieOf(words));
  const count = Object.keys(ROW).length + rows.length;
  const size = count * CLASSES;
  const next = new Int32Array(size);
  const state = (row: number) => row * CLASSES;
  const root = rows[rows.length - 1]!;
  const set = (row: number, cls: number, to: number) => {
    next[state(row) + cls] = state(to);
  };

  for (let cls = 0; cls < CLASSES; cls += 1) {
    set(ROW.dead, cls, ROW.dead);
    set(ROW.start, cls, root.children.get(cls)?.row ?? (isDigit(cls) ? ROW.digits : ROW.dead));
  }
  for (const row of [ROW.start, ROW.dead]) set(row, SEPARATOR, ROW.start);
  set(ROW.start, INVISIBLE, ROW.start);
  for (let cls = 0; cls < CLASSES; cls += 1) {
    const started = next[state(ROW.start) + cls]! / CLASSES;
    set(ROW.event, cls, started);
    set(ROW.digits, cls, isDigit(cls) ? ROW.digits : started);
  }
  set(ROW.digits, INVISIBLE, ROW.digits);
  for (const node of rows) {
    if (node === root) continue;
    const end = node.accepts ? ROW.event : ROW.start;
    for (let cls = FIRST_LETTER - 1; cls < CLASSES; cls += 1) {
      const child = node.children.get(cls);
      if (child) set(node.row, cls, child.row);
      else if (node.digits) set(node.row, cls, next[state(ROW.digits) + cls]! / CLASSES);
      else set(node.row, cls, isDigit(cls) && node.accepts ? ROW.event : ROW.dead);
    }
    set(node.row, SEPARATOR, end);
    set(node.row, INVISIBLE, node.row);
  }
  for (let row = 0; row < count; row += 1) {
    LIGATURE_PARTS.forEach(([first, second], index) => {
      next[state(row) + FIRST_LIGATURE + index] = next[next[state(row) + first]! + second]!;
    });
  }
  return next;
}

function trieOf(words: Iterable<string>): TrieNode {
  const root: TrieNode = { children: new Map(), accepts: false, digits: true, row: ROW.start };
  for (const word of words) {
    let node = root;
    for (const cls of classesOf(word)) {
      let child = node.children.get(cls);
      if (!child) {
        child = { children: new Map(), accepts: false, digits: node.digits && isDigit(cls), row: -1 };
        node.children.set(cls, child);
      }
      node = child;
    }
    node.accepts = true;
  }
  return root;
}

/** Makes equal subtrees one and numbers the rows; the root comes last. */
function share(root: TrieNode): TrieNode[] {
  const known = new Map<string, TrieNode>();
  const rows: TrieNode[] = [];
  const visit = (node: TrieNode): TrieNode => {
    let signature = `${node.accepts ? 1 : 0}${node.digits ? 1 : 0}`;
    for (const [cls, child] of [...node.children].sort(([a], [b]) => a - b)) {
      const shared = visit(child);
      node.children.set(cls, shared);
      signature += `,${cls}:${shared.row}`;
    }
    const twin = known.get(signature);
    if (twin) return twin;
    known.set(signature, node);
    node.row = node === root ? ROW.start : Object.keys(ROW).length + rows.length;
    if (node !== root) rows.push(node);
    return node;
  };
  visit(root);
  rows.push(root);
  return rows;
}
