import { expect, test } from 'vitest';
import { describeBrowsers, type Tab, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  highlight,
  openArticle,
  paintedIn,
  SITE,
  untilRead,
} from './notes-tools.ts';

const SENTENCE =
  'Le budget de la fontaine atteint quatre cent mille euros pour les travaux de maçonnerie seuls.';
const WORDS = 'quatre cent mille euros pour les travaux de maçonnerie';

describeBrowsers('A note on an article that is opened again', (browser) => {
  async function reopen(tab: Tab, url: string, html: string): Promise<void> {
    browser().site.serve(url, html);
    await tab.reload();
    await untilRead(browser(), tab);
  }
  const shows = (tab: Tab, words: string) =>
    until(`“${words}” to be painted`, async () => (await paintedIn(tab, 1)).join(' ') === words);

  test('stands where it stood, then follows its words when the text is edited', async () => {
    const url = `${SITE}/edited/`;
    const tab = await openArticle(browser(), url, articlePage(`<p>${SENTENCE}</p>`));
    await highlight(browser(), tab, WORDS);
    await shows(tab, WORDS);
    await tab.reload();
    await shows(tab, WORDS);

    // Moved: a paragraph more before it.
    const more =
      '<p>Une phrase ajoutée par la rédaction explique d’abord pourquoi la pierre vient de loin.</p>';
    await reopen(tab, url, articlePage(`${more}<p>${SENTENCE}</p>`));
    await shows(tab, WORDS);

    // Changed: painted on the words as they are now, the difference in the panel.
    const edited = SENTENCE.replace('quatre cent mille', 'cinq cent mille');
    await reopen(tab, url, articlePage(`${more}<p>${edited}</p>`));
    await shows(tab, WORDS.replace('quatre cent mille', 'cinq cent mille'));
    const panel = await browser().sidePanel(tab);
    await panel.waitFor('the difference', () => {
      const note = document.querySelector('.note .diff');
      return (
        note?.querySelector('del')?.textContent?.includes('quatre') &&
        note.querySelector('ins')?.textContent?.includes('cinq')
      );
    });
    // What changed in the article itself since the last visit.
    await panel.waitFor('the banner', () =>
      /La page a changé depuis/.test(document.querySelector('.page-changes')?.textContent ?? ''),
    );
    expect(
      await panel.evaluate(() => document.querySelector('.page-changes del')?.textContent?.trim()),
    ).toContain('quatre');

    // The reader accepts the new words: the note is about them from now on.
    await panel.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.note button')]
        .find((button) => button.textContent === 'Recaler la note')
        ?.click();
    });
    await until('the new words to be the quote', async () =>
      (await annotationsOf(browser(), url))[0]?.target.selector?.[0].exact.startsWith('cinq cent mille'),
    );

    // Lost: listed, never painted, looked for, attached to another passage.
    const gone =
      'La pierre viendra du Jura, et les travaux de la fontaine de maçonnerie coûteront quelques euros de plus.';
    await reopen(tab, url, articlePage(`<p>${gone}</p>`));
    await panel.waitFor('the note among the lost', () =>
      /Sans attache/.test(document.querySelector('.note-list__aside')?.textContent ?? ''),
    );
    expect(await paintedIn(tab, 1)).toEqual([]);
    await panel.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.note button')]
        .find((button) => button.textContent === 'Chercher un passage proche')
        ?.click();
    });
    await panel.waitFor('a passage like it', () =>
      /La pierre viendra du Jura/.test(document.querySelector('.similar')?.textContent ?? ''),
    );
    expect(await paintedIn(tab, 1)).toEqual([]);
    await tab.select('coûteront quelques euros');
    await panel.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.note button')]
        .find((button) => button.textContent === 'Rattacher à la sélection')
        ?.click();
    });
    await shows(tab, 'coûteront quelques euros');
  });

  test('is on the repetition that it was made on', async () => {
    const url = `${SITE}/repeated/`;
    const lines = (count: number) =>
      Array.from(
        { length: count },
        (_, i) =>
          `<p>Lot numéro ${'un deux trois quatre cinq six'.split(' ')[i]}. Le prix est fixé par décret.</p>`,
      ).join('');
    const tab = await openArticle(browser(), url, articlePage(lines(4)));
    await highlight(browser(), tab, 'Le prix est fixé par décret', 1, 2);
    const line = () =>
      tab.evaluate(() => {
        const [range] = (CSS.highlights as unknown as Map<string, Set<StaticRange>>).get('mc-hl-1-l') ?? [];
        return range?.startContainer.parentElement?.textContent ?? '';
      });
    await until('the third line', async () => (await line()).startsWith('Lot numéro trois'));
    await reopen(
      tab,
      url,
      articlePage(`<p>Avant tout, un paragraphe de plus vient dire de quoi il retourne.</p>${lines(6)}`),
    );
    await until('still the third line', async () => (await line()).startsWith('Lot numéro trois'));
  });

  test('is placed when its text arrives late', async () => {
    const url = `${SITE}/late/`;
    const html = articlePage(`<p>${SENTENCE}</p>`);
    const tab = await openArticle(browser(), url, html);
    await highlight(browser(), tab, WORDS);
    const script = `addEventListener('load', () => setTimeout(() => {
      const p = document.createElement('p');
      p.textContent = ${JSON.stringify(SENTENCE)};
      document.querySelector('article').append(p);
    }, 1500));`;
    await reopen(tab, url, articlePage('', { script }));
    expect(await paintedIn(tab, 1)).toEqual([]);
    await shows(tab, WORDS);
  });

  test('is there at every address of the article, and at no other article’s', async () => {
    const url = `${SITE}/addresses/`;
    const body = `<p>${SENTENCE}</p>`;
    const tab = await openArticle(browser(), url, articlePage(body));
    await highlight(browser(), tab, WORDS);
    const same = [
      { at: `${url}?utm_source=lettre&utm_medium=mail`, head: '' },
      { at: `${url}amp/`, head: '' },
      { at: `${url}print/`, head: '' },
      { at: `${SITE}/imprime.php?id=12`, head: `<link rel="canonical" href="${url}">` },
    ];
    for (const { at, head } of same) {
      browser().site.serve(at, articlePage(body, { head }));
      await tab.goto(at);
      await shows(tab, WORDS);
    }
    await tab.goto(`${url}#suite`);
    await shows(tab, WORDS);

    // Another article of the site that names this address by mistake: its words are others.
    const other = `${SITE}/autre/`;
    browser().site.serve(
      other,
      articlePage('<p>Le tramway passera par la gare et non par le stade, a dit la préfète.</p>', {
        head: `<link rel="canonical" href="${url}">`,
        title: 'Le tramway passera par la gare',
      }).replaceAll(/commune|maire|réunion|habitants|services|rues|salle|fontaine/g, 'ligne'),
    );
    await tab.goto(other);
    await untilRead(browser(), tab);
    await highlight(browser(), tab, 'par la gare et non par le stade', 2);
    expect((await annotationsOf(browser(), other)).length).toBe(1);
    expect((await annotationsOf(browser(), url)).length).toBe(1);

    // A canonical link to another site is not believed.
    const elsewhere = `${SITE}/ailleurs/`;
    const words = 'le stade restera desservi par deux lignes de bus';
    browser().site.serve(
      elsewhere,
      articlePage(`<p>Pour l’instant ${words} le soir.</p>`, {
        head: '<link rel="canonical" href="https://example.org/vole/">',
      }),
    );
    await tab.goto(elsewhere);
    await untilRead(browser(), tab);
    await highlight(browser(), tab, words, 2);
    expect((await annotationsOf(browser(), elsewhere)).length).toBe(1);
  });
});
