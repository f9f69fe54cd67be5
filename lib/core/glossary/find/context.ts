/** Words around terms that help to judge them. Cues are many: looked for only where a term asks, each place once. */
import type { Passage } from '../../text/passage.ts';
import { beginOfOutputs, endOfOutputs, type LangTables, OUTPUT } from '../tables.ts';
import { startOfLead } from './leads.ts';
import type { Walker } from './walk.ts';
import { offsetOf, type WordEnds, wordEndOf } from './word-ends.ts';

/** A cue, or a phrase that speaks against a concept. */
export interface Sign extends Passage {
  concept: number;
}

/** A place where something may begin is told this much later than it begins, or the word would be very long. */
const LATER = 60;

/** Cues, read on demand from left to right: ask for passages in the order of the text. */
export class Cues {
  /** By start; those of the places asked for, and a few more. */
  readonly signs: Sign[] = [];
  private readonly tables: LangTables;
  private readonly text: string;
  private readonly ends: WordEnds;
  private readonly walker: Walker;
  /** Entries of `ends` before this one are done or were never needed. */
  private at = 0;

  constructor(tables: LangTables, text: string, ends: WordEnds, walker: Walker) {
    this.tables = tables;
    this.text = text;
    this.ends = ends;
    this.walker = walker;
  }

  /** Reads what begins between `from` and `to`, where it was not read before; answers the first that begins there. */
  read(from: number, to: number): number {
    const { ends } = this;
    if (this.at < ends.length && offsetOf(ends[this.at]!) < from) this.at = this.firstToldAt(from);
    for (; this.at < ends.length && offsetOf(ends[this.at]!) <= to + LATER; this.at += 1) {
      this.walker.walk(wordEndOf(this.text, ends[this.at]!));
      for (let found = 0; found < this.walker.count; found += 1) this.keep(found);
    }
    return firstFrom(this.signs, from);
  }

  private keep(found: number): void {
    const { tables, text, walker } = this;
    const { outputs, outputLead, leads } = tables;
    const node = walker.nodes[found]!;
    // Cues are the last outputs of a node.
    const begin = beginOfOutputs(tables, node);
    for (let at = endOfOutputs(tables, node) - 1; at >= begin; at -= 1) {
      const output = outputs[at]!;
      if ((output & 3) !== OUTPUT.cue) break;
      const lead = outputLead[at]!;
      const start = lead === 0 ? walker.start : startOfLead(text, walker.start, leads[lead]!);
      if (start >= 0) insertByStart(this.signs, { start, end: walker.ends[found]!, concept: output >> 2 });
    }
  }

  private firstToldAt(offset: number): number {
    let low = this.at;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsetOf(this.ends[middle]!) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Keeps `passages` in order of their start; they come nearly so. */
export function insertByStart<P extends Passage>(passages: P[], passage: P): void {
  let at = passages.length;
  while (at > 0 && passage.start < passages[at - 1]!.start) at -= 1;
  if (at === passages.length) passages.push(passage);
  else passages.splice(at, 0, passage);
}

/** Index of the first of `passages`, which are in order, that begins at `start` or later. */
export function firstFrom(passages: readonly Passage[], start: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
