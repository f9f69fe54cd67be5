import type { Lang } from '../../lib/core/i18n/lang.ts';

/** An article for the pictures of the stores' listings and of the guides. */
export interface ListingArticle {
  lang: Lang;
  url: string;
  title: string;
  lead: string;
  paragraphs: readonly string[];
  /** Opens the card of a term. */
  term: string;
  /** The first opens the card of a pledge. */
  pledges: readonly [string, string];
  /** The first is highlighted. */
  quotes: readonly [string, string];
  /** Written about the second. */
  note: { words: string; tag: string };
}

const FR_PLEDGES = [
  'La ville s’engage à publier tous ses marchés publics d’ici la fin 2027.',
  'La mairie publiera chaque annexe avant le 30 juin 2027.',
] as const;
const EN_PLEDGES = [
  'The town will publish all its public contracts by the end of 2027.',
  'The council will publish every annex before 30 June 2027.',
] as const;
const ES_PLEDGES = [
  'El ayuntamiento se compromete a publicar todos sus contratos públicos antes de finales de 2027.',
  'El ayuntamiento publicará cada anexo antes del 30 de junio de 2027.',
] as const;

/** Written for this; the towns do not exist. */
export const LISTING_ARTICLES: readonly ListingArticle[] = [
  {
    lang: 'fr',
    url: 'https://www.valbrune.example/actualites/budget',
    title: 'À Valbrune, les habitants lisent le budget ligne à ligne',
    lead: 'Depuis le printemps, la petite ville ouvre ses comptes et demande à chacun ce qui manque.',
    paragraphs: [
      'La mairie a mis en ligne ses premières données ouvertes en mars : subventions, effectifs, qualité de l’eau. Trois réunions publiques ont suivi, où la société civile a dit ce qui lui manquait et dans quel ordre elle voulait le lire.',
      `${FR_PLEDGES[0]} Un budget participatif de cent mille euros sera voté chaque année, et les projets retenus seront suivis sur une page que chacun peut consulter.`,
      `Les associations demandent aussi que les délibérations soient publiées avec leurs annexes. La mairie répond qu’elle y travaille avec les archives départementales, et que la transparence ne vaut que si l’on comprend ce que l’on lit. ${FR_PLEDGES[1]}`,
      'Au dernier conseil, un élu a rappelé que le plan d’action national engage l’État, et que les communes y gagnent des modèles à suivre. La prochaine réunion aura lieu à la bibliothèque.',
    ],
    term: 'données ouvertes',
    pledges: FR_PLEDGES,
    quotes: ['subventions, effectifs, qualité de l’eau', 'avec les archives départementales'],
    note: { words: 'Demander la convention signée avec les archives.', tag: 'budget' },
  },
  {
    lang: 'en',
    url: 'https://www.alderbrook.example/news/budget',
    title: 'In Alderbrook, residents read the budget line by line',
    lead: 'Since spring, the small town has opened its books and asks everybody what is missing.',
    paragraphs: [
      'The council put its first open data online in March: grants, staff, water quality. Three public meetings followed, in which civil society said what it missed and in which order it wished to read it.',
      `${EN_PLEDGES[0]} A participatory budget will be put to the vote each year, and the projects that are chosen will be followed on a page that anyone can look up.`,
      `Local groups also ask for decisions to be published with their annexes. The council answers that it is working on it with the county archives, and that transparency is worth something only when people understand what they read. ${EN_PLEDGES[1]}`,
      'At the last meeting a councillor recalled that the national action plan binds the government, and that towns gain examples to follow. The next meeting takes place in the library.',
    ],
    term: 'open data',
    pledges: EN_PLEDGES,
    quotes: ['grants, staff, water quality', 'with the county archives'],
    note: { words: 'Ask for the agreement signed with the archives.', tag: 'budget' },
  },
  {
    lang: 'es',
    url: 'https://www.robledal.example/noticias/presupuesto',
    title: 'En Robledal, los vecinos leen el presupuesto línea por línea',
    lead: 'Desde la primavera, el pequeño municipio abre sus cuentas y pregunta a cada uno qué falta.',
    paragraphs: [
      'El ayuntamiento publicó en marzo sus primeros datos abiertos: subvenciones, plantilla, calidad del agua. Siguieron tres reuniones públicas en las que la sociedad civil dijo qué echaba de menos y en qué orden quería leerlo.',
      `${ES_PLEDGES[0]} Un presupuesto participativo se votará cada año, y los proyectos elegidos se seguirán en una página que cualquiera puede consultar.`,
      `Las asociaciones piden también que los acuerdos se publiquen con sus anexos. El ayuntamiento responde que trabaja en ello con el archivo provincial, y que la transparencia solo vale si se entiende lo que se lee. ${ES_PLEDGES[1]}`,
      'En el último pleno, un concejal recordó que el plan de acción nacional obliga al Estado, y que los municipios ganan modelos que seguir. La próxima reunión será en la biblioteca.',
    ],
    term: 'datos abiertos',
    pledges: ES_PLEDGES,
    quotes: ['subvenciones, plantilla, calidad del agua', 'con el archivo provincial'],
    note: { words: 'Pedir el convenio firmado con el archivo.', tag: 'presupuesto' },
  },
];
