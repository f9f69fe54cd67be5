import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/core/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string, string[]]>([
    [
      'two sentences',
      'Le plan est publié. Il compte 26 points.',
      ['Le plan est publié.', 'Il compte 26 points.'],
    ],
    [
      'a title before a name',
      'M. Dupont et Mme. Durand ont parlé. Ils partent.',
      ['M. Dupont et Mme. Durand ont parlé.', 'Ils partent.'],
    ],
    [
      'a number with n° and art.',
      'Selon la loi n° 2005-102, art. 47, tout change. Fin.',
      ['Selon la loi n° 2005-102, art. 47, tout change.', 'Fin.'],
    ],
    [
      'initials',
      'The report of J. R. Smith is out. Read it.',
      ['The report of J. R. Smith is out.', 'Read it.'],
    ],
    [
      'letters with stops',
      'The U.S. Government acts. Others wait.',
      ['The U.S. Government acts.', 'Others wait.'],
    ],
    [
      'Spanish courtesy',
      'La Sra. Pérez y el Dr. Gómez llegaron. Hablaron.',
      ['La Sra. Pérez y el Dr. Gómez llegaron.', 'Hablaron.'],
    ],
    [
      'etc. that ends a sentence',
      'Des vélos, des bus, etc. La ville avance.',
      ['Des vélos, des bus, etc.', 'La ville avance.'],
    ],
    ['etc. within a sentence', 'Des vélos, etc. sont prévus.', ['Des vélos, etc. sont prévus.']],
    [
      'a decimal number',
      'La part est de 3.5 pour cent. Elle baisse.',
      ['La part est de 3.5 pour cent.', 'Elle baisse.'],
    ],
    [
      'a closing quotation mark',
      'Il dit : « C’est fait. » Puis il part.',
      ['Il dit : « C’est fait. »', 'Puis il part.'],
    ],
    [
      'a quotation that opens a sentence',
      'Il parle. « Nous agirons », dit-il.',
      ['Il parle.', '« Nous agirons », dit-il.'],
    ],
    [
      'Spanish opening marks',
      'Es así. ¿Quién lo hará? ¡Nosotros!',
      ['Es así.', '¿Quién lo hará?', '¡Nosotros!'],
    ],
    ['a French question', 'Qui agira ? La ville.', ['Qui agira ?', 'La ville.']],
    [
      'a number of a list',
      '1. Publier les comptes. Ouvrir les données.',
      ['1. Publier les comptes.', 'Ouvrir les données.'],
    ],
    [
      'headings and items',
      'Engagement 12\n- Ouvrir les données\n- Publier',
      ['Engagement 12', '- Ouvrir les données', '- Publier'],
    ],
    ['a table row', 'MC | Codes sources. Suite | S1 2022', ['MC | Codes sources. Suite | S1 2022']],
    [
      'a line cut by the width of a column',
      'Par la suite, un panel de représentants de\ngouvernements locaux partagera ses vues.',
      ['Par la suite, un panel de représentants de\ngouvernements locaux partagera ses vues.'],
    ],
    [
      'items after a colon may begin with small letters',
      'We are taking action:\nreforming the contract of all dentists by the end of the year\nproviding more appointments in each of our regions\nSee also',
      [
        'We are taking action:',
        'reforming the contract of all dentists by the end of the year',
        'providing more appointments in each of our regions',
        'See also',
      ],
    ],
    ['short lines are no wrapped text', 'le vélo\nla marche', ['le vélo', 'la marche']],
    ['empty lines', '\n\n  \nUn.\n\n', ['Un.']],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('leave out nothing but white space, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'M. ',
      'Le plan ',
      'n° 3 ',
      '. ',
      '! ',
      '« ',
      ' »',
      '\n',
      'etc. ',
      '1. ',
      '| ',
      'é',
      'La ',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
