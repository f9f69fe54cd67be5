import { useEffect } from 'preact/hooks';
import { relativeDays } from '../../components/relativeDays.ts';
import { useStrings } from '../../components/StringsContext.ts';
import type { ToastData } from '../../components/Toast.tsx';
import { backupState, changeBackupState } from '../../lib/extension/backup-state.ts';
import type { Store } from '../../lib/store/store.ts';
import { backupAge } from './backup-age.ts';

/** Days between two reminders. */
const AGAIN = 7;

/** The page comes first: counting many notes holds up what it reads. */
const LATER_MS = 3000;

/** Says, at most once a week, that the last backup is old or missing. */
export function useBackupReminder(store: Store | undefined, tell: (toast: ToastData) => void): void {
  const { t, lang } = useStrings();
  useEffect(() => {
    if (!store) return;
    const remind = async () => {
      const state = await backupState();
      const notes = await store.annotations.count();
      const age = backupAge(state, notes.ok ? notes.value : 0);
      const isTooSoon =
        state.reminded !== null && Date.now() - Date.parse(state.reminded) < AGAIN * 86_400_000;
      // The first few notes are often a trial.
      const isTrial = age.days === null && notes.ok && notes.value < 10;
      if (!age.isOld || isTooSoon || isTrial) return;
      await changeBackupState({ reminded: new Date().toISOString() });
      tell({
        text:
          age.days === null ? t('backup.never') : t('backup.old', { days: relativeDays(-age.days, lang) }),
        action: { label: t('backup.goTo'), onClick: () => location.assign('#/backup') },
      });
    };
    const timer = setTimeout(() => void remind(), LATER_MS);
    return () => clearTimeout(timer);
  }, [store]);
}
