import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { tagsOf } from '../../lib/core/annotation/create.ts';
import type { Dossier } from '../../lib/core/dossier/dossier.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { GAZETTE, note, OGP, openLibrary, seed, someLibrary, titles } from './library-tools.ts';
import { annotationsOf, stored } from './notes-tools.ts';
import { axeFinds, clickOn, shows } from './pledge-tools.ts';

const FRANCE = 'La France présidente du Partenariat pour un Gouvernement ouvert en 2016';
const SEARCH = 'Chercher un mot, une citation, un site';
const place = (url: string, search = '') => `#/a/${encodeURIComponent(url)}${search}`;

/** Waits until the list shows so many articles, and answers their titles. */
const listed = (tab: Tab, count: number): Promise<string[]> =>
  until(`${count} articles in the list`, async () => {
    const now = await titles(tab);
    return now.length === count ? now : undefined;
  });

const hash = async (tab: Tab): Promise<string> => decodeURIComponent((await tab.url()).split('#')[1] ?? '');

/** What has the keys. */
const focused = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const active = document.activeElement as HTMLElement | null;
    return active?.dataset.row ?? active?.getAttribute('aria-label') ?? active?.tagName ?? '';
  });

const tagged = async (browser: Browser, tag: string): Promise<number> =>
  (await stored<Annotation>(browser)).filter((one) => tagsOf(one).includes(tag)).length;

describeBrowsers('The library', (browser) => {
  beforeEach(async () => seed(browser(), someLibrary()));
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test('opened to look for something, takes words at once, and its address is the library’s own', async () => {
    const tab = await browser().openExtensionPage('library.html#/search');
    await until('the search field to have the keys', async () => (await focused(tab)) === SEARCH);
    expect(await hash(tab)).toBe('/');
    await tab.type('COLLECTIVITES premiere');
    await listed(tab, 1);
  });

  test('is used by keyboard alone: look for, go through, open, choose, let go', async () => {
    const tab = await openLibrary(browser());
    expect((await listed(tab, 3))[0]).toBe(FRANCE);

    await tab.press('/');
    await until('focus in the search', async () => (await focused(tab)) === SEARCH);
    await tab.type('COLLECTIVITES premiere');
    await listed(tab, 1);
    expect(await hash(tab)).toBe('/?q=COLLECTIVITES+premiere');
    await tab.press('ArrowDown');
    await until('the row to have the keys', async () => (await focused(tab)) === GAZETTE);
    await tab.press('Enter');
    await shows(tab, /les collectivités sont en première ligne/);
    expect(
      await tab.evaluate(() => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)),
    ).toEqual(expect.arrayContaining(['collectivités', 'première']));

    await tab.press('Escape');
    await listed(tab, 3);
    await tab.press('Escape');
    await until('the article to close', async () => (await hash(tab)) === '/');
    await until('its row to have the keys', async () => (await focused(tab)) === GAZETTE);
    await tab.press('k');
    await until('the row above', async () => (await focused(tab)) === OGP);
    await tab.press('x');
    await tab.press('j');
    await until('the row below', async () => (await focused(tab)) === GAZETTE);
    await tab.press('x');
    await shows(tab, /2 articles choisis/);
    await tab.press('Escape');
    await shows(tab, /3 articles, 7 notes/);
    await tab.close();
  });

  test('finds words of texts, phrases and tags, is narrowed by facets, and its address says it all', async () => {
    const tab = await openLibrary(browser(), '#/?q=mediatheques');
    await listed(tab, 1);
    await shows(tab, /dans le texte/);
    await tab.goto(`${browser().origin}/library.html#/?q=${encodeURIComponent('"70 pays"')}`);
    // The one article of the search before is still listed for a moment.
    await until('the article of the phrase', async () => (await listed(tab, 1)).join() === FRANCE);
    await tab.waitFor(
      'where the words stand',
      () => document.querySelector('.article-row__excerpt mark')?.textContent === '70 pays',
    );
    await tab.goto(`${browser().origin}/library.html#/?q=colectivites`);
    await clickOn(tab, /Voulez-vous chercher collectivités/);
    await listed(tab, 1);
    await tab.goto(`${browser().origin}/library.html#/?q=introuvable`);
    await shows(tab, /Rien pour « introuvable »/);
    await clickOn(tab, 'Tout montrer');
    await listed(tab, 3);

    await clickOn(tab, 'Promesse');
    await tab.waitFor('the title of a commitment', () =>
      /FR0014, .{10}/.test(document.querySelector('.facet-menu__option')?.textContent ?? ''),
    );
    await clickOn(tab, 'Étiquette');
    await tab.waitFor('the tags, counted', () => {
      const option = [...document.querySelectorAll('.facet-menu__option')].find((one) =>
        /PGO\s*2/.test(one.textContent ?? ''),
      );
      option?.querySelector('input')?.click();
      return option !== undefined;
    });
    await listed(tab, 2);
    expect(await hash(tab)).toBe('/?tag=PGO');
    await tab.back();
    await listed(tab, 3);

    await tab.goto(`${browser().origin}/library.html${place(OGP, '?colour=3&state=noted')}`);
    await shows(tab, /Voir les 4 notes de l’article/);
    expect(await tab.evaluate(() => document.querySelectorAll('.article-detail .note').length)).toBe(1);
    await tab.close();
  });

  test('tags, gathers and deletes many notes at once; each act can be undone', async () => {
    const tab = await openLibrary(browser());
    await listed(tab, 3);
    await tab.press('j');
    await tab.press('x');
    await shows(tab, /1 article choisi/);
    await clickOn(tab, 'Étiqueter');
    await tab.waitFor('the tag field', () => document.activeElement?.matches('.tag-input__field') ?? false);
    await tab.type('urgent');
    await tab.press('Enter');
    await clickOn(tab, 'Enregistrer');
    await until('tags to be kept', async () => (await tagged(browser(), 'urgent')) === 4);
    await clickOn(tab, 'Annuler');
    await until('tags to be gone', async () => (await tagged(browser(), 'urgent')) === 0);

    await clickOn(tab, 'Mettre dans un dossier');
    await tab.waitFor('the dossier in the menu', () => {
      const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
        one.textContent?.includes('Plan 2018-2020'),
      );
      item?.click();
      return item !== undefined;
    });
    await until('the article in the dossier', async () =>
      (await stored<Dossier>(browser(), 'dossiers'))[0]?.articles.includes(OGP),
    );

    await clickOn(tab, 'Supprimer');
    await until('notes to be gone', async () => (await annotationsOf(browser(), OGP)).length === 0);
    await listed(tab, 2);
    await clickOn(tab, 'Annuler');
    await until('notes to be back', async () => (await annotationsOf(browser(), OGP)).length === 4);
    await listed(tab, 3);
    await tab.close();
  });

  test('hears of what is written elsewhere, and tells of records that make no sense', async () => {
    const tab = await openLibrary(browser(), place(OGP));
    await shows(tab, /3 articles, 7 notes/);
    const other = await openLibrary(browser(), place(OGP));
    await clickOn(other, 'Autres actions');
    await clickOn(other, 'Supprimer toutes les notes');
    await listed(tab, 2);
    await shows(tab, /La France présidente/);
    await other.close();
    await tab.close();
    await seed(browser(), { annotations: [{ ...note(GAZETTE, 'x'), body: 'none' }] });
    const again = await openLibrary(browser());
    await shows(again, /1 enregistrement illisible a été mis de côté/);
    await again.close();
  });

  test('has nothing for axe in either theme, with an article open, chosen and narrowed', async () => {
    const tab = await openLibrary(browser(), place(OGP, '?tag=PGO&q=ogp'));
    await shows(tab, /Copier les citations/);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.article-row__choose')?.click());
    await shows(tab, /1 article choisi/);
    for (const theme of ['light', 'dark']) {
      await tab.evaluate((wanted) => {
        document.documentElement.dataset.theme = wanted;
      }, theme);
      expect(await axeFinds(tab)).toEqual([]);
    }
    await tab.close();
  });
});
