import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { MODEL } from '../../../lib/core/pledge/decide.ts';
import { findPledges, findPledgesInSteps } from '../../../lib/core/pledge/find.ts';

const texts = (text: string, lang: Lang, options = {}) =>
  findPledges(text, lang, options).map((pledge) => pledge.text);

describe('a pledge', () => {
  it.each<[string, Lang, string, string]>([
    [
      'a pledge verb',
      'fr',
      'La ville de Lyon s’engage à publier ses comptes avant le 31 mars 2027.',
      'explicit',
    ],
    ['a future of an authority', 'fr', 'Le ministère de la Culture publiera la liste des dépôts.', 'planned'],
    ['a scheduled passive', 'fr', 'Le code source du portail sera publié par la DINUM en 2027.', 'planned'],
    ['a going-to future', 'fr', 'La mairie va rénover les deux écoles.', 'planned'],
    ['an intention with its own action', 'fr', 'Le gouvernement entend créer un guichet unique.', 'planned'],
    ['a reported promise', 'fr', 'Le maire a promis une crèche aux habitants du quartier.', 'reported'],
    [
      'a committed government',
      'en',
      'The Federal Government commits to publishing the list of waivers.',
      'explicit',
    ],
    ['a future of an agency', 'en', 'The agency will publish its code by the end of 2027.', 'planned'],
    [
      'a future passive with a date',
      'en',
      'Agency evaluation plans will be posted by the Department in the spring of 2027.',
      'planned',
    ],
    [
      'a pledge in Spanish',
      'es',
      'El poder ejecutivo se compromete a realizar un programa piloto.',
      'explicit',
    ],
    ['a future in Spanish', 'es', 'El ministerio de Salud publicará los datos de los hospitales.', 'planned'],
    [
      'a going-to future in Spanish',
      'es',
      'El gobierno de la ciudad va a construir nuevas viviendas.',
      'planned',
    ],
  ])('%s (%s): %s', (_, lang, text, type) => {
    expect(findPledges(text, lang).map((pledge) => [pledge.text, pledge.type])).toEqual([[text, type]]);
  });

  it.each<[string, Lang, string]>([
    ['what was done', 'fr', 'La ville de Lyon a publié ses comptes en 2019.'],
    ['a wish', 'fr', 'Le maire souhaite ouvrir une crèche.'],
    ['a condition', 'fr', 'La mesure pourrait être étendue par la mairie.'],
    ['a question', 'fr', 'Le gouvernement publiera-t-il la liste des dépôts ?'],
    ['a negation', 'fr', 'Le maire ne s’engage pas à publier les comptes.'],
    ['an effect on the public', 'fr', 'Les usagers bénéficieront d’un meilleur accueil.'],
    ['a legal duty', 'fr', 'Les communes doivent publier leurs données.'],
    ['an event', 'fr', 'La conférence se tiendra à Paris en juin 2027.'],
    ['the agenda of a meeting', 'fr', 'Elle sera consacrée aux couleurs des cartes.'],
    ['the agenda of a debate', 'fr', 'Le débat abordera les algorithmes du ministère.'],
    ['a workshop with a day', 'fr', 'L’atelier de la DINUM se tiendra le 12 mars.'],
    ['the opening of an event', 'fr', 'Le ministre ouvrira la conférence à neuf heures.'],
    ['the agenda of a session', 'en', 'The session of the ministry will cover open contracting.'],
    ['the opening of a summit', 'en', 'The minister will open the summit on Monday.'],
    ['the agenda of a workshop', 'es', 'El taller del ministerio tratará de los datos abiertos.'],
    ['the opening of a forum', 'es', 'El ministro inaugurará el foro el lunes.'],
    [
      'a ministry’s field of work',
      'fr',
      'Le site a été financé par le ministère chargé des Transports afin de devenir public.',
    ],
    ['a permission', 'fr', 'Les vélos seront toutefois gratuits à Montréal.'],
    ['an association', 'fr', 'L’association s’engage à défendre les locataires.'],
    ['a candidate', 'fr', 'Le candidat promet la gratuité des transports.'],
    ['a count of commitments', 'fr', 'Plus de deux mille engagements ont été pris.'],
    ['a link to another article', 'fr', 'Lire aussi : La ville ouvrira une crèche'],
    ['a trip', 'es', 'El presidente viajará este miércoles a Quito.'],
    ['a negation in Spanish', 'es', 'El alcalde no se comprometió con una fecha.'],
    ['a demand of a union', 'es', 'El sindicato exige que se publiquen los salarios.'],
    ['a forecast', 'en', 'Users will get new devices and want more video.'],
    ['a hope', 'en', 'We hope that more teams join the programme.'],
    ['an ability of the public', 'en', 'Visitors will be able to book online.'],
    ['a company', 'en', 'The company will launch a new phone next year.'],
  ])('is not %s (%s): %s', (_, lang, text) => {
    expect(texts(text, lang)).toEqual([]);
  });
});

describe('structure', () => {
  const PLAN = [
    'Plan d’action 2026-2028',
    'Engagement 12 : Ouvrir les données de transport',
    'Mesures',
    '- Publier les horaires en temps réel',
    '- Ouvrir un guichet pour les chercheurs',
    '- Mettre en ligne les arrêtés',
  ].join('\n');

  it('items that begin with an action, in a plan, are named pledges', () => {
    const found = findPledges(PLAN, 'fr');
    expect(found.filter((pledge) => pledge.text.startsWith('- ')).map((pledge) => pledge.type)).toEqual([
      'named',
      'named',
      'named',
    ]);
  });

  it('rows of a table of actions give body, action and deadline', () => {
    const table = [
      'Ministère | Action | Échéance',
      'MC | Ouvrir les codes sources du portail | S1 2027',
      'MJ | Publier la liste des traitements | S2 2027',
    ].join('\n');
    expect(
      findPledges(table, 'fr').map(({ actor, action, deadline }) => [
        actor?.text,
        action?.text,
        deadline?.iso,
      ]),
    ).toEqual([
      ['MC', 'Ouvrir les codes sources du portail', '2027-06'],
      ['MJ', 'Publier la liste des traitements', '2027-12'],
    ]);
  });

  it('aims of a meeting are no pledges', () => {
    const note = [
      'Note de la session',
      'La conférence se tiendra le 22 mai.',
      'Objectifs',
      '- Explorer les liens entre villes et habitants',
      '- Débattre des budgets participatifs',
      'Une session de questions suivra la conférence.',
    ].join('\n');
    expect(texts(note, 'fr')).toEqual([]);
  });
});

describe('the parts of a pledge', () => {
  const text = 'Un long débat. La ville de Lyon s’engage à publier ses comptes avant le 31 mars 2027.';
  const [pledge] = findPledges(text, 'fr');

  it('are passages of the article', () => {
    for (const part of [pledge!, pledge!.cue!, pledge!.actor!, pledge!.action!, pledge!.deadline!]) {
      expect(text.slice(part.start, part.end)).toBe(part.text);
    }
  });

  it('name who, what and by when', () => {
    expect([
      pledge!.actor?.text,
      pledge!.action?.text,
      pledge!.deadline?.text,
      pledge!.deadline?.iso,
    ]).toEqual([
      'La ville de Lyon',
      'publier ses comptes avant le 31 mars 2027',
      'avant le 31 mars 2027',
      '2027-03-31',
    ]);
  });

  it('come with the reasons, the cue first', () => {
    expect(pledge!.reasons[0]).toEqual({ key: 'pledge.reason.pledges', values: { cue: 's’engage' } });
    expect(pledge!.reasons.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['pledge.reason.authority', 'pledge.reason.deadline']),
    );
  });

  it('an intention is a wish, a condition makes it conditional', () => {
    expect(findPledges('Le gouvernement entend créer un guichet unique.', 'fr')[0]?.strength).toBe('wish');
    expect(
      findPledges(
        'La ville de Lyon s’engage à publier la totalité de ses comptes si le conseil vote.',
        'fr',
      )[0]?.strength,
    ).toBe('conditional');
  });

  it('the agent of a passive is the actor', () => {
    const [passive] = findPledges('Le catalogue sera publié par la DINUM en 2027.', 'fr');
    expect(passive?.actor?.text).toBe('la DINUM');
  });

  it('a relative deadline needs the date of the article', () => {
    const words = 'La ville de Lyon ouvrira une crèche l’année prochaine.';
    expect(findPledges(words, 'fr')[0]?.deadline?.iso).toBeNull();
    expect(findPledges(words, 'fr', { date: '2026-11-24' })[0]?.deadline?.iso).toBe('2027');
  });
});

it('steps bring the same as all at once', () => {
  const text = 'La ville de Lyon s’engage à publier ses comptes.\n'.repeat(100);
  const work = findPledgesInSteps(text, 'fr');
  let steps = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      expect(step.value).toEqual(findPledges(text, 'fr'));
      break;
    }
    steps += 1;
  }
  expect(steps).toBeGreaterThan(2);
});

it('an empty text holds none', () => {
  expect(findPledges('', 'fr')).toEqual([]);
});

it.each<[Lang, string, string]>([
  ['fr', 'Votez pour un autre maire', 'Nous ouvrirons trois crèches dans la ville.'],
  ['en', 'My campaign for city hall', 'We will open three libraries in the city.'],
  ['es', 'Mi candidatura a la alcaldía', 'Abriremos tres bibliotecas en la ciudad.'],
])('"we" are no authority where the title says that somebody asks for votes (%s)', (lang, title, text) => {
  expect(texts(text, lang, { title })).toEqual([]);
  expect(texts(text, lang, { title: '' })).toEqual([text]);
});

it('what was learned is a small file of numbers', () => {
  expect(statSync(new URL('../../../lib/core/pledge/model.json', import.meta.url)).size).toBeLessThan(
    100_000,
  );
  expect(Object.values(MODEL.weights).every(Number.isFinite)).toBe(true);
});
