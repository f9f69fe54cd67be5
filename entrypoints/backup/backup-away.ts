import type { BackupHead, BackupWork, Verdict } from './backup-work.ts';

/** Page → worker: one piece of work. */
export type BackupAsk = { act: 'make'; head: BackupHead } | { act: 'verify'; file: Blob; self: string };
/** Worker → page. */
export type BackupAnswer = { value: Blob | Verdict | undefined } | { threw: string };

/** The work on backups, away from the page. What throws there rejects here. */
export const backupAway: BackupWork = {
  make: (head) => ask({ act: 'make', head }),
  verify: (file, self) => ask({ act: 'verify', file, self }),
};

function ask<T>(given: BackupAsk): Promise<T> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<T>((done, failed) => {
    worker.onmessage = ({ data }: MessageEvent<BackupAnswer>) =>
      'threw' in data ? failed(new Error(data.threw)) : done(data.value as T);
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.postMessage(given);
  }).finally(() => worker.terminate());
}
