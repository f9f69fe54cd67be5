import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { type Browser, type Tab, until, type View } from './harness/index.ts';
import type { Colour } from './harness/picture.ts';

/** Where the test articles stand: one of the manifest's sites. */
export const SITE = 'https://www.lagazettedescommunes.com';

/** Paragraphs long and ordinary enough to be an article, without a word that the tests look for. */
const FILLER = [
  'La commune a réuni ses habitants au printemps pour parler de la place du marché, de ses arbres et de ses bancs. Les services ont présenté trois dessins, puis chacun a pu dire ce qui lui plaisait et ce qui manquait, avant que la séance ne soit levée vers vingt-deux heures.',
  'Le maire a rappelé que le chantier commencerait après les vendanges, quand les rues sont plus calmes. Les commerçants ont demandé que les livraisons restent possibles le matin, et une solution a été trouvée avec la police municipale dès la semaine suivante.',
  'Une seconde réunion est prévue à la salle des fêtes. Elle sera consacrée aux couleurs des façades, que certains voudraient plus claires, et à la fontaine, que d’autres voudraient garder telle quelle malgré le prix de sa réparation.',
];

export interface ArticleOptions {
  title?: string;
  head?: string;
  /** Before everything, for scripts of the page. */
  script?: string;
}

/** A page that is recognised as an article; `body` stands between two ordinary paragraphs. */
export function articlePage(
  body: string,
  { title = 'La place du marché change', head = '', script = '' }: ArticleOptions = {},
) {
  const [first, ...rest] = FILLER.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">${head}<style>body{font:16px/1.5 serif;max-width:720px;margin:40px auto}td{padding:4px 12px}</style>${script && `<script>${script}</script>`}</head><body><article><h1>${title}</h1>${first}${body}${rest.join('')}</article></body></html>`;
}

/** Everything that the extension keeps in one of its stores. */
export async function stored<T>(browser: Browser, name = 'annotations'): Promise<T[]> {
  return browser.background(async (store) => {
    if (!(await indexedDB.databases()).some(({ name: known }) => known === 'civic-margin')) return [];
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('civic-margin');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    try {
      return await new Promise<unknown[]>((done, fail) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    } finally {
      db.close();
    }
  }, name) as Promise<T[]>;
}

export async function annotationsOf(browser: Browser, url: string): Promise<Annotation[]> {
  return (await stored<Annotation>(browser)).filter(({ target }) => target.source === url);
}

/** Opens a page and waits until our reader answers for it. */
export async function openArticle(browser: Browser, url: string, html: string): Promise<Tab> {
  browser.site.serve(url, html);
  const tab = await browser.open(url);
  await untilRead(browser, tab);
  return tab;
}

/** Waits until the reader in the front tab has read the page that is there now, and was counted. */
export async function untilRead(browser: Browser, tab: Tab): Promise<void> {
  await tab.activate();
  await until('the page to be read', () =>
    browser.background(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const question = { id: 0, type: 'pageStatus', timestamp: Date.now() };
      // The counts alone may be those of the page before, in the same tab.
      const answer: { res?: { kind: string } } | undefined = await chrome.tabs
        .sendMessage(front!.id!, question, { frameId: 0 })
        .catch(() => undefined);
      const kept = await chrome.storage.session.get(`counts:${front!.id}`);
      return answer?.res?.kind === 'article' && Object.keys(kept).length > 0;
    }),
  );
}

/** Selects words, highlights them by key and lets the toolbar go, which lies over the lines below. */
export async function highlight(
  browser: Browser,
  tab: Tab,
  words: string,
  colour = 1,
  nth = 0,
): Promise<void> {
  const before = (await stored(browser)).length;
  await tab.select(words, nth);
  await tab.margin.find('toolbar', 'Passage sélectionné');
  await tab.press(String(colour));
  await until('the highlight to be kept', async () => (await stored(browser)).length > before);
  await tab.press('Escape');
  await tab.margin.gone('toolbar');
}

/** Texts painted in a colour of the reader's, joined over the ranges of each highlight. */
export async function paintedIn(tab: Tab, colour: number): Promise<string[]> {
  return (await tab.highlights())[`mc-hl-${colour}-l`] ?? [];
}

/** The ink of the first colour on light ground, `#ffe58f` in `public/highlights.css`. */
export const isYellow = ({ red, green, blue }: Colour): boolean =>
  red > 245 && Math.abs(green - 0xe5) < 10 && Math.abs(blue - 0x8f) < 16;

/** Without white space and the signs that an article's text puts between cells of a table. */
export const bare = (text: string): string => text.replace(/[\s|]+/g, '');

/** The note frame, with the field focused and ready for keys. */
export async function noteFrame(tab: Tab) {
  // Another tab may have come to the front meanwhile: keys go to the one that is.
  await tab.activate();
  // The empty frame that held the keys meanwhile is gone, and frames are not renumbered under us.
  await tab.margin.waitFor('the note’s frame alone', (root) => {
    const [frame, ...others] = root.querySelectorAll('iframe');
    return frame?.classList.contains('note-frame') && others.length === 0;
  });
  const frame = await tab.frame('note-frame.html');
  await frame.waitFor('the field to have the keys', () => {
    const active = document.activeElement;
    return document.hasFocus() && /^(TEXTAREA|INPUT)$/.test(active?.tagName ?? '');
  });
  return frame;
}

/** What saves words, a pause or another window in front, never comes from now on: they are a draft and no more. */
export function holdSaving(frame: View): Promise<void> {
  return frame.evaluate(() => {
    // The pause that began when the editor opened, too.
    for (let timer = window.setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
    window.setTimeout = (() => 0) as never;
    addEventListener('focusout', (event) => event.stopImmediatePropagation(), true);
  });
}

type Panel = Awaited<ReturnType<Browser['sidePanel']>>;

/** Clicks the first button (or menu item) of a panel with that name, once it is there. */
export async function clickIn(panel: Panel, name: string): Promise<void> {
  await panel.waitFor(
    `a button ${name}`,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=tab]')];
      const found = all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(wanted));
      found?.click();
      return found !== undefined;
    },
    name,
  );
}

/** Waits until a panel shows something. */
export async function panelShows(panel: View, what: RegExp, selector = 'body'): Promise<void> {
  await panel.waitFor(
    `${what} in the panel`,
    (source, where) =>
      new RegExp(source).test((document.querySelector(where)?.textContent ?? '').replace(/\s+/g, ' ')),
    what.source,
    selector,
  );
}
