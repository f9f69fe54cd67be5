import { BackupSection } from '../../components/BackupSection.tsx';
import { Button } from '../../components/Button.tsx';
import { PackSection } from '../../components/PackSection.tsx';
import { StorageSection } from '../../components/StorageSection.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { useBackups } from '../backup/useBackups.ts';
import { usePacks } from '../backup/usePacks.ts';
import { useStorage } from '../backup/useStorage.ts';
import { openExport } from './exporting/exporting.ts';
import type { PageProps } from './pages.ts';

/** The second copy of the library, what it takes on this device, and dossiers for others. */
export function BackupPage({ store, tell }: PageProps) {
  const { t } = useStrings();
  const backups = useBackups(store, tell);
  const storage = useStorage(store, tell);
  const packs = usePacks(store, tell);
  return (
    <div class="desk__narrow">
      <div class="desk__head">
        <h1>{t('backup.page')}</h1>
        <Button icon="download" onClick={() => openExport({ of: 'everything' })}>
          {t('export.everything')}
        </Button>
      </div>
      {backups && <BackupSection {...backups} />}
      {storage && <StorageSection {...storage} />}
      {packs && <PackSection {...packs} />}
    </div>
  );
}
