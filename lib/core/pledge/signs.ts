import { CUES, type Row, type Sign } from './row.ts';
import type { Sentence } from './structure.ts';

/** A sign found in a sentence; offsets in the sentence. */
export interface SignFound {
  sign: Sign;
  start: number;
  end: number;
}

export type Signs = ReadonlyMap<Sign, SignFound>;

const NONE: Signs = new Map();
const CAPITAL = /[A-Z\u00c0-\u00de]/;

/** The first place of every sign of these rows, after those known before. */
function findSigns(
  sentence: Sentence,
  list: 'mayCue' | 'mayGuard',
  rows: readonly Row[],
  before: Signs,
): Signs {
  let found: Map<Sign, SignFound> | null = null;
  for (let left = sentence[list]; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const row = rows[31 - Math.clz32(bit)];
    // Bits beyond the rows stand for themes.
    if (row === undefined) break;
    if (found?.has(row.sign)) continue;
    const match = row.pattern.exec(row.accents ? sentence.lower : sentence.plain);
    if (!match) {
      sentence[list] &= ~bit;
      continue;
    }
    // "Neira", "Ferreira": a name within a sentence is no verb.
    if (row.accents && CAPITAL.test(sentence.text[match.index]!) && match.index > sentence.body) continue;
    found ??= new Map(before);
    found.set(row.sign, { sign: row.sign, start: match.index, end: match.index + match[0].length });
  }
  return found ?? before;
}

/** What may announce a pledge; ask the sentence, which looks once. */
export const findCues = (sentence: Sentence): Signs =>
  findSigns(sentence, 'mayCue', sentence.tables.cues, NONE);

/** The cues, and what speaks against them; ask the sentence, which looks once. */
export const withGuards = (sentence: Sentence): Signs =>
  findSigns(sentence, 'mayGuard', sentence.tables.guards, sentence.cues);

/** The cue that says most. */
export function strongestCue(signs: Signs): SignFound | null {
  let best: SignFound | null = null;
  for (const sign of signs.values()) {
    const rank = CUES[sign.sign]?.rank;
    if (
      rank &&
      (!best || rank > CUES[best.sign]!.rank || (rank === CUES[best.sign]!.rank && sign.start < best.start))
    )
      best = sign;
  }
  return best;
}
