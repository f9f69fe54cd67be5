import type { Outcome } from '../../lib/extension/messages.ts';
import type { StoreFailure, StoreOutcome } from '../../lib/store/store.ts';

/** Only whether it went well: what is stored stays on this side. */
export function withoutValue(outcome: StoreOutcome<unknown>): Outcome<undefined> {
  return outcome.ok ? { ok: true, value: undefined } : withoutWords(outcome);
}

/** Why not, without the words that stand in the way. */
export function withoutWords({ reason }: StoreFailure): Outcome<never> {
  return { ok: false, reason };
}
