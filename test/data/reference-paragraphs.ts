/**
 * What the five reference texts speak of, told in words of our own: each concept that the glossary's notes list for a text
 * occurs here, so that the check runs without those texts.
 */
export const REFERENCE_PARAGRAPHS: Record<string, string> = {
  '000': `À l’assemblée de l’OIDP, des villes ont raconté leur gouvernement ouvert. Transparence, participation et redevabilité
y vont ensemble : sans elles, la confiance dans les institutions et la légitimité démocratique s’usent. Membres du Partenariat pour
un Gouvernement Ouvert (OGP), elles suivent leurs engagements en public. Budgets participatifs, planification urbaine participative,
collaboration avec les habitants, ouverture des données : l’élaboration, la mise en œuvre et l’évaluation des politiques publiques se
font avec la société civile. La co-création cherche l’inclusion et une bonne gouvernance. Les gouvernements locaux relient la ville
intelligente et la transformation numérique à la démocratie participative, comme la municipalité de Temuco, la ville de São Paulo et
la municipalité de Córdoba.`,
  '001': `Démocratie locale et démocratie numérique se cherchent : consultations citoyennes, open data, transparence de l’action
publique, gouvernement ouvert. Les collectivités territoriales en ont parlé au Forum numérique des collectivités locales et, avec le
secrétariat d’État chargé du Numérique, au forum « Civic tech » ; les assises territoriales de l’identité numérique du citoyen
suivront, pour une culture de la donnée et l’intégrité des élus. Le 4e sommet mondial du PGO, à Paris du 7 au 9 décembre 2016, a été
préparé par Etalab et la ville de Paris. Des pays membres et des ONG y ont échangé de bonnes pratiques et signé une déclaration de
Paris, un an après la COP21. Au Partenariat pour un gouvernement ouvert, société civile et États partagent le comité directeur ; la
France a la présidence du PGO. Dans les plans d’action nationaux, l’état d’avancement des engagements est parfois jugé substantiel, et
la France a le sien, « Pour une action publique transparente et collaborative 2015-2017 ». Financement participatif,
économie collaborative, démocratie participative : la 27e Région, la communauté de communes Entre Dore et Allier, Démocratie ouverte,
les Territoires hautement citoyens et Villes internet essaient. La collaboration citoyenne avance.`,
  '002': `L’OIDP débat de démocratie numérique : plateformes de consultation citoyenne, consultation en ligne, budgets participatifs.
L’intelligence artificielle et l’automatisation des décisions portent des biais algorithmiques et une surveillance de masse.
L’inclusion numérique accompagne la transformation numérique, avec l’alphabétisation numérique de tous. Redevabilité, transparence et
participation citoyenne restent la règle de la ville intelligente : la mairie de Recife, la municipalité de Lomas de Zamora, la ville
de Cracovie et la municipalité de Córdoba en témoignent. L’inclusion y est un principe, avec la participation.`,
  '003': `Après le grand débat national, la déclaration d’intérêts des élus et le taux de présence des députés sont au programme.
L’e-gouvernement progresse. Le Partenariat pour un gouvernement ouvert réunit la DINSIC et Etalab autour de l’ouverture des données ;
les plans d’action nationaux de la France en portent les engagements. Intégrité, redevabilité et inclusion s’y ajoutent, ainsi que le
rôle des médias et celui de la société civile. Expertise France et CFI mènent le PAGOF avec la Côte d’Ivoire, la Tunisie et le Burkina
Faso, membres du PGO. Les cahiers de la Liberté et l’OCDE le suivent.`,
  '004': `Le comité directeur du PGO a deux co-présidents. Fondé par huit pays fondateurs, le Partenariat pour un gouvernement
ouvert compte des dizaines de pays membres et d’ONG. Intégrité publique, lutte contre la corruption, partage de bonnes pratiques :
chaque plan d’action national en parle. La France montre data.gouv.fr, l’open data, l’ouverture des modèles de calcul avec OpenFisca,
la concertation, la co-construction, la collaboration avec les citoyens et les communs numériques, dont la Base adresse nationale.
Dans le monde francophone, elle prépare le sommet mondial du PGO, le Sommet mondial de Paris (2016) : transparence de la vie publique, civic tech, accès à
l’information, parlement ouvert, collectivités territoriales, actions collectives, jusqu’à l’Assemblée générale des Nations unies.`,
};
