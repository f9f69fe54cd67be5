import { expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { describeBrowsers, savedPage, until } from './harness/index.ts';
import { highlight, stored } from './notes-tools.ts';
import { termsOf } from './page-tools.ts';
import { shows } from './pledge-tools.ts';

const gazette = savedPage('gazette');

/** A home page: teasers, links, no text to read. */
const HOME = `<!doctype html><html lang="fr"><title>Accueil</title><nav><a href="/a">Actualités</a></nav><main>
  ${Array.from({ length: 12 }, (_, i) => `<div class="teaser"><h2><a href="/${i}">Gouvernement ouvert, épisode ${i}</a></h2><p>Open data et budget participatif.</p></div>`).join('')}
</main></html>`;

describeBrowsers('The popup', (browser) => {
  type Popup = Awaited<ReturnType<ReturnType<typeof browser>['popup']>>;
  const says = (popup: Popup, what: RegExp) =>
    popup.waitFor(
      `the words ${what.source}`,
      (pattern) => new RegExp(pattern, 'i').test(document.body.textContent.replace(/\s+/g, ' ')),
      what.source,
    );
  const press = (popup: Popup, role: string, name: string) =>
    popup.evaluate(
      (wanted, label) => {
        const all = [...document.querySelectorAll<HTMLElement>(`[role=${wanted}], ${wanted}`)];
        all
          .find((one) => (one.ariaLabel ?? one.textContent ?? '').replace(/\s+/g, ' ').includes(label))
          ?.click();
      },
      role,
      name,
    );

  test('says that a home page is no article, and looks for terms all the same when asked', async () => {
    const url = 'https://www.numerique.gouv.fr/';
    browser().site.serve(url, HOME);
    const tab = await browser().open(url);
    const popup = await browser().popup(tab);
    await says(popup, /Pas d.article sur cette page/);
    expect(await tab.highlights()).toEqual({});
    await press(popup, 'button', 'Chercher les termes quand même');
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    await says(popup, /termes?/);

    // And can be annotated like any article.
    const words = 'data et budget';
    await tab.activate();
    await tab.select(words);
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('1');
    await until('the highlight', async () => ((await tab.highlights())['mc-hl-1-l'] ?? []).join() === words);
  });

  test('does nothing on a site that was switched off, and says that notes are kept', async () => {
    browser().site.serve(gazette.url, gazette.html);
    await browser().background(async () => {
      await chrome.storage.local.set({ settings: { sites: { 'lagazettedescommunes.com': { on: false } } } });
    });
    const tab = await browser().open(gazette.url);
    const popup = await browser().popup(tab);
    await says(popup, /Éteint sur lagazettedescommunes\.com/);
    await says(popup, /Rien n.est lu ni modifié/);
    expect(await tab.highlights()).toEqual({});
    expect(await tab.margin.present()).toBe(false);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    await browser().forgetReader();
  });

  test('reads a page of any other site once, when asked', async () => {
    const url = 'https://www.example.org/article';
    browser().site.serve(url, gazette.html.replaceAll('www.lagazettedescommunes.com', 'www.example.org'));
    const tab = await browser().open(url);
    const popup = await browser().popup(tab);
    await says(popup, /example\.org/);
    expect(await tab.highlights()).toEqual({});
    await press(popup, 'button', 'Lire cette page');
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    // What is noted there is kept there.
    await highlight(browser(), tab, 'Calendrier chargé', 3);
    const [kept] = await stored<Annotation>(browser());
    expect(new URL(kept!.target.source).host).toBe('www.example.org');
    // Once is once: the next visit is not read.
    await tab.reload();
    expect(await tab.highlights()).toEqual({});
  });

  test('works on another site from then on, when the reader allows it', async () => {
    const url = 'https://city.example.net/article';
    browser().site.serve(url, gazette.html.replaceAll('www.lagazettedescommunes.com', 'city.example.net'));
    const tab = await browser().open(url);
    // A wish that no hand uttered is refused by the browser, as one that the reader refuses there.
    const popup = await browser().popup(tab);
    await says(popup, /Toujours sur ce site/);
    await press(popup, 'button', 'Toujours sur ce site');
    await says(popup, /Sans cet accès, l.extension ne marche sur city\.example\.net que sur demande/);
    const allowed = await browser().background(() =>
      chrome.permissions.contains({ origins: ['*://city.example.net/*'] }),
    );
    expect(allowed).toBe(false);

    await browser().allowSite('*://city.example.net/*');
    await tab.reload();
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    await browser().denySite('*://city.example.net/*');
    await tab.reload();
    expect(await tab.highlights()).toEqual({});
  });

  test('names a PDF as what it is', async () => {
    const url = 'https://www.etalab.gouv.fr/plan.pdf';
    browser().site.serve(url, HOME);
    const popup = await browser().popup(await browser().open(url));
    await says(popup, /PDF/);
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('Pas d’article');
  });
});

describeBrowsers(
  'Site access “on click” in the browser’s own settings',
  (browser) => {
    test('is kept to on the sites of the list: nothing runs before a click on the button, which reads the page', async () => {
      browser().site.serve(gazette.url, gazette.html);
      await browser().onClickOnly!(true);
      expect(await browser().background(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
      const tab = await browser().open(gazette.url);
      const other = await browser().open(gazette.url.replace(/#.*|$/, '#autre'));
      for (const one of [tab, other]) {
        expect(await one.highlights()).toEqual({});
        expect(await one.margin.present()).toBe(false);
      }

      // The browser lets our first script in at the first click, and opens the popup from the second on.
      await browser().pressButton!(tab);
      await until('terms painted', async () => (await termsOf(tab)).length > 0);
      const popup = await browser().popup(tab);
      await shows(popup, /lagazettedescommunes\.com/);
      await shows(popup, /termes/);
      expect(await other.highlights()).toEqual({});

      const options = await browser().openExtensionPage('options.html#sites');
      await shows(options, /lagazettedescommunes\.com.*Le navigateur a retiré cet accès/);
      await browser().onClickOnly!(false);
      await other.reload();
      await until('terms painted', async () => (await termsOf(other)).length > 0);
    });
  },
  { browsers: ['chromium'] },
);
