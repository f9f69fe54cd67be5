import { useEffect, useRef, useState } from 'preact/hooks';
import type { BadRecord } from '../../../lib/core/transfer/import/found.ts';
import type { Bringing, Counts, Plan } from '../../../lib/core/transfer/import/plan.ts';
import { addAll } from '../../../lib/core/transfer/import/read-file.ts';
import type { Contents, KindName } from '../../../lib/core/transfer/kinds.ts';
import { loadSettings, parseSettings, saveSettings } from '../../../lib/extension/settings.ts';
import type { Store, StoreFailure } from '../../../lib/store/store.ts';
import type { Applied } from '../../../lib/store/transfer.ts';
import type { OpenedImport } from './open-import.ts';

type Opened = Extract<OpenedImport, { ok: true }>;

/** What an import would do, or did. */
export interface ImportState {
  phase: 'preview' | 'done' | 'undone';
  /** undefined while it is worked out. */
  counts: Plan['counts'] | undefined;
  conflicts: number;
  /** Writes, without origins: what the reader would call items. */
  changes: number;
  bad: BadRecord[];
  failed: StoreFailure['reason'] | undefined;
}

/** One import from preview to undo. */
export function useImport(store: Store, { file, self }: Opened) {
  const contents = useRef<Contents>(file.contents);
  const applied = useRef<Applied[]>([]);
  const before = useRef<Awaited<ReturnType<typeof loadSettings>>>(undefined);
  const [state, setState] = useState<ImportState>({
    phase: 'preview',
    counts: undefined,
    conflicts: 0,
    changes: 0,
    bad: file.bad,
    failed: undefined,
  });
  const bringing = (brought: Contents): Bringing => ({
    contents: brought,
    source: file.source,
    self,
    now: new Date().toISOString(),
  });
  const change = (next: Partial<ImportState>) => setState((now) => ({ ...now, ...next }));

  async function preview(): Promise<void> {
    const plan = await store.transfer.preview(bringing(contents.current));
    if (plan.ok) change({ ...summary([plan.value]), failed: undefined });
    else change({ failed: plan.reason });
  }

  useEffect(() => void preview(), []);

  return {
    state,
    async bring(withSettings: boolean): Promise<void> {
      const outcome = await store.transfer.apply(bringing(contents.current));
      if (!outcome.ok) return change({ failed: outcome.reason });
      applied.current = [outcome.value];
      if (withSettings && file.settings) {
        before.current = await loadSettings();
        await saveSettings(parseSettings(file.settings));
      }
      change({ ...summary([outcome.value.plan]), phase: 'done', failed: undefined });
    },
    /** Answers how many items stayed because they were changed since, or why nothing was undone. */
    async undo(): Promise<{ left: number } | StoreFailure['reason']> {
      let left = 0;
      // Last first: a corrected row may rest on what came before it.
      for (let last = applied.current.at(-1); last; last = applied.current.at(-1)) {
        const outcome = await store.transfer.undo(last);
        if (!outcome.ok) return outcome.reason;
        left += outcome.value.left;
        applied.current.pop();
      }
      if (before.current) await saveSettings(before.current);
      change({ phase: 'undone' });
      return { left };
    },
    /** Takes a corrected row; answers what is still wrong. */
    async fix(
      bad: BadRecord,
      source: string,
    ): Promise<{ reason: BadRecord['reason']; where: string } | undefined> {
      const again = file.retry(bad.row, source);
      if (!again.ok) return again;
      const rest = state.bad.filter(({ row }) => row !== bad.row);
      if (state.phase === 'preview') {
        addAll(contents.current, again.contents);
        change({ bad: rest });
        await preview();
        return undefined;
      }
      const outcome = await store.transfer.apply(bringing(again.contents));
      if (!outcome.ok) {
        change({ failed: outcome.reason });
        return bad;
      }
      applied.current.push(outcome.value);
      change({ ...summary(applied.current.map(({ plan }) => plan)), bad: rest });
      return undefined;
    },
  };
}

/** What several plans do together. */
function summary(plans: readonly Plan[]): Pick<ImportState, 'counts' | 'conflicts' | 'changes'> {
  const counts: Plan['counts'] = {};
  for (const plan of plans)
    for (const [kind, one] of Object.entries(plan.counts) as [KindName, Counts][]) {
      const sum = counts[kind];
      counts[kind] = sum
        ? {
            new: sum.new + one.new,
            changed: sum.changed + one.changed,
            same: sum.same + one.same,
            kept: sum.kept + one.kept,
            conflict: sum.conflict + one.conflict,
          }
        : one;
    }
  const items = Object.entries(counts).filter(([kind]) => kind !== 'origins');
  return {
    counts,
    conflicts: plans.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    changes: items.reduce((sum, [, one]) => sum + one.new + one.changed + one.conflict, 0),
  };
}
