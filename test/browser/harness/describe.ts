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
}

/**
 * The same tests in each browser: one launch per browser and file. `browser()` is the running one; its site is empty
 * at first. After each test its tabs are closed, and the test fails if a page or the extension complained in a console
 * (take the complaints that a test expects with `browser().problems()`).
 */
export function describeBrowsers(
  title: string,
  define: (browser: () => Browser) => void,
  { browsers = ['chromium', 'firefox'], ...options }: DescribeOptions = {},
): void {
  const wanted = process.env.MARGIN_BROWSERS?.split(',') ?? browsers;
  const asked = browsers.filter((one) => wanted.includes(one));
  // A file without any test counts as broken.
  if (asked.length === 0) describe.skip(title, () => test('in another browser', () => undefined));
  for (const name of asked) {
    describe(`${title} (${name})`, () => {
      let site: Site;
      let browser: Browser;
      beforeAll(async () => {
        site = await openSite();
        browser = await OPEN[name](site, options);
      });
      afterEach(async () => {
        const problems = await browser.problems();
        await browser.closeTabs();
        site.forget();
        expect(problems).toEqual([]);
      });
      afterAll(async () => {
        await browser?.close();
        await site?.close();
      });
      define(() => browser);
    });
  }
}
