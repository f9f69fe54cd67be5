import { describe, expect, it } from 'vitest';
import { chooseTitle, type TitleClaims } from '../../../lib/core/article/title.ts';

const NONE: TitleClaims = { documentTitle: '', declared: [], h1: [], headings: [], siteName: null, host: '' };
const HEADLINE = 'Gouvernement ouvert : les collectivités territoriales en première ligne';

describe('the title of an article', () => {
  it.each<[string, Partial<TitleClaims>, string]>([
    ['keeps a colon', { documentTitle: HEADLINE }, HEADLINE],
    [
      'keeps a colon before the site’s name',
      { documentTitle: `${HEADLINE} | La Gazette`, siteName: 'La Gazette' },
      HEADLINE,
    ],
    [
      'is the headline as set',
      { documentTitle: `${HEADLINE} - Gazette`, h1: ['La Gazette', HEADLINE], siteName: 'La Gazette' },
      HEADLINE,
    ],
    [
      'drops a site named by the host',
      { documentTitle: 'Une loi pour tous - Légifrance', host: 'www.legifrance.gouv.fr' },
      'Une loi pour tous',
    ],
    [
      'drops a site in front',
      { documentTitle: 'Etalab | Ouvrir les données', siteName: 'Etalab' },
      'Ouvrir les données',
    ],
    [
      'drops the rubric too',
      { documentTitle: 'Open data, an VI | Actualités | Etalab', siteName: 'Etalab' },
      'Open data, an VI',
    ],
    [
      'keeps a dash of its own',
      {
        documentTitle: 'Sécurité et RGPD - les liaisons dangereuses',
        h1: ['Sécurité et RGPD - les liaisons dangereuses'],
      },
      'Sécurité et RGPD - les liaisons dangereuses',
    ],
    [
      'is not the banner of a tracker',
      {
        documentTitle: 'Transparency in Procurement | open.USA.gov',
        h1: ['Fifth Action Plan Commitment Tracker'],
        headings: ['Transparency in Procurement'],
        host: 'open.usa.gov',
      },
      'Transparency in Procurement',
    ],
    [
      'comes from what is declared when no heading repeats it',
      { documentTitle: 'Accueil', declared: ['Le bilan du plan'], h1: ['Actualités'] },
      'Le bilan du plan',
    ],
    ['comes from a heading when nothing else tells', { h1: ['Bilan'] }, 'Bilan'],
    [
      'loses the sign of a permalink',
      { documentTitle: 'Inventaire | Guides', h1: ['# Inventaire'] },
      'Inventaire',
    ],
    ['is empty when there is none', {}, ''],
  ])('%s', (_, claims, title) => {
    expect(chooseTitle({ ...NONE, ...claims })).toBe(title);
  });
});
