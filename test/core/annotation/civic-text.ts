/**
 * Two short articles written for the tests, in the manner of a city's page: repeated names, a list, a quotation,
 * figures and French typography.
 */
export const CIVIC_TEXT = `La ville publie ses marchés publics
Le 12 mars, la ville de Lyon a mis en ligne la liste de ses marchés publics. Le conseil municipal avait adopté cette mesure à l’unanimité. « Nous voulons que chacun puisse vérifier l’usage de l’argent public », explique l’adjointe au numérique, qui promet une mise à jour chaque trimestre.
La mesure figure dans le plan d’action national. Elle répond à une demande des associations, qui réclamaient l’ouverture de ces données depuis 2019 ; elle sera évaluée par un comité indépendant.
Ce que prévoit le plan
Publier les marchés de plus de 40 000 euros avant la fin de l’année.
Publier les subventions aux associations, avec leur objet et leur montant.
Ouvrir un registre des rendez-vous des élus avec les représentants d’intérêts.
Le comité de suivi se réunira deux fois par an. Il réunit des élus, des agents et des citoyens tirés au sort ; ses comptes rendus sont publiés. Le conseil municipal en débattra chaque année…
Un calendrier incertain
Le calendrier reste toutefois incertain. Le service chargé de la publication compte trois agents, et la ville n’a pas encore choisi l’outil. « Nous publierons d’abord ce que nous avons », répond l’adjointe au numérique. Les associations demandent que les données soient téléchargeables dans un format ouvert, sous licence libre, et que les erreurs signalées soient corrigées en moins d’un mois.
La ville de Grenoble, elle, publie ses marchés publics depuis six ans. Elle a constaté que les entreprises locales répondent davantage aux appels d’offres. À Nantes, le conseil municipal a préféré commencer par les subventions aux associations. Partout, le plus difficile est de tenir la mise à jour : une liste qui n’est plus tenue trompe davantage qu’une absence de liste.
`;

/** The same kind of text in English, without a sentence in common. */
export const OTHER_TEXT = `Ministry opens its meeting records
Starting this spring, senior officials will disclose every meeting they hold with lobbyists, the ministry announced on Tuesday. Names, dates and subjects will appear within thirty days on the open data portal. Campaigners welcomed the step but asked why special advisers are left out.
An earlier pledge, made in 2021, was never carried out: the portal was built, then closed for want of staff. “This time the budget is voted,” a spokesperson said. The register will be audited by the ombudsman, whose report is due in eighteen months.
`;
