/** Follows the words of a text through the trie of known sequences, from one word on. */
import { CLASS_OF, FIRST_LETTER } from '../../text/fold.ts';
import { beginOfOutputs, endOfOutputs, FORM, type LangTables, NODE, WORD } from '../tables.ts';
import { endOfGap } from './gap.ts';
import { endOfInclusive } from './inclusive.ts';
import { readWord, startOfWord, type Word } from './words.ts';

/** Longer chains of nested terms do not occur. */
const MOST = 32;

/**
 * Known sequences that begin with one word: after `walk`, `count` of them, shorter before longer; `start` is the same for
 * all. One walker serves a whole text, so that nothing is allocated for a word.
 */
export class Walker {
  count = 0;
  start = 0;
  readonly ends: Int32Array = new Int32Array(MOST);
  readonly nodes: Int32Array = new Int32Array(MOST);
  private readonly tables: LangTables;
  private readonly text: string;
  private readonly word: Word = { form: -1, start: 0, end: 0 };

  constructor(tables: LangTables, text: string) {
    this.tables = tables;
    this.text = text;
  }

  /** Finds the sequences whose first word ends at `wordEnd`. */
  walk(wordEnd: number): void {
    const { tables, text, word } = this;
    this.count = 0;
    readWord(tables, text, startOfWord(text, wordEnd), word);
    if (word.form < 0) return;
    this.start = word.start;
    if (tables.formScanned[word.form] === 1) {
      if (text[word.start - 1] !== '|') return;
      this.start -= 1;
    }
    const alone = tables.forms[word.form * FORM.size + FORM.alone]!;
    const first = tables.forms[word.form * FORM.size + FORM.first]!;
    const end = endOfInclusive(text, word.end);
    if (alone !== 0) this.keep(end, alone);
    if (first !== 0) this.walkOn(first, end);
  }

  private keep(end: number, node: number): void {
    if (this.count === MOST || beginOfOutputs(this.tables, node) === endOfOutputs(this.tables, node)) return;
    this.ends[this.count] = end;
    this.nodes[this.count] = node;
    this.count += 1;
  }

  private walkOn(first: number, firstEnd: number): void {
    const { tables, text, word } = this;
    const { forms, nodes } = tables;
    let node = first;
    let end = firstEnd;
    while (node !== 0) {
      this.keep(end, node);
      if (nodes[node + NODE.edges] === nodes[node + NODE.size + NODE.edges]) return;
      const dotted = text.charCodeAt(end) === 0x2e ? this.follow(node, tables.dotClass) : 0;
      const from = dotted === 0 ? endOfGap(text, end) : end + 1;
      if (from < 0 || !this.mayGoOn(dotted === 0 ? node : dotted, from)) return;
      if (dotted !== 0) node = dotted;
      readWord(tables, text, from, word);
      if (word.form < 0 || word.start !== from) return;
      let cls = forms[word.form * FORM.size + FORM.class]!;
      end = endOfInclusive(text, word.end);
      if (cls === WORD.skipped) {
        const after = endOfGap(text, end);
        if (after < 0) return;
        // An article: the next word decides. Two in a row do not occur.
        readWord(tables, text, after, word);
        if (word.form < 0) return;
        end = endOfInclusive(text, word.end);
        cls = forms[word.form * FORM.size + FORM.class]!;
      }
      node = this.follow(node, cls);
    }
  }

  /** Does a word that leads on from `node` begin with the letter at `from`? Saves reading most words. */
  private mayGoOn(node: number, from: number): boolean {
    const letter = CLASS_OF[this.text.charCodeAt(from)]! - FIRST_LETTER;
    return letter < 0 || letter >= 26 || (this.tables.nodes[node + NODE.letters]! & (1 << letter)) !== 0;
  }

  private follow(node: number, cls: number): number {
    const { nodes, edges } = this.tables;
    const end = nodes[node + NODE.size + NODE.edges]!;
    for (let at = nodes[node + NODE.edges]!; at < end; at += 2) if (edges[at] === cls) return edges[at + 1]!;
    return 0;
  }
}
