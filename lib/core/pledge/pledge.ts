import type { Passage } from '../text/passage.ts';

/** A part of a pledge, with its words. */
export interface Quoted extends Passage {
  text: string;
}

/** Time by which a pledge is to be done. */
export interface Deadline extends Quoted {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the words do not settle it. */
  iso: string | null;
}

/** How it was announced; see the guideline in docs/pledges.md. */
export type PledgeType = 'explicit' | 'planned' | 'named' | 'reported';

export type Strength = 'firm' | 'conditional' | 'wish';

/** A passage in which a public body undertakes something. Found by rules: it may be wrong. */
export interface Pledge extends Passage {
  text: string;
  type: PledgeType;
  strength: Strength;
  /** The words that gave it away. */
  cue: Quoted | null;
  actor: Quoted | null;
  action: Quoted | null;
  deadline: Deadline | null;
  /** Why it was marked, as string keys of `locales/` with their values. */
  reasons: { key: string; values?: Record<string, string> }[];
}
