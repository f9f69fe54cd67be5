import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { findPledges } from '../../../lib/core/pledge/find.ts';
import type { Strength } from '../../../lib/core/pledge/pledge.ts';

const CASES: [Strength, Lang, string][] = [
  ['firm', 'fr', 'La ville de Lyon s’engage à publier ses comptes avant le 31 mars 2027.'],
  ['firm', 'fr', 'Le ministère de la Culture publiera la liste des dépôts.'],
  ['firm', 'fr', 'Le code source sera publié par la DINUM en 2027.'],
  ['firm', 'fr', 'Le conseil municipal a décidé de geler les tarifs de la cantine en 2027.'],
  ['firm', 'fr', 'La région s’engage à accompagner 500 communes d’ici 2028.'],
  ['wish', 'fr', 'Le gouvernement entend créer un guichet unique.'],
  ['wish', 'fr', 'La mairie compte rénover les deux écoles.'],
  ['wish', 'fr', 'Le ministère veut ouvrir ses archives.'],
  ['wish', 'fr', 'La ville de Lyon s’engage à favoriser la participation des habitants.'],
  ['wish', 'fr', 'Le gouvernement continuera à soutenir les communes.'],
  ['wish', 'fr', 'La région prévoit de construire un lycée.'],
  ['conditional', 'fr', 'La ville de Lyon s’engage à publier la totalité de ses comptes si le conseil vote.'],
  ['conditional', 'fr', 'La ville s’engage à ouvrir la crèche sous réserve de l’accord de la préfecture.'],
  ['firm', 'es', 'La secretaría publicará una guía de datos abiertos antes del 30 de junio de 2027.'],
  ['firm', 'es', 'El municipio de Santa María publicará sus cuentas antes del 30 de junio de 2027.'],
  ['firm', 'en', 'The Federal Government commits to publishing the list of waivers.'],
  ['firm', 'en', 'The agency will publish its code by the end of 2027.'],
  ['firm', 'en', 'The council has agreed to freeze parking charges until 2027.'],
  ['firm', 'en', 'The government is committed to supporting 500 councils by 2028.'],
  ['wish', 'en', 'The council plans to build three libraries.'],
  ['wish', 'en', 'The Government intends to publish its contracts.'],
  ['wish', 'en', 'The Federal Government commits to supporting agencies.'],
  ['wish', 'en', 'The Government will continue to support the agencies.'],
  [
    'conditional',
    'en',
    'The city council commits to opening the library subject to the approval of the county.',
  ],
  ['firm', 'es', 'El ministerio de Salud publicará los datos de los hospitales.'],
  ['firm', 'es', 'El poder ejecutivo se compromete a realizar un programa piloto.'],
  ['firm', 'es', 'El concejo municipal acordó congelar las tarifas hasta 2027.'],
  ['wish', 'es', 'La alcaldía prevé instalar nuevas luminarias.'],
  ['wish', 'es', 'El gobierno pretende crear una oficina única.'],
  ['wish', 'es', 'El ministerio se compromete a promover la transparencia.'],
  ['wish', 'es', 'El proyecto del gobierno contempla la puesta en valor de la costa.'],
  ['conditional', 'es', 'El gobierno se compromete a publicar los datos siempre que el Congreso lo apruebe.'],
];

describe('how firm a pledge is', () => {
  it.each(CASES)('%s (%s): %s', (strength, lang, text) => {
    expect(findPledges(text, lang).map((pledge) => pledge.strength)).toEqual([strength]);
  });
});
