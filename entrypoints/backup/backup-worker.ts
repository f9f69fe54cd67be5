/** Does one piece of work on backups away from the page, which would stand still for seconds with a large library. */
import { openStore } from '../../lib/store/store.ts';
import type { BackupAnswer, BackupAsk } from './backup-away.ts';
import { backupWork, type Verdict } from './backup-work.ts';

addEventListener('message', ({ data }: MessageEvent<BackupAsk>) => {
  answer(data).then(
    (value) => postMessage({ value } satisfies BackupAnswer),
    (error) => postMessage({ threw: String(error) } satisfies BackupAnswer),
  );
});

async function answer(asked: BackupAsk): Promise<Blob | Verdict | undefined> {
  const work = backupWork(await openStore());
  return asked.act === 'make' ? work.make(asked.head) : work.verify(asked.file, asked.self);
}
