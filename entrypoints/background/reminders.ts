import { browser } from 'wxt/browser';
import { remindersDue, trackedRows } from '../../lib/core/tracker/overview.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { onStoreChange } from '../../lib/store/store.ts';
import { store } from './parts.ts';

/**
 * Follow-ups that are due, as a number on the toolbar button. Looked for whenever the background wakes (at the start of the
 * browser, with every article read) and when a pledge changes: days pass slowly enough for that, so no alarm, and no
 * permission for one, is needed.
 */
export function followReminders(): void {
  void showDue();
  browser.runtime.onStartup.addListener(() => void showDue());
  onStoreChange(({ kind }) => {
    if (kind === 'pledge') void showDue();
  });
}

async function showDue(): Promise<void> {
  const { pledges } = await store();
  const kept = await pledges.list();
  if (!kept.ok) return;
  const today = localDay();
  const n = remindersDue(trackedRows(kept.value, today), today).length;
  await browser.action.setBadgeText({ text: n === 0 ? '' : String(n) });
}
