import type { BadReason, BadRecord, FoundFile, Refusal } from '../../../lib/core/transfer/import/found.ts';
import type { Encoding } from '../../../lib/core/transfer/import/open-file.ts';
import type { Plan } from '../../../lib/core/transfer/import/plan.ts';
import type { StoreChange, StoreOutcome } from '../../../lib/store/store.ts';

/** What the page knows of a file; its records stay in the worker. */
export type FileFacts = Pick<
  FoundFile,
  'format' | 'settings' | 'maker' | 'created' | 'unknownKinds' | 'damaged' | 'bad'
>;

export type Opening =
  | { ok: true; encoding: Encoding; file: FileFacts }
  | { ok: false; reason: Refusal; line: number | null };

/** What an import would do, or did. */
export interface Totals {
  counts: Plan['counts'];
  /** Annotations of which both versions stay. */
  conflicts: number;
  /** Writes, without origins: what the reader would call items. */
  changes: number;
}

/** Why a corrected row still does not go in. */
export type Still = { reason: BadReason; where: string };

/** What the worker does for the page, one act after the other. */
export interface ImportWork {
  /** @param self id of this copy of the product */
  open(chosen: Blob, self: string): Promise<Opening>;
  /** Writes nothing. */
  preview(): Promise<StoreOutcome<Totals>>;
  bring(): Promise<StoreOutcome<Totals>>;
  /** `left`: items that stayed because they were changed since. */
  undo(): Promise<StoreOutcome<{ left: number }>>;
  /** Takes a corrected row: into the preview, or into what was brought. */
  fix(row: BadRecord['row'], source: string): Promise<{ still: Still } | StoreOutcome<Totals>>;
}

export type Act = keyof ImportWork;

/** Page → worker. */
export type Ask = { id: number; act: Act; given: unknown[] } | { act: 'end' };

/** Worker → page. */
export type Answer =
  | { id: number; value: unknown }
  | { id: number; threw: string }
  /** Something was written: readers in pages hear of it from the page. */
  | { wrote: StoreChange };
