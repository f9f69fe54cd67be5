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
    const { start } = this.passage;
    this.foldedBefore ??= withPlainSpaces(fold(this.text.slice(Math.max(0, start - WINDOW), start)));
    return this.foldedBefore;
  }

  /** Begins after the term. */
  get after(): string {
    const { end } = this.passage;
    this.foldedAfter ??= withPlainSpaces(fold(this.text.slice(end, end + WINDOW)));
    return this.foldedAfter;
  }

  /** The term itself. */
  get own(): string {
    this.foldedOwn ??= fold(this.text.slice(this.passage.start, this.passage.end));
    return this.foldedOwn;
  }

  /** What stands of the term's own sentence before and after it. */
  get sentence(): { before: string; after: string } {
    const { start, end } = this.passage;
    const before = fold(this.text.slice(Math.max(0, start - WINDOW), start));
    const after = fold(this.text.slice(end, end + WINDOW));
    return { before: before.split(/[.!?\n] ?/).at(-1)!, after: after.split(/[.!?\n]/)[0]! };
  }
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}
