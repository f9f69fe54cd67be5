import { expect, test } from 'vitest';
import { describeBrowsers, pause, until } from './harness/index.ts';
import { articlePage, SITE } from './notes-tools.ts';
import { openPage, pageWith, STORY, termsOf, untilMarked, untilSaid, untilUnmarked } from './page-tools.ts';

const TERM = 'données ouvertes';
const OTHER = 'budget participatif';

/** As readers browse: a page that is left is kept aside. */
function describeBrowsing(title: string, define: Parameters<typeof describeBrowsers>[1]): void {
  describeBrowsers(title, define, { keepsPages: true });
}

describeBrowsing('Content that comes late', (browser) => {
  test('an article that arrives a second after its page is read', async () => {
    const tab = await openPage(
      browser(),
      'tard',
      pageWith('<nav>Menu</nav><main></main>', {
        head: `<script>setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(
          `<h1>Titre</h1>${STORY.data}${STORY.budget}${STORY.open}`,
        )}; }, 1000);</script>`,
      }),
    );
    await untilMarked(tab, TERM);
    expect(await termsOf(tab)).toContain(OTHER);
  });

  test('paragraphs that are added to a read article are marked too', async () => {
    const tab = await openPage(browser(), 'suite', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    expect(await termsOf(tab)).not.toContain(OTHER);
    await tab.evaluate((more) => {
      document.querySelector('article')!.insertAdjacentHTML('beforeend', more);
    }, STORY.budget);
    await untilMarked(tab, OTHER);
    expect(await termsOf(tab)).toContain(TERM);
  });

  test('nodes that are replaced by equal ones take their marks along', async () => {
    const tab = await openPage(browser(), 'hydratation', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
    });
    await until('marks on the new nodes', async () =>
      tab.evaluate(() =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some(({ startContainer }) => startContainer.isConnected),
        ),
      ),
    );
    expect(await termsOf(tab)).toContain(TERM);
  });

  test('a document that is opened anew during our work is read anew', async () => {
    const tab = await openPage(browser(), 'ouvert', articlePage(STORY.data));
    await tab.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, articlePage(STORY.budget));
    await untilMarked(tab, OTHER);
    expect(await termsOf(tab)).not.toContain(TERM);
  });
});

describeBrowsing('A page that goes on to another article by itself', (browser) => {
  const go = (how: 'pushState' | 'replaceState', html: string) => {
    history[how](null, '', `/autre-${how}`);
    document.title = 'Autre article';
    document.querySelector('article')!.innerHTML = `<h1>Autre article</h1>${html}`;
  };

  test.each(['pushState', 'replaceState'] as const)(
    '%s: the old marks go, the new ones come',
    async (how) => {
      const tab = await openPage(browser(), 'un', articlePage(STORY.data));
      await untilMarked(tab, TERM);
      await tab.evaluate(go, how, STORY.budget + STORY.open + STORY.open);
      await untilMarked(tab, OTHER);
      expect(await termsOf(tab)).not.toContain(TERM);
      await untilSaid(browser(), tab, /Autre article/);
    },
  );

  test('an empty page at the new address has no marks', async () => {
    const tab = await openPage(browser(), 'vide', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      history.pushState(null, '', '/vide-aussi');
      document.querySelector('article')!.textContent = 'Chargement';
    });
    await untilUnmarked(tab);
    await untilSaid(browser(), tab, /Pas d’article sur cette page/);
  });

  test('a jump within the page changes nothing', async () => {
    const tab = await openPage(browser(), 'ancre', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    const before = await tab.evaluate(() => {
      const [first] = CSS.highlights.values();
      (window as unknown as { kept: unknown }).kept = first;
      location.hash = 'plus-bas';
      return [...CSS.highlights.keys()];
    });
    await pause(2000);
    const after = await tab.evaluate(() => ({
      names: [...CSS.highlights.keys()],
      same: [...CSS.highlights.values()][0] === (window as unknown as { kept: unknown }).kept,
    }));
    expect(after).toEqual({ names: before, same: true });
  });
});

describeBrowsing('A page that the browser keeps aside', (browser) => {
  test('comes back with its marks and cards, and with what changed meanwhile', async () => {
    const keep = (path: string, story: string, title: string) =>
      browser().site.serve(`${SITE}/${path}`, {
        // What may not be stored is not kept aside either.
        headers: { 'cache-control': 'private, max-age=60' },
        body: articlePage(story, {
          title,
          head: '<script>window.shown = []; addEventListener("pageshow", ({ persisted }) => shown.push(persisted));</script>',
        }),
      });
    keep('retour', STORY.data, 'Le retour');
    keep('ailleurs', STORY.budget, 'Ailleurs');
    const shown = () => tab.evaluate(() => (window as unknown as { shown: boolean[] }).shown);
    const hosts = () => tab.evaluate(() => document.querySelectorAll('mc-margin').length);
    const openCard = async () => {
      await tab.hover(TERM);
      await tab.margin.find('dialog', /Données ouvertes/);
      await tab.move({ x: 1270, y: 890 });
      await tab.margin.gone('dialog');
    };

    const tab = await browser().open(`${SITE}/retour`);
    const titled = (title: string) => tab.waitFor(title, (wanted) => document.title === wanted, title);
    const density = (wanted: string) =>
      browser().background((chosen) => chrome.storage.local.set({ settings: { density: chosen } }), wanted);
    /** Whether the page came back as it was left. A browser is free to let it go: then once more. */
    async function leaveAndReturn(meanwhile: () => Promise<void>): Promise<boolean> {
      for (let turn = 0; turn < 4; turn += 1) {
        await density('first');
        await untilMarked(tab, TERM);
        await tab.goto(`${SITE}/ailleurs`);
        await untilMarked(tab, OTHER);
        await meanwhile();
        await tab.back();
        await titled('Le retour');
        if ((await shown()).at(-1)) return true;
      }
      return false;
    }

    await untilMarked(tab, TERM);
    await openCard();
    expect(await leaveAndReturn(async () => undefined)).toBe(true);
    await untilMarked(tab, TERM);
    await openCard();
    expect(await hosts()).toBe(1);
    await untilSaid(browser(), tab, /Le retour/);

    expect(await leaveAndReturn(() => density('none'))).toBe(true);
    await until('no terms', async () => (await termsOf(tab)).length === 0);
    await browser().forgetReader();
  });
});

describeBrowsing('A page that changes its looks', (browser) => {
  test('marks take the ink of a dark ground when the theme is switched', async () => {
    const tab = await openPage(
      browser(),
      'theme',
      articlePage(STORY.data, { head: '<style>html.dark{background:#111;color:#eee}</style>' }),
    );
    await untilMarked(tab, TERM);
    expect(Object.keys(await tab.highlights())).toContain('mc-term-l');
    await tab.evaluate(() => document.documentElement.classList.add('dark'));
    await until('dark inks', async () => {
      const names = Object.keys(await tab.highlights());
      return names.includes('mc-term-d') && !names.includes('mc-term-l');
    });
  });
});

describeBrowsing('A page that works against marks', (browser) => {
  test('gets them back when it clears them once', async () => {
    const tab = await openPage(browser(), 'efface', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('article p')!.append(' Un mot de plus.');
    });
    await untilMarked(tab, TERM);
  });

  test('is left alone when it goes on clearing them, and the popup says so', async () => {
    const tab = await openPage(browser(), 'efface-encore', articlePage(STORY.data));
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      setInterval(() => CSS.highlights.clear(), 50);
      setInterval(() => document.querySelector('article p')!.append(' mot'), 200);
    });
    await pause(7000);
    await untilSaid(browser(), tab, /efface les repères/);
  });

  test('that never rests keeps working and its marks, and the popup says so', async () => {
    const tab = await openPage(browser(), 'remue', articlePage(`${STORY.data}<p id="count">0</p>`));
    await untilMarked(tab, TERM);
    await tab.evaluate(() => {
      const count = document.getElementById('count')!;
      setInterval(() => {
        count.textContent = String(Number(count.textContent) + 1);
      }, 20);
    });
    const counted = () => tab.evaluate(() => Number(document.getElementById('count')!.textContent));
    await until('the page to have counted on', async () => (await counted()) > 50);
    expect(await termsOf(tab)).toContain(TERM);
    await untilSaid(browser(), tab, /Cette page change sans cesse/);
    expect(await termsOf(tab)).toContain(TERM);
  });
});

describeBrowsing('A very long article', (browser) => {
  const long = Array.from(
    { length: 2400 },
    (_, n) =>
      `<p>Paragraphe ${n} : les données ouvertes sont utiles à la ville, à ses habitants et à ceux qui y passent.</p>`,
  ).join('');

  test('is marked where the reader is, and the popup says how far', async () => {
    const tab = await openPage(browser(), 'long', articlePage(long));
    await untilMarked(tab, TERM);
    const popup = await browser().popup(tab);
    await popup.waitFor('densities', () => document.querySelectorAll('[role=radio]').length === 3);
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('[role=radio]')]
        .find((radio) => radio.textContent === 'Tous')
        ?.click();
    });
    await until('very many marks', async () => (await termsOf(tab)).length >= 2000);
    const last = () =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(({ startContainer }) =>
          startContainer.textContent?.startsWith('Paragraphe 2399 '),
        ),
      );
    expect(await tab.evaluate(last)).toBe(false);
    await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await until('marks at the end', () => tab.evaluate(last));
    await popup.waitFor('how far the marks go', () =>
      /dans les (1\D?9\d\d|2\D?0\d\d) premiers paragraphes/.test(document.body.textContent),
    );
    // Or all at once, when the reader wants that: the banner goes.
    await popup.evaluate(() => {
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent === 'Tout signaler maintenant')
        ?.click();
    });
    await until('every mark', async () => (await termsOf(tab)).length >= 2400);
    await popup.waitFor(
      'the limit to be gone',
      () => !document.body.textContent.includes('premiers paragraphes'),
    );
    await browser().forgetReader();
  });
});
