import { diffArrays } from 'diff';
import { foldedWords } from '../article/fingerprint.ts';

/** A paragraph that is not what it was: '' before when it is new, '' now when it is gone. */
export interface ChangedParagraph {
  before: string;
  now: string;
}

/** Share of words from which two paragraphs are two states of one. */
const ALIKE = 0.4;
/** Lines that differ beyond which two texts are not two states of one any more. */
const MOST_EDITS = 2000;

/**
 * The paragraphs (lines) that changed between two texts of one article, in the order of the text. White space of
 * another kind is no change. Empty when the texts have too little in common to be compared.
 */
export function changedParagraphs(before: string, now: string): ChangedParagraph[] {
  const changes = diffArrays(linesOf(before), linesOf(now), {
    comparator: (a, b) => plain(a) === plain(b),
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return [];
  const found: ChangedParagraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = () => {
    found.push(...paired(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else close();
  }
  close();
  return found;
}

/** Each added paragraph beside the first of the removed ones that it resembles. */
function paired(removed: readonly string[], added: readonly string[]): ChangedParagraph[] {
  const left = [...removed];
  const found: ChangedParagraph[] = [];
  for (const now of added) {
    const at = left.findIndex((before) => shared(before, now) >= ALIKE);
    found.push(
      ...left.splice(0, Math.max(0, at)).map((before) => ({ before, now: '' })),
      at < 0 ? { before: '', now } : { before: left.shift()!, now },
    );
  }
  return [...found, ...left.map((before) => ({ before, now: '' }))];
}

/** Share of the shorter paragraph's words that the other one has too. */
function shared(a: string, b: string): number {
  const [few, many] = [new Set(foldedWords(a)), new Set(foldedWords(b))].sort((x, y) => x.size - y.size);
  return few!.size === 0 ? 0 : [...few!].filter((word) => many!.has(word)).length / few!.size;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const plain = (line: string): string => line.replace(/\s+/g, ' ').trim();

/** Characters kept on either side of what changed. */
const AROUND = 70;

/** A long paragraph cut down to what changed and the words around it; `…` stands for what is left out. */
export function changeExcerpt({ before, now }: ChangedParagraph, around = AROUND): ChangedParagraph {
  if (before === '' || now === '') {
    const cut = (text: string) => (text.length > 4 * around ? `${text.slice(0, 4 * around)}…` : text);
    return { before: cut(before), now: cut(now) };
  }
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const from = wordStart(now, start - around);
  const rest = wordStart(now.split('').reverse().join(''), end - around);
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - rest)}${rest > 0 ? '…' : ''}`;
  return { before: cut(before), now: cut(now) };
}

/** The first word that begins at or after an offset; 0 for offsets near the start. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const blank = text.indexOf(' ', offset);
  return blank < 0 ? 0 : blank + 1;
}
