import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox';

/**
 * Names in PATH, then usual places. Branded Chrome is missing on purpose: since version 137 it refuses to load an
 * unpacked extension from the command line.
 */
const KNOWN: Record<BrowserName, { variable: string; names: string[]; places: () => string[] }> = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    places: () => [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
      chromium.executablePath(),
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: () => [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
  },
};

const DEBIAN_PACKAGES: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-liberation'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-fr', 'fonts-liberation'],
};

/** The browser's program, if there is one. The variables CHROMIUM and FIREFOX name another. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, names, places } = KNOWN[name];
  const wanted = process.env[variable];
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const inPath = names.flatMap((file) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, file + ending))),
  );
  return [...inPath, ...places()].find((path) => path !== '' && existsSync(path));
}

/**
 * Finds browsers and installs the missing ones where the machine allows it, saying what it does.
 * Throws with the exact command to run where it does not.
 */
export function provideBrowsers(
  names: readonly BrowserName[],
  say: (line: string) => void = console.log,
): void {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const install = [...new Set(missing.flatMap((name) => DEBIAN_PACKAGES[name]))];
  const command = `apt-get update && apt-get install -y --no-install-recommends ${install.join(' ')}`;
  if (isDebian()) {
    const root = process.getuid?.() === 0;
    if (root || spawnSync('sudo', ['-n', 'true']).status === 0) {
      const full = root ? command : `sudo -n sh -c '${command}'`;
      say(`Missing: ${missing.join(', ')}. Running: ${full}`);
      spawnSync('sh', ['-c', full], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } else if (missing.includes('chromium')) {
    const own = resolve(import.meta.dirname, '../../../node_modules/.bin/playwright-core');
    say(`Missing: chromium. Running: npx playwright-core install chromium`);
    spawnSync(own, ['install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const still = names.filter((name) => !findBrowser(name));
  if (still.length > 0) throw new Error(`No ${still.join(' and no ')} here. ${howTo(still, command)}`);
}

function howTo(names: readonly BrowserName[], debianCommand: string): string {
  if (isDebian()) return `Run: sudo sh -c '${debianCommand}'`;
  const ways = names.map((name) =>
    name === 'chromium'
      ? 'npx playwright-core install chromium'
      : process.platform === 'darwin'
        ? 'brew install --cask firefox'
        : 'install Firefox from https://www.mozilla.org/firefox/',
  );
  return `Run: ${ways.join(' ; ')} (or set CHROMIUM / FIREFOX to the program).`;
}

/** Debian itself: on Ubuntu both browsers are snaps, which cannot read a profile in /tmp. */
function isDebian(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
