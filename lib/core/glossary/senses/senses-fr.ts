/** French words with several senses. All patterns are folded: no accents, plain apostrophes. */
import { CUES_ONLY } from './cues-only.ts';
import type { SenseRule, SenseTest } from './sense-rules.ts';

const VALUE =
  '(?:transparen(?:ce|te?s?)|participati(?:on|ve|f)|redevabilite|responsabilite|ouverture|integrite|collaborati(?:on|ve|f)|inclusi(?:on|ve|f)|confiance|legitimite|concertation)';
/** "transparence, participation et collaboration": in such a list each is a principle of open government. */
const AMONG_VALUES: SenseTest[] = [
  { before: new RegExp(`${VALUE}(?:,| et| ou|, et) (?:de |d'|la |l'|le |plus |a |une )*$`) },
  { after: new RegExp(`^(?:,| et| ou|, et) (?:de |d'|la |l'|le |plus |a |une )*${VALUE}`) },
];

const CITIZENS =
  '(?:citoyen|habitant|public\\b|population|usager|societe civile|parties prenantes|administre|ong\\b|associations)';

const PLAN =
  "(?:engagements?|gouvernements? ouverts?|plans? d'action(?: national| nationaux)?(?! (?:climat|pour le climat|egalite|sante))|plan national|feuilles? de route du pgo|pgo|ogp|partenariat pour)";

const OFFICE =
  "(?:municipalite|mairie|ville|maire|prefet|gouvernement|gouvernement ouvert|administration|conseil municipal|metropole) (?:de |d'|ouvert de )(?:la ville de )?$";
/** A place stands for its public authority after an office or a function. */
const AUTHORITY: SenseRule = {
  yes: [
    { before: new RegExp(`\\b${OFFICE}`) },
    {
      before:
        /\b(?:secretaire|direct(?:eur|rice)|coordinat(?:eur|rice)|conseillere?|adjointe?|responsable|chef(?:fe)?)\b[^.\n;]{0,70} (?:de|a) $/,
    },
  ],
  otherwise: 'no',
};

const OTHER_PLAN =
  "^ (?:(?:pour|sur|contre|en faveur d|relatif a|de lutte contre|en matiere de?) ?)?(?:le |la |les |l'|d')*(?:climat|egalite|sante|securite|accessibilite|handicap|violences?|biodiversite|energie|emploi|logement|mobilites?|commercial|qualite|annuels?|economique|environnement|agricole|humanitaire|marketing)";

export const FRENCH: Readonly<Record<string, SenseRule>> = {
  ...CUES_ONLY,
  'open-government': {
    yes: [
      // "plus d'ouverture et de transparence"
      { before: /\b(?:plus|davantage) d'$/, after: new RegExp(`^(?:,| et) (?:de |d')?${VALUE}`) },
    ],
    otherwise: 'no',
  },
  'paris-city': {
    yes: [
      { before: /\b(?:precise|annonce|indique|explique|rappelle|selon|par) la $/ },
      { after: /^ (?:a|va|veut|souhaite|prevoit|lance|annonce|propose|publie|indique|compte|s'engage)\b/ },
    ],
  },
  'access-to-information': {
    no: [{ after: /^ (?:sur|pratique|sensible|confidentielle|medicale|de proximite)\b/, safe: true }],
  },
  'action-plan': { no: [{ after: new RegExp(OTHER_PLAN) }] },
  'citizen-participation': {
    no: [
      // attendance: taking part in an event or a task
      {
        after:
          /^ (?:a|au|aux) (?!(?:l'|la |cette |ces |leur |son |toutes? )*(?:vie|decisions?|elaboration|definition|conception|gouvernance|debats?|politiques?|action|processus|prise|consultation|concertation|democratie|choix|evaluation des? politiques))/,
      },
      { before: /\b(?:taux|prise|prime|frais|droits?|bulletin|indice) (?:de |d')$/ },
      {
        after:
          /^ (?:financiere|electorale|minoritaire|majoritaire|record|exceptionnelle|gratuite|obligatoire|de \d|d'un montant)/,
      },
      {
        before: /\bavec la $/,
        after: new RegExp(`^ (?:active |exceptionnelle )?(?:de |d'|des |du )(?!(?:l'|la |les )?${CITIZENS})`),
      },
      // the audience of a talk
      { before: /\b(?:favoriser|encourager|encourageant|stimuler) la $/, only: /^participation du public$/ },
    ],
    yes: AMONG_VALUES,
  },
  'civil-society': {
    no: [
      { only: /^association$/ },
      {
        before:
          /\b(?:presidents?|representants|responsables|membres|tissu|forum) (?:d'|des |de nos |de plusieurs )$/,
      },
      {
        after:
          /^ (?:sportives?|de quartier|culturelles?|de parents|locales?|professionnelles?|caritatives?|d'idees|de mots)/,
      },
    ],
    evidence: 2,
  },
  collaboration: {
    no: [
      { before: /\ben (?:etroite |bonne |proche |lien et |pleine )?$/ },
      { after: /^ avec le (?:secteur|groupe)/ },
      { only: /^(?:collaborations|contributions)$/ },
      // taking part, in a list of ways to take part; else a sum of money, a text, a share
      {
        only: /^contribution$/,
        before: /(?<!(?:concertation|consultation|participation|co-?construction)(?:,| et) (?:la )?)$/,
        after: /^(?!(?:,| et) (?:la )?(?:concertation|consultation|participation|co-?construction))/,
      },
      {
        only: /^gestion/,
        after: /^ (?:de |des |d')(?:projets?|equipes?|taches?|documents?|fichiers?|contenus?)/,
      },
    ],
    yes: [
      ...AMONG_VALUES,
      { only: /^gestion/, evidence: 3 },
      { after: new RegExp(`^ (?:citoyenne|entre [^.]{0,40}|avec (?:les |la |des )?)${CITIZENS}`) },
    ],
    otherwise: 'no',
  },
  commitment: {
    no: [
      // involvement, dedication
      {
        before:
          /\b(?:dialogue et d'|esprit d'|sens de l'|niveau d'|forme d'|formes d'|temps d'|parcours d')$/,
        only: /^engagement$/,
      },
      {
        after:
          /^ (?:citoyen|civique|benevole|associatif|militant|personnel|social|politique|militaire|religieux|ecologique|sans faille|total|quotidien|professionnel)s?\b/,
      },
      {
        after:
          /^ (?:des?|du|de la|de nos|de nombreux) ?(?:citoyens|jeunes|benevoles|collectivites|habitants|agents|equipes|femmes|tous|chacun|salaries|communautes)/,
        only: /^engagement$/,
      },
      {
        after: /^ (?:dans|aupres|au sein|au service|au cote|aux cotes|envers|avec les acteurs)\b/,
        only: /^engagement$/,
      },
      { after: /^ (?:financiers?|hors bilan|de caution|de confidentialite|de non)/ },
    ],
    yes: [
      { after: /^ (?:n°|no |numero |\d)/ },
      { after: /^ (?:de |d'|a )[a-z]+(?:er|ir|re)\b/, evidence: 1 },
    ],
  },
  completion: {
    yes: [{ after: /^ (?:de|des|du|d')[^.\n]{0,50}\bengagements?\b/, evidence: 1 }],
  },
  consultation: {
    no: [
      {
        before: /\b(?:libre|taux de|salle de|borne de|en|sa|premiere|jours de|visite de) $/,
        only: /^consultation$/,
      },
      {
        after:
          /^ (?:et l'analyse|sur place|gratuite|medicale|juridique|payante|chez|externe|hospitaliere|au cabinet)/,
      },
      {
        after:
          /^ (?:de |d'|des |du )(?:la |l'|ces |ses |leurs |votre |notre )?(?:documents?|fichiers?|dossiers?|donnees|cartes?|pages?|sites?|archives|comptes?|informations?|base|registre|medecin|psy|catalogue|annuaire)/,
      },
      { after: /^ (?:du (?:site|dossier|catalogue|registre)|de ces)/ },
    ],
    yes: [
      { after: new RegExp(`^ (?:des? |du |de la |aupres des? |aupres du |ouverte aux? )${CITIZENS}`) },
      { after: /^ (?:nationale|ouverte|prealable) (?:sur|aupres|des|avec)/ },
    ],
  },
  'good-governance': {
    no: [
      {
        after:
          /^ (?:d'entreprise|du groupe|des entreprises|du projet|du club|interne|de la donnee|des donnees|mises? en place|informatique|des systemes)/,
      },
    ],
    evidence: 2,
  },
  implementation: {
    yes: [
      {
        after: new RegExp(
          `^ (?:effective |concrete |complete |progressive )?(?:de |des |du |d')[^.;\n]{0,45}\\b${PLAN}`,
        ),
      },
      // the cycle of a policy, in an article on open government
      {
        before: /\belaboration,? (?:et )?(?:a )?(?:de )?la $/,
        after: /^ et (?:a )?(?:de )?(?:l'|i')evaluation/,
        evidence: 3,
      },
      { before: /\b(?:engagements?|pgo|ogp|plans? d'action nationa(?:l|ux))\b[^.;\n]{0,40}$/ },
    ],
    otherwise: 'no',
  },
  inclusion: {
    no: [{ after: /^ (?:scolaire|bancaire|professionnelle|par l'emploi|d'images?|de fichiers?)/ }],
  },
  milestone: {
    yes: [{ before: /\b(?:engagements?|plan d'action)\b/ }, { after: /\b(?:engagements?|plan d'action)\b/ }],
    otherwise: 'no',
  },
  'public-accountability': {
    no: [
      { before: /\b(?:se|s'en|me|te|nous|vous|m'en) $/, only: /^rendr/ },
      { after: /^ (?:de la tva|de l'impot|de cette taxe|a son|a sa|au talent)/ },
      { only: /^rendre compte$/, after: /^ (?:que|du fait|au juge|de la realite|de la complexite)/ },
    ],
    yes: AMONG_VALUES,
  },
  'public-debate': { no: [{ before: /\b(?:dans|au coeur du|dans le|sur la place et le) (?:le )?$/ }] },
  'public-integrity': {
    no: [
      {
        after:
          /^ (?:physique|territoriale|scientifique|corporelle|morale|professionnelle|du (?:territoire|reseau|corps|systeme|scrutin)|des? (?:donnees|systemes?|l'information|la personne|preuves))/,
      },
    ],
    yes: AMONG_VALUES,
  },
  'trust-in-institutions': { no: [{ before: /\b(?:motions?|vote) de $/, safe: true }] },
  transparency: {
    no: [
      {
        before: /\b(?:en|par|effet de|jeu de|papier|film) $/,
        after: /^(?! (?:et|,))/,
        only: /^transparence$/,
      },
      {
        after:
          /^ (?:du (?:verre|papier|tissu|cristal|teint|fond)|de (?:l'eau|la peau|l'air)|des (?:prix|vitres|couleurs|matieres))/,
      },
    ],
    yes: [
      ...AMONG_VALUES,
      {
        after:
          /^ (?:democratique|administrative|budgetaire|financiere de|politique|parlementaire|municipale|fiscale)/,
      },
      {
        after:
          /^ (?:de |des |du |d')(?:la |l'|leurs? |ses |nos |ces )?(?:action|vie|administration|comptes|votes?|elus?|parlement|frais|indemnites|depenses|decisions?|marches publics|institutions?|structuration|financements?|lobb|donnees|algorithmes|processus|procedures|collectivites|communes?|gouvernement|travail parlementaire|debats|politiques? publiques?|patrimoine|aides?|subventions)/,
      },
      {
        before:
          /\b(?:plus|davantage|renforcer la|manque|exigences?|devoir|obligations?|davantage|question|principes?|instaurer la|assurer la|garantir la) ?(?:de (?:la )?)?$/,
        evidence: 1,
      },
    ],
    evidence: 2,
  },
  cordoba: AUTHORITY,
  krakow: AUTHORITY,
  'lomas-de-zamora': AUTHORITY,
  recife: AUTHORITY,
  'sao-paulo': AUTHORITY,
  temuco: AUTHORITY,
};
