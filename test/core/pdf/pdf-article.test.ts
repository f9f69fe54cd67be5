import { describe, expect, it } from 'vitest';
import { isFileFingerprint, pdfArticle, pdfDate } from '../../../lib/core/pdf/pdf-article.ts';
import { compose, page } from './make-pages.ts';

const NOTHING = { title: null, author: null, created: null, modified: null, lang: null };
const HASH = 'ab'.repeat(32);
const SOURCE = { address: null, fileName: 'plan_2024.pdf', hash: HASH };
const PAGE = page(
  { text: 'Plan d’action pour un', size: 20 },
  { text: 'gouvernement ouvert', size: 20 },
  'La ville publie le 3 mai 2024 les données que les habitants ont demandées, et les met à jour',
  'chaque année pour que les services et les associations puissent les utiliser.',
);

describe('the title of a PDF', () => {
  it.each([
    ['what the file says', { title: 'Plan national' }, 'Plan national'],
    ['its largest words, when the file says nothing', {}, 'Plan d’action pour un gouvernement ouvert'],
    [
      'its largest words, when a program said it',
      { title: 'Microsoft Word - v3.docx' },
      'Plan d’action pour un gouvernement ouvert',
    ],
  ])('is %s', (_, facts, title) => {
    expect(pdfArticle(compose(PAGE), { ...NOTHING, ...facts }, SOURCE).title).toBe(title);
  });

  it('is the name of the file, when there are no words', () => {
    expect(pdfArticle(compose(page()), NOTHING, SOURCE).title).toBe('plan 2024');
  });
});

describe('a PDF as an article', () => {
  it('has the date that its first page states, and the language of its words', () => {
    const article = pdfArticle(compose(PAGE), { ...NOTHING, created: "D:20260102030405+01'00'" }, SOURCE);
    expect(article.publishedTime).toBe('2024-05-03');
    expect(article.lang).toBe('fr');
  });

  it('is kept under its address, else under its contents', () => {
    const web = { ...SOURCE, address: 'https://www.ville.example/plan.pdf?utm_source=x#page=2' };
    expect(pdfArticle(compose(PAGE), NOTHING, web).canonicalUrl).toBe('https://www.ville.example/plan.pdf');
    expect(pdfArticle(compose(PAGE), NOTHING, SOURCE).canonicalUrl).toBe(`urn:sha256:${HASH}`);
  });

  it('is known again by its contents at any address', () => {
    const { fingerprint } = pdfArticle(compose(page()), NOTHING, SOURCE);
    expect(isFileFingerprint(fingerprint)).toBe(true);
    expect(isFileFingerprint('0123456789abcdef')).toBe(false);
  });
});

it.each([
  ["D:20250522143000+02'00'", '2025-05-22'],
  ['D:2025', '2025-01-01'],
  ['20251301', null],
  ['yesterday', null],
  [null, null],
])('the date %s of a PDF is %s', (written, day) => {
  expect(pdfDate(written)).toBe(day);
});
