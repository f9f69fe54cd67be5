import { type Model, scoreOf } from './decide.ts';
import { type DocumentSigns, documentFeatures, isNobodysText } from './document.ts';
import { CUES, PLEDGING, type Sign, VERBS } from './row.ts';
import { isOfSigns, signFeatures } from './sign-features.ts';
import { type SignFound, strongestCue } from './signs.ts';
import type { Place, Sentence } from './structure.ts';

/** What is known of a sentence's surroundings before any evidence is gathered. */
export interface Setting {
  /** Inside quotation marks, wholly or at its start. */
  quoted: boolean;
  document: DocumentSigns;
}

/** Features that are possible together: one cheap look tells of a whole group that it is out of the question. */
const GROUPS = {
  time: /^deadline/,
  authority: /^(?:subject:authority|names-authority|.*\+authority)$/,
  measure: /^subject:measure$/,
  we: /^(?:subject:we|we-official)$/,
  subject: /^(?:subject:|.*\+outsider$)/,
  announced: /^announce(?:s-action|d-by-authority)$/,
  inPlan: /^(?:plan-holds|present)-in-plan$/,
  colon: /^colon-action$/,
  quoted: /^quoted/,
  line: /opens/,
  /** Told exactly, see `Outlook`. */
  exact: /^(?:place:|doc-|planned-by-nobody$|no-cue$)/,
  /** See `isOfSigns`. */
  signs: /^(?!)/,
  /** Not told by a look: always possible. */
  rest: /^/,
} as const;
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

/** Sums are made in another order than `scoreOf` makes them. */
const ROUNDING = 1e-9;

/**
 * Whether a sentence with a cue can still become a pledge: what is known of it and the best that is possible, added up without
 * asking anything that takes long. Most futures of ordinary text are told from pledges so. Never says no to a sentence that all
 * evidence would make a pledge, whatever the weights are.
 */
export class Outlook {
  private readonly model: Model;
  /** The most that each group can add. */
  private readonly best: Record<Group, number>;
  private readonly ofPlace: Readonly<Record<Place, number>>;
  /** Of the document asked about last: texts are read one after the other. */
  private ofDocument: { document: DocumentSigns; score: number } | null = null;

  constructor(model: Model) {
    this.model = model;
    const { weights } = model;
    const ofPlace = (place: Place) => weights[`place:${place}`] ?? 0;
    this.ofPlace = {
      prose: ofPlace('prose'),
      item: ofPlace('item'),
      heading: ofPlace('heading'),
      row: ofPlace('row'),
    };
    this.best = Object.fromEntries(NAMES.map((group) => [group, 0])) as Record<Group, number>;
    for (const [feature, weight] of Object.entries(weights)) {
      // Cues are known.
      if (CUES[feature as Sign] !== undefined) continue;
      const group = isOfSigns(feature) ? 'signs' : NAMES.find((name) => GROUPS[name].test(feature))!;
      this.best[group] += Math.max(0, weight);
    }
  }

  /** Is it worth gathering all evidence on the sentence? */
  allows(sentence: Sentence, setting: Setting): boolean {
    const { best, model } = this;
    const { cues } = sentence;
    const cue = strongestCue(cues);
    const enough = model.threshold - ROUNDING;
    const ofLine = sentence.mayOpenPlanItem ? best.line : 0;
    let ofCues = 0;
    for (const sign of cues.keys()) ofCues += model.weights[sign] ?? 0;
    let most = this.bestOfSetting(sentence, cue, setting) + ofCues + best.signs;
    if (most + best.time + ofLine <= enough) return false;
    if (sentence.mayNameTime) most += best.time;
    if (most + ofLine <= enough) return false;
    most += sentence.opensWith !== null ? ofLine : 0;
    if (most <= enough) return false;
    // What speaks against it is looked for last.
    return most + this.scoreOfSigns(sentence, cue) - ofCues - best.signs > enough;
  }

  private bestOfSetting(sentence: Sentence, cue: SignFound | null, setting: Setting): number {
    const { best, model } = this;
    const { document } = setting;
    let most = this.documentScore(document) + best.rest + this.ofPlace[sentence.place];
    if (sentence.maySpeakOf('authority')) most += best.authority;
    if (setting.quoted) most += best.quoted;
    if (cue === null) return most + (model.weights['no-cue'] ?? 0);
    if (VERBS.has(cue.sign)) most += this.bestOfSubject(sentence, cue, setting);
    if (cue.sign === 'announces') most += best.announced;
    if (document.plan >= 0.1 && (cue.sign === 'plan-holds' || cue.sign === 'present')) most += best.inPlan;
    if (sentence.text.includes(':')) most += best.colon;
    return most;
  }

  private scoreOfSigns(sentence: Sentence, cue: SignFound | null): number {
    let score = 0;
    signFeatures(sentence, sentence.signs, cue, (name, present) => {
      if (present) score += this.model.weights[name] ?? 0;
    });
    return score;
  }

  private documentScore(document: DocumentSigns): number {
    if (this.ofDocument?.document !== document)
      this.ofDocument = { document, score: scoreOf(documentFeatures(document), this.model) };
    return this.ofDocument.score;
  }

  private bestOfSubject(sentence: Sentence, cue: SignFound, { quoted, document }: Setting): number {
    const { best, model } = this;
    const mayBeWe = sentence.maySpeakOf('we') || sentence.isSaidByUs(cue);
    let most = best.subject;
    if (sentence.maySpeakOf('measure')) most += best.measure;
    if (mayBeWe) most += best.we;
    const isNobodys =
      !mayBeWe &&
      !quoted &&
      !PLEDGING.has(cue.sign) &&
      !sentence.maySpeakOf('authority') &&
      isNobodysText(document);
    return isNobodys ? most + (model.weights['planned-by-nobody'] ?? 0) : most;
  }
}
