import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StorageActs, StorageView } from '../../components/StorageSection.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import type { KindName } from '../../lib/core/transfer/kinds.ts';
import { backupState } from '../../lib/extension/backup-state.ts';
import { storageHealth } from '../../lib/store/storage-health.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';
import { saveBackup } from './useBackups.ts';

/** Which kinds the bar shows together. */
const PARTS: Record<StorageView['parts'][number]['name'], readonly KindName[]> = {
  library: ['annotations', 'articles', 'texts', 'dossiers', 'origins'],
  glossaries: ['glossaries', 'ownConcepts', 'known', 'reviews'],
  commitments: ['pledges', 'ownCommitments', 'links', 'dismissals'],
  rest: ['bin', 'drafts', 'quarantine'],
};

const YEAR = 365.25 * 86_400_000;

/** How the storage stands, and what the reader does about it; undefined until it is known. */
export function useStorage(
  store: Store,
  tell: (toast: ToastData | undefined) => void,
): { view: StorageView; acts: StorageActs } | undefined {
  const { t } = useStrings();
  const [view, setView] = useState<StorageView>();

  async function look(): Promise<void> {
    const [sizes, health] = await Promise.all([store.transfer.sizes(), storageHealth(navigator.storage)]);
    if (!sizes.ok) return;
    const parts = Object.entries(PARTS).map(([name, kinds]) => ({
      name: name as keyof typeof PARTS,
      bytes: kinds.reduce((sum, kind) => sum + sizes.value[kind].bytes, 0),
    }));
    // This permission keeps the browser from evicting the database, whatever `persisted` says.
    const isExempt = await browser.permissions
      .contains({ permissions: ['unlimitedStorage'] })
      .catch(() => false);
    setView({
      protected: health.persisted || isExempt || null,
      used: health.used,
      quota: health.quota,
      notes: sizes.value.annotations.count,
      parts,
    });
  }
  useEffect(() => {
    void look();
    return onStoreChange(() => void look());
  }, []);

  const acts: StorageActs = {
    async onRemoveOldTexts() {
      const removed = await store.transfer.removeTexts(new Date(Date.now() - YEAR).toISOString());
      if (!removed.ok) return tell({ text: t('state.notSaved') });
      const n = removed.value.length;
      if (n === 0) return tell({ text: t('storage.noOldTexts') });
      await look();
      const putBack = async () => {
        await store.transfer.restoreTexts(removed.value);
        await look();
        tell(undefined);
      };
      tell({
        text: t('storage.textsRemoved', { n }),
        action: { label: t('common.undo'), onClick: () => void putBack() },
      });
    },
    async onErase() {
      const kept = await store.transfer.contents();
      // Nothing goes before its copy is written.
      if (!kept.ok || !(await saveBackup(store))) return tell({ text: t('storage.notErased') });
      const erased = await store.transfer.erase();
      if (!erased.ok) return tell({ text: t('state.notSaved') });
      const takeBack = async () => {
        const { maker } = await backupState();
        const now = new Date().toISOString();
        const back = await store.transfer.apply({
          contents: kept.value,
          source: { own: true },
          self: maker.id,
          now,
        });
        tell({ text: t(back.ok ? 'storage.broughtBack' : 'state.notSaved') });
      };
      tell({
        text: t('storage.erased'),
        action: { label: t('storage.takeBack'), onClick: () => void takeBack() },
      });
    },
  };
  return view && { view, acts };
}
