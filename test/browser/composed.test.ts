import { expect, test } from 'vitest';
import { describeBrowsers, until } from './harness/index.ts';
import { annotationsOf, articlePage, isYellow, SITE } from './notes-tools.ts';
import { openPage, pageWith, STORY, serialised, termsOf, untilMarked, untilSaid } from './page-tools.ts';

const TERM = 'données ouvertes';
const ARTICLE = `<h1>La page</h1>${STORY.data}${STORY.budget}${STORY.open}`;

/** A page whose article stands in the open shadow root of a component; nothing of it in the page's own tree. */
const COMPONENT = pageWith(
  `<x-article></x-article><script>
    customElements.define('x-article', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<style>p { color: #222 }</style><article>${ARTICLE}</article>`)};
      }
    });
  </script>`,
);

/** Where a word stands in a component, and whether its highlight has a look there. */
function inComponent(word: string): { x: number; y: number; width: number; height: number } | undefined {
  const root = document.querySelector('x-article')!.shadowRoot!;
  for (const p of root.querySelectorAll('p')) {
    const text = p.firstChild as Text;
    const at = text.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x, y, width, height };
  }
  return undefined;
}

describeBrowsers('An article in an open shadow root', (browser) => {
  test('is read, underlined, explained and annotated as any other', async () => {
    const url = `${SITE}/composant`;
    const tab = await openPage(browser(), 'composant', COMPONENT);
    await untilMarked(tab, TERM);
    expect(await termsOf(tab)).toEqual(
      expect.arrayContaining(['données ouvertes', 'budget participatif', 'gouvernement ouvert']),
    );
    const before = await serialised(tab);

    // The thread is to be seen, not only registered.
    const word = (await tab.evaluate(inComponent, TERM))!;
    const below = { x: word.x, y: word.y + word.height * 0.6, width: word.width, height: word.height * 0.6 };
    const inked = (await tab.screenshot()).count(below, ({ red, green, blue }) => {
      const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
      return high - low > 40;
    });
    expect(inked).toBeGreaterThan(word.width / 4);

    await tab.move({ x: word.x + word.width / 2, y: word.y + word.height / 2 });
    await tab.margin.waitFor('the card of the term', (root) => root.querySelector('.popover--card') !== null);
    await tab.move({ x: 5, y: 700 });
    await tab.margin.waitFor('no card', (root) => root.querySelector('.popover--card') === null);

    const chosen = (await tab.evaluate(inComponent, 'La mairie veut publier'))!;
    const y = chosen.y + chosen.height / 2;
    await tab.drag({ x: chosen.x + 0.5, y }, { x: chosen.x + chosen.width - 0.5, y });
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('1');
    await until('a highlight to be kept', async () => (await annotationsOf(browser(), url)).length === 1);
    expect(await serialised(tab)).toBe(before);

    await tab.reload();
    await until('the highlight to be painted again', async () =>
      (await tab.highlights())['mc-hl-1-l']?.includes('La mairie veut publier'),
    );
    const marked = (await tab.evaluate(inComponent, 'La mairie veut publier'))!;
    expect((await tab.screenshot()).count(marked, isYellow)).toBeGreaterThan(
      (marked.width * marked.height) / 3,
    );
    await browser().forgetReader();
  });
});

describeBrowsers('An article in a frame', (browser) => {
  const isMarked = (term: string) =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) =>
        range.startContainer.textContent?.slice(range.startOffset).startsWith(term),
      ),
    );

  test.each([
    ['that fills the page', '<iframe src="/cadre" style="width:96vw;height:90vh"></iframe>'],
    ['of a frameset', undefined],
  ])('%s is read there, and the popup speaks of it', async (_, body) => {
    browser().site.serve(`${SITE}/cadre`, articlePage(ARTICLE));
    browser().site.serve(`${SITE}/menu`, pageWith('<a href="/cadre" target="texte">Le texte</a>'));
    const shell = body
      ? pageWith(body)
      : '<!doctype html><html><head><title>La page</title></head><frameset cols="15%,*"><frame src="/menu"><frame name="texte" src="/cadre"></frameset></html>';
    const tab = await openPage(browser(), 'dehors', shell);
    const frame = await tab.frame('/cadre');
    await frame.waitFor('marks in the frame', isMarked, TERM);
    await untilSaid(browser(), tab, /Premiers.*Tous|Tous.*Aucun/s);
    expect(await tab.evaluate(() => document.querySelector('mc-margin'))).toBe(null);
  });

  test('of a site that we may not read stays as it is, and the popup says that there is no article', async () => {
    browser().site.serve('https://example.org/cadre', articlePage(ARTICLE));
    const tab = await openPage(
      browser(),
      'dehors-ailleurs',
      pageWith('<iframe src="https://example.org/cadre" style="width:96vw;height:90vh"></iframe>'),
    );
    await untilSaid(browser(), tab, /Pas d’article sur cette page/);
    const frame = await tab.frame('example.org');
    expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
