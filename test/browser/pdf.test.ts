import { afterEach, expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { pdfPageOf } from '../../lib/core/annotation/page.ts';
import { describeBrowsers, type Tab, until } from './harness/index.ts';
import { annotationsOf, clickIn, panelShows, SITE, stored } from './notes-tools.ts';
import {
  drift,
  giveFile,
  lineUnder,
  makePdf,
  makeScan,
  openInReader,
  PLAN,
  paintedAs,
  sample,
  selectWords,
  untilAtPage,
  untilReadPdf,
  withOutline,
} from './pdf-tools.ts';
import { axeFinds, clickOn, filesSavedBy, shows, write } from './pledge-tools.ts';

const CORRECTED = sample('oidp-session10-corrected.pdf');

describeBrowsers('A PDF in our reader', (browser) => {
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test('is marked on its glyphs, annotated over the end of a page, found again at another address, exported', async () => {
    const tab = await openInReader(browser(), PLAN, CORRECTED);
    await untilReadPdf(tab);
    expect(await paintedAs(tab, 'mc-term-l')).toContain('budgets participatifs');
    for (const word of ['Gouvernement', 'redevabilité', 'institutions']) {
      const { left, right } = await drift(tab, word);
      expect(Math.abs(left), `${word}, left`).toBeLessThanOrEqual(2);
      expect(Math.abs(right), `${word}, right`).toBeLessThanOrEqual(2);
    }

    // Over the end of the first page, where a sentence goes on.
    const [last, first] = (await tab.waitFor('the words around the end of the page', () => {
      window.scrollTo(0, document.querySelector('[data-page="2"]')!.getBoundingClientRect().top - 500);
      const words = (page: number) =>
        [...document.querySelectorAll(`[data-page="${page}"] .pdf-text > span`)]
          .map(({ textContent }) => (textContent ?? '').replace(/[\s\u2060]+$/, ''))
          .filter((text) => /\p{L}{4}/u.test(text));
      const [before, after] = [words(1).at(-1), words(2)[0]];
      return before && after ? ([before, after] as [string, string]) : undefined;
    })) as [string, string];
    await selectWords(tab, last, first);
    await tab.press('1');
    const kept = await until(
      'the highlight to be kept',
      async () => (await annotationsOf(browser(), PLAN))[0],
    );
    expect(kept.target.selector?.[0].exact.startsWith(last)).toBe(true);
    expect(kept.target.selector?.[0].exact.endsWith(first)).toBe(true);
    expect(pdfPageOf(kept)).toBe(1);

    // After a reload, and at another address, it is the same document.
    const marked = async (where: Tab) => (await paintedAs(where, 'mc-hl-1-l')).replace(/\s/g, '');
    const both = `${last}${first}`.replace(/\s/g, '');
    await tab.reload();
    await until('both pages to be marked, where the reader was', async () => (await marked(tab)) === both);
    const elsewhere = await openInReader(browser(), `${SITE}/autre/copie.pdf`, CORRECTED);
    await untilReadPdf(elsewhere);
    const panel = await elsewhere.frame('sidepanel.html');
    await panelShows(panel as never, /Notes ?1/);
    await panelShows(panel as never, /p\.\s1/);
    await clickIn(panel as never, last);
    await until('both pages to be marked', async () => (await marked(elsewhere)) === both);
    expect(await stored<Annotation>(browser())).toHaveLength(1);

    const file = await filesSavedBy(elsewhere, () => clickOn(elsewhere, 'Exporter'));
    expect(file.name).toMatch(/\.md$/);
    expect(file.text).toContain(`${PLAN}#page=1`);
    expect(await axeFinds(elsewhere)).toEqual([]);
    expect(await browser().problems()).toEqual([]);
  });

  test('is searched, turned, zoomed, gone through, printed and downloaded, and a term opens its card', async () => {
    const file = await withOutline(CORRECTED, { Ouverture: 0, Intervenants: 2 });
    const tab = await openInReader(browser(), PLAN, file);
    await untilReadPdf(tab);
    await tab.clickText('redevabilité');
    await tab.margin.find('dialog', /edevabilité/);
    await tab.press('Escape');
    await clickOn(tab, 'Chercher dans le PDF');
    await tab.waitFor('the field', () => document.activeElement?.getAttribute('role') === 'searchbox');
    // Beyond what is drawn: in the last page.
    await tab.type('temuco');
    await shows(tab, /1 sur 1/);
    await until('the words to be painted', async () => (await paintedAs(tab, 'mc-find')) === 'Temuco');
    await tab.waitFor('the words to be in the window', () => {
      const [range] = [...(CSS.highlights.get('mc-find') ?? [])] as AbstractRange[];
      const top = range?.startContainer.parentElement?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight;
    });
    await tab.press('Escape');
    await clickOn(tab, 'Réduire');
    await shows(tab, /91\s%/);
    await clickOn(tab, 'Autres actions');
    await clickOn(tab, 'Pivoter');
    await tab.waitFor('the page to lie', () => {
      const box = document.querySelector('.pdf-page')!.getBoundingClientRect();
      return box.width > box.height;
    });
    await clickOn(tab, 'Autres actions');
    await clickOn(tab, 'Pivoter');

    await clickOn(tab, 'Sommaire');
    await clickOn(tab, 'Intervenants');
    await untilAtPage(tab, 3);
    // Between outline and panel the page is smaller, not hidden; without the outline it is as it was.
    await tab.waitFor('the page between both', () => {
      const [outline, page, panel] = ['.pdf-outline', '.pdf-page', '.pdf-panel'].map((one) =>
        document.querySelector(one)!.getBoundingClientRect(),
      );
      return page!.left >= outline!.right && page!.right <= panel!.left;
    });
    await clickOn(tab, 'Sommaire');
    await shows(tab, /91\s%/);
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('.pdf-bar__page > input')?.focus());
    await tab.type('2');
    await tab.press('Enter');
    await untilAtPage(tab, 2);
    await tab.press('ArrowRight');
    await untilAtPage(tab, 3);
    await shows(tab, /session-10\.pdf/);
    // By hand: browsers copy for those who press.
    const { x, y } = await tab.evaluate(() => {
      const button = document.querySelector('[aria-label^="Copier l’adresse"]')!.getBoundingClientRect();
      return { x: button.x + button.width / 2, y: button.y + button.height / 2 };
    });
    await tab.click({ x, y });
    await shows(tab, /Copié/);

    const original = await filesSavedBy(tab, async () => {
      await clickOn(tab, 'Autres actions');
      await clickOn(tab, 'Télécharger l’original');
    });
    expect([original.name, original.base64]).toEqual([
      'session-10.pdf',
      Buffer.from(file).toString('base64'),
    ]);
    await tab.evaluate(() => {
      const page = window as unknown as { printed?: number; print(): void };
      page.print = () => {
        page.printed = document.querySelectorAll('.pdf-prints > img').length;
      };
    });
    await tab.press('Control+p');
    await tab.waitFor(
      'three sheets to be printed',
      () => (window as unknown as { printed?: number }).printed === 3,
    );

    // Where one was, and as it was shown; in the dark the paper stays white.
    await browser().background(async () => {
      await chrome.storage.local.set({ settings: { theme: 'dark' } });
    });
    await tab.reload();
    await untilAtPage(tab, 3);
    await shows(tab, /91\s%/);
    const grounds = await tab.evaluate(() =>
      ['.pdf-bar', '.pdf-page'].map((one) => getComputedStyle(document.querySelector(one)!).backgroundColor),
    );
    expect(grounds).toEqual([expect.not.stringMatching(/25\d, 25\d/), 'rgb(255, 255, 255)']);
  });

  test('is marked under its words however small they are shown', async () => {
    const tab = await openInReader(browser(), PLAN, CORRECTED);
    await untilReadPdf(tab);
    for (let times = 0; times < 11; times += 1) await tab.press('-');
    await shows(tab, /35\s%/);
    await untilReadPdf(tab);
    // Further down it would strike the next line.
    await until('the line near its word', async () => {
      const down = await lineUnder(tab, 'redevabilité');
      return down > 0.7 && down < 1.3;
    });
  });

  test('has all its acts in reach in a narrow window, and its page beside what is open as long as there is room', async ({
    skip,
  }) => {
    if (browser().name !== 'chromium') skip();
    const tab = await openInReader(browser(), PLAN, await withOutline(CORRECTED, { Ouverture: 0, Suite: 1 }));
    await untilReadPdf(tab);
    const boxes = (selector: string) =>
      tab.evaluate((wanted) => {
        return [...document.querySelectorAll<HTMLElement>(wanted)].map((one) => {
          const { left, right, width, height } = one.getBoundingClientRect();
          return { name: one.ariaLabel ?? one.textContent ?? '', left, right, width, height };
        });
      }, selector);

    // The panel is open, and the page was whole.
    await tab.emulate({ width: 900 });
    const fits = async () => {
      const [[page], [panel]] = [await boxes('.pdf-page'), await boxes('.pdf-panel')];
      return panel !== undefined && page!.right <= panel.left;
    };
    await until('the page beside the panel', fits);
    await clickOn(tab, 'Sommaire');
    await until('the page beside the outline, the panel gone', async () => {
      const [outline] = await boxes('.pdf-outline');
      const [page] = await boxes('.pdf-page');
      const isAlone = (await boxes('.pdf-panel')).length === 0;
      return isAlone && outline !== undefined && page!.left >= outline.right && page!.right <= 900;
    });

    for (const width of [360, 320]) {
      await tab.emulate({ width });
      await until('the page in the window', async () => {
        const [page] = await boxes('.pdf-page');
        return page!.left >= 0 && page!.right <= width;
      });
      const acts = await boxes('.pdf-bar button');
      expect(acts.map(({ name }) => name)).toContain('Exporter');
      for (const { name, left, right, width: wide, height } of acts) {
        expect(left, name).toBeGreaterThanOrEqual(0);
        expect(right, name).toBeLessThanOrEqual(width);
        expect(Math.min(wide, height), name).toBeGreaterThanOrEqual(24);
      }
      expect(await axeFinds(tab)).toEqual([]);
    }
    // The outline lies over the page: it makes room for what was chosen.
    await clickOn(tab, 'Suite');
    await untilAtPage(tab, 2);
    await until('the outline to be gone', async () => (await boxes('.pdf-outline')).length === 0);
    await tab.waitFor('the page below the bar', () => {
      const [bar, page] = ['.pdf-bar', '[data-page="2"]'].map((one) =>
        document.querySelector(one)!.getBoundingClientRect(),
      );
      return page!.top >= bar!.bottom;
    });
    await tab.emulate({});
  });

  test('opens from the popup of its tab, from a link to it, and by itself where that is wanted', async () => {
    browser().site.serve(PLAN, { body: CORRECTED, type: 'application/pdf' });
    const isInReader = async () => (await tab.url()).includes(`/pdf-reader.html?src=${PLAN}`);
    const tab = await browser().open(PLAN);
    const popup = await browser().popup(tab);
    await clickOn(popup, 'Ouvrir le PDF dans le lecteur');
    await until('the reader in the tab of the PDF', isInReader);

    await browser().menu('open-pdf', tab, { linkUrl: `${SITE}/lien.pdf#page=2` });
    const opened = await until('the reader in a tab of its own', () =>
      browser().background(async () => {
        const [found] = (await chrome.tabs.query({})).filter(({ url }) =>
          url?.endsWith('/pdf-reader.html?src=https://www.lagazettedescommunes.com/lien.pdf#page=2'),
        );
        return found?.id;
      }),
    );
    await browser().background(async (id: number) => void (await chrome.tabs.remove(id)), opened as number);

    await browser().background(async () => {
      await chrome.storage.local.set({ settings: { openPdfs: true } });
    });
    browser().site.serve(`${SITE}/`, '<!doctype html><title>Accueil</title><p>Accueil</p>');
    await tab.goto(`${SITE}/`);
    await tab.evaluate((url) => {
      location.href = url;
    }, PLAN);
    await until('the reader without being asked', isInReader);
    // Back from where one has arrived, not from on the way.
    await untilReadPdf(tab);
    await tab.back().catch(() => undefined);
    await until('the way back out of the reader', async () => !(await isInReader()));
  });

  test('comes as a file, dropped or chosen, with a password or without, and says what is wrong with it', async () => {
    const tab = await browser().openExtensionPage('pdf-reader.html');
    await shows(tab, /Lire un PDF/);
    await giveFile(tab, 'choose', 'vide.pdf', new Uint8Array());
    await shows(tab, /Ce fichier est vide/);
    await giveFile(tab, 'choose', 'casse.pdf', new TextEncoder().encode('%PDF-1.7 et plus rien'));
    await shows(tab, /ne peut pas être lu comme un PDF/);

    const words = [['La participation citoyenne et les données ouvertes', 'sont au programme de la ville.']];
    await giveFile(tab, 'drop', 'secret.pdf', await makePdf(words, 'ouvre-toi'));
    await shows(tab, /protégé par un mot de passe/);
    await write(tab, 'Mot de passe', 'non');
    await clickOn(tab, 'Ouvrir');
    await shows(tab, /n’ouvre pas le PDF/);
    await write(tab, 'Mot de passe', 'ouvre-toi');
    await clickOn(tab, 'Ouvrir');
    await untilReadPdf(tab);
    await until('the term', async () => (await paintedAs(tab, 'mc-term-l')).includes('données ouvertes'));

    // Pages without words are said so; a note on the whole is possible.
    await giveFile(tab, 'drop', 'scan.pdf', await makeScan(2));
    await tab.waitFor('the scanned picture, drawn without WebAssembly', () => {
      const canvas = document.querySelector('canvas');
      const pixel = canvas?.getContext('2d')?.getImageData(canvas.width / 4, canvas.height / 2, 1, 1).data;
      return /sur 2/.test(document.body.textContent ?? '') && pixel !== undefined && pixel[0]! < 40;
    });
    const panel = await tab.frame('sidepanel.html');
    await panelShows(panel as never, /PDF sans texte/);
    await clickIn(panel as never, 'Note sur la page');
    const kept = await until('the note to be kept', async () => (await stored<Annotation>(browser()))[0]);
    expect(kept.target.source).toMatch(/^urn:sha256:[0-9a-f]{64}$/);
  });
});
