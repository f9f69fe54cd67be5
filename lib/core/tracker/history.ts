import * as v from 'valibot';
import {
  type Change,
  ChangeSchema,
  type Evidence,
  lastDayOf,
  type Strength,
  StrengthSchema,
  type TrackedPledge,
  type Verdict,
} from './tracked-pledge.ts';

/** A tracked pledge as it is now. */
export interface TrackedState {
  actor: string | null;
  action: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  deadline: string | null;
  strength: Strength;
  /** Fields whose value is the reader's; the others were inferred from the text. */
  corrected: ReadonlySet<'actor' | 'action' | 'deadline' | 'strength'>;
  /** Official commitments that the reader linked. */
  commitmentIds: readonly string[];
  evidence: readonly Evidence[];
  verdict: { value: Verdict; evidenceIds: readonly string[]; at: string } | null;
  note: string;
  /** Day on which to come back to it. */
  reminder: string | null;
  /** The reader no longer follows it; nothing is lost. */
  stopped: boolean;
  /** When the reader last added evidence or began to follow it. */
  lastNewsAt: string;
}

/** Works out the present state from what was found and the history. */
export function stateOf({ found, history }: TrackedPledge): TrackedState {
  const fields: Record<string, string | null> = {
    actor: found.actor,
    action: found.action,
    deadline: found.deadline?.iso ?? null,
    strength: found.strength,
  };
  const corrected = new Set<'actor' | 'action' | 'deadline' | 'strength'>();
  const commitments = new Set<string>();
  const evidence = new Map<string, Evidence>();
  let verdict: TrackedState['verdict'] = null;
  let note = '';
  let reminder: string | null = null;
  let stopped = false;
  let lastNewsAt = history[0]?.at ?? '';

  for (const change of history) {
    switch (change.kind) {
      case 'corrected':
        fields[change.field] = change.value;
        corrected.add(change.field);
        break;
      case 'linked':
        commitments.add(change.commitmentId);
        break;
      case 'unlinked':
        commitments.delete(change.commitmentId);
        break;
      case 'evidence-added':
        evidence.set(change.evidence.id, change.evidence);
        lastNewsAt = change.at;
        break;
      case 'evidence-removed':
        evidence.delete(change.evidenceId);
        break;
      case 'judged':
        verdict = { value: change.verdict, evidenceIds: change.evidenceIds, at: change.at };
        break;
      case 'verdict-withdrawn':
        verdict = null;
        break;
      case 'noted':
        note = change.note;
        break;
      case 'reminder-set':
        reminder = change.date;
        break;
      case 'stopped':
        stopped = true;
        break;
      case 'resumed':
        stopped = false;
        break;
      case 'tracked':
        break;
    }
  }

  // Two devices may judge and remove the evidence at once: what is left without evidence is no verdict.
  const standing = verdict?.evidenceIds.filter((id) => evidence.has(id)) ?? [];
  return {
    actor: fields.actor ?? null,
    action: fields.action ?? null,
    deadline: fields.deadline ?? null,
    strength: v.is(StrengthSchema, fields.strength) ? fields.strength : found.strength,
    corrected,
    commitmentIds: [...commitments],
    evidence: [...evidence.values()],
    verdict: verdict !== null && standing.length > 0 ? { ...verdict, evidenceIds: standing } : null,
    note,
    reminder,
    stopped,
    lastNewsAt,
  };
}

/** Why a change was refused; for a message in the reader's language. */
export type Refusal =
  | 'malformed'
  | 'already-there'
  | 'verdict-without-evidence'
  | 'evidence-unknown'
  | 'evidence-in-use'
  | 'not-a-date'
  | 'nothing-to-change';

export type Appended = { ok: true; pledge: TrackedPledge } | { ok: false; reason: Refusal };

/**
 * The pledge with one more change at the end of its history; the pledge given is not touched.
 * A verdict must rest on evidence that is there, and evidence under a verdict stays until the verdict is withdrawn.
 * A clock that was set back does not reorder the history: the change then bears the time of the one before.
 */
export function append(pledge: TrackedPledge, change: Change): Appended {
  const reason = refusal(pledge, change);
  if (reason !== null) return { ok: false, reason };
  const last = pledge.history.at(-1)?.at ?? '';
  const placed = change.at < last ? { ...change, at: last } : change;
  return { ok: true, pledge: { ...pledge, history: [...pledge.history, placed] } };
}

function refusal(pledge: TrackedPledge, change: Change): Refusal | null {
  if (change.kind === 'judged' && change.evidenceIds.length === 0) return 'verdict-without-evidence';
  if (!v.is(ChangeSchema, change)) return 'malformed';
  if (change.kind === 'tracked' || pledge.history.some(({ id }) => id === change.id)) return 'already-there';

  const state = stateOf(pledge);
  const known = (id: string) => state.evidence.some((evidence) => evidence.id === id);
  switch (change.kind) {
    case 'judged':
      return change.evidenceIds.every(known) ? null : 'evidence-unknown';
    case 'evidence-added':
      return known(change.evidence.id) ? 'already-there' : null;
    case 'evidence-removed':
      if (!known(change.evidenceId)) return 'evidence-unknown';
      return state.verdict?.evidenceIds.includes(change.evidenceId) ? 'evidence-in-use' : null;
    case 'verdict-withdrawn':
      return state.verdict === null ? 'nothing-to-change' : null;
    case 'linked':
      return state.commitmentIds.includes(change.commitmentId) ? 'already-there' : null;
    case 'unlinked':
      return state.commitmentIds.includes(change.commitmentId) ? null : 'nothing-to-change';
    case 'corrected':
      if (change.field === 'deadline' && change.value !== null && lastDayOf(change.value) === undefined)
        return 'not-a-date';
      return change.field === 'strength' && !v.is(StrengthSchema, change.value) ? 'malformed' : null;
    default:
      return null;
  }
}

/**
 * Two copies of one tracked pledge, from two devices or an imported file, as one: every change of both, once, in order
 * of time. The order of the arguments does not matter.
 */
export function mergeHistories(one: TrackedPledge, other: TrackedPledge): TrackedPledge {
  const changes = new Map([...one.history, ...other.history].map((change) => [change.id, change]));
  const history = [...changes.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const [base] = [one, other].sort(
    (a, b) =>
      compare(a.history[0]?.at ?? '', b.history[0]?.at ?? '') ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  );
  return { ...(base ?? one), history };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
