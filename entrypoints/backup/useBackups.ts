import { useEffect, useState } from 'preact/hooks';
import type { BackupActs, BackupView } from '../../components/BackupSection.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import { askToDownload, mayDownload, stopDownloads } from '../../lib/extension/backup-downloads.ts';
import {
  allowFolder,
  canPickFolder,
  forgetFolder,
  knownFolder,
  pickFolder,
} from '../../lib/extension/backup-folder.ts';
import {
  type BackupState,
  backupState,
  changeBackupState,
  onBackupState,
} from '../../lib/extension/backup-state.ts';
import { saveFile } from '../../lib/extension/save-file.ts';
import { onStoreChange, type Store } from '../../lib/store/store.ts';
import { backupAge, daysSince } from './backup-age.ts';
import { backupAway } from './backup-away.ts';
import { pickFile } from './pick-file.ts';
import { currentBackup, writeAutomatic } from './run-backup.ts';
import { lastInFolder, verifyBackup } from './verify-backup.ts';

type Tell = (toast: ToastData | undefined) => void;

/** How backups stand, and what the reader does about them; undefined until it is known. */
export function useBackups(store: Store, tell: Tell): { view: BackupView; acts: BackupActs } | undefined {
  const { t } = useStrings();
  const [view, setView] = useState<BackupView>();

  async function look(known?: BackupState): Promise<void> {
    const state = known ?? (await backupState());
    const notes = await store.annotations.count();
    setView(viewOf(state, await automaticOf(state), notes.ok ? notes.value : 0));
  }
  useEffect(() => {
    void look();
    const ends = [onBackupState((state) => void look(state)), onStoreChange(() => void look())];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  const say = (written: boolean) => tell({ text: t(written ? 'backup.saved' : 'backup.failed') });
  const acts: BackupActs = {
    async onSave() {
      say(await saveBackup(store));
    },
    onRestore() {
      location.hash = '#/import';
    },
    async onVerify() {
      const inFolder = await lastInFolder();
      if (inFolder) return verifyBackup(inFolder, backupAway);
      const file = await pickFile();
      if (file) await verifyBackup({ name: file.name.slice(0, 200), file }, backupAway);
    },
    async onPickFolder() {
      const folder = await pickFolder();
      if (!folder) return;
      await changeBackupState({ folder: folder.name, trouble: null });
      say(await writeAutomatic(store, { folder, allowed: true }, backupAway));
    },
    async onAllowFolder() {
      const known = await knownFolder();
      if (known && (await allowFolder(known.folder)))
        say(await writeAutomatic(store, { folder: known.folder, allowed: true }, backupAway));
    },
    async onDownloads() {
      if (await askToDownload()) say(await writeAutomatic(store, undefined, backupAway));
      await look();
    },
    async onStopAutomatic() {
      await forgetFolder();
      await stopDownloads();
      await changeBackupState({ folder: null, trouble: null });
    },
    async onRemind(remindAfter) {
      await changeBackupState({ remindAfter });
    },
  };
  return view && { view, acts };
}

/** Saves a backup now, where automatic ones go, else as a file of the downloads. */
export async function saveBackup(store: Store): Promise<boolean> {
  const known = await knownFolder();
  if (known?.allowed && (await writeAutomatic(store, known, backupAway))) return true;
  const current = await currentBackup(backupAway).catch(() => undefined);
  const notes = await store.annotations.count();
  if (!current || !notes.ok) return false;
  saveFile(current.name, [current.file], 'application/json');
  const last = { name: current.name, at: current.created, where: 'file' as const, notes: notes.value };
  await changeBackupState({ last });
  return true;
}

async function automaticOf({ folder }: BackupState): Promise<BackupView['automatic']> {
  if (folder !== null && (await knownFolder())) return 'folder';
  return (await mayDownload()) ? 'downloads' : 'off';
}

function viewOf(state: BackupState, automatic: BackupView['automatic'], notes: number): BackupView {
  const { last, verified, folder, trouble, remindAfter } = state;
  return {
    last: last && { ...last, days: daysSince(last.at) },
    verified: verified && { ...verified, days: daysSince(verified.at) },
    automatic,
    folder,
    canPickFolder: canPickFolder(),
    trouble,
    remindAfter,
    isOld: backupAge(state, notes).isOld,
  };
}
