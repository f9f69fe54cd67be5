import { expect, test } from 'vitest';
import { noteOf } from '../../lib/core/annotation/create.ts';
import { type Browser, describeBrowsers, pause, type Tab, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  clickIn,
  highlight,
  holdSaving,
  noteFrame,
  openArticle,
  paintedIn,
  panelShows,
  SITE,
  stored,
  untilRead,
} from './notes-tools.ts';

const WORDS = 'la fontaine sera réparée avant l’été';
/** Each an article of its own: the same text at two addresses is one article. */
const page = (name: string) =>
  articlePage(`<p>Selon la mairie (${name}), ${WORDS} si la pierre arrive.</p>`, {
    title: `La place change : ${name}`,
  });

/** What the tests below do with a note. */
function writing(browser: () => Browser) {
  const noteAt = async (url: string) => {
    const [annotation] = await annotationsOf(browser(), url);
    return annotation && noteOf(annotation);
  };

  let begun = 0;
  /** On a page of its own each time: a test that is tried again does not meet its own notes. */
  async function beginNote(name: string): Promise<{ url: string; tab: Tab }> {
    begun += 1;
    const url = `${SITE}/${name}-${begun}/`;
    const tab = await openArticle(browser(), url, page(`${name} ${begun}`));
    await tab.select(WORDS);
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('n');
    return { url, tab };
  }

  async function openNote(tab: Tab) {
    await tab.clickText(WORDS);
    await tab.margin.click('button', /^Note/);
    return noteFrame(tab);
  }

  const fieldOf = (frame: Awaited<ReturnType<typeof noteFrame>>) =>
    frame.evaluate(() => document.querySelector('textarea')?.value);

  return { noteAt, beginNote, openNote, fieldOf };
}

describeBrowsers('Words that are being written', (browser) => {
  const { noteAt, beginNote, openNote, fieldOf } = writing(browser);

  test('outlive a tab that is closed between two keys', async () => {
    const { url, tab } = await beginNote('closed');
    const frame = await noteFrame(tab);
    await frame.type('Jamais terminée');
    // Keys travel to the frame on their own: what must last is what was seen on screen.
    await until('the words on screen', async () => (await fieldOf(frame)) === 'Jamais terminée');
    await tab.close();
    await until('the words to be kept somewhere', async () => {
      const drafts = await stored<{ note: string }>(browser(), 'drafts');
      return (
        (await noteAt(url)) === 'Jamais terminée' || drafts.some(({ note }) => note === 'Jamais terminée')
      );
    });
    const again = await browser().open(url);
    await until('the mark', async () => (await paintedIn(again, 2)).length > 0);
    const reopened = await openNote(again);
    expect(await fieldOf(reopened)).toBe('Jamais terminée');
    await reopened.press('Control+Enter');
    await until('the note', async () => (await noteAt(url)) === 'Jamais terminée');
    await until('no draft left', async () => (await stored(browser(), 'drafts')).length === 0);
  });

  test('reach the store although the worker was stopped meanwhile', async () => {
    const { url, tab } = await beginNote('stopped');
    const frame = await noteFrame(tab);
    await frame.type('Avant ');
    await browser().stopBackground();
    await frame.type('et après');
    await frame.press('Control+Enter');
    await tab.margin.gone('iframe');
    await until('the note, once', async () => (await noteAt(url)) === 'Avant et après');
    expect(await annotationsOf(browser(), url)).toHaveLength(1);
  });

  test('and the highlights are kept, once, although the worker ends between writing and answering', async () => {
    // It writes and never hears that it has written, so that it cannot answer before it is ended.
    const deafen = () =>
      browser().background(() => {
        const { addEventListener } = IDBTransaction.prototype;
        IDBTransaction.prototype.addEventListener = function (
          this: IDBTransaction,
          type: string,
          ...rest: never[]
        ) {
          if (type !== 'complete' || this.mode === 'readonly')
            addEventListener.call(this, type, ...(rest as [never]));
        } as never;
      });
    const { url, tab } = await beginNote('unanswered');
    const frame = await noteFrame(tab);
    await deafen();
    await frame.type('Une seule fois');
    await frame.press('Control+Enter');
    const words = async () =>
      (await stored<{ note: string }>(browser(), 'drafts')).some(({ note }) => /^U/.test(note));
    await until('words in the store', words);
    await browser().stopBackground();
    await tab.margin.gone('iframe');
    expect(await noteAt(url)).toBe('Une seule fois');

    await tab.select('si la pierre arrive');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await deafen();
    await tab.press('5');
    await until('the highlight in the store', async () => (await annotationsOf(browser(), url)).length === 2);
    await browser().stopBackground();
    await until('its mark', async () => (await paintedIn(tab, 5)).join() === 'si la pierre arrive');
    expect((await annotationsOf(browser(), url)).map(noteOf)).toEqual(['Une seule fois', '']);
    expect(await stored(browser(), 'drafts')).toEqual([]);
  });

  test('and the quotes: one that was asked for is copied although the worker ends before it answers', async ({
    skip,
  }) => {
    // Its way of holding the worker up is not dependable in Firefox.
    if (browser().name !== 'chromium') skip();
    const { tab } = await beginNote('copied');
    const frame = await noteFrame(tab);
    await frame.press('Escape');
    await tab.margin.gone('iframe');
    await tab.select('si la pierre arrive');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    // It begins, asks for the settings, and is never told them.
    await browser().background(() => {
      chrome.storage.local.get = (() => new Promise(() => undefined)) as never;
    });
    await tab.press('c');
    await pause(300);
    await browser().stopBackground();
    await until('the copy to be told', async () =>
      (await tab.margin.text()).includes('Citation copiée avec sa source'),
    );
  });

  test('never overwrite what another editor wrote: both are shown, the reader chooses', async () => {
    const { url, tab } = await beginNote('conflict');
    const frame = await noteFrame(tab);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /la fontaine sera réparée/);
    await clickIn(panel, 'Autres actions');
    await clickIn(panel, 'Modifier');
    await panel.waitFor('the field', () => document.querySelector('textarea') !== null);
    await panel.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.value = 'Écrit dans le panneau';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickIn(panel, 'Terminé');
    await until('the panel’s words', async () => (await noteAt(url)) === 'Écrit dans le panneau');

    await tab.activate();
    await frame.evaluate(() => document.querySelector('textarea')?.focus());
    await frame.type('Écrit dans la page');
    await frame.waitFor('the conflict', () =>
      /Cette note a changé ailleurs[\s\S]*Écrit dans le panneau/.test(document.body.textContent ?? ''),
    );
    expect(await fieldOf(frame)).toBe('Écrit dans la page');
    expect(await noteAt(url)).toBe('Écrit dans le panneau');
    await panelShows(panel, /Brouillon non enregistré.*Écrit dans la page/);
    await frame.evaluate(() => {
      [...document.querySelectorAll('button')]
        .find((button) => button.textContent === 'Garder la mienne')
        ?.click();
    });
    await until('mine, as I chose', async () => (await noteAt(url)) === 'Écrit dans la page');
    await until('no draft left', async () => (await stored(browser(), 'drafts')).length === 0);
    await panel.waitFor('no draft shown', () => !/Brouillon/.test(document.body.textContent ?? ''));
  });

  test('and the highlights: a deletion is undone in page and panel, or taken from the bin', async () => {
    const url = `${SITE}/deleted/`;
    const tab = await openArticle(browser(), url, page('deleted'));
    await highlight(browser(), tab, WORDS, 4);
    const panel = await browser().sidePanel(tab);
    const isKept = (count: number) =>
      until(`${count} kept`, async () => (await annotationsOf(browser(), url)).length === count);
    for (const way of ['undo', 'bin']) {
      await panelShows(panel, /la fontaine sera réparée/);
      await clickIn(panel, 'Autres actions');
      await clickIn(panel, 'Supprimer');
      await isKept(0);
      await until('no mark', async () => (await paintedIn(tab, 4)).length === 0);
      if (way === 'undo') await clickIn(panel, 'Annuler');
      else {
        await clickIn(panel, 'Corbeille');
        await clickIn(panel, 'Rétablir');
        await clickIn(panel, 'Revenir aux notes');
      }
      await isKept(1);
      await until('the mark', async () => (await paintedIn(tab, 4)).join() === WORDS);
    }
  });

  test('that were deleted more than seven days ago are gone when the worker wakes', async () => {
    await browser().background(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('civic-margin');
        request.onsuccess = () => done(request.result);
      });
      const [annotation] = await new Promise<{ id: string }[]>((done) => {
        const request = db.transaction('annotations').objectStore('annotations').getAll();
        request.onsuccess = () => done(request.result);
      });
      const bin = db.transaction('bin', 'readwrite').objectStore('bin');
      for (const [digit, days] of [
        ['a', 8],
        ['b', 6],
      ] as const) {
        const id = `${annotation!.id.slice(0, -1)}${digit}`;
        const deleted = new Date(Date.now() - days * 86_400_000).toISOString();
        bin.put({ id, annotation: { ...annotation, id }, deleted });
      }
      await new Promise((done) => {
        bin.transaction.oncomplete = done;
      });
      db.close();
    });
    await browser().stopBackground();
    const tab = await browser().open(`${SITE}/deleted/`);
    await untilRead(browser(), tab);
    await until('the old one gone', async () => {
      const left = await stored<{ id: string }>(browser(), 'bin');
      return left.length === 1 && left[0]!.id.endsWith('b');
    });
  });
});

// In a browser of its own: what ends the extension would end it for the tests that follow.
describeBrowsers(
  'Words that are being written',
  (browser) => {
    const { noteAt, beginNote, openNote, fieldOf } = writing(browser);

    test('are kept when the extension is switched off under the page, which goes on and is read again later', async () => {
      const { url, tab } = await beginNote('disabled');
      const frame = await noteFrame(tab);
      await frame.type('Avant l’arrêt');
      await frame.press('Control+Enter');
      await tab.margin.gone('iframe');
      await until('kept', async () => (await noteAt(url)) === 'Avant l’arrêt');
      await tab.clickText(WORDS);
      await tab.margin.find('button', /^Note/);
      await browser().enable(false);
      // Firefox ends our script without a word, what it showed stays; Chromium lets it take its leave.
      if (browser().name === 'chromium') {
        await until('the marks gone', async () => Object.keys(await tab.highlights()).length === 0);
        await tab.margin.find('button', 'Recharger');
        expect(await tab.margin.text()).toContain('mise à jour ou désactivée');
      }
      // The page has its keys and presses to itself.
      await tab.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        for (const type of ['keydown', 'click']) addEventListener(type, () => heard.push(type));
      });
      await tab.clickText('salle des fêtes');
      await tab.press('n');
      await until('the page to hear both', () =>
        tab.evaluate(() => new Set((window as unknown as { heard: string[] }).heard).size === 2),
      );
      await browser().enable(true);
      await until('the note to be there again', async () => {
        await tab.reload();
        return until('the mark', async () => (await paintedIn(tab, 2)).length > 0, { timeout: 5000 });
      });
      expect(await tab.evaluate(() => document.querySelectorAll('mc-margin').length)).toBeLessThan(2);
      expect(await noteAt(url)).toBe('Avant l’arrêt');
      await browser().problems();
    });

    test('are kept when the extension is updated under the page, which says so', async () => {
      const { tab } = await beginNote('updated');
      const frame = await noteFrame(tab);
      await holdSaving(frame);
      await frame.type('Avant la mise à jour');
      await until('the draft', async () =>
        (await stored<{ note: string }>(browser(), 'drafts')).some(
          ({ note }) => note === 'Avant la mise à jour',
        ),
      );
      await browser().updateExtension();
      await until('the frame gone', async () => (await tab.margin.all('iframe')).length === 0);
      await tab.activate();
      if (browser().name === 'chromium') {
        await until('the marks gone', async () => Object.keys(await tab.highlights()).length === 0);
        expect(await tab.margin.text()).toContain('Extension mise à jour');
        await tab.margin.click('button', 'Recharger');
      } else {
        // Firefox ends the old script without a word, its paint stays until the new version reads the page anew: only an
        // answer to a click tells one from the other.
        await until('the new version to answer', async () => {
          await tab.clickText(WORDS);
          await pause(500);
          return (await tab.margin.present()) && (await tab.margin.all('button', /^Note/)).length > 0;
        });
      }
      await until('the mark', async () => (await paintedIn(tab, 2)).join() === WORDS);
      await browser().problems();
      expect(await fieldOf(await openNote(tab))).toBe('Avant la mise à jour');
    });
  },
  { alone: true },
);
