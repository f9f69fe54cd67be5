import { afterEach, expect, test } from 'vitest';
import type { OwnConcept } from '../../lib/core/glossary/own-glossary.ts';
import type { KnownConcept, ReviewCard } from '../../lib/core/review/review-card.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { articlePage, openArticle, SITE, stored } from './notes-tools.ts';
import { axeFinds, choose, clickOn, filesSavedBy, shows, write } from './pledge-tools.ts';

const SENTENCE = 'La transparence budgétaire progresse dans les régies de la métropole.';
const URL = `${SITE}/article-regies.htm`;
const OTHER = `${SITE}/article-suivant.htm`;

const page = (title: string) =>
  articlePage(`<p>${SENTENCE}</p><p>Les données ouvertes y aident, disent les élus.</p>`, { title });

const marked = async (tab: Tab) => (await tab.highlights())['mc-term-l'] ?? [];

async function openMarked(browser: Browser, url = URL, title = 'La métropole s’ouvre'): Promise<Tab> {
  const tab = await openArticle(browser, url, page(title));
  await until('terms painted', async () => (await marked(tab)).includes('données ouvertes'));
  return tab;
}

async function openCardOf(tab: Tab, term: string): Promise<void> {
  await tab.clickText(term);
  await tab.margin.find('dialog', new RegExp(term.slice(0, 5), 'i'));
}

/** A library page in a tab, loaded. */
async function library(browser: Browser, hash: string): Promise<Tab> {
  const tab = await browser.openExtensionPage(`library.html${hash}`);
  await tab.waitFor('the page', () => document.querySelector('h1') !== null);
  return tab;
}

describeBrowsers('A word that one learns', (browser) => {
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test('is kept with its sentence, counted when met again, asked, answered, and undone', async () => {
    const tab = await openMarked(browser());
    await openCardOf(tab, 'données ouvertes');
    await tab.margin.click('button', 'À réviser');
    await tab.margin.find('button', 'Dans mes révisions');
    const cards = () => stored<ReviewCard>(browser(), 'reviews');
    const [kept] = await cards();
    expect(kept!.front.sentence).toBe('Les données ouvertes y aident, disent les élus.');
    expect(kept!.front.article).toBe(URL);

    await openMarked(browser(), OTHER, 'La suite');
    await until('the meeting', async () => (await cards())[0]!.seenAgain.length === 1);

    const review = await library(browser(), '#/review');
    await shows(review, /1 carte à revoir/);
    await shows(review, /Rencontré dans 1 autre article/);
    expect(await axeFinds(review)).toEqual([]);
    // By keyboard: space turns the card, 3 says "good".
    await review.waitFor(
      'the card to have the keys',
      () => document.activeElement?.matches('.review') ?? false,
    );
    await review.press(' ');
    await shows(review, /Difficile/);
    expect(await axeFinds(review)).toEqual([]);
    await review.press('3');
    await shows(review, /Plus rien à revoir/);
    expect((await cards())[0]!.memory.reps).toBe(1);
    await clickOn(review, 'Annuler');
    await shows(review, /1 carte à revoir/);
    expect((await cards())[0]!.memory.reps).toBe(0);
  });

  test('and knows is marked nowhere any more, until it is taken from the list', async () => {
    const tab = await openMarked(browser());
    await openCardOf(tab, 'données ouvertes');
    await tab.margin.click('button', 'Autres actions');
    await tab.margin.click('menuitem', 'Je connais ce terme');
    await until('the mark to go', async () => !(await marked(tab)).includes('données ouvertes'));
    expect((await marked(tab)).length).toBeGreaterThan(0);
    expect(await stored<KnownConcept>(browser(), 'known')).toHaveLength(1);

    const review = await library(browser(), '#/review');
    await shows(review, /1 terme connu/);
    await clickOn(review, /Signaler de nouveau/);
    await until('the mark to come back', async () => (await marked(tab)).includes('données ouvertes'));
  });
});

describeBrowsers('A glossary of one’s own', (browser) => {
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
    // What it made of the glossaries goes with it.
    await browser().stopBackground();
  });

  test('marks its terms in open pages at once, explains them, and stops when switched off', async () => {
    const tab = await openMarked(browser());
    expect(await marked(tab)).not.toContain('régies');
    const form = await library(
      browser(),
      `#/glossaries?${new URLSearchParams({ label: 'régie', lang: 'fr', source: URL })}`,
    );
    await write(form, 'Définition', 'Service public que la collectivité gère elle-même.');
    expect(await axeFinds(form)).toEqual([]);
    await clickOn(form, 'Enregistrer');
    await shows(form, /Terme enregistré/);
    await until('the new mark', async () => (await marked(tab)).includes('régies'));
    await tab.activate();
    await openCardOf(tab, 'régies');
    expect(await tab.margin.text()).toContain('Service public que la collectivité gère elle-même.');

    const list = await library(browser(), '#/glossaries');
    await shows(list, /Gouvernement ouvert/);
    expect(await axeFinds(list)).toEqual([]);
    await clickOn(list, /Signaler les termes de « Mon glossaire/);
    await until('the mark to go', async () => !(await marked(tab)).includes('régies'));
    await clickOn(list, /Signaler les termes de « Gouvernement/);
    await until('the shipped marks to go', async () => !(await marked(tab)).includes('données ouvertes'));
  });

  test('comes before the shipped one until it is moved behind it, by keys, and then explains no more', async () => {
    const tab = await openMarked(browser());
    const form = await library(
      browser(),
      `#/glossaries?${new URLSearchParams({ label: 'données ouvertes', lang: 'fr', source: URL })}`,
    );
    await write(form, 'Définition', 'Ce que la régie met en ligne.');
    await clickOn(form, 'Enregistrer');
    await shows(form, /Terme enregistré/);
    /** Opened anew until it shows the words: the page hears of the change a moment later. */
    const explains = (definition: RegExp) =>
      until(`${definition} in the card`, async () => {
        await tab.activate();
        await openCardOf(tab, 'données ouvertes');
        const text = await tab.margin.text();
        await tab.press('Escape');
        await tab.margin.gone('dialog');
        return definition.test(text);
      });
    await explains(/Ce que la régie met en ligne/);

    const list = await library(browser(), '#/glossaries');
    const names = () =>
      list.evaluate(() => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent));
    await shows(list, /Gouvernement ouvert/);
    expect((await names())[0]).toBe('Mon glossaire');
    const focused = () => list.evaluate(() => document.activeElement?.ariaLabel?.replace(/\s/g, ' '));
    await list.evaluate(() => document.querySelector<HTMLElement>('[aria-label^="Descendre"]')!.focus());
    await list.press('Enter');
    await until('the order', async () => (await names())[1] === 'Mon glossaire');
    // Nothing is below any more: the keys are on the way back.
    await until('focus on the way up', async () => (await focused()) === 'Monter « Mon glossaire »');
    await explains(/^(?!.*Ce que la régie met en ligne)/s);

    await list.activate();
    await list.press('Enter');
    await until('the order', async () => (await names())[0] === 'Mon glossaire');
    await until('focus on the way down', async () => (await focused()) === 'Descendre « Mon glossaire »');
    await explains(/Ce que la régie met en ligne/);
  });

  test('comes in from CSV and SKOS with a report of bad rows, twice without change, and goes out again', async () => {
    const list = await library(browser(), '#/glossaries');
    const concepts = () => stored<OwnConcept>(browser(), 'ownConcepts');
    const bring = (name: string, text: string) => choose(list, name, text);
    const CSV =
      'Terme;Définition\nrégie;Service géré en direct\n;sans nom\nDSP;Délégation de service public\n';
    await bring('finances.csv', CSV);
    await shows(list, /Ce que finances\.csv changerait/);
    await shows(list, /terme manquant/);
    expect(await concepts()).toEqual([]);
    await clickOn(list, 'Importer 2 termes');
    await shows(list, /Importé/);
    expect((await concepts()).map(({ prefLabel }) => prefLabel.fr).sort()).toEqual(['DSP', 'régie']);
    expect(await axeFinds(list)).toEqual([]);
    await clickOn(list, 'Fermer');
    await bring('finances.csv', CSV);
    await shows(list, /2 identiques/);
    await clickOn(list, 'Fermer');

    await bring(
      'voc.ttl',
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<https://v.example/a> a skos:Concept ; skos:prefLabel "affermage"@fr .\n',
    );
    await clickOn(list, 'Importer 1 terme');
    await shows(list, /Importé/);
    expect(await concepts()).toHaveLength(3);
    await clickOn(list, 'Annuler l’import');
    await until('the undoing', async () => (await concepts()).length === 2);

    await bring('remote.jsonld', '{"@context": "https://elsewhere.example/c.json", "prefLabel": "x"}');
    await shows(list, /demande un contexte sur le réseau/);
    await clickOn(list, 'Fermer');

    await clickOn(list, 'finances');
    const saved = await filesSavedBy(list, () => clickOn(list, 'Exporter en CSV'));
    expect(saved.text).toContain('Service géré en direct');
  });
});
