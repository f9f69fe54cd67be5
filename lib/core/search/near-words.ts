import { foldWords } from './folded-words.ts';
import { passagesOf } from './passages.ts';

/** Folded words, and how often each stands in what is kept. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Shorter words are too near to others to be taken for a slip. */
const SHORTEST = 4;
/** From this length on two slips are forgiven, below it one. */
const LONG = 8;

/**
 * What somebody may have meant who found nothing: each word that begins none of the kept ones gives way to the nearest
 * (letters left out, put in, changed or swapped); the most frequent of those that are equally near. Folded words;
 * undefined when there is no such query, or when it is what was typed.
 */
export function nearQuery(typed: string, vocabulary: Vocabulary): string | undefined {
  const words = foldWords(typed).trim().split(' ');
  const near = words.map((word) => (begins(word, vocabulary) ? word : nearest(word, vocabulary)));
  if (near.includes(undefined)) return undefined;
  const query = near.join(' ');
  return query === words.join(' ') ? undefined : query;
}

/** Folded words as they are written in one of these texts, in small letters; as they are where none has them. */
export function asWritten(folded: string, texts: readonly string[]): string {
  return folded.replace(/\S+/g, (word) => {
    for (const text of texts) {
      const [passage] = passagesOf(text, `"${word}"`);
      if (passage) return text.slice(passage.start, passage.end).toLowerCase();
    }
    return word;
  });
}

function begins(word: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(word)) return true;
  for (const known of vocabulary.keys()) if (known.startsWith(word)) return true;
  return false;
}

function nearest(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < SHORTEST) return undefined;
  let most = word.length < LONG ? 1 : 2;
  let best: string | undefined;
  let bestCount = 0;
  for (const [known, count] of vocabulary) {
    if (Math.abs(known.length - word.length) > most) continue;
    const slips = slipsBetween(word, known, most);
    if (slips > most || (slips === most && best !== undefined && count <= bestCount)) continue;
    // Whoever comes next must be nearer, or as near and more frequent.
    [most, best, bestCount] = [slips, known, count];
  }
  return best;
}

/**
 * Letters that must be put in, left out, changed, or swapped with their neighbour to come from one word to the other
 * (optimal string alignment); more than `most` when there are more.
 */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
