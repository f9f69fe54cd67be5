import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lang, toLang } from '../../../lib/core/i18n/lang.ts';
import { findPledges } from '../../../lib/core/pledge/find.ts';
import { readCorpus, SHARED } from '../../train/corpus.ts';
import { Tally } from '../../train/tally.ts';

/** Ordinary articles (essays, science, technology, local press, a civic blog): nothing in them is a pledge by docs/pledges.md. */
const WITHOUT_PLEDGES = [
  'pr-fr-laviedesidees-fr-evaluation',
  'pr-fr-blog-mondediplo-net-turpitude',
  'pr-es-xataka-com-espana',
  'rd-yahoo-3',
  'rd-citylab-1',
  'rd-webmd-1',
  'rd-wikipedia-2',
  'sh-quantamagazine-org-bdb56a',
  'sh-9to5mac-com-ad8266',
  'sh-appleinsider-com-65bf30',
  'sh-catchitkansas-com-3ce1c8',
  'cv-betagouv-mes-aides-nos-voeux',
];
const PAGES = `${SHARED}/data/pages`;
const SEEDS = `${SHARED}/data/seeds`;

describe.skipIf(!existsSync(PAGES))('ordinary pages', () => {
  it.each(WITHOUT_PLEDGES)('%s: none', (page) => {
    const meta = JSON.parse(readFileSync(`${PAGES}/${page}/meta.json`, 'utf8')) as {
      title: string;
      date: string | null;
      lang: string;
    };
    const text = readFileSync(`${PAGES}/${page}/article.txt`, 'utf8');
    const found = findPledges(text, toLang(meta.lang)!, { title: meta.title, date: meta.date });
    expect(found.map((pledge) => pledge.text)).toEqual([]);
  });
});

describe.skipIf(!existsSync(SEEDS))('the five reference texts', () => {
  const seeds = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
  it.each(seeds)('%s: none', (seed) => {
    const text = readFileSync(`${SEEDS}/${seed}`, 'utf8');
    expect(findPledges(text, 'fr').map((pledge) => pledge.text)).toEqual([]);
  });
});

const documents = readCorpus();

describe.skipIf(documents.length === 0)('the development corpus', () => {
  it('F1 is at least 0.72 and precision 0.78', () => {
    const { precision, f1 } = new Tally(documents);
    expect(f1).toBeGreaterThanOrEqual(0.72);
    expect(precision).toBeGreaterThanOrEqual(0.78);
  });

  it.each<Lang>(['fr', 'en', 'es'])('F1 is at least 0.65 in %s', (lang) => {
    expect(new Tally(documents.filter((document) => document.lang === lang)).f1).toBeGreaterThanOrEqual(0.65);
  });

  it('of the pledges found, deadlines are exact in 0.85 and actors right in 0.75', () => {
    const { deadlines, actors } = new Tally(documents);
    expect(deadlines.exact / deadlines.all).toBeGreaterThanOrEqual(0.85);
    expect(actors.overlapping / actors.all).toBeGreaterThanOrEqual(0.75);
  });
});
