import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { relativeDays } from './relativeDays.ts';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';

/** How backups stand. */
export interface BackupView {
  /** The last one; `days`: since then, 0 today. */
  last: { name: string; days: number; where: 'folder' | 'downloads' | 'file'; notes: number } | null;
  verified: { name: string; days: number; found: 'same' | 'older' | 'damaged' } | null;
  /** Where automatic backups go, and which ways there are. */
  automatic: 'folder' | 'downloads' | 'off';
  folder: string | null;
  canPickFolder: boolean;
  trouble: 'permission' | 'failed' | null;
  /** Days after which the reader is told; null never. */
  remindAfter: number | null;
  /** The last backup is older than that, and there is something to lose. */
  isOld: boolean;
}

export interface BackupActs {
  onSave: () => void;
  onRestore: () => void;
  onVerify: () => void;
  onPickFolder: () => void;
  onAllowFolder: () => void;
  onDownloads: () => void;
  onStopAutomatic: () => void;
  onRemind: (days: number | null) => void;
}

const REMINDERS = [7, 31, null] as const;

/** The second copy of the library: where it is, how old, whether it can be read back. */
export function BackupSection({ view, acts }: { view: BackupView; acts: BackupActs }) {
  const { t, lang } = useStrings();
  const { last, verified, automatic, folder, canPickFolder, trouble, remindAfter, isOld } = view;
  return (
    <section class="keeping" aria-labelledby="backup-title">
      <h2 id="backup-title">{t('set.backup')}</h2>
      {isOld && (
        <Banner
          title={t(last ? 'backup.old' : 'backup.never', {
            days: last ? relativeDays(-last.days, lang) : '',
          })}
        >
          {t('backup.oldBody')}
        </Banner>
      )}
      <div class="keeping__row">
        <div>
          <p>{t('backup.last')}</p>
          <p class="muted">
            {last
              ? t(`backup.at.${last.where}`, {
                  days: relativeDays(-last.days, lang),
                  name: last.name,
                  n: last.notes,
                })
              : t('backup.none')}
          </p>
        </div>
        <div class="keeping__acts">
          <Button icon="download" look="primary" onClick={acts.onSave}>
            {t('set.backupNow')}
          </Button>
          <Button icon="upload" look="quiet" onClick={acts.onRestore}>
            {t('set.restore')}
          </Button>
        </div>
      </div>
      <div class="keeping__row">
        <div>
          <p>{t('backup.verified')}</p>
          <p class="muted" role="status">
            {verified
              ? t(`backup.found.${verified.found}`, {
                  days: relativeDays(-verified.days, lang),
                  name: verified.name,
                })
              : t('backup.notVerified')}
          </p>
        </div>
        <Button onClick={acts.onVerify}>{t('backup.verify')}</Button>
      </div>
      <div class="keeping__row">
        <div>
          <p>{t('backup.automatic')}</p>
          <p class="muted">
            {automatic === 'folder'
              ? t('backup.toFolder', { folder: folder ?? '' })
              : t(automatic === 'downloads' ? 'backup.toDownloads' : 'backup.off')}
          </p>
          {trouble && <p role="alert">{t(`backup.trouble.${trouble}`)}</p>}
        </div>
        <div class="keeping__acts">
          {trouble === 'permission' && automatic === 'folder' && (
            <Button look="primary" onClick={acts.onAllowFolder}>
              {t('backup.allow')}
            </Button>
          )}
          {canPickFolder && <Button onClick={acts.onPickFolder}>{t('backup.pickFolder')}</Button>}
          {automatic === 'off' && <Button onClick={acts.onDownloads}>{t('backup.useDownloads')}</Button>}
          {automatic !== 'off' && (
            <Button look="quiet" onClick={acts.onStopAutomatic}>
              {t('backup.stop')}
            </Button>
          )}
        </div>
      </div>
      <div class="keeping__row">
        <div>
          <p>{t('set.backupRemind')}</p>
        </div>
        <Select
          label={t('set.backupRemind')}
          value={String(remindAfter)}
          options={REMINDERS.map((days) => ({
            value: String(days),
            label: t(`backup.remind.${days ?? 'never'}`),
          }))}
          onChange={(days) => acts.onRemind(days === 'null' ? null : Number(days))}
        />
      </div>
    </section>
  );
}
