import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { aCollection, onQuote, URL_1 } from '../core/transfer/samples.ts';
import { type Browser, describeBrowsers, type Tab } from './harness/index.ts';
import { axeFinds, clickOn, filesSavedBy, shows } from './pledge-tools.ts';

/** Puts records into the stores of the database, as earlier visits would have. */
async function keep(tab: Tab, records: object): Promise<void> {
  await tab.evaluate(async (json) => {
    const all = JSON.parse(json) as Record<string, unknown[]>;
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('civic-margin');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const names = Object.keys(all).filter((name) => all[name]!.length > 0);
    const transaction = db.transaction(names, 'readwrite');
    for (const name of names) for (const record of all[name]!) transaction.objectStore(name).put(record);
    await new Promise((done, fail) => {
      transaction.oncomplete = done;
      transaction.onerror = () => fail(transaction.error);
    });
    db.close();
  }, JSON.stringify(records));
}

/** The library with the sample's notes, its first article opened. */
async function openLibrary(browser: Browser): Promise<Tab> {
  const tab = await browser.openExtensionPage('library.html');
  await tab.waitFor('the library', () => document.querySelector('main') !== null);
  // Whoever opened the database before the library has made it would make an empty one.
  await tab.waitFor('the database', async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'civic-margin' && version > 1),
  );
  const { annotations, ...others } = aCollection();
  const second = onQuote('la ville', {
    id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000003',
    colour: 1,
    start: 30,
  });
  await keep(tab, { ...others, annotations: [...annotations, second] });
  await tab.goto(`${(await tab.url()).replace(/#.*$/, '')}#/a/${encodeURIComponent(URL_1)}`);
  await tab.reload();
  await shows(tab, /Données ouvertes/);
  return tab;
}

const previewed = (tab: Tab) =>
  tab.evaluate(() => {
    const page = document.querySelector<HTMLIFrameElement>('dialog iframe');
    return page ? page.srcdoc : (document.querySelector('dialog pre')?.textContent ?? '');
  });

/** Chooses a format, and waits until its preview and its size are there, or what else it shows. */
async function choose(tab: Tab, format: string, extension: string, shown = ''): Promise<void> {
  await tab.waitFor(
    `the format ${format}`,
    (wanted) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('dialog label')];
      const found = labels.find(({ textContent }) => textContent === wanted);
      found?.click();
      return found !== undefined;
    },
    format,
  );
  await shows(tab, new RegExp(shown || `\\.${extension}, \\d`));
}

/** The message of the save before may still stand there: it is the window that tells that this one is over. */
const closed = (tab: Tab) =>
  tab.waitFor('the dialog to close', () => document.querySelector('dialog') === null);

describeBrowsers('The export', (browser) => {
  afterEach(async () => {
    await browser().closeTabs();
    await browser().forgetReader();
  });

  test('opens from an article, shows what it will save, and saves it in each format', async () => {
    const tab = await openLibrary(browser());
    await clickOn(tab, 'Exporter');
    await shows(tab, /Exporter 2 notes.*1 fichier \.md, \d/);
    expect(await previewed(tab)).toMatch(/^---\ntitle: "Données ouvertes : et après \?"/);
    expect(await previewed(tab)).toContain('## À vérifier\n\n> données ouvertes');

    const expected: [string, string, RegExp][] = [
      ['Markdown', 'md', /^---\n[\s\S]*Lesquelles \?[\s\S]*Le guide est paru/],
      ['HTML', 'html', /^<!doctype html>[\s\S]*<mark class="c2">données ouvertes<\/mark>/],
      ['Word', 'docx', /^PK/],
      ['CSV', 'csv', /^\ufeff?Nature,Texte,Note/],
      ['JSON-LD', 'jsonld', /"type":"AnnotationCollection"/],
      ['Anki', 'txt', /^#separator:tab\n[\s\S]*données ouvertes/],
      ['BibTeX', 'bib', /^@online\{martin2016donnees,/],
      ['RIS', 'ris', /^TY {2}- ELEC\r\n/],
      ['CSL-JSON', 'json', /^\[\n\{\n "id": "https:/],
    ];
    for (const [format, extension, contents] of expected) {
      await choose(tab, format, extension);
      const { name, text } = await filesSavedBy(tab, () => clickOn(tab, 'Enregistrer'));
      expect(name, format).toBe(`Données ouvertes et après.${extension}`);
      expect(text, format).toMatch(contents);
      await closed(tab);
      await shows(tab, /1 fichier enregistré/);
      // The words may be those about the file before.
      await tab.waitFor('the dialog to close', () => document.querySelector('dialog') === null);
      await clickOn(tab, 'Exporter');
      await shows(tab, /1 fichier \.md, \d/);
    }
  });

  test('of everything is an archive with a file an article, or a backup', async () => {
    const tab = await openLibrary(browser());
    await tab.goto(`${browser().origin}/library.html#/backup`);
    await clickOn(tab, 'Tout exporter');
    await shows(tab, /Exporter 3 notes.*2 fichiers \.md dans une archive, \d/);
    const { name, base64 } = await filesSavedBy(tab, () => clickOn(tab, /^Enregistrer$/));
    expect(name).toMatch(/\.zip$/);
    const files = unzipSync(Buffer.from(base64, 'base64'));
    expect(Object.keys(files).sort()).toEqual(['Données ouvertes et après.md', 'Plan d’action 2018-2020.md']);
    expect(strFromU8(files['Plan d’action 2018-2020.md']!)).toContain('À lire en entier.');
    await closed(tab);
    await shows(tab, /2 fichiers enregistrés/);
    await tab.waitFor('the dialog to close', () => document.querySelector('dialog') === null);

    await clickOn(tab, 'Tout exporter');
    await choose(tab, 'Sauvegarde', 'json', 'Tout ce que vous gardez ici');
    const backup = await filesSavedBy(tab, () => clickOn(tab, /^Enregistrer$/));
    expect(JSON.parse(backup.text).contents.annotations).toHaveLength(3);
  });

  test('is all keyboard, has no fault that axe finds, and gives focus back', async () => {
    const tab = await openLibrary(browser());
    await tab.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent?.includes('Exporter'))?.focus();
    });
    await tab.press('Enter');
    await shows(tab, /1 fichier \.md, \d/);
    const focused = () =>
      tab.evaluate(() => {
        const { activeElement: active } = document;
        return (active as HTMLInputElement | null)?.value || active?.textContent || active?.localName;
      });
    expect(await focused()).toBe('markdown');
    for (const theme of ['light', 'dark']) {
      await tab.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      expect(await axeFinds(tab), theme).toEqual([]);
    }
    await tab.press('ArrowDown');
    await shows(tab, /1 fichier \.html, \d/);
    expect(await focused()).toBe('html');
    expect(await previewed(tab)).toContain('<mark class="c1">la ville</mark>');
    const printed = await tab.waitFor('the report to be printed', async () => {
      const state = window as unknown as { printed?: string; asked?: boolean };
      if (!state.asked) {
        state.asked = true;
        const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
        // The browser's own print window would wait for somebody.
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
          configurable: true,
          get(this: HTMLIFrameElement) {
            const frame = get!.call(this) as Window;
            frame.print = () => {
              state.printed = frame.document.querySelector('mark')?.textContent ?? '';
              frame.dispatchEvent(new Event('afterprint'));
            };
            return frame;
          },
        });
        const buttons = [...document.querySelectorAll<HTMLElement>('dialog button')];
        buttons.find(({ textContent }) => textContent === 'Imprimer')?.click();
      }
      return state.printed;
    });
    expect(printed).toBe('la ville');
    expect(await tab.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
    // The first content box: without notes, the pledge is left.
    await tab.press('Tab');
    await tab.press(' ');
    await tab.waitFor(
      'the page without notes',
      () => !document.querySelector<HTMLIFrameElement>('dialog iframe')?.srcdoc.includes('la ville'),
    );
    await tab.press('Escape');
    await closed(tab);
    expect(await focused()).toBe('Exporter');
  });
});
