import { expect, test } from 'vitest';
import { type Browser, describeBrowsers, pause, type Tab, until } from './harness/index.ts';
import { annotationsOf, articlePage } from './notes-tools.ts';
import { openPage, pageWith, STORY, serialised, termsOf, untilMarked, untilSaid } from './page-tools.ts';

/**
 * Pages that make work for us, on purpose or not. Each has a clock that must go on: the page keeps working. What we do
 * in it stays within budget, or gives up and says so in words.
 */
const TERM = 'données ouvertes';
const CLOCK = '<script>window.beats = 0; setInterval(() => { window.beats++; }, 50);</script>';

/** The page's own clock goes on. */
async function expectAlive(tab: Tab): Promise<void> {
  const beats = () => tab.evaluate(() => (window as unknown as { beats: number }).beats);
  const before = await beats();
  await until('the page’s clock to go on', async () => (await beats()) > before + 5);
}

async function openHostile(browser: Browser, path: string, body: string, script = ''): Promise<Tab> {
  const tab = await openPage(browser, path, articlePage(`${STORY.data}${CLOCK}${body}`, { script }));
  await tab.evaluate(() => undefined);
  return tab;
}

/** The popup knows the page: with counts, or with words that say why not. */
const KNOWN = /termes?|Pas d’article|change sans cesse|Article très long|Lecture de la page/;

describeBrowsers('A page of great size', (browser) => {
  test.each([
    [
      'a million nodes, built by script',
      `<div id="many" style="content-visibility: hidden"></div><script>
        const line = '<i></i>'.repeat(1000);
        document.getElementById('many').innerHTML = ('<p>' + line + '</p>').repeat(1000);
      </script>`,
    ],
    [
      '50 MB of text in one node',
      // Not laid out: the browser alone takes minutes for that.
      `<p id="long" style="display: none"></p><script>document.getElementById('long').textContent = 'mot '.repeat(13_000_000);</script>`,
    ],
    [
      'elements nested 10,000 deep, built by script',
      `<div id="deep" style="display: none"></div><script>
        let at = document.getElementById('deep');
        for (let i = 0; i < 10_000; i++) at = at.appendChild(document.createElement('div'));
        at.textContent = 'au fond';
      </script>`,
    ],
  ])('%s: goes on, and we say what we made of it', { timeout: 240_000 }, async (name, body) => {
    const tab = await openHostile(browser(), `taille-${name.length}`, body);
    await expectAlive(tab);
    await untilSaid(browser(), tab, KNOWN);
    await expectAlive(tab);
    await tab.close();
  });
});

describeBrowsers('A page that never rests', (browser) => {
  test('with 100,000 changes of text a second, keeps its speed, and the popup says why marks stand still', async () => {
    const tab = await openHostile(browser(), 'cent-mille', '<p id="busy">0</p>');
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      const text = document.getElementById('busy')!.firstChild as Text;
      setInterval(() => {
        for (let i = 0; i < 1000; i++) text.data = String(i);
      }, 10);
    });
    await expectAlive(tab);
    await pause(4000);
    await expectAlive(tab);
    expect(await termsOf(tab)).toContain(TERM);
    await untilSaid(browser(), tab, /change sans cesse|termes?/);
    await tab.close();
  });
});

describeBrowsers('A page that meddles with our layer', (browser) => {
  test('removes it whenever it comes: no fight, the page stays whole, marks stay', async () => {
    const tab = await openHostile(browser(), 'retire', '');
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      const page = window as unknown as { removed: number };
      page.removed = 0;
      new MutationObserver(() => {
        for (const host of document.querySelectorAll('mc-margin')) {
          host.remove();
          page.removed += 1;
        }
      }).observe(document, { childList: true, subtree: true });
    });
    const before = await serialised(tab);
    await tab.clickText(TERM);
    await pause(1500);
    const removed = await tab.evaluate(() => (window as unknown as { removed: number }).removed);
    expect(removed).toBeLessThan(10);
    await expectAlive(tab);
    expect((await serialised(tab)) === before).toBe(true);
    expect(await termsOf(tab)).toContain(TERM);
  });

  test('styles it away: the card is shown all the same', async () => {
    const tab = await openHostile(
      browser(),
      'style',
      '<style>mc-margin, html > * + * + * { display: none !important; opacity: 0 !important; transform: scale(0) !important; filter: blur(9px) !important; }</style>',
    );
    await untilMarked(tab, TERM);
    await tab.clickText(TERM);
    const card = await tab.margin.find('dialog', /Données ouvertes/);
    expect(card.box.width).toBeGreaterThan(200);
  });

  test('types and selects for the reader: nothing is kept that no hand asked for', async () => {
    const tab = await openHostile(browser(), 'faux-clics', '');
    await untilMarked(tab, TERM);
    await tab.evaluate((term) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(term);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + term.length);
        const { left, top } = range.getBoundingClientRect();
        const where = { bubbles: true, clientX: left + 4, clientY: top + 4 };
        for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          node.parentElement!.dispatchEvent(new MouseEvent(type, where));
        getSelection()!.selectAllChildren(node.parentElement!);
        document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
      }
    }, TERM);
    await pause(1200);
    const kept = await browser().background(async () => {
      const known = await indexedDB.databases();
      return known.some(({ name }) => name === 'civic-margin');
    });
    if (kept) expect(await annotationsOf(browser(), await tab.url())).toEqual([]);
    expect(Object.keys(await tab.highlights()).filter((name) => name.startsWith('mc-hl'))).toEqual([]);
  });

  test('makes the card transparent and leads a hand to it: the press counts for nothing, and the card is to be seen again', async () => {
    const tab = await openHostile(browser(), 'transparent', '');
    await untilMarked(tab, TERM);
    await tab.clickText(TERM);
    const pin = await tab.margin.find('button', /Épingler/);
    const at = { x: pin.box.x + pin.box.width / 2, y: pin.box.y + pin.box.height / 2 };
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('mc-margin')!.style.setProperty('opacity', '0', 'important');
    });
    await tab.click(at);
    const opacity = () => tab.evaluate(() => getComputedStyle(document.querySelector('mc-margin')!).opacity);
    await until('the card to be seen', async () => (await opacity()) === '1');
    expect(await tab.margin.text()).not.toContain('Épinglée');
    await tab.evaluate(() => document.querySelector<HTMLElement>('mc-margin')!.hidePopover());
    await tab.click(at);
    expect(await tab.margin.text()).not.toContain('Épinglée');
    await tab.click(at);
    await until('the card to be pinned', async () => /Épinglée/.test(await tab.margin.text()));
    await expectAlive(tab);
  });

  test('covers the card: what lies above it gets no click of ours, and the card closes on the first press elsewhere', async () => {
    const tab = await openHostile(browser(), 'couvre', '');
    await untilMarked(tab, TERM);
    await tab.clickText(TERM);
    const card = await tab.margin.find('dialog', /Données ouvertes/);
    // Anything that the page puts into the top layer later lies above us; the page then gets the click, not the card.
    await tab.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;opacity:0';
      cover.onclick = () => {
        (window as unknown as { covered: boolean }).covered = true;
      };
      document.body.append(cover);
      cover.showPopover();
    });
    await tab.click({ x: card.box.x + card.box.width / 2, y: card.box.y + 20 });
    await until('the page to have its click', () =>
      tab.evaluate(() => (window as unknown as { covered?: boolean }).covered === true),
    );
    await tab.margin.gone('dialog');
  });
});

describeBrowsers('A page on paper and in the future', (browser) => {
  test('is printed without our layer', async () => {
    const tab = await openHostile(browser(), 'papier', '');
    await untilMarked(tab, TERM);
    await tab.clickText(TERM);
    await tab.margin.find('dialog');
    await tab.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    // What is for the screen only is said in style: the browser applies it on paper.
    const hides = await tab.margin.evaluate((root) => {
      const sheets = [...root.adoptedStyleSheets, ...root.styleSheets];
      return sheets.some((sheet) => [...sheet.cssRules].some((rule) => /@media print/.test(rule.cssText)));
    });
    expect(hides).toBe(true);
  });

  test('loaded ahead of its visit, is read once it is seen', async ({ skip }) => {
    if (browser().name !== 'chromium') skip();
    const next = 'https://www.lagazettedescommunes.com/apres';
    browser().site.serve(next, articlePage(STORY.data));
    const tab = await openPage(
      browser(),
      'avant',
      pageWith(
        '<a href="/apres">Après</a><script type="speculationrules">{"prerender":[{"source":"list","urls":["/apres"]}]}</script>',
      ),
    );
    // A Chromium under remote control loads ahead, but does not draw ahead: see `test/page/visited.test.ts` for that.
    await until('the page to be loaded ahead', () =>
      browser()
        .site.requests()
        .some(({ url }) => url === next),
    );
    await tab.evaluate(() => document.querySelector('a')!.click());
    await until('the next page', async () => (await tab.url()) === next);
    await untilMarked(tab, TERM);
  });
});
