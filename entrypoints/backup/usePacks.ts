import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import type { Contents } from '../../lib/core/transfer/kinds.ts';
import { makePack, packBytes } from '../../lib/core/transfer/pack.ts';
import { backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import { sha256 } from '../../lib/extension/digest.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';

interface Packs {
  maker: string;
  dossiers: { id: string; name: string }[];
  received: { name: string; n: number }[];
  onSave: (pack: { dossier: string | null; maker: string }) => void;
}

/** What can be handed on, and what came from whom; undefined until it is known. */
export function usePacks(store: Store, tell: (toast: ToastData | undefined) => void): Packs | undefined {
  const { t } = useStrings();
  const [known, setKnown] = useState<Omit<Packs, 'onSave'>>();

  useEffect(() => {
    const look = async () => {
      const [{ maker }, dossiers, received] = await Promise.all([
        backupState(),
        store.dossiers.list(),
        store.transfer.received(),
      ]);
      setKnown({
        maker: maker.name,
        dossiers: dossiers.ok ? dossiers.value.map(({ id, name }) => ({ id, name })) : [],
        received: received.ok ? received.value : [],
      });
    };
    void look();
    return onStoreChange(() => void look());
  }, []);

  async function onSave({ dossier, maker: name }: { dossier: string | null; maker: string }): Promise<void> {
    const { maker } = await backupState();
    if (maker.name !== name) await changeBackupState({ maker: { ...maker, name } });
    const contents = await contentsOf(store, dossier);
    if (!contents) return tell({ text: t('state.notSaved') });
    const pack = await makePack(
      {
        contents,
        maker: { id: maker.id, name },
        now: new Date().toISOString(),
        product: browser.runtime.getManifest().version,
      },
      sha256,
    );
    const title = known?.dossiers.find(({ id }) => id === dossier)?.name ?? t('app.name');
    saveFile(
      fileNameOf(name === '' ? title : `${title} (${name})`, 'marge'),
      [packBytes(pack)],
      'application/zip',
    );
    tell({ text: t('pack.saved') });
  }

  return known && { ...known, onSave: (pack) => void onSave(pack) };
}

/** All, or what a dossier names, with the glossaries of the reader: terms are part of how a text is read. */
async function contentsOf(store: Store, dossier: string | null): Promise<Contents | undefined> {
  const all = await store.transfer.contents();
  if (!all.ok || dossier === null) return all.ok ? all.value : undefined;
  const part = await store.collections.some({ dossiers: [dossier] });
  if (!part.ok) return undefined;
  const { glossaries, ownConcepts, origins } = all.value;
  return {
    ...part.value,
    glossaries: glossaries ?? [],
    ownConcepts: ownConcepts ?? [],
    origins: origins ?? [],
  };
}
