import { expect, test } from 'vitest';
import { axeInLayer, bringAxe, faultsOf } from './axe.ts';
import { type Box, describeBrowsers, type Exposed, type Tab, until, type View } from './harness/index.ts';
import type { Colour } from './harness/picture.ts';
import { faultsThatStay, layoutFaults } from './layout.ts';
import { articlePage, highlight, openArticle, SITE } from './notes-tools.ts';
import { untilMarked } from './page-tools.ts';
import { axeFinds, PLEDGE, shows } from './pledge-tools.ts';

const TERM = 'données ouvertes';
const BODY = `<p>La mairie publie ses ${TERM} et demande à chacun ce qui manque.</p><p>${PLEDGE}</p>`;
const DARK = '<style>html{background:#111;color:#eee}</style>';

/** `role: name` of what assistive technology meets, white space folded. */
const said = ({ role, name }: Exposed) => `${role}: ${name.replace(/\s+/g, ' ').trim()}`;

/** Waits until assistive technology meets these in a document, in this order, whatever stands between them. */
async function untilExposed(view: View, wanted: readonly (string | RegExp)[]): Promise<void> {
  await until('roles and names in this order', async () => {
    const found = (await view.exposed!()).map(said);
    let from = 0;
    for (const one of wanted) {
      const fits = (text: string) => (one instanceof RegExp ? one.test(text) : text === one);
      const at = found.findIndex((text, i) => i >= from && fits(text));
      if (at < 0) throw new Error(`${one} is not in its place in\n${found.join('\n')}`);
      from = at + 1;
    }
    return true;
  });
}

/** Asks for forced colours, more contrast and less motion, until the document has heard of it. */
async function wishForAll(tab: Tab): Promise<void> {
  await tab.emulate({ moreContrast: true, reducedMotion: true, forcedColors: true });
  await tab.waitFor('the wishes to be in force', () =>
    ['(prefers-contrast: more)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)'].every(
      (wish) => matchMedia(wish).matches,
    ),
  );
}

/** Pages of ours, and what each shows when it is there. */
const PAGES = [
  ['library.html', /note|article|Rien/],
  ['library.html#/import', /fichier/],
  ['library.html#/backup', /[Ss]auvegarde/],
  ['library.html#/review', /revoir|réviser|fiche/],
  ['library.html#/glossaries', /Gouvernement ouvert/],
  ['tracker.html', /promesse/],
  ['options.html', /Langue de l’interface/],
  ['welcome.html', /Je lis surtout/],
  ['pdf-reader.html', /PDF/],
  ['popup.html', /./],
  ['sidepanel.html', /./],
] as const;

describeBrowsers('Every surface', (browser) => {
  test('has nothing for axe, light and dark: pages of ours, and the popup on an article', {
    timeout: 240_000,
  }, async () => {
    const faults: string[] = [];
    const tab = await openArticle(browser(), `${SITE}/surfaces/`, articlePage(BODY));
    const popup = await browser().popup(tab);
    await shows(popup, /termes?/);
    await bringAxe(popup);
    for (const theme of ['light', 'dark'] as const)
      faults.push(...(await faultsOf(popup, theme)).map((fault) => `popup, ${theme}: ${fault}`));

    const page = await browser().openExtensionPage(PAGES[0][0]);
    for (const [path, shown] of PAGES) {
      await page.goto(`${browser().origin}/${path}`);
      await shows(page, shown);
      for (const theme of ['light', 'dark']) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset.theme = wanted;
        }, theme);
        faults.push(...(await axeFinds(page)).map((fault) => `${path}, ${theme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
});

describeBrowsers('Assistive technology', (browser) => {
  test('meets cards, popup and panel with their roles and names; axe finds nothing in cards on either ground', async () => {
    const tab = await openArticle(browser(), `${SITE}/acces/`, articlePage(BODY));
    await untilMarked(tab, TERM);
    await highlight(browser(), tab, 'demande à chacun', 1);
    await tab.clickText(TERM);
    await tab.margin.find('dialog', /Données ouvertes/);
    await untilExposed(tab, [
      /^dialog: Données ouvertes/i,
      /^button: Épingler/,
      'button: Fermer',
      /^heading: Données ouvertes/i,
      /^link: /,
      /^button: .*[Nn]ote/,
    ]);
    expect(await axeInLayer(tab)).toEqual([]);
    await tab.press('Escape');

    await tab.clickText(PLEDGE.slice(0, 30));
    await tab.margin.find('button', /Suivre/);
    await untilExposed(tab, [
      /^dialog: Promesse/,
      'button: Fermer',
      /^text: .*ministère/,
      'term: Qui',
      /^button: Suivre/,
    ]);
    expect(await axeInLayer(tab)).toEqual([]);

    const popup = await browser().popup(tab);
    await shows(popup, /termes?/);
    await untilExposed(popup, [
      /^button: Bibliothèque|^button: .*bibliothèque/,
      /^button: .*[Pp]anneau/,
      /^button: .*[Rr]églages/,
      'heading: La place du marché change',
      'radiogroup: Termes signalés',
      'radio: Premiers',
      /^switch: /,
    ]);

    const panel = await browser().sidePanel(tab);
    await shows(panel, /demande à chacun/);
    await untilExposed(panel, [
      /^tablist: ./,
      'tab: Notes 1',
      'tab: Termes 2',
      'tab: Engagements 1',
      /^tabpanel: /,
      /^list/,
    ]);

    const dark = await openArticle(browser(), `${SITE}/acces-sombre/`, articlePage(BODY, { head: DARK }));
    await untilMarked(dark, TERM);
    await dark.clickText(TERM);
    await dark.margin.find('dialog', /Données ouvertes/);
    expect(await axeInLayer(dark)).toEqual([]);
  });

  test('a card on hover goes by Esc with the pointer at rest, can be pointed at, and stays', async () => {
    const tab = await openArticle(browser(), `${SITE}/survol/`, articlePage(BODY));
    await untilMarked(tab, TERM);
    await tab.hover(TERM);
    await tab.margin.find('dialog');
    await tab.press('Escape');
    await tab.margin.gone('dialog');

    await tab.move({ x: 5, y: 5 });
    await tab.hover(TERM);
    const { box } = await tab.margin.find('dialog');
    await tab.move({ x: box.x + 60, y: box.y + box.height / 2 });
    // Longer than the time after which a card that was left is gone.
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    await tab.margin.find('dialog');
    await tab.move({ x: 5, y: 5 });
    await tab.margin.gone('dialog');
  });

  test('a card in a page has an edge in forced colours and does not move, highlights are still told from the page', async () => {
    const tab = await openArticle(browser(), `${SITE}/voeux/`, articlePage(BODY));
    await untilMarked(tab, TERM);
    await highlight(browser(), tab, 'demande à chacun', 1);
    await wishForAll(tab);
    const [box] = await tab.boxesOf('demande à chacun');
    const [beside] = await tab.boxesOf('La mairie publie');
    const picture = await tab.screenshot();
    const ground = picture.at(beside!.x + 1, beside!.y + 1);
    const isInked = (colour: Colour) =>
      Math.abs(colour.red - ground.red) +
        Math.abs(colour.green - ground.green) +
        Math.abs(colour.blue - ground.blue) >
      40;
    const share = ({ x, y, width, height }: Box) =>
      picture.count({ x, y, width, height }, isInked) / (width * height);
    expect(share(box!)).toBeGreaterThan(share(beside!) * 1.2);

    await tab.clickText(TERM);
    await tab.margin.find('dialog');
    const [edges, moving] = await tab.margin.evaluate((root) => {
      const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
      const { borderTopStyle, borderTopWidth } = getComputedStyle(root.querySelector('.card')!);
      const all = [...root.querySelectorAll('*')].map((one) => getComputedStyle(one));
      return [
        `${borderTopStyle} ${Number.parseFloat(borderTopWidth) >= 1}`,
        all.filter(
          ({ animationDuration, transitionDuration }) =>
            seconds(animationDuration) > 0.002 || seconds(transitionDuration) > 0.002,
        ).length,
      ] as const;
    });
    expect(edges).toBe('solid true');
    expect(moving).toBe(0);
    await tab.emulate({});
  });

  test('every page of ours holds at 320 px and at 200 %, its targets are 24 px at least, and wishes are followed', async () => {
    const tab = await browser().openExtensionPage(PAGES[0][0]);
    const faults: string[] = [];
    for (const [path, shown] of PAGES) {
      await tab.goto(`${browser().origin}/${path}`);
      await shows(tab, shown);
      for (const width of [640, 320]) {
        await tab.emulate({ width, height: width === 640 ? 450 : 700 });
        const found = await faultsThatStay(tab, [layoutFaults]);
        faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
      }
      await wishForAll(tab);
      faults.push(...(await tab.evaluate(wishFaults)).map((fault) => `${path}: ${fault}`));
      await tab.emulate({});
    }
    expect(faults.join('\n')).toBe('');
  });
});

/**
 * What still moves, is pale or keeps its own colours although the reader wishes otherwise. Colours of the reader's are
 * shown as they are; what is switched on is painted with the system's.
 */
function wishFaults(): string[] {
  const root = getComputedStyle(document.documentElement);
  const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
  const moving = [...document.querySelectorAll('body *')].filter((one) => {
    const { animationDuration, transitionDuration } = getComputedStyle(one);
    return seconds(animationDuration) > 0.002 || seconds(transitionDuration) > 0.002;
  });
  const isPale = root.getPropertyValue('--mc-ink-2') !== root.getPropertyValue('--mc-ink');
  const isOwn = [...document.querySelectorAll('body *')].filter(
    (one) =>
      getComputedStyle(one).forcedColorAdjust === 'none' &&
      !one.closest('.swatch__disc, .dot, .colour-names__sample, svg, canvas, [aria-checked]'),
  );
  return [
    ...moving.slice(0, 3).map((one) => `moves: ${one.outerHTML.slice(0, 100)}`),
    ...(isPale ? ['is pale'] : []),
    ...isOwn.slice(0, 3).map((one) => `keeps its colours: ${one.outerHTML.slice(0, 100)}`),
  ];
}
