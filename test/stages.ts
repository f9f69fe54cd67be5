import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import type { BrowserName } from './browser/harness/find-browsers.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = resolve(ROOT, 'node_modules/.bin');

export interface Ended {
  ok: boolean;
  /** What was said, both channels. */
  output: string;
}

interface ToolOptions {
  /** Keeps what the program says for the failure's report. */
  quiet?: boolean;
  /** Beside the environment of this process. */
  env?: Record<string, string>;
  /** Where it runs; the project's folder when nothing is said. */
  folder?: string;
}

/** Runs a program of the project. */
export function runTool(
  command: string,
  args: readonly string[],
  { quiet = true, env = {}, folder = ROOT }: ToolOptions = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...env,
        PATH: `${BIN}${delimiter}${process.env.PATH}`,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (!quiet) process.stdout.write(text);
      });
    }
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

const BUILDS: Record<BrowserName, string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/** Builds the extension for each browser; throws with what the builder said. */
export async function buildFor(
  names: readonly BrowserName[],
  say: (line: string) => void = console.log,
): Promise<void> {
  for (const name of names) {
    const { ok, output } = await runTool('wxt', BUILDS[name]);
    if (!ok) throw new Error(`The build for ${name} failed.\n${output}`);
    say(`Built for ${name}.`);
  }
}
