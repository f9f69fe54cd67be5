import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedArticle, findDifferences } from '../../../lib/core/tracker/differences.ts';
import { mayBeSame, readDate } from '../../../lib/core/tracker/vague-date.ts';

const DATE_ONE = '2016-10-05';

function article(
  id: string,
  text: string,
  publishedTime: string | null = DATE_ONE,
  lang = 'fr',
): ComparedArticle {
  return { id, text, lang, publishedTime };
}

/** From the press article and the ministry page that made us want this. */
const GAZETTE =
  'Présenté comme la Cop 21 de la démocratie, le PGO est une initiative multilatérale née en 2001 qui rassemble 70 pays membres, des organisations non gouvernementales et des représentants de la société civile dans une gouvernance collégiale. Depuis la création du partenariat, plus de 2 000 engagements en faveur du « gouvernement ouvert » ont été pris par les Etats membres.';
const MINISTRY =
  'Lancé le 20 septembre 2011 lors d’une réunion des huit pays fondateurs (Brésil, Indonésie, Mexique, Norvège, Philippines, Afrique du Sud, Royaume-Uni et États-Unis), le Partenariat pour le Gouvernement Ouvert (OGP pour « Open Government Partnership ») vise à :\nL’OGP compte aujourd’hui 70 pays membres, ainsi que des ONG et représentants de la société civile.';

describe('texts that differ', () => {
  test.each<{
    name: string;
    texts: [string, string];
    dates?: [string | null, string | null];
    values: string[];
  }>([
    {
      name: 'born in 2001, launched on 20 September 2011',
      texts: [GAZETTE, MINISTRY],
      dates: [null, '2016-12-07'],
      values: ['2001', '2011-09-20'],
    },
    {
      name: 'two days',
      texts: [
        'Le PGO a été créé le 20 septembre 2011.',
        'Le PGO, lancé le 21 septembre 2011, réunit des États.',
      ],
      values: ['2011-09-20', '2011-09-21'],
    },
    {
      name: 'in two languages',
      texts: ['Le PGO, fondé en 2011, grandit.', 'The Open Government Partnership was launched in 2012.'],
      values: ['2011', '2012'],
    },
    {
      name: 'in Spanish',
      texts: ['La Alianza para el Gobierno Abierto fue creada en 2010.', 'L’OGP a été lancé en 2011.'],
      values: ['2010', '2011'],
    },
    {
      name: 'the creation as a noun',
      texts: ['Depuis la création de l’OGP en 2013, tout va mieux.', 'L’OGP est né en 2011.'],
      values: ['2013', '2011'],
    },
    {
      name: 'a name that the texts introduce themselves',
      texts: [
        'La Haute autorité pour la transparence (HAT) a été créée en 2013.',
        'La Haute Autorité pour la transparence (HAT), instituée en 2014, contrôle.',
      ],
      values: ['2013', '2014'],
    },
    {
      name: 'a country that joined',
      texts: [
        'La France a rejoint l’OGP en 2014.',
        'La France a rejoint le Partenariat pour un gouvernement ouvert en avril 2013.',
      ],
      values: ['2014', '2013-04'],
    },
    {
      name: 'members counted in the same month',
      texts: ['L’OGP compte 70 pays membres.', 'Le PGO rassemble aujourd’hui 75 pays.'],
      dates: ['2016-10-05', '2016-10-20'],
      values: ['70', '75'],
    },
    {
      name: 'members counted for the same year',
      texts: ['En 2016, l’OGP compte 70 pays.', 'En 2016, le PGO compte 75 pays membres.'],
      dates: [null, '2019-01-01'],
      values: ['70', '75'],
    },
    {
      name: 'founding members, whatever the date',
      texts: ['L’OGP compte huit pays fondateurs.', 'L’OGP réunit 9 pays fondateurs.'],
      dates: ['2012-01-01', '2019-01-01'],
      values: ['8', '9'],
    },
    {
      name: 'commitments of one plan, whatever the date',
      texts: [
        'Les 26 engagements du plan 2015-2017 de la France avancent.',
        'Le plan d’action français 2015-2017 compte 25 engagements.',
      ],
      dates: ['2016-01-01', '2019-01-01'],
      values: ['26', '25'],
    },
  ])('$name', ({ texts, dates = [DATE_ONE, DATE_ONE], values }) => {
    const found = findDifferences([article('a', texts[0], dates[0]), article('b', texts[1], dates[1])]);
    expect(found).toHaveLength(1);
    expect(found[0]?.statements.map(({ articleId, value }) => [articleId, value])).toEqual([
      ['a', values[0]],
      ['b', values[1]],
    ]);
    found[0]?.statements.forEach(({ quote }, at) => {
      expect(texts[at]?.slice(quote.start, quote.end)).toBe(quote.text);
    });
  });

  test('both quotes are whole sentences', () => {
    const [found] = findDifferences([article('gazette', GAZETTE, null), article('ministry', MINISTRY)]);
    expect(found?.subject).toBe('PGO');
    expect(found?.statements[0]?.quote.text).toMatch(/^Présenté comme .* gouvernance collégiale\.$/);
    expect(found?.statements[1]?.quote.text).toMatch(/^Lancé le 20 septembre 2011 .* vise à :$/);
  });

  test('names of the glossary join texts in other words', () => {
    const texts = [
      article('a', 'La DINUM a été créée en 2019.'),
      article('b', 'La direction du numérique a été créée en 2017.'),
    ];
    expect(findDifferences(texts)).toEqual([]);
    expect(
      findDifferences(texts, [{ id: 'dinum', names: ['DINUM', 'direction du numérique'] }]),
    ).toHaveLength(1);
  });
});

describe('texts that do not differ', () => {
  test.each<{ name: string; texts: [string, string]; dates?: [string | null, string | null] }>([
    {
      name: '70 and 75 members at different dates',
      texts: ['L’OGP compte aujourd’hui 70 pays membres.', 'L’OGP compte aujourd’hui 75 pays membres.'],
      dates: ['2016-12-07', '2017-12-07'],
    },
    {
      name: '70 and 75 members where one date is not known',
      texts: ['L’OGP compte 70 pays membres.', 'L’OGP compte 75 pays membres.'],
      dates: [null, '2016-12-07'],
    },
    {
      name: '70 members for different years',
      texts: ['En 2016, l’OGP compte 70 pays.', 'En 2017, l’OGP compte 75 pays.'],
    },
    { name: 'a year and a day of that year', texts: ['Le PGO est né en 2011.', MINISTRY] },
    { name: 'a hedged number', texts: ['L’OGP compte plus de 70 pays.', 'L’OGP compte 75 pays.'] },
    {
      name: 'members and founding members',
      texts: ['L’OGP compte 70 pays.', 'L’OGP compte huit pays fondateurs.'],
    },
    { name: 'countries and commitments', texts: ['L’OGP compte 70 pays.', 'L’OGP compte 2000 engagements.'] },
    {
      name: 'another thing of the same body',
      texts: ['Le site de l’OGP a été créé en 2013.', 'L’OGP a été créé en 2011.'],
    },
    { name: 'what a body founded', texts: ['L’OGP a lancé en 2013 un fonds.', 'L’OGP a été lancé en 2011.'] },
    {
      name: 'what was founded by a body',
      texts: ['Créé par l’OGP en 2013, le fonds aide les pays.', 'L’OGP a été lancé en 2011.'],
    },
    {
      name: 'a committee inside the sentence',
      texts: ['L’OGP est dirigé par un comité créé en 2013.', 'L’OGP a été créé en 2011.'],
    },
    {
      name: 'an English verb with an object',
      texts: ['The OGP launched in 2013 a fund.', 'The OGP was launched in 2011.'],
    },
    {
      name: 'plans of two periods',
      texts: [
        'Les 26 engagements du plan 2015-2017 de la France.',
        'Les 21 engagements du plan 2018-2020 de la France.',
      ],
    },
    {
      name: 'plans of two countries',
      texts: [
        'Le plan d’action français 2018-2020 compte 21 engagements.',
        'Le plan d’action ivoirien 2018-2020 compte 10 engagements.',
      ],
    },
    {
      name: 'a part of the commitments',
      texts: [
        'Les 26 engagements du plan 2015-2017 de la France avancent.',
        'Dans le plan français 2015-2017, 15 engagements sont substantiels.',
      ],
    },
    {
      name: 'two countries that joined',
      texts: ['La France a rejoint l’OGP en 2014.', 'La Tunisie a rejoint l’OGP en 2013.'],
    },
    { name: 'the same fact twice', texts: [MINISTRY, MINISTRY] },
    {
      name: 'an acronym that means another thing elsewhere',
      texts: [
        'La Maison Rurale Active (MRA) a été créée en 1990.',
        'Le Musée Royal des Arts (MRA) a été créé en 1920.',
      ],
    },
    {
      name: 'the start of a movement, not of the body',
      texts: ['Depuis 2010, de nombreux pays sont engagés dans le PGO.', 'L’OGP est né en 2011.'],
    },
  ])('$name', ({ texts, dates = [DATE_ONE, DATE_ONE] }) => {
    expect(findDifferences([article('a', texts[0], dates[0]), article('b', texts[1], dates[1])])).toEqual([]);
  });

  test('one text alone differs from nobody', () => {
    expect(findDifferences([article('a', 'Le PGO est né en 2001. Le PGO est né en 2011.')])).toEqual([]);
  });
});

const seeds = join(process.env.MARGIN_SHARED ?? '../shared', 'data/seeds');

test.skipIf(!existsSync(seeds))(
  'the five texts of the beginning differ on the birth of the partnership only',
  () => {
    const articles = readdirSync(seeds).map((file) =>
      article(file.slice(0, 3), readFileSync(join(seeds, file), 'utf8'), null),
    );
    const found = findDifferences(articles);
    expect(
      found.map(({ kind, statements }) => [
        kind,
        statements.map(({ articleId, value }) => `${articleId} ${value}`),
      ]),
    ).toEqual([['created', ['001 2001', '004 2011-09-20']]]);
  },
);

test.each([
  ['20 septembre 2011', '2011-09-20'],
  ['1er août 2016', '2016-08-01'],
  ['avril 2015', '2015-04'],
  ['September 20th, 2011', '2011-09-20'],
  ['20 September 2011', '2011-09-20'],
  ['20 de septiembre de 2011', '2011-09-20'],
  ['2011', '2011'],
  ['plan 2011', undefined],
  ['45 mars 2011', undefined],
])('%j is %j', (words, iso) => {
  expect(readDate(words)).toBe(iso);
});

test('dates may be the same when one is a part of the other', () => {
  expect([
    mayBeSame('2011', '2011-09-20'),
    mayBeSame('2011-09', '2011-09-20'),
    mayBeSame('2001', '2011'),
  ]).toEqual([true, true, false]);
});

test('any text can be compared', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('Le PGO ', 'est né en ', '2011', ' (ABC) ', '. ', '\n', GAZETTE),
        ),
        { maxLength: 12 },
      ),
      (pieces) => {
        const text = pieces.join('');
        for (const { statements } of findDifferences([article('a', text), article('b', MINISTRY)])) {
          expect(new Set(statements.map(({ articleId }) => articleId)).size).toBe(2);
        }
      },
    ),
  );
});
