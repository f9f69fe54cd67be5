import { tellReaders } from '../../../lib/extension/tabs.ts';
import type { Act, Answer, Ask, ImportWork } from './import-talk.ts';

/** Imports away from the page. */
export interface AwayImport extends ImportWork {
  /** What was begun is still done; nothing can be asked after this. */
  end(): void;
}

type Wait = { done: (value: never) => void; failed: (error: Error) => void };

/** Starts the worker of one import. An act that throws there rejects here. */
export function importAway(): AwayImport {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Wait>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('wrote' in data) return void tellReaders(data.wrote);
    const wait = waiting.get(data.id);
    waiting.delete(data.id);
    if ('threw' in data) wait?.failed(new Error(data.threw));
    else wait?.done(data.value as never);
  };
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message));
    waiting.clear();
  };
  const ask = <A extends Act>(act: A, ...given: Parameters<ImportWork[A]>): ReturnType<ImportWork[A]> => {
    asked += 1;
    const id = asked;
    worker.postMessage({ id, act, given } satisfies Ask);
    return new Promise((done, failed) => waiting.set(id, { done, failed })) as ReturnType<ImportWork[A]>;
  };
  return {
    open: (chosen, self) => ask('open', chosen, self),
    preview: () => ask('preview'),
    bring: () => ask('bring'),
    undo: () => ask('undo'),
    fix: (row, source) => ask('fix', row, source),
    end: () => worker.postMessage({ act: 'end' } satisfies Ask),
  };
}
