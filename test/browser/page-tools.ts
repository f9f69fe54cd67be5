import { type Browser, pause, type Tab, until } from './harness/index.ts';
import { SITE } from './notes-tools.ts';

/** Paragraphs with a term each, for articles that are put together by a page's own script. */
export const STORY = {
  data: '<p>La mairie veut publier ses données ouvertes et demande à chacun de dire ce qui manque, puis elle rendra compte de ce qu’elle a fait des demandes reçues pendant l’été dans les quartiers.</p>',
  budget:
    '<p>Le budget participatif donne aux habitants le choix de quelques projets, que les services étudient, chiffrent et présentent en réunion publique avant le vote ouvert pendant tout le mois de mai.</p>',
  open: '<p>Un gouvernement ouvert se mesure à ce que les habitants peuvent savoir et changer, dit la maire, qui promet de revenir chaque année devant eux pour leur montrer ce qui a été tenu.</p>',
};

/** A page of the site with any body. */
export function pageWith(body: string, { head = '', lang = 'fr', title = 'La page' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

/** Serves a page, opens it in a tab. */
export async function openPage(browser: Browser, path: string, html: string): Promise<Tab> {
  const url = `${SITE}/${path}`;
  browser.site.serve(url, html);
  return browser.open(url);
}

/** The texts that are marked as terms, whatever their ground. */
export async function termsOf(tab: Tab): Promise<string[]> {
  const painted = await tab.highlights();
  return ['l', 'm', 'd'].flatMap((ground) => painted[`mc-term-${ground}`] ?? []);
}

/** Waits until a text is marked as a term. */
export async function untilMarked(tab: Tab, term: string): Promise<void> {
  await until(`“${term}” to be marked`, async () => (await termsOf(tab)).includes(term));
}

/** Waits until nothing of ours is painted, and sees that it stays so. */
export async function untilUnmarked(tab: Tab): Promise<void> {
  const isBare = async () => Object.keys(await tab.highlights()).every((name) => !name.startsWith('mc-'));
  await until('all marks to be gone', isBare);
  await pause(300);
  await until('all marks to stay gone', isBare, { timeout: 1000 });
}

/** Opens the popup on a tab and waits for a sentence in it. */
export async function untilSaid(browser: Browser, tab: Tab, words: RegExp): Promise<void> {
  const popup = await browser.popup(tab);
  await popup.waitFor(
    `the popup to say ${words}`,
    (source) => new RegExp(source).test(document.body.textContent),
    words.source,
  );
}

/** The page as it would be saved, without our layer. */
export async function serialised(tab: Tab): Promise<string> {
  const html = await tab.evaluate(() => document.documentElement.outerHTML);
  return html.replace(/<mc-margin[^>]*><\/mc-margin>/, '');
}
