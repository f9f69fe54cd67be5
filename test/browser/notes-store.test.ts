import { expect, test } from 'vitest';
import { describeBrowsers, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  highlight,
  holdSaving,
  noteFrame,
  openArticle,
  paintedIn,
  panelShows,
  SITE,
  stored,
} from './notes-tools.ts';

const WORDS = 'les tilleuls seront gardés';
const page = (name: string) => articlePage(`<p>Au nord (${name}), ${WORDS} malgré tout.</p>`);

describeBrowsers('The database', (browser, crash) => {
  test('was deleted by the browser: the panel says so, and what follows is kept', async () => {
    const url = `${SITE}/efface/`;
    const tab = await openArticle(browser(), url, page('efface'));
    await highlight(browser(), tab, WORDS, 1);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /les tilleuls/);
    await browser().background(
      () =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase('civic-margin');
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        }),
    );
    await panelShows(panel, /Le navigateur a effacé les données/);
    await highlight(browser(), tab, 'Au nord', 3);
    await until('the new note', async () => (await annotationsOf(browser(), url)).length === 1);
    await panelShows(panel, /Le navigateur a effacé les données.*Au nord/);
  });

  test('holds a record that makes no sense: it is put aside and told, the other notes are there', async () => {
    const url = `${SITE}/illisible/`;
    const tab = await openArticle(browser(), url, page('illisible'));
    await highlight(browser(), tab, WORDS, 1);
    await browser().background(async (source) => {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('civic-margin');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const transaction = db.transaction('annotations', 'readwrite');
      transaction.objectStore('annotations').put({ id: 'half', target: { source }, body: 'not a list' });
      await new Promise((done) => transaction.addEventListener('complete', done));
      db.close();
    }, url);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /1 note illisible a été mise de côté/);
    await panelShows(panel, new RegExp(WORDS), '.note');
    const [aside] = await stored<unknown>(browser(), 'quarantine');
    expect(JSON.stringify(aside)).toContain('not a list');
    await tab.reload();
    await until('the mark', async () => (await paintedIn(tab, 1)).join() === WORDS);
  });

  test('is held by a page of an older version: the panel says what to close, then goes on', async () => {
    const url = `${SITE}/bloque/`;
    const tab = await openArticle(browser(), url, page('bloque'));
    // A page that opened the database before the update, and does not let go.
    const old = await browser().openExtensionPage('note-frame.html');
    await browser().stopBackground();
    await old.evaluate(async () => {
      // Asked for in one breath: nobody else opens the database in between.
      indexedDB.deleteDatabase('civic-margin');
      const held = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('civic-margin', 1);
        request.onupgradeneeded = () => {
          const { result: db } = request;
          db.createObjectStore('annotations', { keyPath: 'id' }).createIndex('byArticle', 'target.source');
          const articles = db.createObjectStore('articles', { keyPath: 'canonicalUrl' });
          articles.createIndex('byAddress', 'addresses', { multiEntry: true });
          articles.createIndex('byFingerprint', 'fingerprint');
          articles.createIndex('byLastRead', 'lastRead');
          db.createObjectStore('texts', { keyPath: 'canonicalUrl' });
          db.createObjectStore('bin', { keyPath: 'id' }).createIndex('byDeleted', 'deleted');
          db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('byArticle', 'article');
          db.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
        };
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      // On the window: what only a test's own script holds is rubbish to Firefox, which then lets go of the database.
      Object.assign(window, { letGo: () => held.close() });
    });
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /Fermez les autres onglets de Marge civique/);
    const popup = await browser().popup(tab);
    await panelShows(popup, /Fermez les autres onglets de Marge civique/);
    await old.evaluate(() => (window as unknown as { letGo(): void }).letGo());
    await panel.waitFor(
      'the problem to be over',
      () => !/Fermez les autres/.test(document.body.textContent ?? ''),
    );
    await tab.activate();
    await highlight(browser(), tab, WORDS, 1);
    expect(await annotationsOf(browser(), url)).toHaveLength(1);
    expect(await browser().background(() => indexedDB.databases().then(([db]) => db!.version! > 1))).toBe(
      true,
    );
  });

  test('is protected from the browser’s tidying: asked once', async () => {
    const tab = await openArticle(browser(), `${SITE}/garde/`, page('garde'));
    const panel = await browser().sidePanel(tab);
    await panel.waitFor(
      'the question',
      async () => (await chrome.storage.local.get('persistAsked')).persistAsked === true,
    );
    expect(await panel.evaluate(() => navigator.storage.persisted())).toBeTypeOf('boolean');
  });

  let kills = 0;
  test('is whole after the browser was killed: notes in their places, unfinished words in their editor', async () => {
    kills += 1;
    const url = `${SITE}/tue-${kills}/`;
    const html = articlePage(
      `<p>Au nord (${kills}), ${WORDS}. Au sud, les bancs seront repeints en vert.</p>`,
      {
        title: `La place change : ${kills}`,
      },
    );
    const tab = await openArticle(browser(), url, html);
    await highlight(browser(), tab, WORDS, 3);
    await tab.select('les bancs seront repeints');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('n');
    const frame = await noteFrame(tab);
    await holdSaving(frame);
    await frame.type('Inachevé, mais');
    const drafts = async () => (await stored<{ note: string }>(browser(), 'drafts')).map(({ note }) => note);
    await until('the draft', async () => (await drafts()).includes('Inachevé, mais'));

    await crash();
    const again = await openArticle(browser(), url, html);
    await until('the highlight', async () => (await paintedIn(again, 3)).join() === WORDS);
    await until('the note', async () => (await paintedIn(again, 2)).join() === 'les bancs seront repeints');
    await again.clickText('les bancs');
    await again.margin.click('button', /^Note/);
    const reopened = await noteFrame(again);
    await reopened.waitFor(
      'the unfinished words',
      () => document.querySelector('textarea')?.value === 'Inachevé, mais',
    );
    expect(await annotationsOf(browser(), url)).toHaveLength(2);
  });
});
