import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { stateOf } from '../../lib/core/tracker/history.ts';
import type { TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { openArticle, stored } from './notes-tools.ts';
import {
  ARTICLE,
  axeFinds,
  choose,
  clickInMargin,
  clickOn,
  closeTrackers,
  filesSavedBy,
  openedTracker,
  openTracker,
  PLEDGE,
  pledgeArticle,
  pledgesOf,
  shows,
  write,
} from './pledge-tools.ts';

const pledgesIn = (browser: Browser) => stored<TrackedPledge>(browser, 'pledges');

async function openPledges(browser: Browser): Promise<Tab> {
  const tab = await openArticle(browser, ARTICLE, pledgeArticle());
  await until('pledges painted', async () => (await pledgesOf(tab)).length >= 3);
  return tab;
}

/** The card of the first pledge, in full. */
async function openCard(tab: Tab) {
  await tab.clickText('s’engage à publier');
  return tab.margin.find('dialog', /Promesse/);
}

async function track(browser: Browser, tab: Tab): Promise<TrackedPledge> {
  await openCard(tab);
  await tab.margin.click('button', 'Suivre cette promesse');
  await tab.margin.find('dialog', 'Promesse suivie');
  return until('the pledge to be kept', async () => (await pledgesIn(browser))[0]);
}

describeBrowsers('A pledge in a page', (browser) => {
  afterEach(async () => {
    await closeTrackers(browser());
    await browser().forgetReader();
  });

  test('is marked with its sentence, as is a commitment named by its code', async () => {
    const tab = await openPledges(browser());
    expect(await pledgesOf(tab)).toEqual(expect.arrayContaining([PLEDGE, 'FR0036']));
    await tab.clickText('FR0036');
    await tab.margin.find('dialog', 'Engagement officiel');
    const card = await tab.margin.text();
    expect(card).toContain('Code FR0036 de l’OGP');
    expect(card).toMatch(/plan d’action 2018-2020/);
  });

  test('says who, what, by when and why, and which official commitments are near', async () => {
    const tab = await openPledges(browser());
    const card = await openCard(tab);
    expect(card.text).toContain('Le ministère de la Transformation');
    expect(card.text).toContain('2020');
    expect(card.text).toContain('est un verbe d’engagement');
    const near = await tab.margin.find('article', 'Engagement officiel proche');
    expect(near.text).toMatch(/Mots rares en commun/);
  });

  test('is followed from its card, with its article; stopping is written down, nothing is lost', async () => {
    const tab = await openPledges(browser());
    const pledge = await track(browser(), tab);
    expect(pledge.article.url).toBe(ARTICLE);
    expect(pledge.found.text.replace(/\s+/g, ' ')).toBe(PLEDGE);
    expect((await stored(browser(), 'texts')).length).toBe(1);
    await tab.margin.click('button', 'Autres actions');
    await tab.margin.click('menuitem', 'Ne plus suivre');
    await tab.margin.find('dialog', 'Promesse');
    const [after] = await pledgesIn(browser());
    expect(after?.history.map(({ kind }) => kind)).toEqual(['tracked', 'stopped']);
  });

  test('that is none loses its mark at once and for good; undo brings it back', async () => {
    const tab = await openPledges(browser());
    const dismiss = async () => {
      await openCard(tab);
      await tab.margin.click('button', 'Autres actions');
      await tab.margin.click('menuitem', 'Ce n’est pas une promesse');
      await until('the mark to go', async () => !(await pledgesOf(tab)).includes(PLEDGE));
    };
    await dismiss();
    await tab.margin.click('button', 'Annuler');
    await until('the mark to come back', async () => (await pledgesOf(tab)).includes(PLEDGE));
    await dismiss();
    await tab.reload();
    await until('the other pledge', async () => (await pledgesOf(tab)).length > 0);
    expect(await pledgesOf(tab)).not.toContain(PLEDGE);
  });

  test('is linked to an official commitment, and unlinked', async () => {
    const tab = await openPledges(browser());
    await openCard(tab);
    const suggested = await tab.margin.find('article', 'Engagement officiel proche');
    await clickInMargin(tab, 'Oui, relier');
    const linked = await tab.margin.find('article', 'Engagement officiel relié');
    const code = /[A-Z]{2}\d{4}/;
    expect(linked.text.match(code)?.[0]).toBe(suggested.text.match(code)?.[0]);
    await tab.margin.click('button', 'Suivre cette promesse');
    const pledge = await until('the pledge to be kept', async () => (await pledgesIn(browser()))[0]);
    expect(stateOf(pledge).commitmentIds).toHaveLength(1);
    await clickInMargin(tab, 'Ne plus relier');
    await tab.margin.find('article', 'Engagement officiel proche');
    await until('the link to be gone', async () => {
      const [now] = await pledgesIn(browser());
      return now && stateOf(now).commitmentIds.length === 0;
    });
  });

  test('a refused suggestion is not made again', async () => {
    const tab = await openPledges(browser());
    await openCard(tab);
    const code = (await tab.margin.find('article', 'Engagement officiel proche')).text;
    await clickInMargin(tab, 'Non');
    await until('another suggestion, or none', async () => {
      const [next] = await tab.margin.all('article', 'Engagement officiel proche');
      return next?.text !== code;
    });
  });

  test('is corrected in a document of ours, and the page never gets the words', async () => {
    const tab = await openPledges(browser());
    await openCard(tab);
    await tab.margin.click('button', /Corriger.*Qui/);
    const url = await openedTracker(browser());
    expect(url).toContain('edit=actor');
    const tracker = await openTracker(browser(), new URL(url).hash);
    await write(tracker, 'Qui', 'Direction des achats secrets');
    await clickOn(tracker, 'Enregistrer');
    await shows(tracker, /Direction des achats secrets \(corrigé par vous\)/);
    await tab.activate();
    await tab.press('Escape');
    await openCard(tab);
    await until('the card to say so', async () =>
      (await tab.margin.text()).includes('(corrigé dans le suivi)'),
    );
    expect(await tab.margin.text()).not.toContain('secrets');
  });
});

describeBrowsers('Pledges in the side panel', (browser) => {
  test('are listed, followed and linked', async () => {
    const tab = await openPledges(browser());
    const panel = await browser().sidePanel(tab);
    await clickOn(panel, 'Engagements');
    await shows(panel, /Dans ce texte/);
    await shows(panel, /Nommés dans ce texte.*FR0036/);
    await shows(panel, /Engagements officiels voisins/);
    await clickOn(panel, /^Suivre$/);
    await shows(panel, /Échéance passée|Sans nouvelle|En cours/);
    await clickOn(panel, /^Relier$/);
    await shows(panel, /Ne plus relier/);
    await browser().forgetReader();
  });
});

describeBrowsers('The tracker', (browser) => {
  afterEach(async () => {
    await browser().forgetReader();
  });

  test('without pledges says what to do', async () => {
    const tracker = await openTracker(browser());
    await shows(tracker, /Aucune promesse suivie/);
    expect(await axeFinds(tracker)).toEqual([]);
  });

  test('shows a passed deadline as a fact, and a verdict only on evidence', async () => {
    const page = await openPledges(browser());
    const { id } = await track(browser(), page);
    const tracker = await openTracker(browser());
    await shows(tracker, /1 promesse suivie/);
    await shows(tracker, /Échéance passée/);
    await shows(tracker, /1 promesse avec échéance/);
    await clickOn(tracker, /^Publier les données essentielles/);
    await shows(tracker, /Le gouvernement dit.*L’évaluation indépendante dit/);
    await shows(tracker, /Un jugement demande une preuve/);
    await clickOn(tracker, 'Ajouter une preuve');
    await write(tracker, 'Citation', 'Les données essentielles sont publiées depuis le 1er janvier.');
    await write(tracker, 'Source', 'Journal officiel');
    await write(tracker, 'Adresse', 'https://www.legifrance.gouv.fr/');
    await clickOn(tracker, 'L’évaluation indépendante');
    await clickOn(tracker, /^Ajouter$/);
    await shows(tracker, /Journal officiel/);
    await tracker.evaluate(() => document.querySelector<HTMLInputElement>('[type=checkbox]')?.click());
    await clickOn(tracker, 'En partie tenu');
    await clickOn(tracker, 'Juger');
    await shows(tracker, /Retirer ce jugement/);
    await write(tracker, 'Relancer le', '2031-03-01');
    await tracker.evaluate(() =>
      [...document.querySelectorAll('form')].at(-1)?.querySelector<HTMLElement>('button')?.click(),
    );
    await shows(tracker, /Relance prévue le 1 mars 2031/);
    const kept = (await pledgesIn(browser())).find((pledge) => pledge.id === id);
    expect(kept?.history.map(({ kind }) => kind)).toEqual([
      'tracked',
      'evidence-added',
      'judged',
      'reminder-set',
    ]);
    expect(await axeFinds(tracker)).toEqual([]);
    await tracker.back();
    await shows(tracker, /En partie tenu/);
    expect(await axeFinds(tracker)).toEqual([]);
  });

  test('keeps its place in the address', async () => {
    await track(browser(), await openPledges(browser()));
    const tracker = await openTracker(browser(), '#/?by=author');
    await tracker.waitFor(
      'pledges by author',
      () => document.querySelector('[role=radio][aria-checked=true]')?.textContent === 'Par auteur',
    );
    await clickOn(tracker, 'Par plan');
    await shows(tracker, /Sans plan relié/);
    expect(await tracker.url()).toMatch(/#\/\?by=plan$/);
    await tracker.back();
    await shows(tracker, /Le ministère de la Transformation/);
    expect(await tracker.url()).toMatch(/#\/\?by=author$/);
  });

  test('hands over a calendar that calendars read, and a table', async () => {
    await track(browser(), await openPledges(browser()));
    const tracker = await openTracker(browser());
    const calendar = await filesSavedBy(tracker, () => clickOn(tracker, 'Calendrier'));
    expect(calendar.name).toMatch(/\.ics$/);
    const events = new ICAL.Component(ICAL.parse(calendar.text)).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(['2020-12-31']);
    const table = await filesSavedBy(tracker, () => clickOn(tracker, 'Tableau'));
    expect(table.name).toMatch(/\.csv$/);
    expect(table.text).toContain('s’engage à publier les données essentielles');
  });

  test('imports commitments, reports bad rows with line and reason, and takes the import back', async () => {
    const tracker = await openTracker(browser(), '#/commitments');
    await shows(tracker, /Aucun engagement ajouté/);
    await choose(
      tracker,
      'plan.csv',
      'Country,Action Plan,Commitment Number,Commitment Title\r\nFrance,2024-2026,1,Ouvrir les données de la santé publique\r\nFrance,2024-2026,2,\r\nAtlantide,2024-2026,3,Cartographier les courants\r\n',
    );
    await shows(tracker, /1 engagement lu dans plan\.csv/);
    await shows(tracker, /3 .*Titre absent/);
    await shows(tracker, /4 .*Pays inconnu/);
    expect(await stored(browser(), 'ownCommitments')).not.toEqual([]);
    expect(await axeFinds(tracker)).toEqual([]);
    await clickOn(tracker, 'Annuler l’import');
    await shows(tracker, /Aucun engagement ajouté/);
    expect(await stored(browser(), 'ownCommitments')).toEqual([]);
  });
});
