/** Terms that may be mentions, before their sense is judged. */
import { fold } from '../../text/fold.ts';
import type { Passage } from '../../text/passage.ts';
import { beginOfOutputs, EVENT, endOfOutputs, LABEL, type LangTables, OUTPUT } from '../tables.ts';
import { isAddress } from './addresses.ts';
import { insertByStart, type Sign } from './context.ts';
import { startOfLead } from './leads.ts';
import type { Walker } from './walk.ts';
import { eventOfEntry, type WordEnds, wordEndOf } from './word-ends.ts';
import { isWrittenAs } from './written-as.ts';

/** A passage where a term stands. */
export interface Candidate extends Passage {
  concept: number;
  flags: number;
}

/** The terms of a text, the phrases in which none is to be marked, and those that speak against a concept. */
export interface Sightings {
  /** By start, the longest first. */
  candidates: Candidate[];
  /** By start. */
  blocks: Passage[];
  /** By start. They are few: found on the way, cheaper than to look for them around each term. */
  against: Sign[];
}

/** Candidates of `text`, whose words that may begin something end at `ends`. */
export function findCandidates(tables: LangTables, text: string, ends: WordEnds, walker: Walker): Sightings {
  const sightings: Sightings = { candidates: [], blocks: [], against: [] };
  const { outputs, outputLead, leads } = tables;
  for (let i = 0; i < ends.length; i += 1) {
    if (eventOfEntry(ends[i]!) === EVENT.cue) continue;
    walker.walk(wordEndOf(text, ends[i]!));
    for (let found = 0; found < walker.count; found += 1) {
      const node = walker.nodes[found]!;
      const end = walker.ends[found]!;
      const endOf = endOfOutputs(tables, node);
      for (let at = beginOfOutputs(tables, node); at < endOf; at += 1) {
        const output = outputs[at]!;
        const kind = output & 3;
        // They are the last.
        if (kind === OUTPUT.cue) break;
        const lead = outputLead[at]!;
        const start = lead === 0 ? walker.start : startOfLead(text, walker.start, leads[lead]!);
        if (start < 0) continue;
        if (kind === OUTPUT.block) insertByStart(sightings.blocks, { start, end });
        else if (kind === OUTPUT.negative)
          insertByStart(sightings.against, { start, end, concept: output >> 2 });
        else addLabel(tables, text, start, end, output >> 2, sightings.candidates);
      }
    }
  }
  return sightings;
}

function addLabel(
  { labelFlags, labelText, labelConcept }: LangTables,
  text: string,
  start: number,
  end: number,
  label: number,
  candidates: Candidate[],
): void {
  const flags = labelFlags[label]!;
  if (
    flags & (LABEL.caseSensitive | LABEL.accented) &&
    !isWrittenAs(text.slice(start, end), labelText[label]!, flags)
  )
    return;
  if (isAddress(text, start, end)) return;
  const candidate: Candidate = {
    start,
    end: flags & LABEL.qualified ? endOfBracket(text, end, labelText[label]!) : end,
    concept: labelConcept[label]!,
    flags,
  };
  // They come nearly in order.
  let at = candidates.length;
  while (at > 0 && comesBefore(candidate, candidates[at - 1]!)) at -= 1;
  if (at === candidates.length) candidates.push(candidate);
  else candidates.splice(at, 0, candidate);
}

/** By start, the longest first; the language's own names before those from abroad, safe ones before gated ones. */
function comesBefore(a: Candidate, b: Candidate): boolean {
  if (a.start !== b.start) return a.start < b.start;
  return a.end === b.end ? a.flags < b.flags : a.end > b.end;
}

/** End of the bracket with the label's own qualifier after `end`, else `end`. */
function endOfBracket(text: string, end: number, qualifier: string): number {
  // Nearly always there is none: no pattern is asked then.
  if (text[end] !== '(' && text[end + 1] !== '(') return end;
  const bracket = /^\s?\(([^()\n]{1,40})\)/.exec(text.slice(end, end + 45));
  return bracket && fold(bracket[1]!) === fold(qualifier) ? end + bracket[0].length : end;
}
