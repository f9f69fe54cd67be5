import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, Gone, type Tab, until, type View } from './harness/index.ts';
import { articlePage, SITE } from './notes-tools.ts';

export const PLEDGE =
  'Le ministère de la Transformation publique s’engage à publier les données essentielles de la commande publique d’ici la fin 2020.';
const SECOND = 'Etalab publiera un guide de l’ouverture des données avant le 30 juin 2019.';

export const ARTICLE = `${SITE}/article-engagements.htm`;

/** An article with two pledges and an official commitment named by its code. */
export function pledgeArticle(): string {
  return articlePage(
    `<p>${PLEDGE}</p><p>${SECOND}</p><p>L’engagement FR0036 du partenariat pour un gouvernement ouvert porte sur les données des collectivités.</p>`,
    {
      title: 'Commande publique : les données s’ouvrent',
      head: '<meta property="article:published_time" content="2018-12-09T08:00:00+01:00">',
    },
  );
}

/** Texts painted as pledges, white space folded. */
export async function pledgesOf(tab: Tab): Promise<string[]> {
  return ((await tab.highlights())['mc-pledge-l'] ?? []).map((text) => text.replace(/\s+/g, ' '));
}

/** Clicks the first button, link, tab or menu item of a document with that name, once it is there. */
export async function clickOn(view: View, name: string | RegExp): Promise<void> {
  const source = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` : name.source;
  await until(`something to click named ${name}`, () =>
    view.evaluate(clickFirst, source).catch((error) => {
      // A popup may close by it before it has answered.
      if (error instanceof Gone) return true;
      throw error;
    }),
  );
}

/** Clicks what has such a name, if it is there. It travels as text. */
function clickFirst(source: string): boolean {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, a, [role=menuitem], [role=tab], [role=radio]'),
  ];
  const found = all.find((one) =>
    new RegExp(source).test((one.ariaLabel ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
  if (found) setTimeout(() => found.click());
  return found !== undefined;
}

/** Clicks a button of our layer in a page that may have to be scrolled to. */
export async function clickInMargin(tab: Tab, name: string): Promise<void> {
  await tab.margin.find('button', name);
  await tab.margin.evaluate((root, wanted) => {
    const all = [...root.querySelectorAll<HTMLElement>('button')];
    all.find(({ textContent }) => textContent?.trim() === wanted)?.click();
  }, name);
}

/** Waits until a document shows something. */
export async function shows(view: View, what: RegExp): Promise<void> {
  await view.waitFor(
    `${what} on screen`,
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen
    (source) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' ')),
    what.source,
  );
}

/** Writes into the field with this label. */
export async function write(view: View, label: string, text: string): Promise<void> {
  await view.waitFor(
    `a field ${label}`,
    (name, value) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(name));
      const field = found?.control as HTMLInputElement | HTMLTextAreaElement | null | undefined;
      if (!field) return false;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },
    label,
    text,
  );
}

/** A file that a click handed over; `base64` are its bytes. */
export interface SavedFile {
  name: string;
  text: string;
  base64: string;
}

/** Name and contents of the file that a click hands over, instead of saving it. */
export async function filesSavedBy(tab: Tab, act: () => Promise<void>): Promise<SavedFile> {
  await tab.evaluate(() => {
    const page = window as unknown as { saved?: SavedFile };
    delete page.saved;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
        Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
        void Promise.all([blob.text(), blob.bytes()]).then(([text, bytes]) => {
          const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
          page.saved = { name: this.download, text, base64 };
        });
      };
      return 'data:,';
    };
  });
  await act();
  return tab.waitFor(
    'a file to be handed over',
    () => (window as unknown as { saved?: SavedFile }).saved,
  ) as Promise<SavedFile>;
}

/** Gives a file to the page's file picker: a text, or bytes as base64. */
export async function choose(tab: Tab, name: string, file: string | { base64: string }): Promise<void> {
  const [given, isBase64] = typeof file === 'string' ? [file, false] : [file.base64, true];
  await tab.waitFor(
    'the file picker',
    (fileName, text, encoded) => {
      const contents = encoded ? Uint8Array.from(atob(text), (one) => one.charCodeAt(0)) : text;
      const picker = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!picker) return false;
      const files = new DataTransfer();
      files.items.add(new File([contents], fileName, { type: 'text/csv' }));
      picker.files = files.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    name,
    given,
    isBase64,
  );
}

/** Opens the tracker at a place (`#/…`), once it has read the store. */
export async function openTracker(browser: Browser, place = ''): Promise<Tab> {
  const tab = await browser.openExtensionPage(`tracker.html${place}`);
  await tab.waitFor('the tracker', () => document.querySelector('h1, .empty') !== null);
  return tab;
}

/** The tracker's address that the extension opened in a tab of its own. */
export async function openedTracker(browser: Browser): Promise<string> {
  return until('the tracker in a tab', () =>
    browser.background(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs
        .map(({ url, pendingUrl }) => url || pendingUrl || '')
        .find((url) => /\/tracker\.html/.test(url));
    }),
  );
}

/** Closes what the extension opened by itself. */
export async function closeTrackers(browser: Browser): Promise<void> {
  await browser.background(async () => {
    const tabs = await chrome.tabs.query({});
    const ids = tabs.flatMap(({ id, url }) =>
      id !== undefined && /\/tracker\.html/.test(url ?? '') ? [id] : [],
    );
    await chrome.tabs.remove(ids);
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page of ours. */
export async function axeFinds(tab: Tab): Promise<string[]> {
  // The page's own policy forbids scripts from elsewhere: the rules travel with the question.
  const ask = new Function(
    `${AXE}; return window.axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => id + ': ' + html.slice(0, 160) + ' ' + ((any[0] ?? all[0]) || {}).message)));`,
  );
  return tab.evaluate(ask as () => Promise<string[]>);
}
