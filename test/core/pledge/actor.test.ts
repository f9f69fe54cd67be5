import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { findPledges } from '../../../lib/core/pledge/find.ts';

describe('who undertakes it', () => {
  it.each<[string, Lang, string, string | null]>([
    [
      'the whole name of a ministry',
      'fr',
      'Le ministère de la Transformation publique publiera le catalogue en 2027.',
      'Le ministère de la Transformation publique',
    ],
    [
      'an adjective after the noun',
      'fr',
      'L’agence régionale de santé ouvrira un guichet en 2027.',
      'L’agence régionale de santé',
    ],
    ['an acronym', 'fr', 'La DINUM animera un groupe de travail.', 'La DINUM'],
    ['the agent of a passive', 'fr', 'Le catalogue sera publié par la DINUM en 2027.', 'la DINUM'],
    [
      '"we" who are named in the verb',
      'fr',
      'Maire de Lyon : nous nous engageons à publier les comptes.',
      'nous',
    ],
    [
      'the speaker, not those who listen',
      'fr',
      '« Nous achèterons trente rames neuves », a assuré devant les élus la présidente de la région.',
      'Nous',
    ],
    [
      'a body after a time',
      'en',
      'Over the next year, the Department of Energy commits to publishing its data.',
      'the Department of Energy',
    ],
    [
      'a name with another body in it',
      'en',
      'The Treasury Board of Canada Secretariat commits to publishing its data.',
      'The Treasury Board of Canada Secretariat',
    ],
    ['a named office', 'en', 'The Digital Service will publish its code in 2027.', 'The Digital Service'],
    [
      'the one who announced it',
      'es',
      'La alcaldesa anunció que el bono de transporte será gratuito.',
      'La alcaldesa',
    ],
    [
      'a ministry with its complement',
      'es',
      'El Ministerio de Obras Públicas construirá un puente en 2027.',
      'El Ministerio de Obras Públicas',
    ],
    ['nobody', 'es', 'Se plantarán doce árboles en la plaza del municipio en 2027.', null],
  ])('%s', (_, lang, text, actor) => {
    expect(findPledges(text, lang).map((pledge) => pledge.actor?.text ?? null)).toEqual([actor]);
  });

  it('in a row is the cell that names a body', () => {
    const table = [
      'Action | Porteur | Échéance',
      'Cartographier les sources | Ministère du Logement | juin 2027',
      'Publier la liste des dépôts | MTFP | S2 2027',
    ].join('\n');
    expect(findPledges(table, 'fr').map((pledge) => pledge.actor?.text)).toEqual([
      'Ministère du Logement',
      'MTFP',
    ]);
  });
});
