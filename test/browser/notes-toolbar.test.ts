import { expect, test } from 'vitest';
import { colourOf, noteOf, tagsOf } from '../../lib/core/annotation/create.ts';
import { describeBrowsers, until } from './harness/index.ts';
import { annotationsOf, articlePage, noteFrame, openArticle, paintedIn, SITE } from './notes-tools.ts';

/** An article of its own at each address: the same text at two of them is one article. */
function served(path: string) {
  const title = `La place du marché change, ${path}`;
  const body = `<p>Un passage à garder pour plus tard, puis un autre passage à étiqueter, et un dernier à relier (${path}).</p>`;
  return { url: `${SITE}/toolbar/${path}/`, html: articlePage(body, { title }) };
}

describeBrowsers('The toolbar of a selection', (browser) => {
  test('stays after a colour for the note and the tag, and all is one annotation', async () => {
    const { url, html } = served('stays');
    const tab = await openArticle(browser(), url, html);
    await tab.select('passage à garder');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('3');
    // The words are seen in their colour, and the toolbar says which one it is.
    await tab.margin.find('toolbar', 'Surlignage');
    await until('the mark', async () => (await paintedIn(tab, 3)).join() === 'passage à garder');
    expect(await tab.evaluate(() => String(getSelection()))).toBe('');
    await tab.margin.waitFor('the third colour pressed', (root) =>
      root.querySelector('[aria-pressed=true]')?.textContent?.startsWith('3'),
    );

    // Another colour is another thought about the same words, not a second note.
    await tab.press('4');
    await until('the other colour', async () => (await paintedIn(tab, 4)).join() === 'passage à garder');
    expect(await paintedIn(tab, 3)).toEqual([]);

    await tab.press('n');
    const note = await noteFrame(tab);
    await note.type('À reprendre');
    await note.press('Control+Enter');
    await tab.margin.gone('iframe');
    const kept = await annotationsOf(browser(), url);
    expect(kept.map((one) => [colourOf(one), noteOf(one)])).toEqual([[4, 'À reprendre']]);
  });

  test('has the note ready however quickly it is asked for after the colour', async () => {
    const { url, html } = served('quick');
    const tab = await openArticle(browser(), url, html);
    await tab.select('passage à étiqueter');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    // The worker must be started again before anything is kept.
    await browser().stopBackground();
    await tab.press('1');
    await tab.press('t');
    const tags = await noteFrame(tab);
    await tags.type('budget,');
    await tags.press('Control+Enter');
    await tab.margin.gone('iframe');
    const kept = await annotationsOf(browser(), url);
    expect(kept.map((one) => [colourOf(one), tagsOf(one).join()])).toEqual([[1, 'budget']]);
  });

  test('goes with Escape, with a press beside it, and with other words; the highlight stays', async () => {
    const { url, html } = served('gone');
    const tab = await openArticle(browser(), url, html);
    const keep = async (words: string, colour: string) => {
      await tab.select(words);
      await tab.margin.find('toolbar', 'Passage sélectionné');
      await tab.press(colour);
      await tab.margin.find('toolbar', 'Surlignage');
    };
    await keep('passage à garder', '1');
    await tab.press('Escape');
    await tab.margin.gone('toolbar');

    await keep('passage à étiqueter', '2');
    await tab.click({ x: 5, y: 5 });
    await tab.margin.gone('toolbar');

    await keep('dernier à relier', '5');
    await tab.select('pour plus tard');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.margin.gone('toolbar', 'Surlignage');
    await until('three marks', async () => (await annotationsOf(browser(), url)).length === 3);
  });

  test('takes the words that are selected, when the page has grown above them meanwhile', async () => {
    const { url, html } = served('late');
    const tab = await openArticle(browser(), url, html);
    await tab.select('passage à garder');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    const words = 'Une phrase de plus que la rédaction ajoute au-dessus de tout le reste, bien après.';
    await tab.evaluate((text) => {
      const late = document.createElement('p');
      late.textContent = text;
      document.querySelector('h1')!.after(late);
    }, words);
    await until('the page to be read anew', () =>
      browser().background(async (text) => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const question = { id: 0, type: 'article', timestamp: Date.now() };
        const answer: { res?: { text: string } } | undefined = await chrome.tabs.sendMessage(
          front!.id!,
          question,
          { frameId: 0 },
        );
        return answer?.res?.text.includes(text) ?? false;
      }, words),
    );
    await tab.press('1');
    await until('the mark', async () => (await paintedIn(tab, 1)).length > 0);
    expect(await paintedIn(tab, 1)).toEqual(['passage à garder']);
  });
});
