import type { Sentence } from './structure.ts';
import { tablesOf } from './tables.ts';

const MARK = /[«»“”"]/g;
/** Around a straight mark: what tells whether it opens or closes. */
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}¿¡]/u;
const CLOSES_AFTER = /[\p{L}\p{N}.,!?…%)]$/u;

/** Tells of each sentence, in order, whether it stands for the greater part in quotation marks. */
export class Quotations {
  private open = false;
  private nextMark = -1;
  private readonly article: string;

  /** `article` is the text whose sentences follow. */
  constructor(article: string) {
    this.article = article;
  }

  /** Looks ahead to the next mark once, not anew in every sentence. */
  private hasMark({ start, end }: Sentence): boolean {
    if (this.nextMark < start) {
      MARK.lastIndex = start;
      this.nextMark = MARK.exec(this.article)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.nextMark < end;
  }

  next(sentence: Sentence): boolean {
    const { text } = sentence;
    if (!this.hasMark(sentence)) {
      const inside = this.open;
      if (sentence.place === 'heading') this.open = false;
      return inside;
    }
    let inside = 0;
    let from = 0;
    const mark = (at: number, to: boolean) => {
      if (this.open && !to) inside += at - from;
      if (to && !this.open) from = at;
      this.open = to;
    };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at]!;
      if (sign === '«' || sign === '“') mark(at, true);
      else if (sign === '»' || sign === '”') mark(at, false);
      else if (sign === '"') {
        const before = text.slice(Math.max(0, at - 2), at);
        if (!LETTER_BEFORE.test(before) && LETTER_AFTER.test(text.slice(at + 1, at + 3))) mark(at, true);
        if (CLOSES_AFTER.test(before)) mark(at, false);
      }
    }
    if (this.open) inside += text.length - from;
    // A heading with no closing sign: the text forgot it.
    if (sentence.place === 'heading') this.open = false;
    return inside > text.length * 0.4;
  }
}

/** Who speaks in the sentence at `index`: looked for in it, then in the next ones of the same quotation, then in the one before. */
export function speakerOf(
  sentences: readonly Sentence[],
  quoted: readonly boolean[],
  index: number,
): 'authority' | 'outsider' | null {
  const order = [index, index + 1, index + 2, index - 1, index - 2];
  for (const at of order) {
    const sentence = sentences[at];
    if (!sentence) continue;
    if (at > index + 1 && !quoted[at - 1]) continue;
    if (!sentence.speaksOf('says')) continue;
    const { says, authority, outsider } = tablesOf(sentence.lang).lexicon;
    const match = says.exec(sentence.plain)!;
    const near = sentence.plain.slice(Math.max(0, match.index - 60), match.index + match[0].length + 80);
    if (outsider.test(near)) return 'outsider';
    if (authority.test(near)) return 'authority';
  }
  return null;
}
