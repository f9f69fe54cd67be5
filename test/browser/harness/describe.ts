import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, LaunchOptions } from './browser.ts';
import { openChromium } from './chromium.ts';
import type { BrowserName } from './find-browsers.ts';
import { openFirefox } from './firefox.ts';
import { openSite, type Site } from './site.ts';

const OPEN = { chromium: openChromium, firefox: openFirefox };

export interface DescribeOptions extends LaunchOptions {
  /** Default both; the variable MARGIN_BROWSERS (`firefox`, `chromium,firefox`) narrows it for one run. */
  browsers?: readonly BrowserName[];
  /** A browser that these tests do not leave as they found it, or must find fresh. Default false. */
  alone?: boolean;
}

interface Running {
  browser: Browser;
  site: Site;
}

/** The browsers of this file, by name and options: a launch costs more than most tests. */
const running = new Map<string, Promise<Running>>();

const keyOf = (name: BrowserName, options: LaunchOptions) => JSON.stringify([name, options]);

async function launch(name: BrowserName, options: LaunchOptions): Promise<Running> {
  const site = await openSite();
  return { site, browser: await OPEN[name](site, options) };
}

async function close({ browser, site }: Running): Promise<void> {
  await browser.close();
  await site.close();
}

/** The browser of this file with these options, with nothing kept in it. */
async function shared(name: BrowserName, options: LaunchOptions): Promise<Running> {
  const key = keyOf(name, options);
  const already = running.get(key);
  const one = already ?? launch(name, options);
  running.set(key, one);
  // The next describe may have more luck.
  one.catch(() => running.delete(key));
  if (already) await (await one).browser.forgetReader();
  return one;
}

/** After the last test of the file: each describe asks for it there, whoever comes first does it. */
async function closeShared(): Promise<void> {
  const all = await Promise.all(running.values());
  running.clear();
  await Promise.all(all.map(close));
}

/**
 * The same tests in each browser: one launch per browser and file. `browser()` is the running one; its site is empty
 * and nothing is kept at first. After each test its tabs are closed, and the test fails if a page or the extension
 * complained in a console (take the complaints that a test expects with `browser().problems()`). `crash()` kills the
 * browser and starts it again on its profile.
 */
export function describeBrowsers(
  title: string,
  define: (browser: () => Browser, crash: () => Promise<void>) => void,
  { browsers = ['chromium', 'firefox'], alone = false, ...options }: DescribeOptions = {},
): void {
  const wanted = process.env.MARGIN_BROWSERS?.split(',') ?? browsers;
  const asked = browsers.filter((one) => wanted.includes(one));
  // A file without any test counts as broken.
  if (asked.length === 0) describe.skip(title, () => test('in another browser', () => undefined));
  afterAll(closeShared);
  for (const name of asked) {
    describe(`${title} (${name})`, () => {
      let site: Site;
      let browser: Browser;
      beforeAll(async () => {
        ({ site, browser } = await (alone ? launch : shared)(name, options));
      });
      afterEach(async ({ task }) => {
        const problems = await browser.problems();
        await browser.closeTabs();
        site.forget();
        // What a failed try kept would fail the next one too.
        if (task.result?.state === 'fail') await browser.forgetReader();
        expect(problems).toEqual([]);
      });
      if (alone) afterAll(() => browser && close({ browser, site }));
      define(
        () => browser,
        async () => {
          const profile = await browser.crash();
          browser = await OPEN[name](site, { ...options, profile });
          if (!alone) running.set(keyOf(name, options), Promise.resolve({ browser, site }));
        },
      );
    });
  }
}
