import { afterEach, expect, test } from 'vitest';
import type { TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { bringAxe, faultsOf } from './axe.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { articlePage, highlight, openArticle, SITE, stored } from './notes-tools.ts';
import {
  ARTICLE,
  axeFinds,
  clickOn,
  openTracker,
  pledgeArticle,
  pledgesOf,
  shows,
  write,
} from './pledge-tools.ts';

const THEMES = ['light', 'dark'] as const;

/** Axe in both themes, on a page as wide as its tab. */
async function nothingForAxe(page: Tab): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
    }, theme);
    expect(await axeFinds(page), theme).toEqual([]);
  }
}

/** The first pledge of an article, followed from its card. */
async function trackOne(browser: Browser): Promise<{ page: Tab; pledge: TrackedPledge }> {
  const page = await openArticle(browser, ARTICLE, pledgeArticle());
  await until('pledges painted', async () => (await pledgesOf(page)).length >= 3);
  await page.clickText('s’engage à publier');
  await page.margin.click('button', 'Suivre cette promesse');
  const pledge = await until(
    'the pledge to be kept',
    async () => (await stored<TrackedPledge>(browser, 'pledges'))[0],
  );
  return { page, pledge };
}

const badge = (browser: Browser) => browser.background(() => chrome.action.getBadgeText({}));

describeBrowsers('Commitments of the reader’s own', (browser) => {
  afterEach(async () => {
    await browser().forgetReader();
  });

  test('are written in a form, corrected, and taken out again', async () => {
    const tracker = await openTracker(browser(), '#/commitments');
    await clickOn(tracker, 'Ajouter un engagement officiel');
    await write(tracker, 'Titre', 'Publier les agendas des ministres');
    await write(tracker, 'Pays', 'France');
    await write(tracker, 'Années du plan', 'bientôt');
    await clickOn(tracker, 'Enregistrer');
    await shows(tracker, /Années du plan absentes/);
    await nothingForAxe(tracker);
    await write(tracker, 'Années du plan', '2027-2029');
    await clickOn(tracker, 'Enregistrer');
    await shows(tracker, /Publier les agendas des ministres.*2027/);
    await clickOn(tracker, 'Corriger');
    await write(tracker, 'Institution', 'Secrétariat général du gouvernement');
    await clickOn(tracker, 'Enregistrer');
    const kept = () =>
      stored<{ kind: string; commitment?: { leadInstitution: string } }>(browser(), 'ownCommitments');
    await until('the correction to be kept', async () =>
      (await kept()).some(
        ({ commitment }) => commitment?.leadInstitution === 'Secrétariat général du gouvernement',
      ),
    );
    await shows(tracker, /Publier les agendas des ministres/);
    await clickOn(tracker, 'Corriger');
    await clickOn(tracker, 'Retirer cet engagement');
    await shows(tracker, /Aucun engagement ajouté/);
    expect(await kept()).toEqual([]);
  });
});

describeBrowsers('A follow-up whose day has come', (browser) => {
  test('is said on the toolbar button, in the popup and first of all in the tracker', async () => {
    const { pledge } = await trackOne(browser());
    const tracker = await openTracker(browser(), `#/p/${encodeURIComponent(pledge.id)}`);
    await write(tracker, 'Relancer le', '2024-01-31');
    await tracker.evaluate(() =>
      [...document.querySelectorAll('form')].at(-1)?.querySelector<HTMLElement>('button')?.click(),
    );
    await shows(tracker, /Relance prévue le 31 janvier 2024/);
    await until('the number on the button', async () => (await badge(browser())) === '1');
    const list = await openTracker(browser());
    await shows(list, /1 relance à faire/);
    await shows(list, /depuis le 31 janvier 2024/);
    await clickOn(list, 'Par dossier');
    await shows(list, /Dans aucun dossier/);
    await nothingForAxe(list);
    const popup = await browser().openExtensionPage('popup.html');
    await shows(popup, /1 relance à faire/);
    await browser().forgetReader();
  });
});

describeBrowsers('Articles that say different things', (browser) => {
  test('are set side by side with both quotes, without saying who is right', async () => {
    const texts = [
      'Le Partenariat pour un gouvernement ouvert (PGO) est une initiative multilatérale née en 2001 qui rassemble des États et des associations.',
      'Lancé le 20 septembre 2011 lors d’une réunion des pays fondateurs, le Partenariat pour un gouvernement ouvert réunit des États et des associations.',
    ];
    for (const [n, text] of texts.entries()) {
      const url = `${SITE}/differe-${n}.htm`;
      const title = `Le partenariat, article ${n + 1}`;
      const page = await openArticle(browser(), url, articlePage(`<p>${text}</p>`, { title }));
      // A highlight keeps the article with its text.
      await highlight(browser(), page, 'des États et des associations');
    }
    const tracker = await openTracker(browser(), '#/differences');
    await shows(tracker, /2 articles gardés/);
    await shows(tracker, /née en 2001/);
    await shows(tracker, /Lancé le 20 septembre 2011/);
    await nothingForAxe(tracker);
    await browser().forgetReader();
  });
});

describeBrowsers('Pledges in the side panel', (browser) => {
  test('have nothing for axe in either theme', async () => {
    const { page } = await trackOne(browser());
    const panel = await browser().sidePanel(page);
    await clickOn(panel, 'Engagements');
    await shows(panel, /Engagements officiels voisins/);
    await bringAxe(panel);
    for (const theme of THEMES) expect(await faultsOf(panel, theme), theme).toEqual([]);
    await browser().forgetReader();
  });
});
