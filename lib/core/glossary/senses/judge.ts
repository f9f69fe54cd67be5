/** Decides whether an ordinary word has a concept's sense where it stands. */
import type { Lang } from '../../i18n/lang.ts';
import type { Passage } from '../../text/passage.ts';
import type { Candidate, Sightings } from '../find/candidates.ts';
import { type Cues, firstFrom } from '../find/context.ts';
import { CONCEPT, type Glossary, LABEL } from '../tables.ts';
import { holdsIn } from './ends-in.ts';
import { RATING_WORDS } from './rating-words.ts';
import { SENSES, type SenseRule, type SenseTest } from './sense-rules.ts';
import { Surroundings } from './surroundings.ts';

/** A cue is near within this many characters, in the same paragraph. */
const NEAR = 300;
/** A word against a concept counts this near, unless it covers the term. */
const AGAINST = 80;
/** No phrase in which nothing is marked is longer, however it is spaced. */
const LONGEST_BLOCK = 300;

/** What was found in a text, and what can be asked of it. */
export interface Found extends Sightings {
  cues: Cues;
}

/** Judges the candidates of one text; ask in the order of the text. */
export class Judge {
  private readonly glossary: Glossary;
  private readonly lang: Lang;
  private readonly rules: Readonly<Record<string, SenseRule>>;
  private readonly text: string;
  private readonly found: Found;
  /** Concepts of which a cue stands in the title. */
  private readonly cuedByTitle = new Set<number>();
  /** Different concepts of open government of which a safe term stands in text or title. */
  private readonly evidence: number;

  constructor(glossary: Glossary, lang: Lang, text: string, found: Found, title: Found | null) {
    this.glossary = glossary;
    this.lang = lang;
    this.rules = SENSES[lang];
    this.text = text;
    this.found = found;
    const seen = new Uint8Array(glossary.conceptFlags.length);
    this.evidence =
      this.countEvidence(found.candidates, seen) + this.countEvidence(title?.candidates ?? [], seen);
    title?.cues.read(0, Number.POSITIVE_INFINITY);
    for (const { concept } of title?.cues.signs ?? []) this.cuedByTitle.add(concept);
  }

  private countEvidence(candidates: readonly Candidate[], seen: Uint8Array): number {
    let count = 0;
    for (const { concept, flags } of candidates) {
      if (flags & LABEL.gated || seen[concept] === 1 || !(this.flagsOf(concept) & CONCEPT.evidence)) continue;
      seen[concept] = 1;
      count += 1;
    }
    return count;
  }

  private flagsOf(concept: number): number {
    return this.glossary.conceptFlags[concept]!;
  }

  /** Is the candidate a mention of its concept? */
  isMeant(candidate: Candidate): boolean {
    const flags = this.flagsOf(candidate.concept);
    if (this.isBlocked(candidate)) return false;
    if (flags & CONCEPT.opposed && this.isSpokenAgainst(candidate)) return false;
    const rule = flags & CONCEPT.ruled ? this.rules[this.glossary.conceptIds[candidate.concept]!] : undefined;
    const gated = (candidate.flags & LABEL.gated) !== 0;
    if (!gated && !rule) return true;
    const around = new Surroundings(this.text, candidate);
    // What speaks for the sense is asked first: nearly all ordinary words have nothing for it.
    if (gated && !this.isSupported(candidate, rule, around)) return false;
    return !rule?.no?.some((test) => (gated || test.safe) && this.holds(test, around));
  }

  /** Does anything speak for the sense of an ordinary word? Cheapest first: they are alternatives. */
  private isSupported(candidate: Candidate, rule: SenseRule | undefined, around: Surroundings): boolean {
    const flags = this.flagsOf(candidate.concept);
    const isRating = (flags & CONCEPT.rating) !== 0;
    const isLeftOpen = rule?.otherwise !== 'no';
    if (isLeftOpen && !isRating && this.evidence >= (rule?.evidence ?? evidenceFor(flags))) return true;
    if (rule?.yes?.some((test) => this.holds(test, around))) return true;
    return isLeftOpen && (isRating ? this.isRated(around) : this.hasCue(candidate));
  }

  private isBlocked({ start, end }: Candidate): boolean {
    const { blocks } = this.found;
    if (blocks.length === 0) return false;
    for (let at = firstFrom(blocks, start + 1) - 1; at >= 0; at -= 1) {
      const block = blocks[at]!;
      if (block.start < start - LONGEST_BLOCK) return false;
      if (block.end >= end) return true;
    }
    return false;
  }

  private isSpokenAgainst(candidate: Candidate): boolean {
    const { against } = this.found;
    for (let at = firstFrom(against, candidate.start - 2 * AGAINST); at < against.length; at += 1) {
      const { start, end, concept } = against[at]!;
      if (start > candidate.end + AGAINST) break;
      if (concept !== candidate.concept) continue;
      if (start <= candidate.start && end >= candidate.end) return true;
      if (!(candidate.flags & LABEL.gated) || end < candidate.start - AGAINST) continue;
      if (!this.isParted(candidate, { start, end }, /[\n.!?]\s/)) return true;
    }
    return false;
  }

  private holds({ only, before, after, evidence = 0 }: SenseTest, around: Surroundings): boolean {
    return (
      this.evidence >= evidence &&
      (only === undefined || only.test(around.own)) &&
      (before === undefined || holdsIn(before, around.before)) &&
      (after === undefined || after.test(around.after))
    );
  }

  /** Is a cue of the concept near, or in the title? */
  private hasCue(candidate: Candidate): boolean {
    if (this.cuedByTitle.has(candidate.concept)) return true;
    const { cues } = this.found;
    const { from, to } = this.lineAround(candidate);
    let at = cues.read(from, to);
    const { signs } = cues;
    for (; at < signs.length; at += 1) {
      const { start, end, concept } = signs[at]!;
      if (start > to) break;
      const inside = start >= candidate.start && end <= candidate.end;
      if (concept === candidate.concept && !inside) return true;
    }
    return false;
  }

  /** What is near, of the same line. Lines may be as long as the text: no more is looked at. */
  private lineAround({ start, end }: Passage): { from: number; to: number } {
    const before = this.text.slice(Math.max(0, start - NEAR), start);
    const after = this.text.slice(end, end + NEAR);
    const lineEnd = after.indexOf('\n');
    return {
      from: start - before.length + before.lastIndexOf('\n') + 1,
      to: end + (lineEnd < 0 ? after.length : lineEnd),
    };
  }

  /** Does the sentence speak of rating? */
  private isRated({ sentence: { before, after } }: Surroundings): boolean {
    const { near, evidence } = RATING_WORDS[this.lang];
    if (near.test(before) || near.test(after)) return true;
    return this.evidence >= 2 && (evidence.test(before) || evidence.test(after));
  }

  private isParted(a: Passage, b: Passage, by: RegExp): boolean {
    const from = Math.min(a.end, b.end);
    const to = Math.max(a.start, b.start);
    return from < to && by.test(this.text.slice(from, to));
  }
}

/** Different safe concepts that make an ordinary word meant without a cue. */
function evidenceFor(flags: number): number {
  return (flags & CONCEPT.level) >= 3 ? 3 : 2;
}
