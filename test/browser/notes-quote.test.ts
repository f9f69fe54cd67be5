import { afterEach, expect, test } from 'vitest';
import { describeBrowsers, type Tab, until } from './harness/index.ts';
import { articlePage, clickIn, highlight, openArticle, panelShows, SITE } from './notes-tools.ts';

const TALL = '<div style="height:3000px"></div>';
const LONG = `Premièrement, tout commence par ceci. ${'Une phrase de remplissage suit son cours. '.repeat(9)}Enfin, tout finit par cela.`;
const BODY = `<p>Le prix est fixé par décret, pour la ville.</p>${TALL}<p>Le marché, la place &amp; le porte-à-faux coûtent cher.</p>${TALL}<p>${LONG}</p>${TALL}<p>Le prix est fixé par décret, pour le village.</p>${TALL}`;

const PASSAGES = [
  { name: 'with comma, ampersand and hyphen', words: 'Le marché, la place & le porte-à-faux' },
  { name: 'that is long', words: LONG.trim() },
  { name: 'that stands twice', words: 'Le prix est fixé par décret', nth: 1 },
];

describeBrowsers('A quote with its source', (browser) => {
  // The style that was last chosen is kept.
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test.each(PASSAGES)('$name: its link opens the page at the passage', async ({ name, words, nth = 0 }) => {
    const url = `${SITE}/citer/`;
    const tab = await openArticle(browser(), url, articlePage(BODY));
    await tab.select(words, nth);
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('c');
    await until('the quote to be copied', async () => /Citation copiée/.test(await tab.margin.text()));
    await tab.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste';
      document.body.prepend(field);
      const rich = document.createElement('div');
      rich.id = 'rich';
      rich.contentEditable = 'true';
      document.body.prepend(rich);
      field.focus();
    });
    await tab.press('Control+V');
    const plain = await tab.waitFor(
      'the plain text',
      () => document.querySelector<HTMLTextAreaElement>('#paste')!.value,
    );
    expect(plain, name).toContain('La place du marché change');
    const link = /https:\S+#\S*:~:text=[^\s,)]+(?:,[^\s)]+)?/.exec(plain.replace(/[,)]\s*$/, ''))![0];
    await tab.evaluate(() => document.querySelector<HTMLElement>('#rich')!.focus());
    await tab.press('Control+V');
    const href = await tab.waitFor(
      'the rich text',
      () => document.querySelector<HTMLAnchorElement>('#rich a')?.href ?? '',
    );
    expect(href.split(':~:')[1], 'both lead to the same passage').toBe(link.split(':~:')[1]);

    const there = await browser().open(href);
    await there.waitFor('the page to be at the passage', () => scrollY > 500);
    const at = await there.evaluate(
      (start, which) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let left = which;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.textContent!.includes(start) || left-- > 0) continue;
          const { top, bottom } = node.parentElement!.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        }
        return undefined;
      },
      words.slice(0, 20),
      nth,
    );
    expect(at, name).toBe(true);
  });

  test('has four styles, one after the other', async () => {
    const tab = await openArticle(browser(), `${SITE}/styles/`, articlePage(BODY));
    await tab.select('Le prix est fixé par décret');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('c');
    for (const style of ['Presse', 'Universitaire', 'Markdown', 'Wiki', 'Presse']) {
      await until(`the style ${style}`, async () => (await tab.margin.text()).includes(`(${style})`));
      await tab.margin.click('button', 'Changer le style');
    }
  });

  test('is copied from a note in the panel, in each style', async () => {
    const url = `${SITE}/citer-note/`;
    const words = 'le porte-à-faux coûtent cher';
    const tab = await openArticle(browser(), url, articlePage(BODY));
    await highlight(browser(), tab, words);
    const panel = await browser().sidePanel(tab);
    await panelShows(panel, /le porte-à-faux/);
    const press = async (name: string) => {
      await panel.waitFor(
        `${name} in focus`,
        (wanted) => {
          const found = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find((one) =>
            (one.ariaLabel ?? one.textContent ?? '').startsWith(wanted),
          );
          found?.focus();
          return found !== undefined && document.activeElement === found;
        },
        name,
      );
      await panel.press('Enter');
    };
    const styles = [
      { name: 'Presse', looks: /^«\s/ },
      { name: 'Universitaire', looks: /consulté le/ },
      { name: 'Markdown', looks: /^> / },
      { name: 'Wiki', looks: /<ref>\{\{Lien web/ },
    ];
    for (const { name, looks } of styles) {
      await clickIn(panel, 'Autres actions');
      await press('Copier la citation');
      await panelShows(panel, new RegExp(`Citation copiée avec sa source \\(${name}\\)`));
      const copied = await pasted(tab);
      expect(copied, name).toContain(words);
      expect(copied, name).toContain(':~:text=');
      expect(copied, name).toMatch(looks);
      // What it says goes after a while, and takes the offer along: it is asked for anew.
      await clickIn(panel, 'Autres actions');
      await press('Copier la citation');
      await press('Changer le style');
      await panel.waitFor(
        'another style',
        (before) => !document.querySelector('.toast')?.textContent?.includes(`(${before})`),
        name,
      );
    }
  });

  /** What a field of the page gets from the clipboard. */
  async function pasted(tab: Tab): Promise<string> {
    await tab.activate();
    await tab.evaluate(() => {
      document.querySelector('#paste')?.remove();
      const field = document.createElement('textarea');
      field.id = 'paste';
      document.body.prepend(field);
      field.focus();
    });
    await tab.press('Control+V');
    return tab.waitFor('the text', () => document.querySelector<HTMLTextAreaElement>('#paste')!.value);
  }
});
