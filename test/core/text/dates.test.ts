import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { findDeadline } from '../../../lib/core/text/dates.ts';
import { lowerLetters, withoutAccents } from '../../../lib/core/text/plain.ts';

const deadlineIn = (lang: Lang, text: string, reference: string | null = null) => {
  const found = findDeadline(withoutAccents(lowerLetters(text)), lang, reference);
  return found && [text.slice(found.start, found.end), found.iso];
};

describe('deadlines', () => {
  it.each<[Lang, string, string, string | null]>([
    ['fr', 'La ville publiera tout d’ici 2030.', 'd’ici 2030', '2030'],
    ['fr', 'Le portail ouvrira avant le 31 mars 2027.', 'avant le 31 mars 2027', '2027-03-31'],
    ['fr', 'La livraison aura lieu au premier semestre 2027.', 'au premier semestre 2027', '2027-06'],
    ['fr', 'MC | Ouvrir les codes | S2 2027', 'S2 2027', '2027-12'],
    ['fr', 'Le site sera refait au 3e trimestre 2027.', 'au 3e trimestre 2027', '2027-09'],
    ['fr', 'Les travaux finiront fin 2028.', 'fin 2028', '2028'],
    ['fr', 'Le lycée ouvrira à la rentrée 2028.', 'à la rentrée 2028', '2028-09'],
    ['fr', 'Le bilan viendra à l’été 2027.', 'à l’été 2027', '2027'],
    ['fr', 'Le programme court sur 2026-2029.', 'sur 2026-2029', '2029'],
    ['fr', 'Le bilan sera remis en juin 2027.', 'en juin 2027', '2027-06'],
    ['fr', 'Le service fermera le 1er août 2027.', 'le 1er août 2027', '2027-08-01'],
    ['fr', 'La fibre arrivera dans les deux prochains mois.', 'dans les deux prochains mois', null],
    ['en', 'The city will act by the end of 2027.', 'by the end of 2027', '2027'],
    ['en', 'The office opens by June 30, 2027.', 'by June 30, 2027', '2027-06-30'],
    ['en', 'Work ends by 30 June 2027.', 'by 30 June 2027', '2027-06-30'],
    ['en', 'The fund starts in the second quarter of 2027.', 'in the second quarter of 2027', '2027-06'],
    ['en', 'During Fiscal Year 2027 the agency will publish.', 'During Fiscal Year 2027', '2027'],
    ['en', 'Over the next two years, the council will build.', 'Over the next two years', null],
    ['es', 'La obra terminará antes de junio de 2027.', 'antes de junio de 2027', '2027-06'],
    ['es', 'Se entregará el 15 de marzo de 2027.', 'el 15 de marzo de 2027', '2027-03-15'],
    ['es', 'Estará lista para el primer semestre de 2027.', 'para el primer semestre de 2027', '2027-06'],
    ['es', 'Se hará a finales de 2027.', 'a finales de 2027', '2027'],
    ['es', 'Se hará en los próximos tres meses.', 'en los próximos tres meses', null],
  ])('%s: %s', (lang, text, words, iso) => {
    expect(deadlineIn(lang, text)).toEqual([words, iso]);
  });

  it.each<[Lang, string, string, string]>([
    ['fr', 'Le bilan sera fait le 14 juillet prochain.', '2023-04-18', '2023-07-14'],
    ['fr', 'Tout sera prêt le 14 janvier.', '2023-04-18', '2024-01-14'],
    ['fr', 'Ce sera fait d’ici la fin de l’année prochaine.', '2023-04-18', '2024'],
    ['fr', 'Ce sera fait cette année.', '2023', '2023'],
    ['fr', 'Ce sera fait le mois prochain.', '2023-12', '2024-01'],
    ['en', 'It will be done next year.', '2023-04', '2024'],
    ['es', 'Se hará el próximo año.', '2023-04', '2024'],
  ])('%s: « %s », read on %s, means %s', (lang, text, reference, iso) => {
    expect(deadlineIn(lang, text, reference)?.[1]).toBe(iso);
  });

  it.each<[Lang, string, string | null]>([
    ['fr', 'La loi du 7 octobre 2016 s’appliquera.', null],
    ['fr', 'Depuis 2012, la ville publie.', null],
    ['fr', 'Le collège compte 2025 élèves.', null],
    ['fr', 'La ville a agi en 2015.', '2020-01'],
    ['en', 'The plan issued in March 2015 will be read.', null],
    ['es', 'La ley 27 de 2016 se aplicará.', null],
  ])('%s: none in « %s »', (lang, text, reference) => {
    expect(deadlineIn(lang, text, reference)).toBeNull();
  });

  it('a limit wins over another date of the sentence', () => {
    expect(deadlineIn('fr', 'Metz s’est engagée dès 2009 à réduire ses émissions d’ici 2020.')).toEqual([
      'd’ici 2020',
      '2020',
    ]);
  });

  it('without the date of the article, relative times stay unsettled', () => {
    expect(deadlineIn('en', 'It will be done next year.')).toEqual(['next year', null]);
  });
});
