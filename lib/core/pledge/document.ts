import type { Sentence } from './structure.ts';
import { tablesOf } from './tables.ts';

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

/** Tells what kind of text this is from its first sentences and its title (folded as `Sentence.plain` is). */
export function readDocument(sentences: readonly Sentence[], title: string): DocumentSigns {
  const sample = sentences.slice(0, SAMPLE);
  const share = (test: (sentence: Sentence) => boolean) =>
    sample.filter(test).length / Math.max(5, sample.length);
  const lang = sample[0]?.lang;
  const lexicon = lang && tablesOf(lang).lexicon;
  const isPlan = lexicon?.planWords.test(title) ?? false;
  return {
    plan: share((s) => s.speaksOf('planWords')) + (isPlan ? 0.1 : 0),
    action: share((s) => s.opensWith !== null && s.place !== 'prose'),
    outsiders: share((s) => s.speaksOf('outsider')),
    authorities: share((s) => s.speaksOf('authority')),
    addressed: share((s) => s.shows('addresses-reader')),
    happening: share((s) => s.shows('happening') || s.shows('event')),
    pledging: share((s) => s.shows('pledges')),
    futures: share((s) => s.shows('future') || s.shows('future-passive')),
    officialTitle: (lexicon?.authority.test(title) && !lexicon.outsider.test(title)) ?? false,
    weOutside: sample.some((s) => s.speaksOf('weOutside')),
  };
}

const level = (name: string, value: number, steps: number[]): string[] => {
  const at = steps.filter((step) => value >= step).length;
  return at > 0 ? Array.from({ length: at }, (_, i) => `${name}≥${steps[i]}`) : [];
};

const levels = new WeakMap<DocumentSigns, string[]>();

/** What is said of the whole text, the same for all its sentences. */
export function documentFeatures(document: DocumentSigns): string[] {
  const known = levels.get(document);
  if (known) return known;
  const features = [
    ...level('doc-plan', document.plan, [0.02, 0.1, 0.2]),
    ...level('doc-actions', document.action, [0.1, 0.25, 0.5]),
    ...level('doc-outsiders', document.outsiders, [0.1, 0.25]),
    ...level('doc-authorities', document.authorities, [0.2, 0.4, 0.6]),
    ...level('doc-addressed', document.addressed, [0.1, 0.25]),
    ...level('doc-happening', document.happening, [0.15, 0.3]),
    ...level('doc-futures', document.futures, [0.15, 0.3, 0.5]),
  ];
  levels.set(document, features);
  return features;
}
