import { useEffect, useRef, useState } from 'preact/hooks';
import type { BadRecord } from '../../../lib/core/transfer/import/found.ts';
import { loadSettings, parseSettings, saveSettings } from '../../../lib/extension/settings.ts';
import type { StoreFailure, StoreOutcome } from '../../../lib/store/store.ts';
import type { Still, Totals } from './import-talk.ts';
import type { OpenedImport } from './open-import.ts';

type Opened = Extract<OpenedImport, { ok: true }>;

/** What an import would do, or did. */
export interface ImportState {
  phase: 'preview' | 'done';
  /** undefined while it is worked out. */
  totals: Totals | undefined;
  bad: BadRecord[];
  failed: StoreFailure['reason'] | undefined;
  /** It is being written, or taken back. */
  busy: boolean;
}

/** An act that throws has written nothing: a write is one transaction. */
const THREW: StoreFailure = { ok: false, reason: 'failed' };

/** One import from preview to undo. */
export function useImport({ file, away }: Opened) {
  const before = useRef<Awaited<ReturnType<typeof loadSettings>>>(undefined);
  const [state, setState] = useState<ImportState>({
    phase: 'preview',
    totals: undefined,
    bad: file.bad,
    failed: undefined,
    busy: false,
  });
  const change = (next: Partial<ImportState>) => setState((now) => ({ ...now, ...next }));

  /** True when it was done. */
  function take(outcome: StoreOutcome<Totals>, more: Partial<ImportState> = {}): boolean {
    if (outcome.ok) change({ ...more, totals: outcome.value, failed: undefined });
    else change({ failed: outcome.reason });
    return outcome.ok;
  }

  async function writing<T>(act: Promise<StoreOutcome<T>>): Promise<StoreOutcome<T>> {
    change({ busy: true });
    const outcome = await act.catch(() => THREW);
    change({ busy: false });
    return outcome;
  }

  useEffect(() => {
    void away
      .preview()
      .catch(() => THREW)
      .then((outcome) => take(outcome));
    return () => away.end();
  }, []);

  return {
    state,
    async bring(withSettings: boolean): Promise<void> {
      if (!take(await writing(away.bring()), { phase: 'done' }) || !withSettings || !file.settings) return;
      before.current = await loadSettings();
      await saveSettings(parseSettings(file.settings));
    },
    async undo(): Promise<StoreOutcome<{ left: number }>> {
      const outcome = await writing(away.undo());
      if (outcome.ok && before.current) await saveSettings(before.current);
      return outcome;
    },
    /** Takes a corrected row; answers what is still wrong. */
    async fix(bad: BadRecord, source: string): Promise<Still | undefined> {
      const outcome = await away.fix(bad.row, source);
      if ('still' in outcome) return outcome.still;
      const rest = state.bad.filter(({ row }) => row !== bad.row);
      return take(outcome, { bad: rest }) ? undefined : bad;
    },
  };
}
