import { expect, test } from 'vitest';
import { linksOf, noteOf } from '../../lib/core/annotation/create.ts';
import { bringAxe, faultsOf } from './axe.ts';
import { describeBrowsers, type Tab, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  clickIn,
  highlight,
  noteFrame,
  openArticle,
  panelShows,
  SITE,
} from './notes-tools.ts';

const WORDS = 'ouvrira ses marchés';
const page = (name: string, script = '') =>
  articlePage(`<p>La ville ${WORDS} à toutes les entreprises (${name}).</p>`, {
    title: `La place change : ${name}`,
    script,
  });
/** Hears before our reader does. */
const LISTENS = `window.heard = [];
  for (const type of ['keydown', 'input', 'message'])
    addEventListener(type, ({ key, data }) => heard.push([type, key ?? data].join(' ')), true);`;
/** A commitment of the register that no word of the page is near to. */
const FAR = { query: 'cour des comptes', id: 'fr-2015-05', code: 'FR0007', title: /cour des comptes/i };

describeBrowsers('Linking a note to an official commitment', (browser) => {
  const linksAt = async (url: string) => (await annotationsOf(browser(), url)).map(linksOf);

  test('by L on a selection: the whole register is searched where the page cannot see', async () => {
    const url = `${SITE}/relier/`;
    const tab = await openArticle(browser(), url, page('touche', LISTENS));
    await tab.select(WORDS);
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('l');
    const frame = await noteFrame(tab);
    await frame.type('zygomatique');
    await panelShows(frame, /Aucun engagement pour/);
    await frame.press('Escape');
    await frame.waitFor(
      'an empty field',
      () => document.querySelector<HTMLInputElement>('[role=searchbox]')?.value === '',
    );
    await frame.type(FAR.query);
    await frame.waitFor('what is looked for alone', () => {
      const rows = [...document.querySelectorAll('.commitment-row')];
      return rows.length > 0 && rows.every((row) => /cour des comptes/i.test(row.textContent ?? ''));
    });
    await frame.press('ArrowDown');
    await frame.press('Enter');
    await until('the link', async () => (await linksAt(url)).join() === FAR.id);
    await panelShows(frame, /Ne plus relier/);
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['keydown l']);

    // Its words are written in the same frame, and neither overwrites the other.
    await frame.evaluate(() => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Note')?.click();
    });
    await frame.waitFor('the note’s field', () => document.activeElement?.localName === 'textarea');
    // It says which commitment: the code, and the whole name for whoever asks or listens.
    await panelShows(frame, new RegExp(FAR.code), '.editor__links');
    expect(await frame.evaluate(() => document.querySelector<HTMLElement>('.chip')?.title)).toMatch(
      FAR.title,
    );
    await frame.type('À comparer');
    await frame.evaluate(() => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Relier')?.click();
    });
    await panelShows(frame, /Ne plus relier/);
    await frame.press('Control+Enter');
    await tab.margin.gone('iframe');
    const [kept] = await annotationsOf(browser(), url);
    expect([noteOf(kept!), linksOf(kept!)]).toEqual(['À comparer', [FAR.id]]);
  });

  test('by the flag of the toolbar; taken away where it was made', async () => {
    const url = `${SITE}/drapeau/`;
    const tab = await openArticle(browser(), url, page('drapeau'));
    await tab.select(WORDS);
    await tab.margin.click('button', /^Relier à un engagement/);
    const frame = await noteFrame(tab);
    const toggle = () =>
      frame.evaluate(() => document.querySelector<HTMLElement>('.commitment-row .btn')!.click());
    await frame.type('FR0022');
    await frame.waitFor('the one', () => document.querySelectorAll('.commitment-row').length === 1);
    await toggle();
    await until('the link', async () => (await linksAt(url)).flat().length === 1);
    await panelShows(frame, /Ne plus relier/);
    await toggle();
    await until('no link', async () => (await linksAt(url)).flat().length === 0);
    await bringAxe(frame);
    for (const theme of ['light', 'dark'] as const) {
      expect(await faultsOf(frame, theme), theme).toEqual([]);
      await shot(tab, `link-frame-${theme}`);
    }
  }, 90_000);

  test('in the panel, by keys alone', async () => {
    const url = `${SITE}/relier-panneau/`;
    const tab = await openArticle(browser(), url, page('panneau'));
    await highlight(browser(), tab, WORDS, 1);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, new RegExp(WORDS));
    await clickIn(panel, 'Autres actions');
    await clickIn(panel, 'Relier à un engagement');
    await panel.waitFor('the field', () => document.activeElement?.role === 'searchbox');
    await panel.evaluate((typed) => {
      const field = document.activeElement as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, FAR.query);
    await panel.waitFor('what is looked for alone', () => {
      const rows = [...document.querySelectorAll('.commitment-row')];
      return rows.length > 0 && rows.every((row) => /cour des comptes/i.test(row.textContent ?? ''));
    });
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await until('the link', async () => (await linksAt(url)).join() === FAR.id);
    await bringAxe(panel);
    for (const theme of ['light', 'dark'] as const) {
      expect(await faultsOf(panel, theme), theme).toEqual([]);
      await shot(panel, `link-panel-${theme}`);
    }
    await panel.press('Escape');
    await panelShows(panel, new RegExp(FAR.code), '.note');
    await panelShows(panel, /Relié : .*Cour des comptes/, '.note .chip .sr');
  }, 90_000);

  async function shot(view: Pick<Tab, 'screenshot'>, name: string): Promise<void> {
    const folder = process.env.MARGIN_SHOTS;
    if (folder) (await view.screenshot()).save(`${folder}/${name}-${browser().name}.png`);
  }
});
