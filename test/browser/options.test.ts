import { expect, test } from 'vitest';
import type { Settings } from '../../lib/core/settings.ts';
import { type Browser, describeBrowsers, savedPage, type Tab, until } from './harness/index.ts';
import { axeFinds, clickOn, shows } from './pledge-tools.ts';

const gazette = savedPage('gazette');

const settingsOf = (browser: Browser) =>
  browser.background(async () => (await chrome.storage.local.get('settings')).settings) as unknown as Promise<
    Partial<Settings> | undefined
  >;

const terms = async (tab: Tab) => ((await tab.highlights())['mc-term-l'] ?? []).length;

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

/** Chooses in the browser's own list with this name. */
async function pick(tab: Tab, label: string, value: string): Promise<void> {
  await tab.waitFor(
    `the list ${label}`,
    (name, wanted) => {
      const list = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
      if (!list) return false;
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    label,
    value,
  );
}

/** Takes the tick from the box with this name, once it has one. */
async function untick(tab: Tab, label: string): Promise<void> {
  await tab.waitFor(
    `${label} to be ticked`,
    (name) => {
      const words = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
      const box = words?.control as HTMLInputElement | null | undefined;
      if (!box?.checked) return false;
      box.click();
      return true;
    },
    label,
  );
}

/** Goes on by Tab until the element in focus has this name. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await tab.evaluate(() => {
      const one = document.activeElement;
      return (one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim();
    });
    if (focused === name) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describeBrowsers('Settings', (browser) => {
  test('opened at a section show it, though what stands around it is read later', async () => {
    const tab = await browser().openExtensionPage('options.html#backup');
    await tab.waitFor('the section at the top, with all that it says', () => {
      const section = document.querySelector('#backup');
      const { top = Number.NaN, height = 0 } = section?.getBoundingClientRect() ?? {};
      return height > 150 && top >= 0 && top < innerHeight / 3;
    });
  });

  test('act at once, in open pages too', async () => {
    browser().site.serve(gazette.url, gazette.html);
    const page = await browser().open(gazette.url);
    const first = await until('terms painted', () => terms(page));

    const tab = await browser().openExtensionPage('options.html');
    await shows(tab, /Langue de l’interface/);
    await shows(tab, /Presse des collectivités/);
    await shows(tab, /Gouvernement ouvert.*fourni/);
    expect(await axeInBothThemes(tab)).toEqual([]);

    // By keyboard alone: the radio group has one stop, arrows choose.
    await tabTo(tab, 'Premiers');
    await tab.press('ArrowRight');
    await until('more terms in the open page', async () => (await terms(page)) > first);
    expect((await settingsOf(browser()))?.density).toBe('all');

    await tab.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[aria-label="Sens de la couleur 2"]')!;
      field.value = 'Contredit';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the name to be kept', async () => (await settingsOf(browser()))?.colourNames?.[2]);
    await page.activate();
    await page.select('société civile');
    await page.margin.find('button', /Contredit, couleur 2/);

    // Without the toolbar everywhere, a selection stays a selection.
    await tab.activate();
    await tab.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent === 'Barre à la sélection',
      );
      (label?.control as HTMLElement | null)?.click();
    });
    await until('the toolbar to be off', async () => (await settingsOf(browser()))?.toolbar === false);

    await pick(tab, 'Langue de l’interface', 'en');
    await shows(tab, /Interface language/);
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('en');
    await pick(tab, 'Interface language', 'fr');
    await shows(tab, /Langue de l’interface/);
    await browser().forgetReader();
  });

  test('say of each site when it is read, and of an access taken back that it was', async () => {
    browser().site.serve(gazette.url, gazette.html);
    const tab = await browser().openExtensionPage('options.html#sites');
    await pick(tab, 'Quand lire *.lagazettedescommunes.com', 'ask');
    await until('the rule to be kept', async () => (await settingsOf(browser()))?.sites);
    const page = await browser().open(gazette.url);
    const popup = await browser().popup(page);
    await shows(popup, /Éteint tant que vous ne l’appelez pas/);
    expect(await terms(page)).toBe(0);
    await clickOn(popup, 'Lire cette page');
    await until('terms painted', () => terms(page));

    await tab.activate();
    await browser().denySite('*://*.vie-publique.fr/*');
    await shows(tab, /Le navigateur a retiré cet accès/);
    await browser().allowSite('*://*.vie-publique.fr/*');
    await browser().forgetReader();
  });
});

describeBrowsers('The first page', (browser) => {
  // The harness fails when it does not open at install.
  test('asks three questions, writes the answers and lets the reader try', async () => {
    const tab = await browser().openExtensionPage('welcome.html');
    await shows(tab, /Je lis surtout/);
    expect(await axeInBothThemes(tab)).toEqual([]);
    await clickOn(tab, 'pour apprendre');
    await pick(tab, 'Langue des définitions', 'en');
    await untick(tab, '*.senat.fr');
    await clickOn(tab, 'Commencer');
    await shows(tab, /C’est enregistré/);
    expect(await settingsOf(browser())).toMatchObject({
      density: 'all',
      reviewReminder: true,
      definitionLangs: ['en'],
      sites: { '*.senat.fr': { onDemand: true } },
    });

    await tabTo(tab, 'société civile');
    await tab.press('Enter');
    await shows(tab, /Source/);
    await tab.waitFor('focus in the card', () => document.activeElement?.closest('[role=dialog]') !== null);
    expect(await axeInBothThemes(tab)).toEqual([]);
    await tab.press('Escape');
    await tab.waitFor(
      'focus back on the word',
      () => document.activeElement?.textContent === 'société civile',
    );

    await tab.evaluate(() => document.querySelector<HTMLElement>('.sample__mark--pledge')!.click());
    await shows(tab, /Échéance.*30 juin 2027/);
    await tab.press('Escape');

    await tab.select('La commune publie');
    await tab.waitFor('the toolbar', () => document.querySelector('[role=toolbar]') !== null);
    await tab.press('1');
    await until('a painted passage', async () => 'mc-try-1' in (await tab.highlights()));
    await shows(tab, /Sélectionnez un passage/);
    await tab.waitFor('three tries done', () => document.querySelectorAll('.tries svg').length === 3);
    await browser().forgetReader();
  });
});
