/** Decides whether an ordinary word has a concept's sense where it stands. */
import type { Lang } from '../../i18n/lang.ts';
import { fold } from '../../text/fold.ts';
import type { Passage } from '../../text/passage.ts';
import { type Candidate, isCueFor, type Sightings } from '../find/candidates.ts';
import { CONCEPT, type Glossary, LABEL, type LangTables } from '../tables.ts';
import { RATING_WORDS } from './rating-words.ts';
import { SENSES, type SenseRule, type SenseTest } from './sense-rules.ts';

/** A cue is near within this many characters, in the same paragraph. */
const NEAR = 300;
/** A word against a concept counts this near, unless it covers the term. */
const AGAINST = 80;
/** How much of the text before and after a term the sense rules see. */
const WINDOW = 90;

export class Judge {
  private readonly glossary: Glossary;
  private readonly tables: LangTables;
  private readonly lang: Lang;
  private readonly text: string;
  private readonly seen: Sightings;
  private readonly inTitle: Sightings | null;
  /** Different concepts of open government of which a safe term stands in text or title. */
  private readonly evidence: number;

  constructor(glossary: Glossary, lang: Lang, text: string, seen: Sightings, inTitle: Sightings | null) {
    this.glossary = glossary;
    this.tables = glossary.tables[lang];
    this.lang = lang;
    this.text = text;
    this.seen = seen;
    this.inTitle = inTitle;
    const concepts = new Set<number>();
    for (const { concept, flags } of [...seen.candidates, ...(inTitle?.candidates ?? [])]) {
      if (!(flags & LABEL.gated) && this.flagsOf(concept) & CONCEPT.evidence) concepts.add(concept);
    }
    this.evidence = concepts.size;
  }

  private flagsOf(concept: number): number {
    return this.glossary.conceptFlags[concept]!;
  }

  /** Is the candidate a mention of its concept? */
  isMeant(candidate: Candidate): boolean {
    if (this.isSpokenAgainst(candidate)) return false;
    const rule = SENSES[this.lang][this.glossary.conceptIds[candidate.concept]!];
    const gated = (candidate.flags & LABEL.gated) !== 0;
    if (rule) {
      const verdict = this.judgeByRule(rule, candidate, gated);
      if (verdict !== undefined) return verdict;
    }
    if (!gated) return true;
    const flags = this.flagsOf(candidate.concept);
    if (flags & CONCEPT.rating) return this.isRated(candidate);
    if (this.hasCue(candidate)) return true;
    const needed = rule?.evidence ?? ((flags & CONCEPT.level) >= 3 ? 3 : 2);
    return this.evidence >= needed;
  }

  private isSpokenAgainst(candidate: Candidate): boolean {
    const { against } = this.seen;
    for (let at = firstFrom(against, candidate.start - 2 * AGAINST); at < against.length; at += 1) {
      const { start, end, concept } = against[at]!;
      if (start > candidate.end + AGAINST) break;
      if (concept !== -1 && concept !== candidate.concept) continue;
      if (start <= candidate.start && end >= candidate.end) return true;
      if (concept === -1 || !(candidate.flags & LABEL.gated) || end < candidate.start - AGAINST) continue;
      if (!this.isParted(candidate, { start, end }, /[\n.!?]\s/)) return true;
    }
    return false;
  }

  private judgeByRule(rule: SenseRule, candidate: Candidate, gated: boolean): boolean | undefined {
    const before = fold(this.text.slice(Math.max(0, candidate.start - WINDOW), candidate.start)).replace(
      /\s+/g,
      ' ',
    );
    const after = fold(this.text.slice(candidate.end, candidate.end + WINDOW)).replace(/\s+/g, ' ');
    const own = fold(this.text.slice(candidate.start, candidate.end));
    const holds = (test: SenseTest) =>
      (test.only === undefined || test.only.test(own)) &&
      (test.before === undefined || test.before.test(before)) &&
      (test.after === undefined || test.after.test(after)) &&
      this.evidence >= (test.evidence ?? 0);
    if (rule.no?.some((test) => (gated || test.safe) && holds(test))) return false;
    if (!gated) return undefined;
    if (rule.yes?.some(holds)) return true;
    return rule.otherwise === 'no' ? false : undefined;
  }

  /** Is a cue of the concept near, or in the title? */
  private hasCue(candidate: Candidate): boolean {
    const { cues } = this.seen;
    const from = Math.max(candidate.start - NEAR, this.text.lastIndexOf('\n', candidate.start) + 1);
    const lineEnd = this.text.indexOf('\n', candidate.end);
    const to = Math.min(candidate.end + NEAR, lineEnd < 0 ? this.text.length : lineEnd);
    for (let at = firstFrom(cues, from); at < cues.length; at += 1) {
      const cue = cues[at]!;
      if (cue.start > to) break;
      const inside = cue.start >= candidate.start && cue.end <= candidate.end;
      if (!inside && isCueFor(this.tables, cue.node, candidate.concept)) return true;
    }
    return this.inTitle?.cues.some(({ node }) => isCueFor(this.tables, node, candidate.concept)) ?? false;
  }

  /** Does the sentence speak of rating? */
  private isRated({ start, end }: Candidate): boolean {
    const { near, evidence } = RATING_WORDS[this.lang];
    const before = fold(this.text.slice(Math.max(0, start - WINDOW), start))
      .split(/[.!?\n] ?/)
      .at(-1)!;
    const after = fold(this.text.slice(end, end + WINDOW)).split(/[.!?\n]/)[0]!;
    if (near.test(before) || near.test(after)) return true;
    return this.evidence >= 2 && (evidence.test(before) || evidence.test(after));
  }

  private isParted(a: Passage, b: Passage, by: RegExp): boolean {
    const from = Math.min(a.end, b.end);
    const to = Math.max(a.start, b.start);
    return from < to && by.test(this.text.slice(from, to));
  }
}

function firstFrom(cues: readonly { start: number }[], start: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
