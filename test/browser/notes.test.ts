import { expect, test } from 'vitest';
import { noteOf, tagsOf } from '../../lib/core/annotation/create.ts';
import { describeBrowsers, until } from './harness/index.ts';
import {
  annotationsOf,
  articlePage,
  bare,
  highlight,
  isYellow,
  noteFrame,
  openArticle,
  paintedIn,
  SITE,
} from './notes-tools.ts';

/** Hears everything that a page can hear of its own window. */
const SPY = `
  const heard = (window.heard = []);
  const add = (...parts) => heard.push(parts.map((part) => {
    try { return typeof part === 'string' ? part : JSON.stringify(part); } catch { return String(part); }
  }).join(' '));
  const types = new Set(['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change', 'paste', 'copy', 'message', 'selectionchange']);
  for (const key in window) if (key.startsWith('on')) types.add(key.slice(2));
  for (const key in document) if (key.startsWith('on')) types.add(key.slice(2));
  for (const type of types) for (const target of [window, document]) target.addEventListener(type, (event) => {
    add(type, event.key ?? '', event.data ?? '', event.target?.value ?? '', event.detail ?? '', event.clipboardData?.getData('text/plain') ?? '');
  }, true);
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      add('mutation', target.nodeName, target.textContent?.length < 200 ? target.textContent : '', attributeName ? target.getAttribute(attributeName) ?? '' : '');
      for (const node of addedNodes) add('added', node.outerHTML ?? node.data ?? '');
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const send = window.postMessage.bind(window);
  window.postMessage = (...args) => { add('sent', args[0]); return send(...args); };
  setInterval(() => {
    for (let i = 0; i < window.frames.length; i++) {
      try { add('frame', window.frames[i].document.body.innerText, window.frames[i].name); } catch {}
    }
    for (const host of document.querySelectorAll('mc-margin')) add('host', host.shadowRoot ? host.shadowRoot.textContent : '', host.outerHTML, host.textContent);
    for (const name of CSS.highlights.keys()) if (!/^mc-/.test(name)) add('highlight', name);
    add('stored', Object.values(localStorage).join(), Object.values(sessionStorage).join(), document.title, location.href);
  }, 25);
`;

describeBrowsers('The words of a note', (browser) => {
  test('are typed whole from the first key, and the page learns nothing of them', async () => {
    const url = `${SITE}/spy/`;
    const body = '<p>Le conseil a voté le budget de la fontaine en une seule lecture.</p>';
    const tab = await openArticle(browser(), url, articlePage(body, { script: SPY }));
    await tab.select('le budget de la fontaine');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('n');
    const frame = await noteFrame(tab);
    const before = await tab.evaluate(() => (window as unknown as { heard: string[] }).heard.length);
    await frame.type('Xylophone, à vérifier zwölf fois');
    await frame.press('Tab');
    await frame.type('quetzal,');
    await until('note and tag to be kept', async () => {
      const [annotation] = await annotationsOf(browser(), url);
      return (
        annotation &&
        noteOf(annotation) === 'Xylophone, à vérifier zwölf fois' &&
        tagsOf(annotation).join() === 'quetzal'
      );
    });
    await frame.press('Control+Enter');
    await tab.margin.gone('iframe');
    const heard = await tab.evaluate(
      (from) => (window as unknown as { heard: string[] }).heard.slice(from),
      before,
    );
    // The spy does hear: of the frame that comes and goes, and of the page's own.
    expect(heard.length).toBeGreaterThan(0);
    const said = heard.join('\n');
    for (const word of ['Xylophone', 'vérifier', 'zwölf', 'quetzal']) expect(said).not.toContain(word);
    expect(heard.filter((one) => /^(key|input|beforeinput|paste|message|sent|frame)/.test(one))).toEqual([]);
  });
});

describeBrowsers('Keys typed before a note is there', (browser) => {
  test('do not reach the page, however long it takes', async () => {
    const url = `${SITE}/quick/`;
    const body = '<p>Le conseil a voté le budget du kiosque en une seule lecture.</p>';
    const tab = await openArticle(browser(), url, articlePage(body, { script: SPY }));
    await tab.select('le budget du kiosque');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    // The worker must be started again before it can open anything.
    await browser().stopBackground();
    await tab.press('n');
    await browser().typeAtFocus('zqx', tab);
    const frame = await noteFrame(tab);
    await frame.type('wjk');
    await until('the rest to be kept', async () =>
      (await annotationsOf(browser(), url)).some((annotation) => noteOf(annotation).endsWith('wjk')),
    );
    const heard = await tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const keys = heard.filter((one) => /^key/.test(one));
    // The key that asked for the note is the page's to hear, and the last one.
    expect(new Set(keys.map((one) => one.split(' ')[1]))).toEqual(new Set(['n']));
    await frame.press('Escape');
    await tab.margin.gone('iframe');
    await tab.press('v');
    await tab.waitFor('the page to have its keys again', () =>
      (window as unknown as { heard: string[] }).heard.some((one) => one.startsWith('keydown v')),
    );
  });
});

describeBrowsers('A selection', (browser) => {
  const CASES = [
    {
      name: 'that crosses elements',
      body: '<p>La ville publie <em>ses comptes</em> avec <a href="/x">chaque <b>facture</b></a> signée.</p>',
      words: 'comptes avec chaque facture sig',
    },
    {
      name: 'that begins in a table',
      body: '<table><tr><td>Recettes</td><td>douze millions</td></tr><tr><td>Dépenses</td><td>onze millions</td></tr></table><p>Le solde est donc d’un million pour cette année.</p>',
      words: 'onze millionsLe solde est donc',
    },
    {
      name: 'that ends in a heading',
      body: '<p>Les élus ont voté à main levée.</p><h2>Une fontaine disputée</h2><p>Le débat a été long et parfois vif entre voisins.</p>',
      words: 'voté à main levée.Une fontaine',
    },
    {
      name: 'that contains a footnote mark',
      body: '<p>Le prix a doublé en dix ans<sup><a href="#n1">1</a></sup> selon la mairie elle-même.</p>',
      words: 'en dix ans1 selon la mairie',
    },
    {
      name: 'that covers a term',
      body: '<p>La commune a choisi l’open data pour ses marchés publics cette année.</p>',
      words: 'choisi l’open data pour ses',
    },
  ];

  test('is kept and painted exactly, whatever it crosses', async () => {
    const url = `${SITE}/selections/`;
    const tab = await openArticle(browser(), url, articlePage(CASES.map(({ body }) => body).join('')));
    for (const { name, words } of CASES) {
      await highlight(browser(), tab, words);
      const kept = (await annotationsOf(browser(), url)).at(-1);
      expect(bare(kept?.target.selector?.[0].exact ?? ''), name).toBe(bare(words));
      await until(`${name} to be painted`, async () =>
        bare((await paintedIn(tab, 1)).join('')).includes(bare(words)),
      );
    }
    const all = CASES.map(({ words }) => bare(words)).join('');
    expect(bare((await paintedIn(tab, 1)).join(''))).toBe(all);
  });

  test('over another one is a note of its own', async () => {
    const url = `${SITE}/overlap/`;
    const body = '<p>Les habitants demandent des bancs, des arbres et de l’ombre pour l’été prochain.</p>';
    const tab = await openArticle(browser(), url, articlePage(body));
    await highlight(browser(), tab, 'demandent des bancs, des arbres', 1);
    await highlight(browser(), tab, 'des arbres et de l’ombre', 3);
    await until('both painted', async () => {
      const [one, three] = [await paintedIn(tab, 1), await paintedIn(tab, 3)];
      return one.join() === 'demandent des bancs, des arbres' && three.join() === 'des arbres et de l’ombre';
    });
    await tab.clickText('et de l’ombre');
    await tab.margin.click('button', 'Supprimer');
    await until('one left', async () => (await annotationsOf(browser(), url)).length === 1);
    await until('only its paint gone', async () => (await paintedIn(tab, 3)).length === 0);
    expect(await paintedIn(tab, 1)).toEqual(['demandent des bancs, des arbres']);
    await tab.margin.click('button', 'Annuler');
    await until('it is back', async () => (await paintedIn(tab, 3)).join() === 'des arbres et de l’ombre');
    // To be seen, not only registered.
    const [box] = await tab.boxesOf('demandent des bancs');
    const inked = (await tab.screenshot()).count(box!, isYellow);
    expect(inked).toBeGreaterThan((box!.width * box!.height) / 3);
  });

  test('takes notes and tags by key, command and native menu; a note on the page needs none', async () => {
    const url = `${SITE}/ways/`;
    const body =
      '<p>Premier passage à garder ici. Deuxième passage à étiqueter là. Troisième passage du menu. Quatrième passage commandé.</p>';
    const tab = await openArticle(browser(), url, articlePage(body));
    await tab.select('Deuxième passage');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('t');
    const tags = await noteFrame(tab);
    await tags.type('budget,');
    await tags.press('Control+Enter');
    await tab.margin.gone('iframe');

    // A tag in use is suggested at its first letters.
    await tab.select('Premier passage');
    await tab.margin.find('toolbar', 'Passage sélectionné');
    await tab.press('t');
    const again = await noteFrame(tab);
    await again.type('bud');
    await again.waitFor('the suggestion', () =>
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.startsWith('budget'),
    );
    await again.press('Enter');
    await again.press('Control+Enter');
    await tab.margin.gone('iframe');

    await tab.select('Troisième passage');
    await browser().menu('highlight', tab, { selectionText: 'Troisième passage' });
    await until('highlighted by menu', async () => (await paintedIn(tab, 1)).join() === 'Troisième passage');

    await tab.select('Quatrième passage');
    await browser().command('note', tab);
    const note = await noteFrame(tab);
    await note.type('Par commande');
    await note.press('Control+Enter');
    await tab.margin.gone('iframe');

    await tab.evaluate(() => getSelection()?.removeAllRanges());
    await tab.click({ x: 20, y: 20 });
    await browser().command('note', tab);
    const onPage = await noteFrame(tab);
    await onPage.type('Sur toute la page');
    await onPage.press('Control+Enter');
    await tab.margin.gone('iframe');

    const kept = await annotationsOf(browser(), url);
    expect(
      kept.map((annotation) => [
        annotation.target.selector?.[0].exact ?? null,
        noteOf(annotation),
        tagsOf(annotation).join(),
      ]),
    ).toEqual([
      ['Deuxième passage', '', 'budget'],
      ['Premier passage', '', 'budget'],
      ['Troisième passage', '', ''],
      ['Quatrième passage', 'Par commande', ''],
      [null, 'Sur toute la page', ''],
    ]);
  });
});
