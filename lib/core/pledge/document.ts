import type { Sentence } from './structure.ts';
import { type Tables, tablesOf } from './tables.ts';

/** Shares, 0–1, of a text's sentences in which something shows: they tell a plan from a report, an event or a manifesto. */
export interface DocumentSigns {
  /** Words of a plan: milestones, deadlines, a roadmap. */
  plan: number;
  /** Lines that begin with an action. */
  action: number;
  outsiders: number;
  authorities: number;
  /** The reader is spoken to. */
  addressed: number;
  /** Events, sessions, votes. */
  happening: number;
  /** Pledge verbs. */
  pledging: number;
  futures: number;
  /** "We" are an association, a union, a party: see `Lexicon.weOutside`. */
  weOutside: boolean;
  /** The title names an authority, and nobody else who could speak. */
  officialTitle: boolean;
}

/** Sentences from which a text's character is told; a longer text does not change it. */
const SAMPLE = 300;

/** The bits of all themes and guards that tell what kind of text it is. */
const bitsOf = ({ themeBits, guardsOf }: Tables): number =>
  themeBits.planWords |
  themeBits.outsider |
  themeBits.authority |
  themeBits.weOutside |
  guardsOf.get('addresses-reader')!.bits |
  guardsOf.get('happening')!.bits |
  guardsOf.get('event')!.bits;

/** Tells what kind of text this is from its first sentences and its title (folded as `Sentence.plain` is). */
export function readDocument(sentences: readonly Sentence[], title: string): DocumentSigns {
  const sample = sentences.slice(0, SAMPLE);
  const lang = sample[0]?.lang;
  const lexicon = lang && tablesOf(lang).lexicon;
  const isPlan = lexicon?.planWords.test(title) ?? false;
  const count = {
    plan: 0,
    action: 0,
    outsiders: 0,
    authorities: 0,
    addressed: 0,
    happening: 0,
    pledging: 0,
    futures: 0,
  };
  let weOutside = lexicon?.weOutside.test(title) ?? false;
  const telling = lang === undefined ? 0 : bitsOf(tablesOf(lang));
  for (const sentence of sample) {
    if (sentence.place !== 'prose' && sentence.opensWith !== null) count.action += 1;
    const { cues } = sentence;
    // Most sentences have no cue, and say none of what follows.
    if (cues.size > 0) {
      if (cues.has('pledges')) count.pledging += 1;
      if (cues.has('future') || cues.has('future-passive')) count.futures += 1;
    }
    if ((sentence.mayGuard & telling) === 0) continue;
    if (sentence.speaksOf('planWords')) count.plan += 1;
    if (sentence.speaksOf('outsider')) count.outsiders += 1;
    if (sentence.speaksOf('authority')) count.authorities += 1;
    if (sentence.shows('addresses-reader')) count.addressed += 1;
    if (sentence.shows('happening') || sentence.shows('event')) count.happening += 1;
    weOutside ||= sentence.speaksOf('weOutside');
  }
  const share = (number: number) => number / Math.max(5, sample.length);
  return {
    plan: share(count.plan) + (isPlan ? 0.1 : 0),
    action: share(count.action),
    outsiders: share(count.outsiders),
    authorities: share(count.authorities),
    addressed: share(count.addressed),
    happening: share(count.happening),
    pledging: share(count.pledging),
    futures: share(count.futures),
    officialTitle: (lexicon?.authority.test(title) && !lexicon.outsider.test(title)) ?? false,
    weOutside,
  };
}

/** Nothing in the text or above it says who would do what it announces. */
export const isNobodysText = ({ plan, authorities, officialTitle }: DocumentSigns): boolean =>
  plan < 0.1 && authorities < 0.4 && !officialTitle;

type Share = Exclude<keyof DocumentSigns, 'weOutside' | 'officialTitle'>;

/** From which share on a text has which features. */
const LEVELS: readonly { share: Share; from: number; feature: string }[] = (
  [
    ['plan', 'doc-plan', [0.02, 0.1, 0.2]],
    ['action', 'doc-actions', [0.1, 0.25, 0.5]],
    ['outsiders', 'doc-outsiders', [0.1, 0.25]],
    ['authorities', 'doc-authorities', [0.2, 0.4, 0.6]],
    ['addressed', 'doc-addressed', [0.1, 0.25]],
    ['happening', 'doc-happening', [0.15, 0.3]],
    ['futures', 'doc-futures', [0.15, 0.3, 0.5]],
  ] as const
).flatMap(([share, name, steps]) => steps.map((from) => ({ share, from, feature: `${name}≥${from}` })));

const levels = new WeakMap<DocumentSigns, string[]>();

/** What is said of the whole text, the same for all its sentences. */
export function documentFeatures(document: DocumentSigns): string[] {
  const known = levels.get(document);
  if (known) return known;
  const features = LEVELS.filter(({ share, from }) => document[share] >= from).map(({ feature }) => feature);
  levels.set(document, features);
  return features;
}
