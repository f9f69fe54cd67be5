import type { FoundFile } from '../../../lib/core/transfer/import/found.ts';
import { openFile } from '../../../lib/core/transfer/import/open-file.ts';
import type { Bringing, Counts, Plan } from '../../../lib/core/transfer/import/plan.ts';
import { addAll, readFile } from '../../../lib/core/transfer/import/read-file.ts';
import type { Contents, KindName } from '../../../lib/core/transfer/kinds.ts';
import { sha256 } from '../../../lib/extension/digest.ts';
import type { Store } from '../../../lib/store/store.ts';
import type { Applied } from '../../../lib/store/transfer.ts';
import type { ImportWork, Totals } from './import-talk.ts';

/** One file from its bytes to the way back: everything that would hold a page up. */
export function importSession(store: Store): ImportWork {
  let self = '';
  let file: FoundFile | undefined;
  const applied: Applied[] = [];

  const bringing = (contents: Contents): Bringing => ({
    contents,
    source: opened().source,
    self,
    now: new Date().toISOString(),
  });
  function opened(): FoundFile {
    if (!file) throw new Error('no file was opened');
    return file;
  }

  async function preview(): ReturnType<ImportWork['preview']> {
    const plan = await store.transfer.preview(bringing(opened().contents));
    return plan.ok ? { ok: true, value: totalsOf([plan.value]) } : plan;
  }

  async function bring(contents: Contents): ReturnType<ImportWork['bring']> {
    const outcome = await store.transfer.apply(bringing(contents));
    if (!outcome.ok) return outcome;
    applied.push(outcome.value);
    return { ok: true, value: totalsOf(applied.map(({ plan }) => plan)) };
  }

  return {
    async open(chosen, as) {
      self = as;
      const bytes = openFile(new Uint8Array(await chosen.arrayBuffer()));
      if (!bytes.ok) return { ok: false, reason: bytes.reason, line: null };
      const read = await readFile(bytes.text, self, sha256);
      if (!read.ok) return read;
      file = read.file;
      const { format, settings, maker, created, unknownKinds, damaged, bad } = file;
      const facts = { format, settings, maker, created, unknownKinds, damaged, bad };
      return { ok: true, encoding: bytes.encoding, file: facts };
    },
    preview,
    bring: () => bring(opened().contents),
    async undo() {
      let left = 0;
      // Last first: a corrected row may rest on what came before it.
      for (let last = applied.at(-1); last; last = applied.at(-1)) {
        const outcome = await store.transfer.undo(last);
        if (!outcome.ok) return outcome;
        left += outcome.value.left;
        applied.pop();
      }
      return { ok: true, value: { left } };
    },
    async fix(row, source) {
      const again = opened().retry(row, source);
      if (!again.ok) return { still: { reason: again.reason, where: again.where } };
      if (applied.length > 0) return bring(again.contents);
      addAll(opened().contents, again.contents);
      return preview();
    },
  };
}

/** What several plans do together. */
function totalsOf(plans: readonly Plan[]): Totals {
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
