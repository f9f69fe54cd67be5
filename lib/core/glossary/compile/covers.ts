/** Names that stand for the same words and add nothing: "engagement" and "engagements", one name in several languages. */
import { LABEL } from '../tables.ts';

/** A label as it is looked for. */
export interface LabelFacts {
  concept: number;
  /** See `LABEL`. */
  flags: number;
  text: string;
}

/** Of two labels of the same words: is `b` never a mention where `a` is none, and asked after it? */
export function covers(a: LabelFacts, b: LabelFacts): boolean {
  if (a.concept !== b.concept || a.flags > b.flags) return false;
  if (a.flags & LABEL.gated && !(b.flags & LABEL.gated)) return false;
  const differ = a.flags ^ b.flags;
  if (differ & LABEL.qualified) return false;
  const isAsWritten = (a.flags & (LABEL.caseSensitive | LABEL.accented)) !== 0;
  if (isAsWritten && differ & (LABEL.caseSensitive | LABEL.accented)) return false;
  return a.text === b.text || !(isAsWritten || a.flags & LABEL.qualified);
}
