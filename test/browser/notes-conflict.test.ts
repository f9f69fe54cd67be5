import { expect, test } from 'vitest';
import { linksOf, noteOf } from '../../lib/core/annotation/create.ts';
import { describeBrowsers, type Tab, until, type View } from './harness/index.ts';
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
  stored,
} from './notes-tools.ts';

const WORDS = 'le lavoir sera couvert';
const page = (name: string) =>
  articlePage(`<p>Selon la mairie (${name}), ${WORDS} avant l’hiver.</p>`, { title: `Le lavoir : ${name}` });

describeBrowsers('A note that is written in two tabs and the panel', (browser) => {
  let begun = 0;
  /** An article with a note in two tabs, on an address of its own each time. */
  async function begin(name: string): Promise<{ url: string; first: Tab; second: Tab }> {
    begun += 1;
    const url = `${SITE}/${name}-${begun}/`;
    const first = await openArticle(browser(), url, page(`${name} ${begun}`));
    await highlight(browser(), first, WORDS, 4);
    const second = await browser().open(url);
    await until('the mark in the second tab', async () => (await paintedIn(second, 4)).join() === WORDS);
    return { url, first, second };
  }

  async function openNote(tab: Tab) {
    await tab.activate();
    await tab.clickText(WORDS);
    await tab.margin.click('button', /^Note/);
    return noteFrame(tab);
  }

  const noteAt = async (url: string) => {
    const [annotation] = await annotationsOf(browser(), url);
    return annotation && noteOf(annotation);
  };
  const fieldIn = (view: View) => view.evaluate(() => document.querySelector('textarea')?.value);
  const press = (view: View, name: string) =>
    view.waitFor(
      `a button ${name}`,
      (wanted) => {
        const found = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === wanted,
        );
        found?.click();
        return found !== undefined;
      },
      name,
    );

  test('is never overwritten unseen: each is shown what the other wrote, and chooses', async () => {
    const { url, first, second } = await begin('trois');
    const inFirst = await openNote(first);
    const inSecond = await openNote(second);

    await first.activate();
    await inFirst.type('Du premier onglet');
    await inFirst.press('Control+Enter');
    await first.margin.gone('iframe');
    await until('the words of the first', async () => (await noteAt(url)) === 'Du premier onglet');

    await noteFrame(second);
    await inSecond.type('Du second onglet');
    await panelShows(inSecond, /Cette note a changé ailleurs.*Du premier onglet/);
    expect(await fieldIn(inSecond)).toBe('Du second onglet');
    expect(await noteAt(url)).toBe('Du premier onglet');

    // The panel is told of both, takes what is stored, and writes on.
    const panel = await browser().sidePanel(second);
    await panelShows(panel, /Brouillon non enregistré.*Du second onglet/);
    await clickIn(panel, 'Reprendre');
    await panelShows(panel, /Cette note a changé ailleurs.*Du premier onglet/);
    expect(await fieldIn(panel)).toBe('Du second onglet');
    await clickIn(panel, 'Prendre l’autre');
    await panel.waitFor(
      'what is stored in the field',
      () => document.querySelector('textarea')?.value === 'Du premier onglet',
    );
    await panel.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.value = 'Du panneau';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickIn(panel, 'Terminé');
    await until('the words of the panel', async () => (await noteAt(url)) === 'Du panneau');

    // What the second tab was shown is not what stands there any more: it is asked again.
    await second.activate();
    await press(inSecond, 'Garder la mienne');
    await panelShows(inSecond, /Cette note a changé ailleurs.*Du panneau/);
    expect(await noteAt(url)).toBe('Du panneau');
    expect(await fieldIn(inSecond)).toBe('Du second onglet');
    await press(inSecond, 'Garder la mienne');
    await until('its own words, as it chose', async () => (await noteAt(url)) === 'Du second onglet');
    await until('no draft left', async () => (await stored(browser(), 'drafts')).length === 0);
    expect(await annotationsOf(browser(), url)).toHaveLength(1);
  }, 120_000);

  test('given a link meanwhile keeps both, and nobody is asked: the words are untouched', async () => {
    const { url, first, second } = await begin('lien');
    const frame = await openNote(first);
    await frame.type('Avant');
    await until('the first words', async () => (await noteAt(url)) === 'Avant');

    const panel = await browser().sidePanel(second);
    await panelShows(panel, /le lavoir sera couvert/);
    await clickIn(panel, 'Autres actions');
    await clickIn(panel, 'Relier à un engagement');
    await panel.waitFor('the field', () => {
      const field = document.querySelector<HTMLInputElement>('.picker__search input');
      if (!field) return false;
      field.value = 'FR0022';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    });
    await panel.waitFor('the one', () => document.querySelectorAll('.commitment-row').length === 1);
    await clickIn(panel, 'Relier');
    const links = async () => (await annotationsOf(browser(), url)).flatMap(linksOf).length;
    await until('the link', async () => (await links()) === 1);

    await noteFrame(first);
    await frame.type(' et après');
    await until('all the words', async () => (await noteAt(url)) === 'Avant et après');
    expect(await links()).toBe(1);
    expect(await frame.evaluate(() => document.querySelector('[role=alert]'))).toBeNull();
  });
});
