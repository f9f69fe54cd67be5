import { expect, test } from 'vitest';
import { describeBrowsers, Gone, until } from './harness/index.ts';
import { clickOn } from './pledge-tools.ts';

const PAGE = 'https://example.org/page';
const HTML = `<!doctype html><html lang="fr"><title>Essai</title>
  <style>body { margin: 40px; font: 20px/2 sans-serif } ::highlight(test) { background: rgb(255, 0, 200) }</style>
  <p id="words">Un gouvernement <em>ouvert</em> écoute.</p>
  <textarea id="field"></textarea>
  <script>
    const words = document.querySelector('#words').firstChild;
    const range = new StaticRange({ startContainer: words, startOffset: 3, endContainer: words, endOffset: 15 });
    CSS.highlights.set('test', new Highlight(range));
    const host = document.createElement('mc-margin');
    host.attachShadow({ mode: 'closed' }).innerHTML =
      '<div style="position: fixed; right: 20px; top: 20px"><button>Ajouter</button> <output role="status"></output></div>';
    document.documentElement.append(host);
  </script>`;

/** The tools themselves, on a page of no interest, so that a red test elsewhere is about the product. */
describeBrowsers('The harness', (browser) => {
  test('serves any address and records every request', async () => {
    const { site } = browser();
    site.serve(PAGE, HTML);
    const tab = await browser().open(PAGE);
    await tab.evaluate(() =>
      fetch('https://elsewhere.example/track', { mode: 'no-cors' }).catch(() => undefined),
    );
    await until('both requests', () => site.requests().length >= 2);
    const seen = site.requests().map(({ url, served }) => `${url} ${served}`);
    expect(seen).toContain(`${PAGE} true`);
    expect(seen).toContain('https://elsewhere.example/track false');
  });

  test('sees what is painted: names, texts and colours', async () => {
    browser().site.serve(PAGE, HTML);
    const tab = await browser().open(PAGE);
    expect(await tab.highlights()).toEqual({ test: ['gouvernement'] });
    const [box] = await tab.boxesOf('gouvernement');
    const [plain] = await tab.boxesOf('écoute');
    const picture = await tab.screenshot();
    const isPink = ({ red, green, blue }: { red: number; green: number; blue: number }) =>
      red > 240 && green < 20 && blue > 180;
    expect(picture.count(box!, isPink)).toBeGreaterThan((box!.width * box!.height) / 2);
    expect(picture.count(plain!, isPink)).toBe(0);
  });

  test('looks into a closed shadow root and uses real pointer and keys', async () => {
    browser().site.serve(PAGE, HTML);
    const tab = await browser().open(PAGE);
    expect(await tab.margin.present()).toBe(true);
    expect(await tab.margin.text()).toBe('Ajouter');
    await tab.margin.evaluate((root) => {
      root.querySelector('button')!.onclick = ({ isTrusted }) => {
        root.querySelector('output')!.textContent = `Ajouté ${isTrusted}`;
      };
    });
    await tab.margin.click('button', 'Ajouter');
    expect((await tab.margin.find('status')).text).toBe('Ajouté true');

    await tab.evaluate(() => document.querySelector<HTMLElement>('#field')!.focus());
    await tab.type('Été');
    await tab.press('Shift+ArrowLeft');
    await tab.press('Delete');
    expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#field')!.value)).toBe('Ét');

    await tab.select('ouvert écoute');
    expect(await tab.evaluate(() => String(getSelection()))).toBe('ouvert écoute');
  });

  test('hears errors of a page', async () => {
    browser().site.serve(
      PAGE,
      '<!doctype html><title>x</title><script>console.error("aïe"); boum()</script>',
    );
    await browser().open(PAGE);
    const heard: string[] = [];
    await until('both complaints', async () => {
      heard.push(...(await browser().problems()));
      return heard.some((text) => text.includes('aïe')) && heard.some((text) => text.includes('boum is not'));
    });
  });

  test('says at once that a popup is gone, and takes one that closes by a click for clicked', async () => {
    browser().site.serve(PAGE, HTML);
    const tab = await browser().open(PAGE);
    const popup = await browser().popup(tab);
    await popup.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'Va-t’en';
      button.onclick = () => window.close();
      document.body.append(button);
    });
    await clickOn(popup, 'Va-t’en');
    await until('the popup to be gone', () =>
      popup.evaluate(() => false).catch((error) => error instanceof Gone),
    );
    await expect(popup.evaluate(() => document.title)).rejects.toThrow(Gone);
  });

  test('reaches the background, ends it and wakes it', async () => {
    const first = await browser().background(() => performance.timeOrigin);
    await browser().stopBackground();
    const second = await browser().background(() => performance.timeOrigin);
    expect(second).toBeGreaterThan(first);
  });

  test('speaks French to the extension', async () => {
    expect(await browser().background(() => chrome.i18n.getUILanguage())).toMatch(/^fr/);
  });

  test('allows a site, and takes it away', async () => {
    const isAllowed = () =>
      browser().background(() => chrome.permissions.contains({ origins: ['https://example.org/*'] }));
    expect(await isAllowed()).toBe(false);
    await browser().allowSite('https://example.org/*');
    expect(await isAllowed()).toBe(true);
    await browser().denySite('https://example.org/*');
    expect(await isAllowed()).toBe(false);
  });
});
