import { expect, test } from 'vitest';
import { colourOf } from '../../lib/core/annotation/create.ts';
import { bringAxe, faultsOf } from './axe.ts';
import { describeBrowsers, type Panel, type Tab, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  clickIn,
  highlight,
  noteFrame,
  openArticle,
  paintedIn,
  panelShows,
  SITE,
  untilRead,
} from './notes-tools.ts';

/** CSS pixels that a finger needs. */
const FINGER = 44;

describeBrowsers('A selection made by touch', (browser) => {
  test('brings a sheet at the bottom, with targets for a finger', async () => {
    const url = `${SITE}/doigt/`;
    const tab = await openArticle(
      browser(),
      url,
      articlePage('<p>Le kiosque sera repeint au printemps.</p>'),
    );
    await tab.evaluate(() => {
      document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
      const [paragraph] = [...document.querySelectorAll('p')].filter((one) =>
        one.textContent?.startsWith('Le kiosque'),
      );
      getSelection()!.setBaseAndExtent(paragraph!.firstChild!, 3, paragraph!.firstChild!, 10);
    });
    await tab.margin.find('toolbar', 'Passage sélectionné');
    const targets = await tab.margin.evaluate((root) => {
      const sheet = root.querySelector('.bottom-sheet')!;
      return {
        atBottom: Math.round(innerHeight - sheet.getBoundingClientRect().bottom),
        sizes: [...sheet.querySelectorAll('button')].map((button) => {
          const { width, height, left, right } = button.getBoundingClientRect();
          return { width, height, inside: left >= 0 && right <= innerWidth, words: button.textContent };
        }),
      };
    });
    expect(targets.atBottom).toBeLessThan(30);
    expect(targets.sizes.length).toBeGreaterThanOrEqual(8);
    for (const { width, height, inside, words } of targets.sizes) {
      expect(Math.min(width, height), words ?? '').toBeGreaterThanOrEqual(FINGER);
      expect(inside, words ?? '').toBe(true);
    }
    await tab.margin.evaluate((root) => root.querySelectorAll<HTMLElement>('.swatch')[2]!.click());
    await until('the highlight', async () => {
      const [kept] = await annotationsOf(browser(), url);
      return kept && colourOf(kept) === 3;
    });
    await tab.margin.gone('toolbar');
  });
});

describeBrowsers('The reader’s notes', (browser) => {
  test('are searched for the selected words, and from our button in the browser’s bar', async () => {
    const tab = await openArticle(
      browser(),
      `${SITE}/chercher/`,
      articlePage('<p>Le kiosque sera chauffé à l’automne.</p>'),
    );
    const libraries = () =>
      browser().background(async () => {
        const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('library.html') });
        return tabs.map(({ url }) => decodeURIComponent(new URL(url!).hash));
      });
    await highlight(browser(), tab, 'kiosque sera chauffé', 1);
    await tab.select('Le kiosque');
    await tab.margin.click('button', /^Autres actions/);
    await tab.margin.click('menuitem', 'Chercher dans mes notes');
    await until('the library', async () => (await libraries()).join() === '#/?q=Le+kiosque');
    await browser().menu('search-notes', tab, {});
    await until('another one', async () => (await libraries()).includes('#/'));
  });
});

describeBrowsers('The frame in which a note is written', (browser) => {
  test('has no fault that axe finds, light and dark, down to 320 px', async () => {
    const tab = await openArticle(
      browser(),
      `${SITE}/cadre-axe/`,
      articlePage('<p>Le kiosque sera verni à l’automne.</p>'),
    );
    await tab.select('verni à l’automne');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('n');
    const frame = await noteFrame(tab);
    // What is written is seen whole for some lines before it scrolls, in a frame as high as its content.
    await frame.type(`${'Encore une phrase pour le conseil de mardi. '.repeat(6)}Une note`);
    await frame.waitFor('all of the words', () => {
      const field = document.querySelector('textarea')!;
      return field.value.endsWith('note') && field.scrollHeight <= field.clientHeight + 1;
    });
    await bringAxe(frame);
    for (const theme of ['light', 'dark'] as const) {
      expect(await faultsOf(frame, theme), theme).toEqual([]);
      if (process.env.MARGIN_SHOTS)
        (await tab.screenshot()).save(`${process.env.MARGIN_SHOTS}/note-${browser().name}-${theme}.png`);
    }
  }, 90_000);
});

const SENTENCE = 'Le budget du kiosque atteint deux cent mille euros pour la peinture de la charpente seule.';
const LONG =
  'Premièrement, tout commence par une visite du kiosque avec les musiciens de la ville, qui connaissent chaque planche. ' +
  'Ensuite viennent les plans, les devis, les retards, les lettres du préfet, et la pluie qui n’arrange rien du tout. ' +
  'Puis les charpentiers arrivent de Bretagne avec leurs outils, leurs chansons, leurs habitudes et une patience infinie. ' +
  'Enfin la fanfare joue sous le nouveau toit, devant les habitants, les élus, les chiens et deux journalistes fatigués.';

describeBrowsers('What the reader is asked about changed words', (browser) => {
  async function reopen(tab: Tab, url: string, html?: string): Promise<void> {
    if (html) browser().site.serve(url, html);
    await tab.reload();
    await untilRead(browser(), tab);
  }
  const focusIn = (panel: Panel) =>
    panel.evaluate(() => {
      const active = document.activeElement === document.body ? null : document.activeElement;
      return active?.ariaLabel ?? active?.textContent ?? '';
    });
  /** Goes on with Tab until something is reached. */
  async function tabTo(panel: Panel, name: RegExp): Promise<void> {
    for (let steps = 0; steps < 60 && !name.test(await focusIn(panel)); steps++) await panel.press('Tab');
    expect(await focusIn(panel)).toMatch(name);
  }

  test('is answered by keyboard, and the answer is remembered', async () => {
    const url = `${SITE}/repondre/`;
    const page = (...paragraphs: string[]) => articlePage(paragraphs.map((one) => `<p>${one}</p>`).join(''));
    const tab = await openArticle(browser(), url, page(SENTENCE, LONG));
    await highlight(browser(), tab, 'deux cent mille euros pour la peinture de la charpente', 1);
    await highlight(browser(), tab, LONG, 3);
    await reopen(tab, url, page(SENTENCE.replace('deux cent', 'trois cent'), LONG.slice(0, 240)));

    // Likely, not certain: listed, never painted.
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /La page a changé depuis.*Le passage a changé.*Passage proche trouvé/);
    expect(await paintedIn(tab, 3)).toEqual([]);
    expect((await paintedIn(tab, 1)).join()).toContain('trois cent mille');

    // The old words stay the quote, and nobody asks again: by keys alone.
    await tabTo(panel, /^Garder l’ancien texte$/);
    await panel.press('Enter');
    await panel.waitFor(
      'no more question',
      () => !/Le passage a changé/.test(document.body.textContent ?? ''),
    );
    expect(await focusIn(panel), 'focus stays with the note').toMatch(/^deux cent mille/);
    await reopen(tab, url);
    await panelShows(panel, /La page a changé depuis.*Passage proche trouvé/);
    expect(await panel.evaluate(() => /Le passage a changé/.test(document.body.textContent ?? ''))).toBe(
      false,
    );

    // What changed in the page stays told until it is put away.
    await tabTo(panel, /^Fermer$/);
    await panel.press('Enter');
    await panel.waitFor('no banner', () => document.querySelector('.page-changes') === null);
    await reopen(tab, url);
    await panelShows(panel, /Passage proche trouvé/);
    expect(await panel.evaluate(() => document.querySelector('.page-changes') === null)).toBe(true);

    // Search, moving in the list, deleting.
    await tabTo(panel, /deux cent mille/);
    await panel.press('j');
    await until('the next note', async () => /^Premièrement/.test(await focusIn(panel)));
    await panel.press('ArrowUp');
    await until('the note before', async () => /deux cent mille/.test(await focusIn(panel)));
    await panel.press('/');
    await panel.waitFor('the search', () => document.activeElement?.matches('.panel__bar input'));

    // The reader says that it is the passage.
    await tabTo(panel, /^C’est le bon passage$/);
    await panel.press('Enter');
    await until('the passage painted', async () =>
      (await paintedIn(tab, 3)).join('').startsWith('Premièrement'),
    );
    await tabTo(panel, /^deux cent mille/);
    await panel.press('Delete');
    await until('one note left', async () => (await annotationsOf(browser(), url)).length === 1);
    await clickIn(panel, 'Annuler');
    await until('both notes', async () => (await annotationsOf(browser(), url)).length === 2);
  }, 120_000);
});
