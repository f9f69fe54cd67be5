import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { ArticleRecord } from '../../lib/core/kept.ts';
import { wordyNotes } from './pages/wordy-notes.ts';

const NOTES = Number(process.env.MARGIN_NOTES ?? 100_000);
const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const TIMES = 5;

/**
 * The library of the built extension in a real Chromium, with 100,000 notes in the store: from the address to the first
 * rows painted, to all notes searchable, and from a key to its answer. `npm run build` first.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'margin-library-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: [`--disable-extensions-except=${BUILT}`, `--load-extension=${BUILT}`, '--disable-gpu'],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const library = `${worker.url().split('/', 3).join('/')}/library.html`;
    const page = await context.newPage();
    await page.goto(library);
    await page.waitForSelector('.library');
    const empty = await firstPaint();
    print('library/first-paint/empty-store', empty, 'ms');
    await fill();
    const full = await firstPaint();
    print(`library/first-paint/${NOTES}`, full, 'ms');
    print(`library/first-paint/${NOTES}-against-empty`, full / empty, 'x');

    const start = performance.now();
    await page.reload();
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('.library__counts')?.textContent ?? ''),
    );
    print(`library/all-notes-read/${NOTES}`, performance.now() - start, 'ms');
    await page.focus('.library__search input');
    const keys = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('.library__search input')!;
      const counts = document.querySelector('.library__list')!;
      const times: number[] = [];
      const holdUps: number[] = [];
      for (const typed of ['transparence', 'données ouv', 'gouvernement']) {
        for (let end = 1; end <= typed.length; end += 1) {
          const from = performance.now();
          const answered = new Promise<void>((done) => {
            const timer = setTimeout(done, 2000);
            new MutationObserver((_, observer) => {
              observer.disconnect();
              clearTimeout(timer);
              done();
            }).observe(counts, { subtree: true, childList: true, characterData: true });
          });
          field.value = typed.slice(0, end);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          holdUps.push(performance.now() - from);
          await answered;
          times.push(performance.now() - from);
        }
      }
      const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
      return { answer: middle(times), worst: times.at(-1)!, hold: middle(holdUps) };
    });
    print(`library/key-to-answer/${NOTES}`, keys.answer, 'ms');
    print(`library/key-to-answer-worst/${NOTES}`, keys.worst, 'ms');
    print(`library/key-holds-typing/${NOTES}`, keys.hold, 'ms');

    /** Median of a few loads, from the start of navigation to the frame after rows (or nothing) are in the page. */
    async function firstPaint(): Promise<number> {
      const times: number[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        await page.goto('about:blank');
        await page.goto(library);
        times.push(
          await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                const look = () => {
                  if (!document.querySelector('.article-row, .empty')) return requestAnimationFrame(look);
                  requestAnimationFrame(() => resolve(performance.now()));
                };
                look();
              }),
          ),
        );
      }
      return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
    }

    async function fill(): Promise<void> {
      const { notes, texts } = wordyNotes(NOTES);
      const put = (store: string, records: unknown[]) =>
        page.evaluate(
          async ([into, all]) => {
            const db = await new Promise<IDBDatabase>((done) => {
              const asked = indexedDB.open('civic-margin');
              asked.onsuccess = () => done(asked.result);
            });
            const transaction = db.transaction(into, 'readwrite');
            for (const one of JSON.parse(all) as unknown[]) transaction.objectStore(into).put(one);
            await new Promise((done) => {
              transaction.oncomplete = done;
            });
            db.close();
          },
          [store, JSON.stringify(records)] as const,
        );
      let group: unknown[] = [];
      for (const ofArticle of notes.values()) {
        group.push(...ofArticle);
        if (group.length < 5000) continue;
        await put('annotations', group);
        group = [];
      }
      await put('annotations', group);
      await put('articles', [...notes.keys()].map(record));
      const all = [...texts].map(([canonicalUrl, text]) => ({
        canonicalUrl,
        text,
        seen: '2026-01-01T00:00:00Z',
      }));
      for (let at = 0; at < all.length; at += 500) await put('texts', all.slice(at, at + 500));
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function record(canonicalUrl: string, at: number): ArticleRecord {
  const lastRead = new Date(1.7e12 + at * 1e6).toISOString();
  return {
    canonicalUrl,
    title: `Article ${at}\u00a0: ce que la commune publie`,
    byline: null,
    siteName: 'Le Journal',
    publishedTime: null,
    modifiedTime: null,
    lang: 'fr',
    fingerprint: canonicalUrl,
    addresses: [canonicalUrl],
    textLength: 6000,
    firstSeen: lastRead,
    lastRead,
  };
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));
