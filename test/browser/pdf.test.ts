import { afterEach, expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { pdfPageOf } from '../../lib/core/annotation/page.ts';
import { describeBrowsers, until } from './harness/index.ts';
import { annotationsOf, clickIn, panelShows, SITE, stored } from './notes-tools.ts';
import {
  drift,
  giveFile,
  makePdf,
  makeScan,
  openInReader,
  PLAN,
  paintedAs,
  sample,
  selectWords,
  untilReadPdf,
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
    const elsewhere = await openInReader(browser(), `${SITE}/autre/copie.pdf`, CORRECTED);
    await untilReadPdf(elsewhere);
    const panel = await elsewhere.frame('sidepanel.html');
    await panelShows(panel as never, /Notes ?1/);
    await panelShows(panel as never, /p\.\s1/);
    await clickIn(panel as never, last);
    const marked = async () => (await paintedAs(elsewhere, 'mc-hl-1-l')).replace(/\s/g, '');
    await until(
      'both pages to be marked',
      async () => (await marked()) === `${last}${first}`.replace(/\s/g, ''),
    );
    expect(await stored<Annotation>(browser())).toHaveLength(1);

    const file = await filesSavedBy(elsewhere, () => clickOn(elsewhere, 'Exporter'));
    expect(file.name).toMatch(/\.md$/);
    expect(file.text).toContain(`${PLAN}#page=1`);
    expect(await axeFinds(elsewhere)).toEqual([]);
    expect(await browser().problems()).toEqual([]);
  });

  test('is searched, turned and zoomed, and a term opens its card', async () => {
    const tab = await openInReader(browser(), PLAN, CORRECTED);
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
  });

  test('opens from the popup of its tab, and by itself where that is wanted', async () => {
    browser().site.serve(PLAN, { body: CORRECTED, type: 'application/pdf' });
    const isInReader = async () => (await tab.url()).includes(`/pdf-reader.html?src=${PLAN}`);
    const tab = await browser().open(PLAN);
    const popup = await browser().popup(tab);
    await clickOn(popup, 'Ouvrir le PDF dans le lecteur');
    await until('the reader in the tab of the PDF', isInReader);

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
    expect(await paintedAs(tab, 'mc-term-l')).toContain('données ouvertes');

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
