import { expect, test } from 'vitest';
import { describeBrowsers } from './harness/index.ts';
import { articlePage, highlight, openArticle, stored } from './notes-tools.ts';
import { STORY, untilMarked } from './page-tools.ts';
import { clickOn, filesSavedBy, shows } from './pledge-tools.ts';

/** Sites of the manifest, twenty pages over them; each asks for one picture of its own. */
const HOSTS = [
  'www.lagazettedescommunes.com',
  'www.numerique.gouv.fr',
  'www.modernisation.gouv.fr',
  'www.vie-publique.fr',
];
const PAGES = Array.from({ length: 20 }, (_, i) => `https://${HOSTS[i % HOSTS.length]}/silence-${i}`);

describeBrowsers('Twenty pages read, annotated and exported', (browser) => {
  test('send nothing that the pages themselves did not send', { timeout: 240_000 }, async () => {
    const { site } = browser();
    const pictures = PAGES.map((url) => `${new URL(url).origin}/image${new URL(url).pathname}.png`);
    for (const picture of pictures) site.serve(picture, { type: 'image/png', body: '' });
    site.forget();
    for (const [i, url] of PAGES.entries()) {
      // Each says something of its own: the same text elsewhere would be the same article.
      const body = `${STORY.data}<p>La page ${i} parle de la rue numéro ${i}, de ses arbres et de ses bancs.</p>`;
      const html = articlePage(`${body}<img src="${pictures[i]}">`, { title: `Rue numéro ${i}` });
      const tab = await openArticle(browser(), url, html);
      await untilMarked(tab, 'données ouvertes');
      if (i % 5 === 0) {
        await tab.clickText('données ouvertes');
        await tab.margin.find('dialog');
        await tab.press('Escape');
        await highlight(browser(), tab, 'demande à chacun');
      }
      await tab.close();
    }
    expect(await stored(browser())).toHaveLength(4);

    const library = await browser().openExtensionPage(`library.html#/a/${encodeURIComponent(PAGES[0]!)}`);
    await shows(library, /4 articles/);
    await clickOn(library, /Exporter/);
    await shows(library, /1 fichier \.md, \d/);
    const { text } = await filesSavedBy(library, () => clickOn(library, 'Enregistrer'));
    expect(text).toContain('demande à chacun');
    const tracker = await browser().openExtensionPage('tracker.html');
    await tracker.waitFor('the tracker', () => document.querySelector('h1, .empty') !== null);

    const allowed = new Set([...PAGES, ...pictures]);
    const asked = site.requests().map(({ url }) => url.replace(/^http:/, 'https:'));
    const others = asked.filter((url) => !allowed.has(url) && !url.endsWith('/favicon.ico'));
    expect(others).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(PAGES.length);
    await browser().closeTabs();
    await browser().forgetReader();
  });
});
