import { expect, test } from 'vitest';
import { linksOf } from '../../lib/core/annotation/create.ts';
import { bringAxe, faultsOf } from './axe.ts';
import { describeBrowsers, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  clickIn,
  highlight,
  openArticle,
  paintedIn,
  panelShows,
  SITE,
  untilRead,
} from './notes-tools.ts';

const TALL =
  '<p style="height:1600px">Un long blanc sépare les deux parties de cet article de circonstance.</p>';
const BODY = `<p>L’engagement FR0022 du plan d’action national est cité ici.</p><p>Au début, la première chose notée parle de bancs.</p>${TALL}<p>À la fin, la dernière chose notée parle de tilleuls.</p>`;

describeBrowsers('The panel beside an article', (browser) => {
  test('lists, finds and shows its notes, both ways, and follows the tab in front', async () => {
    const tab = await openArticle(browser(), `${SITE}/panel/`, articlePage(BODY));
    await highlight(browser(), tab, 'la dernière chose notée', 2);
    await highlight(browser(), tab, 'la première chose notée', 1);
    const panel = await browser().sidePanel(tab);
    await panel.waitFor('both notes', () => document.querySelectorAll('.note').length === 2);
    const quotes = () =>
      panel.evaluate(() => [...document.querySelectorAll('.note__quote')].map((quote) => quote.textContent));
    expect(await quotes()).toEqual(['la première chose notée', 'la dernière chose notée']);

    // From the note to the page.
    await panel.evaluate(() => {
      document.querySelectorAll<HTMLElement>('.note__open')[1]!.click();
    });
    await until(
      'the passage painted as current',
      async () => ((await tab.highlights())['mc-now-l'] ?? []).join() === 'la dernière chose notée',
    );
    await tab.waitFor('the page to go there', () => scrollY > 300);

    // From the page to the note.
    await tab.clickText('la première chose notée');
    await panel.waitFor(
      'its note to be current',
      () =>
        document.querySelector('.note[aria-current=true] .note__quote')?.textContent ===
        'la première chose notée',
    );

    // What the note is about officially.
    await clickIn(panel, 'Autres actions');
    await clickIn(panel, 'Relier à un engagement');
    await clickIn(panel, 'Relier');
    await panelShows(panel, /Ne plus relier/);
    await clickIn(panel, 'Revenir aux notes');
    await panelShows(panel, /Relié/, '.note');
    const [first] = (await annotationsOf(browser(), `${SITE}/panel/`)).filter(
      (one) => linksOf(one).length > 0,
    );
    expect(first?.target.selector?.[0].exact).toBe('la première chose notée');

    // Search.
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.panel__bar input')!;
      field.value = 'derniere';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await panel.waitFor('one note', () => document.querySelectorAll('.note').length === 1);
    expect(await quotes()).toEqual(['la dernière chose notée']);

    // Another tab in front: its own article, then this one again.
    const other = await openArticle(
      browser(),
      `${SITE}/autre-panneau/`,
      articlePage('<p>Ici personne n’a encore rien noté du tout.</p>', { title: 'Un autre article' }),
    );
    await panelShows(panel, /Un autre article.*La marge est vide/);
    await other.close();
    await tab.activate();
    await panelShows(panel, /La place du marché change/, 'h1');
    expect((await paintedIn(tab, 1)).join()).toBe('la première chose notée');
  });

  test('leaves the reader in the list, by keys, while the page is loaded again', async () => {
    const url = `${SITE}/encore/`;
    const tab = await openArticle(browser(), url, articlePage(BODY.replace('bancs', 'canapés')));
    await highlight(browser(), tab, 'la dernière chose notée', 1);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /la dernière chose notée/);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.note__open')!.focus());
    const hasFocus = () => panel.evaluate(() => document.activeElement?.matches('.note__open'));
    expect(await hasFocus()).toBe(true);
    await tab.reload();
    expect(await hasFocus()).toBe(true);
    await untilRead(browser(), tab);
    await until('the mark', async () => (await paintedIn(tab, 1)).length > 0);
    expect(await hasFocus()).toBe(true);
    // Its words are gone: the note goes to another section, with the focus.
    browser().site.serve(url, articlePage(BODY.replace(/.<p>À la fin.*/, '')));
    await tab.reload();
    await panelShows(panel, /Sans attache/);
    expect(await hasFocus()).toBe(true);
    // A page that is not read any more is told, a little later.
    browser().site.serve(url, '<!doctype html><title>Parti</title><p>Plus rien.</p>');
    await tab.reload();
    await panelShows(panel, /Parti/, 'h1');
  });

  test('has no fault that axe finds, light and dark, with every state on show, down to 320 px', async () => {
    const url = `${SITE}/axe/`;
    const tab = await openArticle(browser(), url, articlePage(BODY.replace('bancs', 'hamacs')));
    await highlight(browser(), tab, 'la dernière chose notée', 2);
    await highlight(browser(), tab, 'la première chose notée', 1);
    browser().site.serve(
      url,
      articlePage(
        BODY.replace('bancs', 'hamacs')
          .replace('dernière chose notée', 'dernière phrase notée')
          .replace('la première chose notée parle', 'plus rien ne parle'),
      ),
    );
    await tab.reload();
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /La page a changé depuis/);
    await bringAxe(panel);
    for (const theme of ['light', 'dark'] as const) {
      const faults = await faultsOf(panel, theme);
      expect(faults, theme).toEqual([]);
      if (process.env.MARGIN_SHOTS)
        (await panel.screenshot()).save(`${process.env.MARGIN_SHOTS}/panel-${browser().name}-${theme}.png`);
    }
  }, 120_000);
});
