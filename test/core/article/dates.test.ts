import { describe, expect, it } from 'vitest';
import { findDate, parseDate, statedDates } from '../../../lib/core/article/dates.ts';

describe('a date in words', () => {
  it.each([
    ['5 octobre 2016', '2016-10-05'],
    ['1er août 2020', '2020-08-01'],
    ['le 14 fév. 2021 à 9h30', '2021-02-14'],
    ['October 5, 2016', '2016-10-05'],
    ['Oct. 5th, 2016', '2016-10-05'],
    ['5 October 2016', '2016-10-05'],
    ['5 de octubre de 2016', '2016-10-05'],
    ['12 de setiembre del 2019', '2019-09-12'],
    ['Mayo 6, 2020', '2020-05-06'],
    ['2019-05-14', '2019-05-14'],
    ['2022-5-5 22:17:36', '2022-05-05'],
    ['14/05/2019', '2019-05-14'],
    ['14.05.2019', '2019-05-14'],
    ['05/14/2019', '2019-05-14'],
  ])('%s', (text, iso) => {
    expect(findDate(`Publié ${text}, à Paris`)?.iso).toBe(iso);
  });

  it('reads 3/4/2021 as its language does', () => {
    expect(findDate('3/4/2021', 'fr')?.iso).toBe('2021-04-03');
    expect(findDate('3/4/2021', 'en')?.iso).toBe('2021-03-04');
  });

  it.each(['loi 2016-1321', 'article 12', '45 octobre 2016', 'vers mai', '12345-01-02', '31/31/2020'])(
    'sees none in "%s"',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it('passes over what is no date to the one that follows', () => {
    expect(findDate('99/99/2020, puis 5 octobre 2016')).toEqual({ iso: '2016-10-05', start: 17, end: 31 });
  });
});

describe('a machine-readable date', () => {
  it.each([
    ['2016-10-05T08:30:00+02:00', '2016-10-05T08:30:00+02:00'],
    ['2016-10-05 08:30', '2016-10-05T08:30'],
    ['20161005', '2016-10-05'],
    ['1475649000', '2016-10-05T06:30:00.000Z'],
    ['Wed, 05 Oct 2016 06:30:00 GMT', '2016-10-05'],
    ['', null],
    ['soon', null],
  ])('%s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });
});

describe('the line under a headline', () => {
  it.each([
    ['Publié le 5 octobre 2016 • Mis à jour le 7 octobre 2016', '2016-10-05', '2016-10-07'],
    ['Publié le 05/10/2016 à 10h, mis à jour le 06/10/2016', '2016-10-05', '2016-10-06'],
    ['Published 5 October 2016 | Last updated 7 October 2016', '2016-10-05', '2016-10-07'],
    ['Publicado el 5 de octubre de 2016. Actualizado: 7 de octubre de 2016', '2016-10-05', '2016-10-07'],
    ['Dernière mise à jour 2025-03-01', null, '2025-03-01'],
    ['14 mai 2019', '2019-05-14', null],
    ['Publié le • Mis à jour le • Par • dans : France', null, null],
  ])('%s', (line, published, modified) => {
    expect(statedDates(line, 'fr')).toEqual({ published, modified });
  });
});
