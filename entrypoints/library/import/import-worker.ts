/**
 * Reads, judges and writes a file away from the page, which would stand still for seconds with a large one. It opens the
 * database itself; a page that goes in the middle of a write leaves nothing half-written, for a write is one transaction.
 */
import { openStore } from '../../../lib/store/store.ts';
import { importSession } from './import-session.ts';
import type { Answer, Ask } from './import-talk.ts';

const post = (answer: Answer) => postMessage(answer);

const store = openStore({ onWrite: (wrote) => post({ wrote }) });
const session = store.then(importSession);

/** Acts wait for each other. */
let last: Promise<unknown> = session;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  last = last.then(() => (data.act === 'end' ? end() : answer(data)));
});

async function answer({ id, act, given }: Extract<Ask, { id: number }>): Promise<void> {
  try {
    const doing = (await session)[act] as (...values: unknown[]) => Promise<unknown>;
    post({ id, value: await doing(...given) });
  } catch (error) {
    post({ id, threw: String(error) });
  }
}

async function end(): Promise<void> {
  await (await store).close();
  close();
}
