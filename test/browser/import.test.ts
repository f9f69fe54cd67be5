import { afterEach, expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { backupText, makeBackup } from '../../lib/core/transfer/backup.ts';
import type { Contents } from '../../lib/core/transfer/kinds.ts';
import { tracked } from '../core/tracker/pledges.ts';
import { sha256 } from '../core/transfer/any-contents.ts';
import { annotation, article } from '../store/make.ts';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import { seed } from './library-tools.ts';
import { stored } from './notes-tools.ts';
import { axeFinds, choose, clickOn, filesSavedBy, type SavedFile, shows, write } from './pledge-tools.ts';

const NOW = '2026-11-20T10:00:00.000Z';

/** A small library, as a reader would have it. */
function library(): Contents {
  const { url, text, ...facts } = article();
  return {
    annotations: [1, 2, 3].map((n) => annotation(n)),
    articles: [{ ...facts, addresses: [url], textLength: text.length, firstSeen: NOW, lastRead: NOW }],
    texts: [{ canonicalUrl: url, text, seen: NOW }],
    pledges: [tracked()],
  };
}

async function backupOf(contents: Contents): Promise<string> {
  return backupText(await makeBackup({ contents, settings: null, now: NOW, product: '0.1.0' }, sha256));
}

async function openPage(browser: Browser, place: string): Promise<Tab> {
  const tab = await browser.openExtensionPage(`library.html#/${place}`);
  await tab.waitFor('the page', () => document.querySelector('main h1') !== null);
  return tab;
}

async function goTo(tab: Tab, place: string, heading: string): Promise<void> {
  await tab.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  await tab.waitFor(heading, (name) => document.querySelector('main h1')?.textContent === name, heading);
}

const notesIn = (browser: Browser) => stored<Annotation>(browser);

async function axeInBothThemes(tab: Tab): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await tab.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    found.push(...(await axeFinds(tab)));
  }
  return found;
}

/** Goes on by Tab until the element in focus has this name. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await tab.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === name) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describeBrowsers('What comes in', (browser) => {
  afterEach(async () => {
    await browser().forgetReader();
  });

  test('is shown before it is written, corrected, brought in whole, and taken back', async () => {
    const good = library();
    const broken = { ...annotation(4), created: 'hier' } as Annotation;
    const file = await backupOf({ ...good, annotations: [...good.annotations!, broken] });
    const tab = await openPage(browser(), 'import');
    await choose(tab, 'sauvegarde.json', file);
    await shows(tab, /Ce que sauvegarde\.json va changer/);
    await shows(tab, /sauvegarde du 20 novembre 2026, encodage UTF-8/);
    await shows(tab, /6 nouveaux/);
    await shows(tab, /1 à corriger/);
    expect(await notesIn(browser())).toEqual([]);
    expect(await axeInBothThemes(tab)).toEqual([]);

    // By keyboard alone: correct the row, bring all in.
    await tabTo(tab, 'Corriger');
    await tab.press('Enter');
    await tab.waitFor('the row in a field', () => document.activeElement?.tagName === 'TEXTAREA');
    await write(tab, 'Texte lu', JSON.stringify(annotation(4)));
    await tabTo(tab, 'Reprendre cette ligne');
    await tab.press('Enter');
    await shows(tab, /7 nouveaux/);
    await tabTo(tab, 'Importer 7 éléments');
    await tab.press('Enter');
    await shows(tab, /7 éléments importés/);
    expect(await notesIn(browser())).toEqual([1, 2, 3, 4].map((n) => annotation(n)));
    expect(await stored(browser(), 'pledges')).toEqual([tracked()]);

    await clickOn(tab, 'Annuler l’import');
    await shows(tab, /Import annulé/);
    expect(await notesIn(browser())).toEqual([]);
    expect(await stored(browser(), 'texts')).toEqual([]);

    await choose(tab, 'sauvegarde.json', await backupOf(good));
    await clickOn(tab, 'Importer 6 éléments');
    await clickOn(tab, 'Terminé');
    await choose(tab, 'sauvegarde.json', await backupOf(good));
    await shows(tab, /Rien de nouveau dans sauvegarde\.json/);
    await clickOn(tab, 'Annuler');

    await choose(tab, 'coupe.json', file.slice(0, 900));
    await shows(tab, /coupe\.json n’a pas été importé.*s’arrête avant la fin.*Rien n’a été écrit/);
    expect(await axeInBothThemes(tab)).toEqual([]);
    expect(await browser().problems()).toEqual([]);
  });

  test('went out as a backup: erased, the library comes back as it was', async () => {
    const tab = await openPage(browser(), 'import');
    await choose(tab, 'sauvegarde.json', await backupOf(library()));
    await clickOn(tab, 'Importer 6 éléments');
    await clickOn(tab, 'Terminé');
    await goTo(tab, 'backup', 'Sauvegarde et stockage');
    await shows(tab, /Vos notes n’ont pas encore de sauvegarde/);
    await shows(tab, /articles et notes \d/);
    expect(await axeInBothThemes(tab)).toEqual([]);

    const saved = await filesSavedBy(tab, () => clickOn(tab, 'Sauvegarder'));
    expect(saved.name).toMatch(/^marge-civique-\d{4}-\d\d-\d\d\.json$/);
    await shows(tab, /aujourd’hui, marge-civique-.*, 3 notes/);

    await clickOn(tab, 'Tout effacer');
    await shows(tab, /Effacer 3 notes de cet appareil/);
    expect(await axeInBothThemes(tab)).toEqual([]);
    const last = await filesSavedBy(tab, () => clickOn(tab, 'Sauvegarder puis tout effacer'));
    await shows(tab, /Tout est effacé/);
    expect(await notesIn(browser())).toEqual([]);
    expect(JSON.parse(last.text).contents).toEqual(JSON.parse(saved.text).contents);

    await goTo(tab, 'import', 'Importer');
    await choose(tab, last.name, last.text);
    await clickOn(tab, 'Importer 6 éléments');
    await shows(tab, /6 éléments importés/);
    expect(await notesIn(browser())).toEqual(library().annotations);
    expect(await stored(browser(), 'articles')).toEqual(library().articles);
    expect(await stored(browser(), 'pledges')).toEqual(library().pledges);

    if (browser().name === 'chromium') await backUpIntoFolder(browser(), tab);
    else await backUpIntoDownloads(tab);
    expect(await browser().problems()).toEqual([]);
  });
});

describeBrowsers('A pack', (browser) => {
  afterEach(async () => {
    await browser().forgetReader();
  });

  test('of each of two students goes to their teacher, and back with what the teacher wrote', async () => {
    const { articles = [], texts = [] } = library();
    const [ofAnna, ofBasile] = [annotation(1, { note: 'par Anna' }), annotation(2, { note: 'par Basile' })];
    const anna = await packOf(browser(), 'Anna', { articles, texts, annotations: [ofAnna] });
    await browser().forgetReader();
    const basile = await packOf(browser(), 'Basile', { articles, texts, annotations: [ofBasile] });
    await browser().forgetReader();

    const teacher = await openPage(browser(), 'import');
    await bringPack(teacher, anna, /paquet de Anna.*3 nouveaux/);
    await bringPack(teacher, basile, /paquet de Basile/);
    expect(await notesIn(browser())).toEqual([ofAnna, ofBasile]);
    await choose(teacher, anna.file.name, anna.file);
    await shows(teacher, /Rien de nouveau/);
    await clickOn(teacher, 'Annuler');
    await goTo(teacher, 'backup', 'Sauvegarde et stockage');
    await shows(teacher, /1 note de Anna/);
    await shows(teacher, /1 note de Basile/);
    const marked = {
      ...ofAnna,
      modified: '2026-11-23T10:00:00.000Z',
      body: annotation(1, { note: 'vu' }).body,
    };
    await teacher.close();
    const back = await packOf(browser(), 'Prof', { annotations: [marked] });
    await browser().forgetReader();

    // Anna's own browser again, as she left it.
    await seed(browser(), { articles, texts, annotations: [ofAnna] });
    const again = await openPage(browser(), 'import');
    await again.evaluate((state) => chrome.storage.local.set({ backup: JSON.parse(state) }), anna.state);
    await bringPack(again, back, /paquet de Prof/);
    expect(await notesIn(browser())).toEqual([marked, ofBasile]);
    expect(await browser().problems()).toEqual([]);
  });
});

/** A pack that somebody saved, and what their copy of the product knows of itself. */
interface HandedOn {
  file: SavedFile;
  state: string;
}

async function packOf(browser: Browser, maker: string, contents: Contents): Promise<HandedOn> {
  await seed(browser, contents as Record<string, readonly unknown[]>);
  const tab = await openPage(browser, 'backup');
  await write(tab, 'Votre nom', maker);
  const file = await filesSavedBy(tab, () => clickOn(tab, 'Enregistrer le paquet'));
  expect(file.name).toMatch(/\.marge$/);
  const state = await tab.evaluate(async () =>
    JSON.stringify((await chrome.storage.local.get('backup')).backup),
  );
  await tab.close();
  return { file, state };
}

async function bringPack(tab: Tab, { file }: HandedOn, shown: RegExp): Promise<void> {
  await choose(tab, file.name, file);
  await shows(tab, shown);
  await clickOn(tab, /^Importer \d/);
  await clickOn(tab, 'Terminé');
}

/** The browser's folder dialog cannot be driven: the page's own private folder is handed over in its place. */
async function backUpIntoFolder(browser: Browser, tab: Tab): Promise<void> {
  await goTo(tab, 'backup', 'Sauvegarde et stockage');
  await tab.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const filesIn = () =>
    tab.evaluate(async () => {
      const names: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      return names.sort();
    });
  // Backups of the ten weeks before, one every other day, and a file that is not ours.
  await tab.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const names = Array.from({ length: 35 }, (_, at) => new Date(Date.now() - (at + 1) * 2 * 86_400_000));
    for (const day of [
      ...names.map((date) => `marge-civique-${date.toISOString().slice(0, 10)}.json`),
      'photo.json',
    ])
      await (await folder.getFileHandle(day, { create: true })).createWritable().then((file) => file.close());
  });
  await clickOn(tab, 'Choisir un dossier');
  await shows(tab, /aujourd’hui, marge-civique-.*dans votre dossier/);
  const left = await until('the older ones to go', async () => {
    const names = await filesIn();
    return names.length < 20 ? names : undefined;
  });
  expect(left).toContain('photo.json');
  expect(left.length).toBeLessThanOrEqual(12);
  expect(left.length).toBeGreaterThanOrEqual(8);
  await clickOn(tab, 'Relire et comparer');
  await shows(tab, /intacte et identique à vos notes/);
  // A byte that flips on the disk is found.
  await tab.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const file = await folder.getFileHandle(
      names
        .filter((name) => name.startsWith('marge'))
        .sort()
        .at(-1)!,
    );
    const text = await (await file.getFile()).text();
    const writing = await file.createWritable();
    await writing.write(text.replace('note 1', 'note 9'));
    await writing.close();
  });
  await clickOn(tab, 'Relire et comparer');
  await shows(tab, /abîmée ou introuvable/);
  // The day after, whichever part of the product wakes first writes the day's backup.
  for (const wake of [() => tab.reload(), () => browser.stopBackground()]) {
    await makeLastBackupOld(tab);
    await tab.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const name of folder.keys()) if (name !== 'photo.json') await folder.removeEntry(name);
    });
    await wake();
    // Waking it is enough.
    await browser.background(() => true);
    await until('the backup of the day', async () => (await filesIn()).length === 2);
  }
}

/** Where no folder can be picked: into the downloads, once the reader has said so, and again the day after. */
async function backUpIntoDownloads(tab: Tab): Promise<void> {
  await goTo(tab, 'backup', 'Sauvegarde et stockage');
  const saved = () =>
    tab.evaluate(async () =>
      ((await chrome.downloads?.search({ state: 'complete' })) ?? []).map(({ filename }) =>
        filename.replaceAll('\\', '/'),
      ),
    );
  await tabTo(tab, 'Dans les téléchargements');
  await tab.press('Enter');
  await shows(tab, /aujourd’hui, marge-civique-.*dans les téléchargements/);
  expect(await saved()).toEqual([expect.stringMatching(/\/Marge civique\/marge-civique-[\d-]+\.json$/)]);
  const first = await makeLastBackupOld(tab);
  await tab.reload();
  await until('the backup of the day', async () => (await lastBackup(tab)) !== first);
  await shows(tab, /aujourd’hui, marge-civique-.*dans les téléchargements/);
  await tabTo(tab, 'Arrêter');
  await tab.press('Enter');
  await shows(tab, /Désactivée/);
}

const lastBackup = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    const { backup } = await chrome.storage.local.get('backup');
    return (backup as { last: { at: string } }).last.at;
  });

/** Makes it as if the last backup had been written the day before; answers when. */
function makeLastBackupOld(tab: Tab): Promise<string> {
  return tab.evaluate(async () => {
    const { backup } = await chrome.storage.local.get('backup');
    const state = backup as { last: { at: string } };
    state.last.at = new Date(Date.parse(state.last.at) - 86_400_000).toISOString();
    await chrome.storage.local.set({ backup: state });
    return state.last.at;
  });
}
