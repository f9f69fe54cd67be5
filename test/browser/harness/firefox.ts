import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type Exposed,
  type LaunchOptions,
  type Panel,
  type PanelKey,
  type Plain,
  type Tab,
  VIEWPORT,
} from './browser.ts';
import { findBrowser } from './find-browsers.ts';
import * as inside from './firefox-chrome.ts';
import { firefoxTab } from './firefox-tab.ts';
import { answering, run } from './firefox-view.ts';
import { emptyStores } from './in-extension.ts';
import { Marionette } from './marionette.ts';
import { pictureOf } from './picture.ts';
import type { Site } from './site.ts';
import { Gone, until, within } from './wait.ts';

const BUILT = resolve(import.meta.dirname, '../../../.output/firefox-mv3');
/** Firefox would draw a new address for the extension at each installation. */
const UUID = '6d617267-652d-4369-9669-717565303031';

/** Firefox starts in 4 s on an idle machine; a busy one takes ten times that. */
const START_TIMEOUT = 120_000;

type Work = (...args: never[]) => unknown;

/** Firefox with the built extension, its manifest untouched; all traffic goes to `site`. */
export async function openFirefox(site: Site, options: LaunchOptions = {}): Promise<Browser> {
  const { extension = BUILT, headed = false } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'margin-firefox-'));
  if (!options.profile) options.prepare?.(profile, 'firefox');
  const id = addonId(extension);
  writeFileSync(join(profile, 'user.js'), preferences(site, id, profile, options));
  if (options.policy) writePolicy(profile, id, options.policy);
  const firefox = spawn(
    findBrowser('firefox')!,
    [
      '-no-remote',
      '-profile',
      profile,
      '-marionette',
      '-remote-allow-system-access',
      ...(headed ? [] : ['-headless']),
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '985',
        // Where the reader's own `.mozilla/managed-storage` is looked for.
        ...(options.policy && { HOME: profile }),
      },
    },
  );
  // A test run that is ended from outside leaves no browser behind.
  process.once('exit', () => firefox.kill('SIGKILL'));
  const said = listen(firefox);
  try {
    const port = await until(
      'Firefox to open its remote control',
      () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
      { timeout: START_TIMEOUT },
    );
    const marionette = await Marionette.to(port);
    // Flat: capabilities in an envelope are not read.
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true }, START_TIMEOUT);
    if (!headed) await fitViewport(marionette);
    await marionette.send('Addon:Install', { path: extension, temporary: true }, START_TIMEOUT);
    const first = await marionette.send<string>('WebDriver:GetWindowHandle');
    await closeWelcome(marionette, first);
    return firefoxBrowser({ marionette, site, id, first, said, profile, firefox });
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
}

/** The first page opens once, at install: it must come, and goes so that tests choose their own tabs. */
async function closeWelcome(marionette: Marionette, first: string): Promise<void> {
  const handle = await until(
    'the first page after installing',
    async () => (await marionette.send<string[]>('WebDriver:GetWindowHandles')).find((one) => one !== first),
    { timeout: START_TIMEOUT },
  );
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  await until('its address', async () =>
    (await marionette.send<string>('WebDriver:GetCurrentURL')).endsWith('/welcome.html'),
  );
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle: first });
}

/** As a native manifest of the reader's own folder: `policies.json` would need the rights of an administrator. */
function writePolicy(profile: string, id: string, data: { [name: string]: Plain }): void {
  const folder = join(profile, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: id, description: 'An organisation', type: 'storage', data };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
}

function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(
  site: Site,
  id: string,
  profile: string,
  { lang = 'fr', dark = false }: LaunchOptions,
): string {
  const preferences: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': site.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': site.port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.trr.mode': 5,
    'dom.security.https_only_mode': false,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    // Downloads go with the profile.
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile, 'downloads'),
    'intl.locale.requested': lang,
    'intl.accept_languages': lang,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'layout.css.devPixelsPerPx': '1.0',
    // What the console says in pages and in the extension comes out on stdout.
    'devtools.console.stdout.content': true,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'browser.search.update': false,
    'extensions.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Makes the viewport as large as Chromium's, whatever the toolbars take. */
async function fitViewport(marionette: Marionette): Promise<void> {
  const inner = await run<{ width: number; height: number }>(
    marionette,
    () => ({ width: innerWidth, height: innerHeight }),
    [],
  );
  const outer = await marionette.send<{ width: number; height: number }>('WebDriver:GetWindowRect');
  await marionette.send('WebDriver:SetWindowRect', {
    width: outer.width + VIEWPORT.width - inner.width,
    height: outer.height + VIEWPORT.height - inner.height,
  });
}

interface Running {
  marionette: Marionette;
  site: Site;
  /** Of the add-on. */
  id: string;
  /** Handle of the tab that Firefox opened with; it stays. */
  first: string;
  said: string[];
  profile: string;
  firefox: ChildProcess;
}

function firefoxBrowser({ marionette, site, id, first, said, profile, firefox }: Running): Browser {
  const origin = `moz-extension://${UUID}`;
  const tabs = new Set<Tab>();
  const ended = new Promise<void>((done) => firefox.once('exit', () => done()));

  /** In Firefox's own window; must be called within a turn. */
  async function privileged<T>(work: Work, args: readonly Plain[] = []): Promise<T> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run<T>(marionette, work, args, 'system');
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }
  const inFirefox = <T>(work: Work, ...args: Plain[]) => marionette.turn(() => privileged<T>(work, args));

  async function open(url: string): Promise<Tab> {
    const { handle } = await marionette.turn(async () => {
      // The tab of the last command may be closed, and the session speaks to no other by itself.
      await marionette.send('WebDriver:SwitchToWindow', { handle: first });
      return marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    });
    const tab = firefoxTab(marionette, handle, id, privileged);
    tabs.add(tab);
    await tab.goto(url);
    return tab;
  }

  async function inView<T>(type: string, page: string, work: Work, args: readonly Plain[]): Promise<T> {
    const asked = inFirefox<string | undefined>(inside.runInView, id, type, page, answering(work, args));
    const text = await asked.catch((error: Error) => {
      throw /destroyed before query/.test(error.message) ? new Gone(`The ${type} is gone.`) : error;
    });
    if (text === undefined) throw new Gone(`The ${type} is not there.`);
    const { value, error } = JSON.parse(text) as { value: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async function view(type: 'popup' | 'sidebar', page: string) {
    await until(`the ${type} to load`, () =>
      inView(type, page, () => document.readyState === 'complete', []),
    );
    return {
      evaluate: (work: Work, ...args: Plain[]) => inView(type, page, work, args),
      waitFor: (what: string, ask: Work, ...args: Plain[]) =>
        until(what, () => inView(type, page, ask, args)),
      exposed: () => inFirefox<Exposed[]>(inside.exposedIn, id, type),
      press: (key: PanelKey) => inFirefox(inside.pressInView, id, type, key),
      screenshot: async () => {
        const url = await inFirefox<string>(inside.pictureOfView, id, type);
        return pictureOf(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      },
    } as unknown as Panel;
  }

  const inBackground = <T>(work: Work, args: readonly Plain[]) => inView<T>('background', '', work, args);

  return {
    name: 'firefox',
    site,
    origin,
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    async popup(tab) {
      await tab.activate();
      await inFirefox(inside.openPopup, id);
      return view('popup', 'popup.html');
    },
    async sidePanel(tab) {
      await tab.activate();
      await inFirefox(inside.openSidebar, id);
      return view('sidebar', 'sidepanel.html');
    },
    background: (work, ...args) => inBackground(work as never, args),
    stopBackground: () => inFirefox(inside.endBackground, id),
    updateExtension: () => inBackground(() => void setTimeout(() => chrome.runtime.reload(), 50), []),
    async command(name, tab) {
      await tab.activate();
      await inFirefox(inside.dispatchCommand, id, name);
    },
    async menu(item, tab, on) {
      await tab.activate();
      await inFirefox(inside.dispatchMenu, id, item, on);
    },
    async typeAtFocus(text, tab) {
      await tab.activate();
      await inFirefox(inside.typeAtFocus, text);
    },
    allowSite: (pattern) => inFirefox(inside.changeSite, id, pattern, true),
    denySite: (pattern) => inFirefox(inside.changeSite, id, pattern, false),
    enable: (on) => inFirefox(inside.enableAddon, id, on),
    forgetReader: () => inBackground(emptyStores, []),
    problems: async () => [...said.splice(0), ...(await inFirefox<string[]>(inside.takeErrors))],
    async closeTabs() {
      await inFirefox(inside.closeOverlays);
      for (const tab of tabs) await tab.close().catch(() => undefined);
      tabs.clear();
      await marionette.turn(() => marionette.send('WebDriver:SwitchToWindow', { handle: first }));
    },
    ended: () => ended,
    async crash() {
      firefox.kill('SIGKILL');
      await within(10_000, 'Firefox to be gone', ended);
      rmSync(join(profile, 'MarionetteActivePort'));
      marionette.close();
      return profile;
    },
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      await within(10_000, 'Firefox to close', ended).catch(() => firefox.kill('SIGKILL'));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Keeps what was said by `console.error`. */
function listen(firefox: ChildProcess): string[] {
  const said: string[] = [];
  let rest = '';
  firefox.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = line.startsWith('console.error: ') ? line.slice(15) : '';
      // Firefox's own services say so by name.
      if (text && !/^[\w.]+: ?/.test(text)) said.push(unescaped(text));
    }
  });
  return said;
}

/** Firefox writes letters beyond ASCII as `\xEF` or `\u2019`. */
function unescaped(text: string): string {
  return text.replace(/\\x([0-9A-F]{2})|\\u([0-9A-F]{4})/gi, (_, short?: string, long?: string) =>
    String.fromCharCode(Number.parseInt(short ?? long ?? '', 16)),
  );
}
