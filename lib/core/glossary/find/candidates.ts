/** Sorts what a scan reports: terms that may be mentions, and the words around that help to judge them. */
import { fold, foldText } from '../../text/fold.ts';
import type { Passage } from '../../text/passage.ts';
import { LABEL, type LangTables, OUTPUT } from '../tables.ts';
import { isAddress } from './addresses.ts';
import { isWrittenAs } from './written-as.ts';

/** A passage where a term stands, before its sense is judged. */
export interface Candidate extends Passage {
  concept: number;
  flags: number;
}

/** All that a text holds of a glossary. */
export interface Sightings {
  candidates: Candidate[];
  /** Cue words: passage and trie node, by start. */
  cues: { start: number; end: number; node: number }[];
  /** Phrases that speak against a concept; -1 = against every one. */
  against: { start: number; end: number; concept: number }[];
}

/** Candidates come by start, the longest first. */
export function sight(
  tables: LangTables,
  text: string,
  scan: (onSequence: (start: number, end: number, node: number) => void) => void,
): Sightings {
  const sightings: Sightings = { candidates: [], cues: [], against: [] };
  const { outputs, outputStart, outputLead, leads, labelConcept, labelFlags, labelText } = tables;
  scan((from, end, node) => {
    let isCue = false;
    for (let at = outputStart[node]!; at < outputStart[node + 1]!; at += 1) {
      const lead = outputLead[at]!;
      const start = lead === 0 ? from : startOfLead(text, from, leads[lead]!);
      if (start < 0) continue;
      const output = outputs[at]!;
      const index = output >> 2;
      switch (output & 3) {
        case OUTPUT.label: {
          const flags = labelFlags[index]!;
          if (
            flags & (LABEL.caseSensitive | LABEL.accented) &&
            !isWrittenAs(text.slice(start, end), labelText[index]!, flags)
          )
            break;
          if (isAddress(text, start, end)) break;
          sightings.candidates.push({
            start,
            end: flags & LABEL.qualified ? endOfBracket(text, end, labelText[index]!) : end,
            concept: labelConcept[index]!,
            flags,
          });
          break;
        }
        case OUTPUT.cue:
          isCue = true;
          break;
        case OUTPUT.negative:
          sightings.against.push({ start, end, concept: index });
          break;
        default:
          sightings.against.push({ start, end, concept: -1 });
      }
    }
    if (isCue) sightings.cues.push({ start: from, end, node });
  });
  // Longest first, the language's own before names from abroad, safe before gated.
  sightings.candidates.sort((a, b) => a.start - b.start || b.end - a.end || a.flags - b.flags);
  return sightings;
}

/** Where the light words `lead` begin that stand right before `start`; -1 when they do not. */
function startOfLead(text: string, start: number, lead: string): number {
  const from = Math.max(0, start - lead.length - 12);
  const { text: before, origin } = foldText(text.slice(from, start));
  const words = lead.split(' ').join(BETWEEN);
  const found = new RegExp(`(?<![a-z0-9])${words}${BETWEEN}$`).exec(before);
  return found ? from + origin[found.index]! : -1;
}

/** Space, apostrophe or hyphen, with an article perhaps. */
const BETWEEN = "[\\s'-]{1,2}(?:(?:le|la|les|l|un|une|the|a|an|el|los|las)[\\s'-]{1,2})?";

/** End of the bracket with the label's own qualifier after `end`, else `end`. */
function endOfBracket(text: string, end: number, qualifier: string): number {
  const bracket = /^\s?\(([^()\n]{1,40})\)/.exec(text.slice(end, end + 45));
  return bracket && fold(bracket[1]!) === fold(qualifier) ? end + bracket[0].length : end;
}

/** Is the node a cue for the concept? */
export function isCueFor({ outputs, outputStart }: LangTables, node: number, concept: number): boolean {
  const output = (concept << 2) | OUTPUT.cue;
  for (let at = outputStart[node]!; at < outputStart[node + 1]!; at += 1)
    if (outputs[at] === output) return true;
  return false;
}
