import { expect, test } from 'vitest';
import { colourOf } from '../../lib/core/annotation/create.ts';
import { describeBrowsers, type Tab, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  highlight,
  paintedIn,
  panelShows,
  SITE,
  untilRead,
} from './notes-tools.ts';

const HERE = `${SITE}/retour-notes/`;
const ELSEWHERE = `${SITE}/ailleurs-notes/`;
/** A browser is free to let a page go that it keeps aside: then once more, with words of their own each time. */
const TURNS = [1, 2, 3, 4];
const wordsOf = (turn: number) => ({
  recoloured: `le banc numéro ${turn}`,
  deleted: `le tilleul numéro ${turn}`,
  added: `la fontaine numéro ${turn}`,
  untouched: `le perron numéro ${turn}`,
});

const PARAGRAPHS = TURNS.map((turn) => {
  const { recoloured, deleted, added, untouched } = wordsOf(turn);
  return `<p>Dans la rue, ${recoloured} est vert, ${deleted} est vieux, ${added} est à sec et ${untouched} est de travers.</p>`;
}).join('');

/** It tells how it was shown; what may not be stored is not kept aside either. */
const keptAside = (title: string, body: string) => ({
  headers: { 'cache-control': 'private, max-age=60' },
  body: articlePage(body, {
    title,
    script: 'window.shown = []; addEventListener("pageshow", ({ persisted }) => shown.push(persisted));',
  }),
});

describeBrowsers(
  'A page with notes that the browser keeps aside',
  (browser) => {
    const colourAt = async (words: string) => {
      const all = await annotationsOf(browser(), HERE);
      const kept = all.find(({ target }) => target.selector?.[0].exact === words);
      return kept && colourOf(kept);
    };

    /** In another tab, by hand. */
    async function changeElsewhere({ recoloured, deleted, added }: ReturnType<typeof wordsOf>) {
      const other = await browser().open(HERE);
      await until('the marks', async () => (await paintedIn(other, 2)).includes(deleted));
      await other.clickText(recoloured);
      await other.margin.find('toolbar');
      await other.margin.evaluate((root) => root.querySelectorAll<HTMLElement>('.swatch')[2]!.click());
      await until('the other colour', async () => (await colourAt(recoloured)) === 3);
      await other.clickText(deleted);
      await other.margin.click('button', 'Supprimer');
      await until('it to be deleted', async () => (await colourAt(deleted)) === undefined);
      await highlight(browser(), other, added, 5);
      await other.close();
    }

    /** Whether the page came back as it was left. */
    async function leaveAndReturn(tab: Tab, meanwhile: () => Promise<void>): Promise<boolean> {
      await tab.goto(ELSEWHERE);
      await meanwhile();
      await tab.activate();
      await tab.back();
      await tab.waitFor('the page again', () => document.title === 'Le retour');
      return tab.evaluate(() => (window as unknown as { shown: boolean[] }).shown.at(-1) === true);
    }

    test('comes back with its notes as they are now: changed, added, deleted; so does the panel', {
      timeout: 240_000,
    }, async () => {
      browser().site.serve(HERE, keptAside('Le retour', PARAGRAPHS));
      browser().site.serve(ELSEWHERE, keptAside('Ailleurs', '<p>Rien de noté par ici.</p>'));
      const tab = await browser().open(HERE);
      await untilRead(browser(), tab);
      const panel = await browser().sidePanel(tab);

      let [turn, cameBack] = [0, false];
      while (!cameBack && turn < TURNS.length) {
        turn += 1;
        const words = wordsOf(turn);
        await highlight(browser(), tab, words.recoloured, 1);
        await highlight(browser(), tab, words.deleted, 2);
        await highlight(browser(), tab, words.untouched, 4);
        await until('the last mark', async () => (await paintedIn(tab, 4)).includes(words.untouched));
        cameBack = await leaveAndReturn(tab, async () => {
          await panelShows(panel, /Ailleurs.*La marge est vide/);
          await changeElsewhere(words);
        });
      }
      expect(cameBack, 'kept aside').toBe(true);

      const { recoloured, deleted, added, untouched } = wordsOf(turn);
      await until('the note that was added', async () => (await paintedIn(tab, 5)).includes(added));
      await until('the other colour', async () => (await paintedIn(tab, 3)).includes(recoloured));
      const painted = await tab.highlights();
      expect(painted['mc-hl-1-l'] ?? []).not.toContain(recoloured);
      expect(painted['mc-hl-2-l'] ?? []).not.toContain(deleted);
      expect(painted['mc-hl-4-l']).toContain(untouched);

      await panelShows(panel, /Le retour/, 'h1');
      await panel.waitFor(
        'the notes in the panel',
        (last) => document.body.textContent.includes(last),
        added,
      );
      const quotes = await panel.evaluate(() =>
        [...document.querySelectorAll('.note__quote')].map((quote) => quote.textContent),
      );
      expect(quotes.slice(-3)).toEqual([recoloured, added, untouched]);
      expect(quotes).not.toContain(deleted);
      expect(await tab.evaluate(() => document.querySelectorAll('mc-margin').length)).toBeLessThan(2);
    });
  },
  { keepsPages: true },
);
