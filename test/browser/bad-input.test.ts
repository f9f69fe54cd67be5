import { expect, test } from 'vitest';
import { type Browser, describeBrowsers, type Tab, until } from './harness/index.ts';
import type { Answer } from './harness/site.ts';
import { articlePage, noteFrame, SITE } from './notes-tools.ts';
import { openPage, pageWith, STORY, serialised, termsOf, untilMarked, untilSaid } from './page-tools.ts';

const TERM = 'données ouvertes';
const NONE = /Pas d’article sur cette page/;

/** What a page shows and holds, which must be the same with us as without. */
async function expectUnharmed(tab: Tab, before: string): Promise<void> {
  expect((await serialised(tab)) === before, 'the serialised page is the same').toBe(true);
}

/** What Firefox says of such pages by itself, with us or without. */
const OF_THE_PAGE = /document tree is too deep|byte stream was erroneous/;

async function expectNoOtherProblem(browser: Browser): Promise<void> {
  expect((await browser.problems()).filter((said) => !OF_THE_PAGE.test(said))).toEqual([]);
}

describeBrowsers('Pages that are no article', (browser) => {
  test.each([
    ['empty', pageWith('')],
    ['nothing at all', ''],
    ['a few words', pageWith('<p>Bonjour.</p>')],
    ['a list of links', pageWith(`<ul>${'<li><a href="/x">Une page de la mairie</a></li>'.repeat(80)}</ul>`)],
    ['a sign-in form', pageWith('<form><input name="u"><input type="password"></form>')],
    [
      'a frameset',
      '<!doctype html><html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset></html>',
    ],
  ])('%s: the popup says so, the page is left alone', async (name, html) => {
    const tab = await openPage(browser(), `rien-${name.length}`, html);
    const before = await serialised(tab);
    await untilSaid(browser(), tab, NONE);
    expect(await termsOf(tab)).toEqual([]);
    await expectUnharmed(tab, before);
  });

  const served: [string, Answer][] = [
    ['XML', { type: 'application/xml', body: '<?xml version="1.0"?><a><b>données ouvertes</b></a>' }],
    [
      'SVG',
      {
        type: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">données ouvertes</text></svg>',
      },
    ],
    ['JSON', { type: 'application/json', body: '{"a": "données ouvertes"}' }],
    ['plain text', { type: 'text/plain; charset=utf-8', body: 'données ouvertes\n'.repeat(200) }],
  ];
  test.each(served)('%s: nothing is painted, the popup says something', async (name, answer) => {
    const url = `${SITE}/document-${name.replace(' ', '-')}`;
    browser().site.serve(url, answer);
    const tab = await browser().open(url);
    await untilSaid(browser(), tab, /Pas d’article|protège|Éteint|Lire cette page/);
    expect(await tab.margin.present()).toBe(false);
  });
});

describeBrowsers('Articles in odd documents', (browser) => {
  const article = articlePage(STORY.data);
  const nested = (depth: number) =>
    `${'<div>'.repeat(depth)}${STORY.data}${STORY.budget}${STORY.open}${'</div>'.repeat(depth)}`;

  test.each([
    [
      'tags that are never closed',
      `<title>x</title><div><b><i>${STORY.data}<table><td><p>${STORY.budget}<p>${STORY.open}<div`,
    ],
    ['10,000 levels', pageWith(`<article>${nested(10_000)}</article>`)],
    [
      '10 MB',
      articlePage(
        STORY.data + `<p>${'Un mot après l’autre, sans fin ni but. '.repeat(20)}</p>`.repeat(13_000),
      ),
    ],
    [
      '200,000 nodes',
      articlePage(STORY.data + `<p>${'Encore <b>un mot</b> pour dire '.repeat(10)}</p>`.repeat(6500)),
    ],
    [
      'one hidden text of 50 MB',
      articlePage(
        `${STORY.data}<div hidden></div><script>document.querySelector('div').append('mot '.repeat(12_500_000))</script>`,
      ),
    ],
  ])('%s: read, unharmed', async (name, html) => {
    const witness = `<script>addEventListener('DOMContentLoaded', () => { window.atFirst = document.documentElement.outerHTML; })</script>`;
    const tab = await openPage(browser(), `etrange-${name.length}`, witness + html);
    await until(
      'terms',
      () => tab.evaluate(() => [...CSS.highlights.keys()].some((key) => key.startsWith('mc-term'))),
      { timeout: 90_000 },
    );
    expect(
      await tab.evaluate(
        () => document.documentElement.outerHTML === (window as { atFirst?: string }).atFirst,
      ),
      'the serialised page is what it was before we came',
    ).toBe(true);
    // It answers: the page's thread is not taken.
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    await expectNoOtherProblem(browser());
  });

  test.each([
    [
      'Latin-1 said in the header',
      {
        type: 'text/html; charset=iso-8859-1',
        body: Buffer.from(article.replace('<meta charset="utf-8">', ''), 'latin1'),
      },
    ],
    ['Latin-1 said to be UTF-8', { body: Buffer.from(article, 'latin1') }],
    ['UTF-8 said to be Latin-1', { type: 'text/html; charset=iso-8859-1', body: article }],
  ] as [string, Answer][])('%s: read as the browser shows it', async (name, answer) => {
    const url = `${SITE}/codage-${name.length}`;
    browser().site.serve(url, answer);
    const tab = await browser().open(url);
    if (name.startsWith('Latin-1 said in')) await untilMarked(tab, TERM);
    else await untilSaid(browser(), tab, /La place du march/);
    await expectNoOtherProblem(browser());
  });
});

describeBrowsers('Pages with a strict policy', (browser) => {
  test('are marked, their cards open and notes are typed', async () => {
    const url = `${SITE}/police`;
    browser().site.serve(url, {
      body: articlePage(STORY.data),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    const tab = await browser().open(url);
    await untilMarked(tab, TERM);
    await tab.hover(TERM);
    await tab.margin.find('dialog', /Données ouvertes/);
    await tab.press('Escape');
    await tab.select('La seconde réunion'.slice(3, 17));
    await tab.margin.click('button', /Note/);
    await noteFrame(tab);
    await browser().problems();
    await browser().forgetReader();
  });

  test('in a sandbox, nothing breaks', async () => {
    browser().site.serve(`${SITE}/bac`, articlePage(STORY.budget));
    const tab = await openPage(
      browser(),
      'sable',
      articlePage(
        `${STORY.data}<iframe sandbox src="/bac"></iframe><iframe sandbox srcdoc="<p>x</p>"></iframe>`,
      ),
    );
    await untilMarked(tab, TERM);
  });

  test('served as a sandbox, the page is read', async () => {
    const url = `${SITE}/sable-entier`;
    browser().site.serve(url, {
      body: articlePage(STORY.data),
      headers: { 'content-security-policy': 'sandbox' },
    });
    const tab = await browser().open(url);
    await untilMarked(tab, TERM);
  });
});

describeBrowsers('A page that changes what the language offers', (browser) => {
  test('cannot mislead us', async () => {
    const tab = await openPage(
      browser(),
      'prototypes',
      articlePage(STORY.data, {
        script: `
          const trap = () => { window.trapped = (window.trapped ?? 0) + 1; throw new Error('trapped'); };
          for (const name of ['push', 'map', 'filter', 'find', 'join', 'sort']) Array.prototype[name + 'Old'] = Array.prototype[name], Array.prototype[name] = trap;
          Array.prototype.extra = 'enumerable';
          Object.prototype.extra = 'enumerable';
          Map.prototype.get = Map.prototype.set = trap;
          Element.prototype.attachShadow = trap;
          Element.prototype.closest = trap;
          Node.prototype.contains = trap;
          window.MutationObserver = window.IntersectionObserver = window.Highlight = window.StaticRange = trap;
          Promise.prototype.then = Promise.prototype.then;
          String.prototype.replace = trap;
          CSS.highlights.set = trap;
        `,
      }),
    );
    // Asked without what the page has broken.
    await until('its terms to be marked', () =>
      tab.evaluate(() => {
        let isMarked = false;
        CSS.highlights.forEach((_, name) => {
          isMarked ||= name === 'mc-term-l';
        });
        return isMarked;
      }),
    );
    expect(await tab.evaluate(() => (window as { trapped?: number }).trapped ?? 0)).toBe(0);
  });

  test('with names that hide the document’s own does no harm', async () => {
    const tab = await openPage(
      browser(),
      'noms',
      articlePage(
        `${STORY.data}<form id="f"><input name="parentNode"><input name="childNodes"><input name="attributes"><input name="nodeType"><input name="firstChild"></form><img name="body"><form name="documentElement"></form><form name="querySelector"></form><form name="title"></form><form name="getSelection"></form>`,
      ),
    );
    await untilMarked(tab, TERM);
  });
});
