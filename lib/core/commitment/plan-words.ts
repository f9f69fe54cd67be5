/** Word tables for recognising an open-government action plan in running text; words without case and accents. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** The word without which nothing is a plan. */
export const PLAN_WORDS = list('plan plans planes pan nap paga');

/**
 * Words that may stand between "plan" and its years without making it another plan ("plan climat 2018-2020").
 * Country names are allowed beside these.
 */
export const PLAN_CONTEXT = list(
  `plan plans planes pan nap paga action actions accion acciones national nationale nationaux nationales nacional nacionales
  d de du des la le les l el los las del of the for pour para por on sobre en dans in au aux from under and et y sur selon
  s son sa ses leur its their his su sus notre nos our nuestro ce cet cette this that este ese dernier last
  gouvernement government gobierno ouvert ouverte ouverts open abierto abierta estado etat state partenariat partnership
  alianza pgo ogp aga etalab dinum dinsic ditp transparence transparency transparencia publique public publica collaborative
  transparente transparent collaboratif un une una cote costa provincia province ciudad city ville
  premier premiere second seconde deuxieme troisieme quatrieme cinquieme 1er 2e 3e 4e 5e 2eme 3eme 4eme
  first third fourth fifth 1st 2nd 3rd 4th 5th primer primero segundo tercer tercero cuarto quinto i ii iii iv v`,
);

/** Words before "plan" that make it something else. */
export const NOT_A_PLAN = list('contrat contrats arriere contract contrato');

/** Words that announce a topic: what follows them says what the plan is about. */
export const TOPIC_WORDS = list(
  'pour contre relatif relative relatifs dedie consacre sur for on against about para contra sobre relativo',
);

/** Words after which the owner of the plan is named. */
export const OWNER_WORDS = list('de du des d of del');

export const ORDINALS: Readonly<Record<string, number>> = {
  premier: 1,
  first: 1,
  primer: 1,
  '1er': 1,
  '1st': 1,
  i: 1,
  deuxieme: 2,
  second: 2,
  segundo: 2,
  '2e': 2,
  '2eme': 2,
  '2nd': 2,
  ii: 2,
  troisieme: 3,
  third: 3,
  tercer: 3,
  '3e': 3,
  '3eme': 3,
  '3rd': 3,
  iii: 3,
  quatrieme: 4,
  fourth: 4,
  cuarto: 4,
  '4e': 4,
  '4eme': 4,
  '4th': 4,
  iv: 4,
  cinquieme: 5,
  fifth: 5,
  quinto: 5,
  '5e': 5,
  '5eme': 5,
  '5th': 5,
  v: 5,
};

/** Words that show that a text speaks of open government or of the partnership. */
export const OPEN_GOVERNMENT =
  /gouvernement ouvert|gouvernance ouverte|open government|gobierno abierto|estado abierto|\bP\.?G\.?O\b|\bO\.?G\.?P\b|etalab|plan d['’]actions? national|national action plan|plan de acción nacional|mécanisme d['’]évaluation indépendant|independent reporting mechanism/i;

/** Other documents with numbered commitments: a number that belongs to one of these is not a plan's. */
export const OTHER_DOCUMENTS = list(
  `pacte charte programme contrat accord accords agenda loi convention feuille strategie traite protocole manifeste projet declaration
  schema rapport livre pact charter program programme contract agreement law strategy treaty protocol manifesto roadmap report
  pacto carta programa contrato acuerdo ley convenio estrategia tratado protocolo manifiesto informe hoja`,
);
