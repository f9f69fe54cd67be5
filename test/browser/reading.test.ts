import { expect, test } from 'vitest';
import { describeBrowsers, savedPage, until } from './harness/index.ts';

const gazette = savedPage('gazette');
const ministry = savedPage('numerique');

describeBrowsers('An article on a civic site', (browser) => {
  async function openGazette() {
    browser().site.serve(gazette.url, gazette.html);
    const tab = await browser().open(gazette.url);
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    return tab;
  }

  test('has its terms underlined, once each, and nothing else of it changed', async () => {
    const tab = await openGazette();
    const { 'mc-term-l': terms = [] } = await tab.highlights();
    expect(terms.map((term) => term.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['open data', 'consultations citoyennes', 'plan d’action national', 'Etalab']),
    );
    expect(terms.filter((term) => term === 'open data')).toHaveLength(1);
    expect(await tab.margin.present()).toBe(false);
    const [box] = await tab.boxesOf('open data');
    const isThread = ({ red, green, blue }: { red: number; green: number; blue: number }) =>
      blue > red + 20 && blue > green + 10 && red < 200;
    const picture = await tab.screenshot();
    expect(picture.count({ ...box!, y: box!.y + box!.height - 4, height: 10 }, isThread)).toBeGreaterThan(10);
  });

  test('explains a term when the pointer rests on it, and lets go when it leaves', async () => {
    const tab = await openGazette();
    await tab.hover('open data');
    const card = await tab.margin.find('dialog', /Données ouvertes/);
    expect(card.text).toContain('Données publiées gratuitement');
    expect((await tab.highlights())['mc-now-l']).toEqual(['open data']);
    await tab.move({ x: 1200, y: 20 });
    await tab.margin.gone('dialog');
    expect((await tab.highlights())['mc-now-l']).toBeUndefined();
  });

  test('opens the whole card on a click, follows a term inside and comes back', async () => {
    const tab = await openGazette();
    await tab.clickText('plan d’action national');
    const card = await tab.margin.find('dialog', /Plan d.action national/);
    expect(card.text).toContain('National action plan');
    await tab.margin.click('button', 'Plan d’action');
    await tab.margin.find('button', /Revenir à Plan d.action national/);
    await tab.margin.click('button', /Revenir à Plan d.action national/);
    await tab.margin.find('dialog', /Plan d.action national/);
    await tab.press('Escape');
    await tab.margin.gone('dialog');
  });

  test('leads from mark to mark by keyboard, into the card and back', async () => {
    const tab = await openGazette();
    await browser().command('next-mark', tab);
    const first = await tab.margin.find('dialog');
    await browser().command('next-mark', tab);
    await until('another card', async () => {
      const [now] = await tab.margin.all('dialog');
      return now !== undefined && now.name !== first.name;
    });
    await browser().command('previous-mark', tab);
    await tab.margin.find('dialog', first.name);
    await tab.press('Enter');
    await until('focus in the card', async () =>
      (await tab.margin.all('heading')).some(({ focused }) => focused),
    );
    await tab.press('Escape');
    await tab.margin.gone('dialog');
  });

  test('keeps a pinned card while another one opens', async () => {
    const tab = await openGazette();
    await tab.clickText('open data');
    await tab.margin.click('button', /Épingler/);
    await tab.clickText('Etalab');
    await tab.margin.find('dialog', /Etalab/);
    expect(await tab.margin.text()).toContain('Épinglée');
    expect(await tab.margin.text()).toContain('Données ouvertes');
  });

  test('is summed up in the popup, where density and site are set', async () => {
    const tab = await openGazette();
    const popup = await browser().popup(tab);
    await popup.waitFor('counts', () => /termes/.test(document.body.textContent));
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toContain('Gouvernement ouvert : les collectivités territoriales en première ligne');
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('[role=radio]')]
        .find((radio) => radio.textContent === 'Tous')
        ?.click();
    });
    await until('every occurrence', async () => {
      const { 'mc-term-l': terms = [] } = await tab.highlights();
      return terms.filter((term) => term === 'gouvernement ouvert').length > 1;
    });
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await until('all marks gone', async () => Object.keys(await tab.highlights()).length === 0);
    expect(await tab.margin.present()).toBe(false);
    await browser().forgetReader();
  });

  test('reads a ministry page too', async () => {
    browser().site.serve(ministry.url, ministry.html);
    const tab = await browser().open(ministry.url);
    await until('terms painted', async () => {
      const { 'mc-term-l': terms = [] } = await tab.highlights();
      return terms.some((term) => /Partenariat pour un gouvernement ouvert/i.test(term.replace(/\s+/g, ' ')));
    });
  });

  test.each([
    [
      'English',
      'en',
      'open data',
      `<h1>The square changes</h1>
      <p>The town council met its residents last spring to talk about the market square, its trees and its benches, and promised that the drawings would be published as open data before the end of the year.</p>
      <p>Three drawings were shown, and everybody could say what they liked and what was missing. The works will begin after the summer, when the streets are quiet, and deliveries will still be possible in the morning.</p>
      <p>A second meeting will take place in the town hall. It will be about the colours of the walls, which some would like to be brighter, and about the fountain, which others would rather keep as it is.</p>`,
    ],
    [
      'Spanish',
      'es',
      'datos abiertos',
      `<h1>La plaza cambia</h1>
      <p>El ayuntamiento se reunió en primavera con los vecinos para hablar de la plaza del mercado, de sus árboles y de sus bancos, y prometió que los planos se publicarían como datos abiertos antes de fin de año.</p>
      <p>Se presentaron tres dibujos y cada uno pudo decir lo que le gustaba y lo que faltaba. Las obras empezarán después del verano, cuando las calles están tranquilas, y el reparto seguirá siendo posible por la mañana.</p>
      <p>Habrá una segunda reunión en el salón de fiestas. Tratará de los colores de las fachadas, que algunos querrían más claras, y de la fuente, que otros querrían conservar tal como está.</p>`,
    ],
  ])(
    'marks the terms of a page in %s, and explains them in the reader’s French',
    async (_, lang, term, body) => {
      const url = `https://www.lagazettedescommunes.com/place-${lang}`;
      browser().site.serve(
        url,
        `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>.</title><article>${body}</article></html>`,
      );
      const tab = await browser().open(url);
      await until('its term painted', async () => (await tab.highlights())['mc-term-l']?.includes(term));
      await tab.clickText(term);
      // The whole card has the words of the page too.
      await until('the whole card', async () => {
        const { text } = await tab.margin.find('dialog', /Données ouvertes/);
        return text.includes('Données publiées gratuitement') && text.toLowerCase().includes(term);
      });
      await tab.close();
    },
  );

  test('asks nothing of the network that the page did not ask', async () => {
    const tab = await openGazette();
    await tab.hover('open data');
    await tab.margin.find('dialog');
    const host = new URL(gazette.url).host;
    const others = browser()
      .site.requests()
      .map(({ url }) => new URL(url).host)
      .filter((asked) => asked !== host);
    expect(others).toEqual([]);
  });
});

describeBrowsers('The page under the marks', (browser) => {
  const serialised = () => document.documentElement.outerHTML;

  test.each([gazette, ministry])('$title: the same before, during and after', async ({ url, html }) => {
    browser().site.serve(url, html);
    await browser().background(async () => {
      await chrome.storage.local.set({ settings: { sites: {} } });
    });
    const tab = await browser().open(url);
    await until('terms painted', async () => 'mc-term-l' in (await tab.highlights()));
    const during = await tab.evaluate(serialised);
    const [term] = (await tab.highlights())['mc-term-l'] ?? [];
    await tab.hover(term!);
    await tab.margin.find('dialog');
    const shown = await tab.evaluate(serialised);
    expect(shown.replace(/<mc-margin[^>]*><\/mc-margin>/, '')).toBe(during);
    const site = new URL(url).hostname.replace(/^www\./, '');
    await browser().background(async (host) => {
      await chrome.storage.local.set({ settings: { sites: { [host]: { on: false } } } });
    }, site);
    await until('marks gone', async () => Object.keys(await tab.highlights()).length === 0);
    expect(await tab.evaluate(serialised)).toBe(during);
    await tab.reload();
    expect(await tab.evaluate(serialised)).toBe(during);
    await browser().forgetReader();
  });
});
