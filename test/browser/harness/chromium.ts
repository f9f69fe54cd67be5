import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import {
  type Browser,
  type LaunchOptions,
  type Panel,
  type PanelKey,
  type Plain,
  type Tab,
  VIEWPORT,
} from './browser.ts';
import { listen } from './chromium-complaints.ts';
import { changeSites, EXTENSIONS_PAGE, setHostAccess, setPolicy, sitesOf } from './chromium-own-pages.ts';
import { chromiumTab } from './chromium-tab.ts';
import {
  type AxTree,
  DevToolsSession,
  devtoolsPort,
  exposedIn,
  saidBy,
  type Target,
  targets,
} from './devtools.ts';
import { findBrowser } from './find-browsers.ts';
import { dispatchCommand, dispatchMenu, emptyStores } from './in-extension.ts';
import { pictureOf } from './picture.ts';
import type { Site } from './site.ts';
import { until, within } from './wait.ts';

const BUILT = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** Chromium with the built extension, its manifest untouched; all traffic goes to `site`. */
export async function openChromium(site: Site, options: LaunchOptions = {}): Promise<Browser> {
  const { lang = 'fr', dark = false, headed = false, keepsPages = false, extension = BUILT } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'margin-chromium-'));
  if (!options.profile) options.prepare?.(profile, 'chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium')!,
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    timeout: 120_000,
    headless: !headed,
    chromiumSandbox: false,
    ignoreHTTPSErrors: true,
    viewport: headed ? null : VIEWPORT,
    colorScheme: null,
    locale: lang,
    env: { ...process.env, LANGUAGE: lang } as Record<string, string>,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      `--proxy-server=http://127.0.0.1:${site.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--no-first-run',
      // 0 is dark, 1 is light: for pages, popup and panel alike.
      `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    ],
  });
  try {
    const said = listen(context);
    const port = await devtoolsPort(profile);
    const worker = await until(
      'the service worker of the extension',
      async () => (await targets(port)).find(isWorker),
      { timeout: 120_000 },
    );
    const origin = worker.url.split('/', 3).join('/');
    const browserSession = await context.browser()!.newBrowserCDPSession();
    await closeWelcome(context);
    if (options.policy) await setPolicy(context, origin.split('/')[2]!, options.policy);
    return chromiumBrowser({ context, browserSession, site, origin, port, profile, said, extension });
  } catch (error) {
    await context.close();
    throw error;
  }
}

const KEY_CODES: Record<PanelKey, number> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowUp: 38,
  ArrowDown: 40,
  Delete: 46,
  j: 74,
  k: 75,
  '/': 191,
};

/** The first page opens once, at install: it must come, and goes so that tests choose their own tabs. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const page = await until(
    'the first page after installing',
    async () => context.pages().find((one) => one.url().endsWith('/welcome.html')),
    { timeout: 120_000 },
  );
  await page.waitForLoadState();
  await page.close();
}

function isWorker({ type, url }: Target): boolean {
  return type === 'service_worker' && url.startsWith('chrome-extension://');
}

interface Running {
  context: BrowserContext;
  /** Of the whole browser, by Playwright's pipe: the only way that may press toolbar buttons. */
  browserSession: CDPSession;
  site: Site;
  origin: string;
  port: number;
  profile: string;
  said: string[];
  /** Folder of the built extension. */
  extension: string;
}

function chromiumBrowser({
  context,
  browserSession,
  site,
  origin,
  port,
  profile,
  said,
  extension,
}: Running): Browser {
  const id = origin.split('/')[2]!;
  const manifestSites = sitesOf(extension);
  const pages = new Map<Tab, Page>();
  const views = new Set<DevToolsSession>();
  const ended = new Promise<void>((done) => context.once('close', () => done()));

  /** Commands younger than the typed list. */
  async function ofExtensions(method: string, params: object): Promise<void> {
    const send = browserSession.send as unknown as (method: string, params: object) => Promise<unknown>;
    await send.call(browserSession, `Extensions.${method}`, params);
  }

  async function open(url: string): Promise<Tab> {
    const page = await context.newPage();
    const tab = chromiumTab(page);
    pages.set(tab, page);
    await page.goto(url, { timeout: 90_000 });
    return tab;
  }

  /** Runs something in a passing tab of the browser's or the extension's own. */
  async function aside<T>(url: string, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await context.newPage();
    try {
      await page.goto(url, { timeout: 90_000 });
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async function wake(): Promise<Target> {
    const running = (await targets(port)).find(isWorker);
    if (running) return running;
    // A file that runs no code of ours, but has the extension's origin.
    await aside(`${origin}/manifest.json`, (page) =>
      page.evaluate(() => void chrome.runtime.sendMessage({ wake: true }).catch(() => undefined)),
    );
    return until('the service worker to wake', async () => (await targets(port)).find(isWorker));
  }

  /** Whether the worker that was told to end still runs. */
  async function livesOn(): Promise<boolean> {
    const running = (await targets(port)).find(isWorker);
    if (!running) return false;
    try {
      const session = await DevToolsSession.to(port, running.id);
      const marked = session.evaluate<boolean>(() => 'ends' in globalThis, []);
      return await within(2000, 'the service worker', marked).finally(() => session.close());
    } catch {
      // It went while it was asked: the next look tells.
      return true;
    }
  }

  async function background<T>(work: (...args: never[]) => unknown, args: readonly Plain[]): Promise<T> {
    const session = await DevToolsSession.to(port, (await wake()).id);
    try {
      // A worker shows itself before it has its APIs.
      await until('the APIs of the worker', () => session.evaluate(() => typeof chrome !== 'undefined', []));
      return await session.evaluate<T>(work, args);
    } finally {
      session.close();
    }
  }

  async function tabId(tab: Tab): Promise<number> {
    await tab.activate();
    return background<number>(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return front!.id!;
    }, []);
  }

  async function pressButton(tab: Tab): Promise<void> {
    await tab.activate();
    const url = await tab.url();
    const { targetInfos } = await browserSession.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const target = targetInfos.findLast((one) => one.url === url);
    if (!target) throw new Error(`No tab shows ${url}`);
    await ofExtensions('triggerAction', { id, targetId: target.targetId });
  }

  async function view(what: string, path: string) {
    const target = await until(what, async () =>
      (await targets(port)).find(({ url }) => url.startsWith(`${origin}/${path}`)),
    );
    const session = await DevToolsSession.to(port, target.id);
    views.add(session);
    await until(`${what} to load`, () => session.evaluate(() => document.readyState === 'complete', []));
    return {
      evaluate: (work: (...args: never[]) => unknown, ...args: Plain[]) => session.evaluate(work, args),
      waitFor: (sought: string, ask: (...args: never[]) => unknown, ...args: Plain[]) =>
        until(sought, () => session.evaluate(ask, args)),
      exposed: async () => exposedIn(await session.send<AxTree>('Accessibility.getFullAXTree')),
      press: async (key: PanelKey) => {
        // Focus moves only in a document that believes to have the window's.
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
        const facts = { key, windowsVirtualKeyCode: KEY_CODES[key], ...(text && { text }) };
        await session.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...facts });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...facts });
      },
      screenshot: async () => {
        // Refused while the popup is still taking its size.
        const { data } = await until('a picture', () =>
          session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' }),
        );
        return pictureOf(Buffer.from(data, 'base64'));
      },
    } as unknown as Panel;
  }

  /** Runs an expression with the extension's rights, in one turn with a gesture, as in a click. */
  async function withGesture(expression: string): Promise<void> {
    await aside(`${origin}/manifest.json`, async (page) => {
      const session = await context.newCDPSession(page);
      const { exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        userGesture: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(saidBy(exceptionDetails));
    });
  }

  /** What the person does on the browser's page of extensions: site access. */
  const setSites = (change: { add?: string; remove?: string }) =>
    aside(EXTENSIONS_PAGE, (page) => changeSites(page, id, manifestSites, change));

  return {
    name: 'chromium',
    site,
    origin,
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    pressButton,
    async popup(tab) {
      await pressButton(tab);
      return view('the popup', 'popup.html');
    },
    async sidePanel(tab) {
      await tab.activate();
      const windowId = await background<number>(async () => (await chrome.windows.getLastFocused()).id!, []);
      await withGesture(`chrome.sidePanel.open({ windowId: ${windowId} })`);
      await tab.activate();
      return view('the side panel', 'sidepanel.html');
    },
    background: (work, ...args) => background(work as never, args),
    async weighBackground() {
      const session = await DevToolsSession.to(port, (await wake()).id);
      try {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
      } finally {
        session.close();
      }
    },
    async stopBackground() {
      const target = (await targets(port)).find(isWorker);
      if (!target) return;
      // An open view may wake it again at once, under the same name: the life that ends bears a mark.
      const session = await DevToolsSession.to(port, target.id);
      await session.evaluate(() => Reflect.set(globalThis, 'ends', true), []).finally(() => session.close());
      await until('the service worker to end', async () => {
        await browserSession.send('Target.closeTarget', { targetId: target.id }).catch(() => undefined);
        return !(await livesOn());
      });
    },
    async updateExtension() {
      // Installed over itself: told to reload, a headless Chromium leaves it switched off.
      await ofExtensions('loadUnpacked', { path: extension });
    },
    async command(name, tab) {
      await background(dispatchCommand, [name, await tabId(tab)]);
    },
    async menu(item, tab, on) {
      await background(dispatchMenu, [item, on, await tabId(tab)]);
    },
    typeAtFocus: async (text, tab) => pages.get(tab)?.keyboard.type(text),
    async allowSite(add) {
      await setSites({ add });
      // Allowed on the browser's page: the extension's own request is then granted without a question.
      await withGesture(`chrome.permissions.request({ origins: [${JSON.stringify(add)}] })`);
    },
    denySite: (remove) => setSites({ remove }),
    onClickOnly: (on) =>
      aside(EXTENSIONS_PAGE, (page) => setHostAccess(page, id, on ? 'ON_CLICK' : 'ON_ALL_SITES')),
    enable: (on) =>
      aside(EXTENSIONS_PAGE, (page) =>
        page.evaluate(([which, wanted]) => chrome.management.setEnabled(which, wanted), [id, on] as const),
      ),
    forgetReader: () => background(emptyStores, []),
    problems: async () => said.splice(0),
    async closeTabs() {
      for (const session of views) session.close();
      views.clear();
      for (const page of pages.values()) if (!page.isClosed()) await page.close();
      pages.clear();
    },
    ended: () => ended,
    async crash() {
      const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
      // It leads a group of its own, with all its helpers.
      process.kill(-processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
      await within(10_000, 'Chromium to be gone', ended);
      rmSync(join(profile, 'DevToolsActivePort'));
      return profile;
    },
    async close() {
      await within(10_000, 'Chromium to close', context.close());
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
