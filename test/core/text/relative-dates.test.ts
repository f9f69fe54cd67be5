import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { findDeadline } from '../../../lib/core/text/dates.ts';
import { lowerLetters, withoutAccents } from '../../../lib/core/text/plain.ts';

const deadlineIn = (lang: Lang, text: string, reference: string | null) => {
  const found = findDeadline(withoutAccents(lowerLetters(text)), lang, reference);
  return found && [text.slice(found.start, found.end), found.iso];
};

/** Read in an article of 12 March 2025. */
const CASES: Record<Lang, [text: string, words: string, iso: string | null][]> = {
  fr: [
    ['Le décret paraîtra dans les six mois.', 'dans les six mois', '2025-09'],
    ['La ville répondra sous quinze jours.', 'sous quinze jours', '2025-03-27'],
    ['Le fonds sera doublé d’ici deux ans.', 'd’ici deux ans', '2027-03'],
    [
      'Dans les deux prochaines années, la région ouvrira dix gares.',
      'Dans les deux prochaines années',
      '2027-03',
    ],
    ['Le guichet sera ouvert dans un délai de trois mois.', 'dans un délai de trois mois', '2025-06'],
    ['Le plan sera achevé d’ici 5 ans.', 'd’ici 5 ans', '2030-03'],
    ['Le rapport sera remis dans 3 semaines.', 'dans 3 semaines', '2025-04-02'],
    ['Tout sera publié d’ici la fin de l’année.', 'd’ici la fin de l’année', '2025'],
    ['La loi sera votée l’an prochain.', 'l’an prochain', '2026'],
    ['La ville ouvrira le parc avant l’été.', 'avant l’été', '2025'],
    ['Le préfet réunira les acteurs à l’automne.', 'à l’automne', '2025'],
    ['Dès cet été, les données seront ouvertes.', 'Dès cet été', '2025'],
    ['Les travaux commenceront au printemps prochain.', 'au printemps prochain', '2025'],
    ['La cantine rouvrira à la rentrée.', 'à la rentrée', '2025-09'],
    ['Le bilan sera publié d’ici fin juin.', 'd’ici fin juin', '2025-06'],
    ['Le service fermera en février.', 'en février', '2026-02'],
    ['La réponse viendra d’ici la mi-avril.', 'd’ici la mi-avril', '2025-04'],
    ['La ville le fera avant décembre.', 'avant décembre', '2025-12'],
    ['Tout sera fini avant Noël.', 'avant Noël', '2025-12-25'],
    ['Le maire le fera d’ici la fin du mandat.', 'd’ici la fin du mandat', null],
    ['Le service ouvrira le mois prochain.', 'le mois prochain', '2025-04'],
    ['Le portail ouvrira au prochain trimestre.', 'au prochain trimestre', '2025-06'],
    ['Un bilan sera publié au premier trimestre 2026.', 'au premier trimestre 2026', '2026-03'],
    ['Le service ouvrira dans les prochains mois.', 'dans les prochains mois', null],
  ],
  en: [
    ['The council will act within two years.', 'within two years', '2027-03'],
    ['Over the next three years, we will plant trees.', 'Over the next three years', '2028-03'],
    ['The agency will reply within 30 days.', 'within 30 days', '2025-04-11'],
    ['The register will open in six months.', 'in six months', '2025-09'],
    ['Over the next year, the department will hire.', 'Over the next year', '2026-03'],
    ['The city will finish by the end of the year.', 'by the end of the year', '2025'],
    ['It will be built by the end of the parliament.', 'by the end of the parliament', null],
    ['The bill will pass before the end of next year.', 'before the end of next year', '2026'],
    ['The road will reopen before the summer.', 'before the summer', '2025'],
    ['The guide will be published in the autumn.', 'in the autumn', '2025'],
    ['The code will be released this spring.', 'this spring', '2025'],
    ['The office will open in September.', 'in September', '2025-09'],
    ['The report will be published by February.', 'by February', '2026-02'],
    ['The street will be closed until mid-April.', 'until mid-April', '2025-04'],
    ['The new rules will apply by Christmas.', 'by Christmas', '2025-12-25'],
    ['Ministers will decide next month.', 'next month', '2025-04'],
    ['The data will be published in the next quarter.', 'in the next quarter', '2025-06'],
    ['The department will report in the coming months.', 'in the coming months', null],
  ],
  es: [
    ['La ley se enviará en el plazo de un año.', 'en el plazo de un año', '2026-03'],
    [
      'El gobierno responderá en un plazo máximo de quince días.',
      'en un plazo máximo de quince días',
      '2025-03-27',
    ],
    ['En los próximos seis meses se abrirá la oficina.', 'En los próximos seis meses', '2025-09'],
    ['El puente se terminará dentro de dos años.', 'dentro de dos años', '2027-03'],
    ['El plan se publicará antes de fin de año.', 'antes de fin de año', '2025'],
    ['La escuela se abrirá el próximo año.', 'el próximo año', '2026'],
    ['El ayuntamiento reformará la piscina antes del verano.', 'antes del verano', '2025'],
    ['La línea abrirá en otoño.', 'en otoño', '2025'],
    ['Las obras empezarán en septiembre.', 'en septiembre', '2025-09'],
    ['El muelle se terminará antes de diciembre.', 'antes de diciembre', '2025-12'],
    ['La web se publicará a finales de junio.', 'a finales de junio', '2025-06'],
    ['Los datos se abrirán el próximo mes.', 'el próximo mes', '2025-04'],
    ['El mercado abrirá antes de Navidad.', 'antes de Navidad', '2025-12-25'],
    ['Se hará antes del final del mandato.', 'antes del final del mandato', null],
    ['Se hará en los próximos meses.', 'en los próximos meses', null],
  ],
};

describe.each(Object.entries(CASES) as [Lang, (typeof CASES)['fr']][])('in %s', (lang, cases) => {
  it.each(cases)('« %s »: %s is %s', (text, words, iso) => {
    expect(deadlineIn(lang, text, '2025-03-12')).toEqual([words, iso]);
  });

  it.each(cases)('« %s » stays open without the date of the article', (text, words, iso) => {
    const settled = /\d{4}/.test(words);
    expect(deadlineIn(lang, text, null)).toEqual([words, settled ? iso : null]);
  });
});

describe('as precise as the article’s date', () => {
  it.each<[Lang, string, string, string | null]>([
    ['en', 'The council will act within two years.', '2018', '2020'],
    ['fr', 'Le décret paraîtra dans les six mois.', '2018', null],
    ['fr', 'Le décret paraîtra dans les six mois.', '2018-11', '2019-05'],
    ['es', 'Responderá en un plazo de diez días.', '2018-11', null],
    ['fr', 'Le parc ouvrira avant l’été.', '2025-07-01', '2026'],
    ['fr', 'La cantine rouvrira à la rentrée.', '2025-10-01', '2026-09'],
    ['fr', 'La ville répondra sous quinze jours.', '2024-12-28', '2025-01-12'],
    ['en', 'The office will open in March.', '2025-03-12', '2025-03'],
  ])('%s: « %s », read on %s: %s', (lang, text, reference, iso) => {
    expect(deadlineIn(lang, text, reference)?.[1]).toBe(iso);
  });
});

describe('no deadline', () => {
  it.each<[Lang, string]>([
    ['fr', 'Ce rapport publié en mars décrit la ville.'],
    ['fr', 'Le mois de juin fut chaud.'],
    ['en', 'You may ask for a copy.'],
    ['en', 'The march will cross the town.'],
    ['es', 'El mes de junio fue caluroso.'],
  ])('%s: « %s »', (lang, text) => {
    expect(deadlineIn(lang, text, '2025-03-12')).toBeNull();
  });
});
