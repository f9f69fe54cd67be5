import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './harness/find-browsers.ts';

/** Where each browser keeps the databases of pages, in its profile: only these meet the full disk, not the browser itself. */
const DATABASES: Record<BrowserName, string> = {
  chromium: 'Default/IndexedDB',
  firefox: 'storage/default',
};

const SIZE = '16m';

/** As root, or by a `sudo` that asks nothing. */
function asRoot(...command: string[]): boolean {
  const [name = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return process.platform === 'linux' && spawnSync(name, rest).status === 0;
}

const mount = (folder: string): boolean =>
  asRoot('mount', '-t', 'tmpfs', '-o', `size=${SIZE},mode=777`, 'tmpfs', folder);
/** Also while files on it are open. */
const unmount = (folder: string): boolean => asRoot('umount', '-l', folder);

/** Whether a small disk can be made on this machine. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'margin-disk-'));
  const can = mount(folder) && unmount(folder);
  rmdirSync(folder);
  return can;
}

/** A disk of its own for the databases of a browser that is about to start. */
export class SmallDisk {
  #folder: string;

  constructor(browser: BrowserName, profile: string) {
    this.#folder = join(profile, DATABASES[browser]);
    mkdirSync(this.#folder, { recursive: true });
    if (!mount(this.#folder)) throw new Error(`No disk at ${this.#folder}`);
  }

  /** Writes until nothing more goes in. */
  fill(): void {
    const file = openSync(this.#filler, 'w');
    try {
      for (const size of [65_536, 512]) writeAll(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(this.#filler);
  }

  remove(): void {
    unmount(this.#folder);
  }

  get #filler(): string {
    return join(this.#folder, 'filler');
  }
}

function writeAll(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
