/** The words that may begin something as a trie whose equal branches are one. */
import { FIRST_DIGIT } from '../../text/fold.ts';
import { classesOf } from './automaton.ts';

/** A word that may begin something. */
export interface Head {
  word: string;
  /** It may be a term, or something that forbids or opposes one, by itself. */
  isTerm: boolean;
  /** It may be something by itself, a cue at least. */
  isCue: boolean;
  /** Letters, as bits, with which the next word may begin; 0 when nothing goes on from here. */
  letters: number;
}

export interface TrieNode {
  children: Map<number, TrieNode>;
  /** What a word may begin that ends here. */
  end: Head | null;
  /** Cut here: any letters may follow. */
  open: boolean;
  /** Reached by digits alone: a letter may begin a new word here. */
  digits: boolean;
}

const isDigit = (cls: number) => cls >= FIRST_DIGIT && cls < FIRST_DIGIT + 10;

/** Nodes for `heads`, the root first. Words longer than `longest` letters are cut there. */
export function wordTrie(heads: readonly Head[], longest: number): TrieNode[] {
  const root: TrieNode = { children: new Map(), end: null, open: false, digits: true };
  for (const head of heads) add(root, head, longest);
  const known = new Map<string, TrieNode>();
  const numbers = new Map<TrieNode, number>();
  const visit = (node: TrieNode): TrieNode => {
    const { end } = node;
    let signature = `${node.open}${node.digits}`;
    if (end) signature += `,${end.isTerm}${end.isCue}${end.isTerm ? '' : end.letters}`;
    for (const [cls, child] of [...node.children].sort(([a], [b]) => a - b)) {
      const shared = visit(child);
      node.children.set(cls, shared);
      signature += `,${cls}:${numbers.get(shared)}`;
    }
    const twin = known.get(signature);
    if (twin) return twin;
    known.set(signature, node);
    numbers.set(node, numbers.size);
    return node;
  };
  visit(root);
  return [...numbers.keys()].reverse();
}

function add(root: TrieNode, head: Head, longest: number): void {
  const classes = classesOf(head.word);
  let at = root;
  for (const cls of classes.slice(0, longest)) {
    let child = at.children.get(cls);
    if (!child) {
      child = { children: new Map(), end: null, open: false, digits: at.digits && isDigit(cls) };
      at.children.set(cls, child);
    }
    at = child;
  }
  at.open ||= classes.length > longest;
  // Words that were cut at the same place are told apart later.
  at.end = {
    ...head,
    isTerm: head.isTerm || (at.end?.isTerm ?? false),
    isCue: head.isCue || (at.end?.isCue ?? false),
    letters: head.letters | (at.end?.letters ?? 0),
  };
}
