import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lib/core/article/language.ts';

const FR =
  'Le gouvernement ouvert est une culture de gouvernance qui promeut les principes de transparence, et la participation des citoyens à l’action publique dans les territoires.';
const EN =
  'The government has committed to expanding the coverage of waivers that are reported on the website, and to making it easier for the public to search for them.';
const ES =
  'El gobierno se compromete a publicar los datos de las compras públicas en un portal abierto, para que la ciudadanía y las organizaciones puedan revisar los contratos.';

const DE =
  'El ministerio de Modernización se compromete a desarrollar un programa federal de gobierno abierto antes de finales de 2020. La secretaría publicará una guía de datos abiertos antes del 30 de junio de 2020.';

describe('the language of a text', () => {
  it.each([
    ['French by its words', FR, null, 'fr'],
    ['English by its words', EN, null, 'en'],
    ['Spanish by its words', ES, null, 'es'],
    ['Spanish although it has many a « de »', DE, 'es', 'es'],
    ['the same, undeclared', DE, null, 'es'],
    ['as declared', FR, 'fr-CA', 'fr'],
    ['against a wrong declaration', EN, 'fr', 'en'],
    ['as declared when the words are too few', 'Bilan 2016', 'fr_FR', 'fr'],
    ['as declared when we do not know the language', 'Lorem ipsum dolor sit amet', 'la', 'la'],
    [
      'Japanese by its script',
      '政府は情報公開を進めると約束しました。これからも透明性を高めます。',
      'en',
      'ja',
    ],
    ['unknown', 'Bilan 2016', null, null],
    ['unknown when the declaration is none', '123', '', null],
  ])('%s', (_, text, declared, lang) => {
    expect(languageOf(text, declared)).toBe(lang);
  });
});
