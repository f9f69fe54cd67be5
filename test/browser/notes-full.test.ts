import { afterAll, describe, expect, test } from 'vitest';
import { noteOf } from '../../lib/core/annotation/create.ts';
import { type Browser, describeBrowsers, type Panel, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  highlight,
  noteFrame,
  openArticle,
  paintedIn,
  panelShows,
  SITE,
} from './notes-tools.ts';
import { canMount, SmallDisk } from './small-disk.ts';

const WORDS = 'la passerelle sera fermée tout l’hiver';
const MORE = 'Trop pour ce disque. '.repeat(2000);

const textOf = (panel: Panel) => panel.evaluate(() => document.body.textContent ?? '');

let disk: SmallDisk | undefined;

const define = (browser: () => Browser) => {
  afterAll(() => disk?.remove());

  test('is told, the words stay, and nothing is lost once there is room', async () => {
    const url = `${SITE}/plein-${Date.now()}/`;
    const body = `<p>En amont, le pont est ouvert. En aval, ${WORDS}, dit la ville.</p>`;
    const tab = await openArticle(browser(), url, articlePage(body));
    await highlight(browser(), tab, 'le pont est ouvert', 1);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /le pont est ouvert/);
    await tab.activate();
    await tab.select(WORDS);
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('n');
    const frame = await noteFrame(tab);
    await frame.type('Avant. ');
    const noteAt = async () =>
      (await annotationsOf(browser(), url)).map(noteOf).find((note) => note !== '') ?? '';
    await until('the first words', async () => (await noteAt()).startsWith('Avant.'));

    disk?.fill();
    await frame.evaluate((more) => {
      const field = document.querySelector('textarea')!;
      field.value += more;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, MORE);
    await frame.waitFor('the reader to be told', () =>
      /Plus de place sur cet appareil[\s\S]*Copier la note/.test(document.body.textContent ?? ''),
    );
    // Again, and again told.
    await frame.type('Encore. ');
    await frame.waitFor('the words to be on screen', () => {
      const field = document.querySelector('textarea')!;
      return field.value.startsWith('Avant. Trop') && field.value.endsWith('Encore. ');
    });
    expect(await textOf(panel), 'nobody says that the notes are gone').not.toMatch(/a effacé/);

    disk?.makeRoom();
    await frame.type('Enfin.');
    await until('all words to be kept', async () => (await noteAt()) === `Avant. ${MORE}Encore. Enfin.`);
    await frame.waitFor('no more problem', () => !/Plus de place/.test(document.body.textContent ?? ''));
    expect((await annotationsOf(browser(), url)).map(({ target }) => target.selector?.[0].exact)).toEqual([
      'le pont est ouvert',
      WORDS,
    ]);
    await panelShows(panel, /Encore\. Enfin\./);
    await panel.waitFor('no problem there', () => document.querySelector('.banner--problem') === null);
    expect((await paintedIn(tab, 1)).join()).toBe('le pont est ouvert');
    await browser().problems();
  });
};

if (canMount())
  describeBrowsers('A disk that is full', define, {
    prepare: (profile, name) => {
      disk = new SmallDisk(name, profile);
    },
  });
else
  describe.skip('A disk that is full', () =>
    test('needs a disk to be mounted, which this machine refuses', () => undefined));
