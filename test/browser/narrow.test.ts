import { afterEach, expect, test } from 'vitest';
import { axeInLayer } from './axe.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { faultsThatStay, layoutFaults, overlaps } from './layout.ts';
import { annotationsOf, articlePage, highlight, openArticle, SITE, stored } from './notes-tools.ts';
import { untilMarked } from './page-tools.ts';
import { openInReader, PLAN, sample, untilReadPdf } from './pdf-tools.ts';
import { clickInMargin, clickOn, PLEDGE, shows } from './pledge-tools.ts';

const URL_OF_ARTICLE = `${SITE}/telephone/`;
const TERM = 'société civile';
const WORDS = 'demande à chacun';
const BODY = `<p>La mairie écoute la ${TERM} et ${WORDS} ce qui manque.</p><p>${PLEDGE}</p><p>Sans la ${TERM}, rien.</p>`;

/** An article that was worked on: a highlight, a followed pledge. */
async function openWorkedOn(browser: Browser): Promise<Tab> {
  const tab = await openArticle(browser, URL_OF_ARTICLE, articlePage(BODY));
  await untilMarked(tab, TERM);
  await highlight(browser, tab, WORDS, 1);
  await tab.clickText(PLEDGE.slice(0, 30));
  await clickInMargin(tab, 'Suivre cette promesse');
  await until('the pledge to be followed', async () => (await stored(browser, 'pledges')).length > 0);
  await tab.press('Escape');
  return tab;
}

const tabIdOf = (browser: Browser) =>
  browser.background(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id!,
  );

describeBrowsers('The panel where the browser has none', (browser) => {
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test('is a page that speaks of the article, and leads back to it', async () => {
    const tab = await openArticle(browser(), URL_OF_ARTICLE, articlePage(BODY));
    await highlight(browser(), tab, WORDS, 1);
    const article = await tabIdOf(browser());
    const popup = await browser().popup(tab);
    await shows(popup, /termes?/);
    await popup.evaluate(() => {
      const api = (globalThis as unknown as { browser?: object }).browser ?? chrome;
      for (const name of ['sidePanel', 'sidebarAction'])
        Object.defineProperty(api, name, { value: undefined });
    });
    await clickOn(popup, /[Pp]anneau/);
    const opened = await until('the panel in a tab', () =>
      browser().background(async () => {
        const tabs = await chrome.tabs.query({});
        const found = tabs.find(({ url }) => url?.includes('/sidepanel.html'));
        if (found) await chrome.tabs.remove(found.id!);
        return found?.url;
      }),
    );
    const panel = await browser().openExtensionPage(opened.split('/').at(-1)!);
    await shows(panel, /La place du marché change/);
    await shows(panel, /demande à chacun/);
    await clickOn(panel, /demande à chacun/);
    await until('the article in front', async () => (await tabIdOf(browser())) === article);
    await until('the passage to be pointed at', async () =>
      ((await tab.highlights())['mc-now-l'] ?? []).includes(WORDS),
    );
  });
});

describeBrowsers(
  'A hand-held screen',
  (browser) => {
    afterEach(async () => {
      await browser().closeTabs();
      await browser().forgetReader();
    });

    /** Faults of a view at both widths, a finger in place of the pointer. */
    async function faultsOf(tab: Tab, name: string): Promise<string[]> {
      const faults: string[] = [];
      for (const width of [360, 320]) {
        await tab.emulate({ width, height: 720, touch: true });
        if (process.env.MARGIN_SHOTS)
          (await tab.screenshot()).save(`${process.env.MARGIN_SHOTS}/${name}-${width}.png`);
        const found = await faultsThatStay(tab, [layoutFaults, overlaps]);
        faults.push(...found.map((fault) => `${name} at ${width}: ${fault}`));
      }
      return faults;
    }

    test('shows what a reader kept, whole, in every page of ours', async () => {
      await openWorkedOn(browser());
      const id = await tabIdOf(browser());
      const [pledge] = await stored<{ id: string }>(browser(), 'pledges');
      const faults: string[] = [];
      const pages = [
        ['panel', `sidepanel.html#tab=${id}`, /demande à chacun/],
        ['library', 'library.html', /La place du marché/],
        ['article', `library.html#/a/${encodeURIComponent(URL_OF_ARTICLE)}`, /demande à chacun/],
        ['glossaries', 'library.html#/glossaries', /Gouvernement ouvert/],
        ['tracker', 'tracker.html', /données essentielles/],
        ['pledge', `tracker.html#/p/${encodeURIComponent(pledge!.id)}`, /données essentielles/],
        ['options', 'options.html', /Langue de l’interface/],
        ['welcome', 'welcome.html', /Je lis surtout/],
      ] as const;
      for (const [name, path, shown] of pages) {
        const page = await browser().openExtensionPage(path);
        await shows(page, shown);
        faults.push(...(await faultsOf(page, name)));
        await page.close();
      }
      const pdf = await openInReader(browser(), PLAN, sample('oidp-session10-corrected.pdf'));
      await pdf.emulate({ width: 320, height: 720, touch: true });
      // As it opens on such a screen.
      await pdf.reload();
      await untilReadPdf(pdf);
      faults.push(...(await faultsOf(pdf, 'pdf')));
      expect(faults.join('\n')).toBe('');
    });

    test('has the place that one is at in sight', async () => {
      const tab = await browser().openExtensionPage('library.html#/glossaries');
      await tab.emulate({ width: 360, height: 720, touch: true });
      await tab.reload();
      await tab.waitFor('the place in sight', () => {
        const strip = document.querySelector('.rail__nav')?.getBoundingClientRect();
        const place = document.querySelector('.rail__nav [aria-current]')?.getBoundingClientRect();
        return strip && place && place.left >= strip.left - 1 && place.right <= strip.right + 1;
      });
    });

    test('opens cards, acts on them and marks a passage by taps alone', async () => {
      const tab = await openArticle(browser(), URL_OF_ARTICLE, articlePage(BODY));
      await untilMarked(tab, TERM);
      await tab.emulate({ width: 360, height: 720, touch: true });
      const tapOn = async (words: string) => {
        const [box] = await tab.boxesOf(words);
        await tab.tap!({ x: box!.x + 12, y: box!.y + box!.height / 2 });
      };
      const tapIn = async (role: string, name?: string | RegExp) => {
        const { box } = await tab.margin.find(role, name);
        await tab.tap!({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      };

      await tapOn(TERM);
      const card = await tab.margin.find('dialog', /Société civile/);
      expect(card.box.x).toBeGreaterThanOrEqual(0);
      expect(card.box.x + card.box.width).toBeLessThanOrEqual(360);
      expect(await headFaults(tab)).toEqual([]);
      expect(await axeInLayer(tab)).toEqual([]);
      await tapIn('button', 'Fermer');
      await tab.margin.gone('dialog');

      await tapOn(PLEDGE.slice(0, 30));
      expect(await headFaults(tab)).toEqual([]);
      await tapIn('button', 'Suivre cette promesse');
      await until('the pledge to be followed', async () => (await stored(browser(), 'pledges')).length > 0);
      // Beside the sheet: it goes.
      await tab.tap!({ x: 180, y: 12 });
      await tab.margin.gone('dialog');

      // A long press selects on a real screen.
      await tab.evaluate((words) => {
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
          const at = all.currentNode.textContent!.indexOf(words);
          if (at < 0) continue;
          document.getSelection()!.setBaseAndExtent(all.currentNode, at, all.currentNode, at + words.length);
          document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
          document.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch', bubbles: true }));
        }
      }, WORDS);
      await tab.margin.find('toolbar');
      await tapIn('button', /couleur 3/);
      await until(
        'the highlight to be kept',
        async () => (await annotationsOf(browser(), URL_OF_ARTICLE)).length > 0,
      );
    });
  },
  { browsers: ['chromium'] },
);

/** In the head of a card: what stands on something else, or out of it. */
function headFaults({ margin }: { margin: Tab['margin'] }): Promise<string[]> {
  return margin.evaluate((root) => {
    const head = root.querySelector('.card__head')!;
    const whole = head.getBoundingClientRect();
    const parts = [...head.children].filter((one) => one.getBoundingClientRect().width > 0);
    return parts.flatMap((one, i) => {
      const { left, right } = one.getBoundingClientRect();
      const next = parts[i + 1]?.getBoundingClientRect();
      const isOver = right > (next?.left ?? whole.right) + 0.5 || one.scrollWidth > one.clientWidth + 1;
      return left < whole.left || isOver ? [one.outerHTML.slice(0, 100)] : [];
    });
  });
}
