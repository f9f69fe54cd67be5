/** The folded text around a term, as the sense rules see it: made only when a rule asks. */
import { fold } from '../../text/fold.ts';
import type { Passage } from '../../text/passage.ts';

/** How much of the text before and after a term the sense rules see. */
const WINDOW = 90;

export class Surroundings {
  private readonly text: string;
  private readonly passage: Passage;
  private foldedBefore: string | undefined;
  private foldedAfter: string | undefined;
  private foldedOwn: string | undefined;

  constructor(text: string, passage: Passage) {
    this.text = text;
    this.passage = passage;
  }

  /** Ends at the term; spaces plain, line breaks too. */
  get before(): string {
    this.foldedBefore ??= withPlainSpaces(this.rawBefore);
    return this.foldedBefore;
  }

  /** Begins after the term. */
  get after(): string {
    this.foldedAfter ??= withPlainSpaces(this.rawAfter);
    return this.foldedAfter;
  }

  private get rawBefore(): string {
    const { start } = this.passage;
    return fold(this.text.slice(Math.max(0, start - WINDOW), start));
  }

  private get rawAfter(): string {
    const { end } = this.passage;
    return fold(this.text.slice(end, end + WINDOW));
  }

  /** The term itself. */
  get own(): string {
    this.foldedOwn ??= fold(this.text.slice(this.passage.start, this.passage.end));
    return this.foldedOwn;
  }

  /** What stands of the term's own sentence before and after it. */
  get sentence(): { before: string; after: string } {
    const { start, end } = this.passage;
    let from = start;
    while (from > 0 && start - from < WINDOW && !this.endsSentence(from - 1)) from -= 1;
    let to = end;
    while (to < this.text.length && to - end < WINDOW && !this.endsSentence(to)) to += 1;
    return { before: fold(this.text.slice(from, start)), after: fold(this.text.slice(end, to)) };
  }

  private endsSentence(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit === 0x2e || unit === 0x0a || unit === 0x21 || unit === 0x3f;
  }
}

const UNUSUAL_SPACE = / \s|[^\S ]/;

function withPlainSpaces(text: string): string {
  return UNUSUAL_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
}
