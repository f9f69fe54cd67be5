import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** What only a real engine can show of the views: layers, focus, scrolling. The gallery is the page. */

const configFile = new URL('../gallery/vite.config.ts', import.meta.url).pathname;
const outDir = mkdtempSync(`${tmpdir()}/gallery-`);
let server: PreviewServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', ({ message }) => errors.push(message));
});

afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

const open = async (scene: string) => {
  await page.goto(`${server.resolvedUrls!.local[0]}?scene=${scene}&lang=fr`);
  await page.waitForSelector('.scene');
};
const focused = () =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

describe('a card beside its words', () => {
  const card = () => page.getByRole('dialog', { name: 'Partenariat pour un gouvernement ouvert' });

  beforeEach(async () => {
    await open('Placed');
    await page.waitForSelector('.popover[data-state=open]');
  });

  test('stands entirely below the touched line, starting where the words start', async () => {
    const line = await page
      .locator('.now')
      .evaluate((words) => words.getClientRects()[0]!.toJSON() as DOMRect);
    const box = (await card().boundingBox())!;
    expect(Math.round(box.y - line.bottom)).toBe(8);
    expect(Math.round(box.x - line.left)).toBe(0);
  });

  test('scrolls with its line, and closes when the line is a screen away', async () => {
    const before = (await card().boundingBox())!.y;
    await page.evaluate(() => {
      document.body.style.height = '3000px';
      scrollTo(0, 30);
    });
    await expect.poll(async () => before - (await card().boundingBox())!.y).toBe(30);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect.poll(() => card().count()).toBe(0);
  });

  test('Esc closes the menu first, then the card', async () => {
    await card().getByRole('button', { name: 'Autres actions' }).click();
    await expect.poll(focused).toBe('Écrire une définition');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await focused()).toBe('Autres actions');
    await page.keyboard.press('Escape');
    await expect.poll(() => card().count()).toBe(0);
  });

  test('a press elsewhere closes it', async () => {
    await page.mouse.click(20, 700);
    await expect.poll(() => card().count()).toBe(0);
  });

  test('pinned cards stand at their lines, one below the other, and scroll without script', async () => {
    const tops = () =>
      page.locator('.pins__pin').evaluateAll((pins) => pins.map((pin) => pin.getBoundingClientRect()));
    const [first, second] = await tops();
    expect(first!.top).toBe(40);
    expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
    await page.evaluate(() => {
      document.body.style.height = '3000px';
      scrollTo(0, 100);
    });
    expect((await tops())[0]!.top).toBe(-60);
  });
});

test('a card opened by keyboard has focus on its title, and Tab goes in the order of sight', async () => {
  await open('Concepts');
  await expect.poll(focused).toBe('Redevabilité');
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('note');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Fermer');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Épingler dans la marge');
});

test.each(['Popups', 'Panels', 'Selections'])('%s hold at 320 px', async (scene) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(scene);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
