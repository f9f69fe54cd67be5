import { createAnnotation, type NewAnnotationFacts, withLink } from '../../lib/core/annotation/create.ts';
import { newDossier } from '../../lib/core/dossier/dossier.ts';
import type { ArticleRecord, TextRecord } from '../../lib/core/kept.ts';
import type { Browser, Tab } from './harness/index.ts';

export const OGP = 'https://www.diplomatie.gouv.fr/fr/ogp';
export const GAZETTE = 'https://www.lagazettedescommunes.com/gouvernement-ouvert';
export const NOTE_PDF = 'https://www.oidp.net/docs/session-4.pdf';

const DAY = '2026-06-12T10:00:00.000Z';
let made = 0;

export function note(source: string, quote: string | null, facts: Partial<NewAnnotationFacts> = {}) {
  made += 1;
  return createAnnotation({
    id: `urn:uuid:0192f0c0-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    now: DAY,
    source,
    ...(quote !== null && {
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: made * 100, end: made * 100 + quote.length },
      ] as const,
    }),
    ...facts,
  });
}

export function article(
  canonicalUrl: string,
  title: string,
  lastRead: string,
  siteName: string,
): ArticleRecord {
  return {
    canonicalUrl,
    title,
    byline: null,
    siteName,
    publishedTime: '2016-10-07',
    modifiedTime: '2016-12-07',
    lang: 'fr',
    fingerprint: canonicalUrl,
    addresses: [canonicalUrl],
    textLength: 100,
    firstSeen: lastRead,
    lastRead,
  };
}

/** Three articles with notes, as a reader would have them after some weeks. */
export function someLibrary() {
  const articles = [
    article(
      OGP,
      'La France présidente du Partenariat pour un Gouvernement ouvert en 2016',
      DAY,
      'Diplomatie',
    ),
    article(
      GAZETTE,
      'Gouvernement ouvert\u00a0: les collectivités territoriales en première ligne',
      '2026-06-03T10:00:00.000Z',
      'La Gazette',
    ),
    article(
      NOTE_PDF,
      'Note conceptuelle, session 4\u00a0: Démocratie, gestion et participation numérique',
      '2026-05-24T10:00:00.000Z',
      'OIDP',
    ),
  ];
  const annotations = [
    note(
      OGP,
      'création de biens communs informationnels (illustrée par le projet de Base adresse nationale qui devrait prochainement être repris par plusieurs membres de l’OGP)',
      { colour: 2, note: 'Lesquels\u202f? Aucune trace trouvée.', tags: ['à relancer', 'mémoire'] },
    ),
    note(OGP, 'L’OGP compte aujourd’hui 70 pays membres', {
      colour: 3,
      note: 'Même chiffre dans La Gazette. 74 après le sommet, selon la réponse ministérielle de mai 2017.',
      tags: ['mémoire', 'PGO'],
    }),
    withLink(
      note(OGP, 'des engagements très concrets en faveur de plus de transparence', {
        colour: 1,
        tags: ['mémoire'],
      }),
      'fr-2015-11',
      DAY,
    ),
    note(OGP, 'Au total, ce sont près de 700 contributions qui ont été recueillies.', {
      colour: 4,
      note: 'Cocréation\u00a0: trois mois d’appel à propositions.',
      tags: ['mémoire', 'cocréation'],
    }),
    note(GAZETTE, 'les collectivités sont en première ligne', { colour: 1, tags: ['PGO'] }),
    note(GAZETTE, 'l’ouverture des données des communes de plus de 3 500 habitants', { colour: 3 }),
    note(NOTE_PDF, null, { note: 'À lire pour l’atelier de novembre.' }),
  ];
  const texts: TextRecord[] = [
    { canonicalUrl: GAZETTE, text: 'Le texte parle de médiathèques et de budgets.', seen: DAY },
  ];
  const dossiers = [
    {
      ...newDossier('urn:uuid:0192f0c0-0000-7000-8000-00000000d001', 'Plan 2018-2020', DAY),
      articles: [GAZETTE],
    },
  ];
  const tags = new Map<string, number>();
  for (const { body } of annotations)
    for (const part of body)
      if (part.purpose === 'tagging') tags.set(part.value, (tags.get(part.value) ?? 0) + 1);
  return { articles, annotations, texts, dossiers, tags: [...tags].map(([tag, count]) => ({ tag, count })) };
}

/** Puts records into the extension's database, by store. */
export async function seed(browser: Browser, stores: Record<string, readonly unknown[]>): Promise<void> {
  // The product lays the database out.
  const tab = await browser.openExtensionPage('library.html');
  await tab.waitFor('the library', () => document.querySelector('.library') !== null);
  await tab.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('civic-margin');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const records = JSON.parse(all) as Record<string, unknown[]>;
    const transaction = db.transaction(Object.keys(records), 'readwrite');
    for (const [store, some] of Object.entries(records))
      for (const one of some) transaction.objectStore(store).put(one);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
  }, JSON.stringify(stores));
  await tab.close();
}

/** Opens the library at a place (`#/…`) once its rows are there. */
export async function openLibrary(browser: Browser, place = ''): Promise<Tab> {
  const tab = await browser.openExtensionPage(`library.html${place}`);
  await tab.waitFor('the library to be read', () =>
    /\d+ (article|artículo)/.test(document.querySelector('.library__counts')?.textContent ?? ''),
  );
  return tab;
}

/** Titles of the list, in order. */
export const titles = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.article-row__title')].map((one) => one.textContent ?? ''),
  );
