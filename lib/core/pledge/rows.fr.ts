import type { Row } from './row.ts';

/** French. Verbs of the future: letters before the ending are plain (« considéra » is past, « publiera » future). */
export const ROWS_FR: readonly Row[] = [
  // cues
  {
    sign: 'pledges',
    pattern:
      /\b(?:s'engage(?:nt)?|nous nous (?:engageons|sommes engagee?s a)|je m'(?:y )?engage|nous nous y engageons|pren(?:ds?|nent|ons) (?:[a-z]+ ){0,3}(?:l'|un )engagement|nous garantissons que)\b(?! dans\b| en faveur)/,
    example: 'La ville s’engage à publier ses comptes.',
    counterExample: 'De jeunes habitants s’engagent dans la vie locale.',
  },
  {
    sign: 'pledged',
    pattern:
      /\b(?:s'est|se sont|s'etait|s'etaient|nous nous sommes) (?:[a-z]+ment )?engagee?s?\b[^.]*? (?:a|d')(?: ne pas)? ?[a-z']+(?:er|ir|re|oir)\b/,
    example: 'Metz s’est engagée dès 2009 à réduire ses émissions.',
    counterExample: 'Le gouvernement s’est engagé en faveur du numérique.',
  },
  {
    sign: 'promises',
    pattern: /\b(?:promet(?:tent|tons|s)?|a(?:-t-il|-t-elle|-t-on)? promis|ont promis)\b/,
    example: 'Le maire promet une école neuve.',
    counterExample: 'Voilà un avenir prometteur.',
  },
  {
    sign: 'target',
    pattern:
      /\b(?:(?:se|nous|s'est|se sont|me) (?:fixe(?:nt|e|es|s)?|fixons|donne(?:nt)?|donnons)\b.{0,30}\bobjectifs?|(?:reduction|reduire|augmentation|augmenter|baisse|atteindre|porter a|passer (?:de|a))\b[^.]{0,60}\d ?%|(?<!\bde l')objectif de \d)/,
    example: 'Nous nous fixons un objectif : atteindre 80 % en 2022.',
    counterExample: 'L’objectif de cette loi est clair.',
  },
  {
    sign: 'going-to',
    pattern:
      /\b(?:va|vont|allons|vais)(?: (?:se|s'|y|en|nous|les|leur|lui|le|la|aussi|donc|ainsi|egalement|bientot|desormais|prochainement|[a-z]+ment|l'))*[ '](?:etre |pouvoir )?[a-z]{2,}(?:er|ir|re|oir)\b/,
    example: 'La région va rénover deux lycées.',
    counterExample: 'Cela va de soi dans un pays libre.',
  },
  {
    sign: 'going-to',
    pattern:
      /\bva voir le jour|verra le jour|vont voir le jour|(?:travaux|chantiers?|phases?)\b[^.]{0,40}[ '](?:demarrer|debuter|commencer|s'achever|se terminer|s'echelonner)(?:a|ont)\b/,
    example: 'Un lotissement va voir le jour cet été.',
    counterExample: 'Un lotissement a vu le jour.',
  },
  {
    sign: 'future-passive',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:sera|seront|serons)(?! (?:donc |alors )?(?:amen|appel|oblig|contraint|tenu|intéress|ravi|concern|confront|surpris|invit|li[ée]))(?: (?:notamment|également|toutefois|cependant|aussi|ensuite|ainsi|donc|désormais|alors|progressivement|prochainement|bientôt|enfin|par ailleurs|en outre|entièrement|mieux|tous|toutes|[a-z]+ment))* (?:mise?s? (?:en|à)|(?:re|trans|sou)mise?s?|(?:re)?prise?s?|(?:ren|reven|ven|éten|suspen)due?s?|(?:main|sou)tenue?s?|revue?s?|faite?s?|(?:re)?construite?s?|(?:re)?conduite?s?|(?:intro|tra|pro|ré)duite?s?|inscrite?s?|ouverte?s?|offerte?s?|éteinte?s?|confiée?s?|(?!(?:aussi|ainsi|ici|parmi|celui|demi|toutefois|parfois|jamais|depuis|puis|trois|mauvais|gris|précis|surpris)(?![a-zà-ÿ]))[a-zà-ÿ]{2,}(?:ée?s?|ie?s?)(?![a-zà-ÿ]))/,
    example: 'Le plan sera publié en mars.',
    counterExample: 'La salle sera trop petite.',
  },
  {
    sign: 'future-passive',
    pattern:
      /\bser(?:a|ont) (?:[a-z]+ment )?(?:accessibles?|disponibles?|consultables?|gratuite?s?|operationnel(?:le)?s?|prete?s?|en (?:service|place|ligne))\b[^.;]{0,60}?\b(?:des|a partir|a compter|d'ici|avant|au plus tard|fin)\b/,
    example: 'Les amendements seront accessibles dès l’ouverture de la session.',
    counterExample: 'Les salles seront accessibles aux poussettes.',
  },
  {
    sign: 'said-future',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:répond(?:ent|u)?|rappelle|confirme|indique|précise|assure) qu(?:e |['’])[^.;]{1,80}?(?<![a-zà-ÿ])(?:(?:sera|seront) (?!un|une|le|la|l['’]|de|plus|très|en|à)[a-zà-ÿ]{3,}|[a-zà-ÿ]{2,}(?:er|ir|ettr|endr)(?:a|ont)(?![a-zà-ÿ]))/,
    example: 'La maire répond que la subvention sera reconduite.',
    counterExample: 'La maire répond que la subvention est versée.',
  },
  {
    sign: 'future',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?=[a-zà-ÿ]*r(?:a|ont|ai|ons)(?![a-zà-ÿ]))(?!(?:sera|seront|aura|auront|pourra|pourront|devra|devront|faudra|fera|feront|ira|iront|viendra|viendront|permettra|permettront|tira|attira|inspira|retira|admira|désira|expira|respira|aspira|vira|environ|montrera|restera|resteront|bénéficiera|bénéficieront|deviendra|deviendront|saura|sauront|voudra|vaudra|dira|arrivera|trouvera|trouveront|coûtera|dépendra|suffira|durera|dureront|gagnera|gagneront|perdra|perdront|tentera|tenteront|tenterons|essaiera|essaieront|opéra|opera|caméra|vrai|front|verra|verront)(?![a-zà-ÿ]))[a-zà-ÿ]*(?:er|[aeinorsuvl]ir|[nordt]dr|mettr|aîtr|attr|[crui]evr|suivr|vivr|crir|clur|uir|dir|lir|endr|iendr|ourr)(?:a|ont|ai|ons)(?![a-zà-ÿ])/,
    example: 'La DINUM animera un groupe de travail.',
    counterExample: 'Le maire montra les plans et déclara la séance ouverte.',
  },
  {
    sign: 'future',
    accents: true,
    pattern: /(?<![a-zà-ÿ])(?:fera|feront|ferons|ferai) (?!(?:l'objet|partie|suite|face|sentir))/,
    example: 'La mairie fera installer des bancs.',
    counterExample: 'Le sujet fera partie du débat.',
  },
  {
    sign: 'future',
    pattern: /\bviendr(?:a|ont) [a-z]{3,}(?:er|ir|re)\b/,
    example: 'Les ateliers viendront compléter nos dispositifs.',
    counterExample: 'Le ministre viendra demain.',
  },
  {
    sign: 'goes-on',
    pattern:
      /\b(?:continuer(?:a|ont|ons|ai)|poursuivr(?:a|ont|ons|ai)|va (?:se )?poursuivre|vont (?:se )?poursuivre)\b/,
    example: 'La ville continuera à planter des arbres.',
    counterExample: 'La ville a continué ses efforts.',
  },
  {
    sign: 'intends',
    pattern:
      /\b(?:compte(?:nt)?|comptons|entend(?:ent|ons)?|veut|veulent|voulons|prevoyons|ambitionne(?:nt)?(?: de)?|projette(?:nt)?(?: de)?|affirme(?:nt)? vouloir|a l'intention (?:de|d')|ont l'intention (?:de|d')|s'apprete(?:nt)? a|prevoit (?:de|d')|prevoient (?:de|d')|s'attacher(?:a|ont) a)(?: (?:ainsi|egalement|aussi|donc|bien|desormais|maintenant|notamment|[a-z]+ment|se|y|en|la|le|les|leur|ne pas))*[ ']?"? ?(?:s'|l'|d'|y )?[a-z]{2,}(?:er|ir|oir|dre|tre|ire|vre|pre|clure)\b/,
    example: 'La Ville compte réaliser la réhabilitation du groupe scolaire.',
    counterExample: 'Le président entend la colère des habitants.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\b(?:(?:est|sont) (?:ainsi |d'ailleurs |egalement |aussi |notamment )?(?:prevue?s?|programmee?s?|planifiee?s?|annoncee?s?)|il est prevu|prevue?s? (?:pour|en|d'ici|a partir|au|avant|des|fin)|d'ici (?:a |la )?.{2,40}\b(?:sera|devra))\b(?! par la loi| par le code| par l'article)/,
    example: 'La livraison est prévue pour 2026.',
    counterExample: 'Les règles prévues par la loi sont rappelées.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\b(?:renov|constru|livr|attend|achev|termin|inaugur|deploy|generalis|operationnel|acquis|install)[a-z]* (?:en|a|d'ici|avant|fin|pour|des|a partir|a l'horizon|debut|courant)\b[^.]*\b20\d\d/,
    example: 'Le collège entièrement rénové en 2027',
    counterExample: 'Le collège rénové accueille 300 élèves.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\bdevra(?:it)? (?:etre|avoir)\b[^.]*\b(?:d'ici|avant|au plus tard)\b|\bse poursui(?:t|vent)\b[^.]*\b(?:d'ici|jusqu')/,
    example: 'Le déploiement devra être complet d’ici le 31 mars 2026.',
    counterExample: 'Le dossier devra être complet.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\btable(?:nt)? (?:desormais |maintenant |toujours )?sur (?:une?|la|le|l') ?(?:mise|ouverture|livraison|fin|lancement|reprise|publication)\b/,
    example: 'La société des transports table sur une mise en service à l’été.',
    counterExample: 'Les plats posés sur la table sont chauds.',
  },
  {
    sign: 'plan-holds',
    pattern:
      /\b(?:plans?|feuilles? de route|programmes?|schemas?|strategies?|chartes?|projets?(?! de loi)|axes?|mesures?|budgets?|accords?|pactes?|contrats?)\b[^.]{0,50}\b(?:comporte(?:nt|ra)?|(?<!s')integre(?:nt|ra)?|inclu(?:t|ent|ra)|prevoi(?:t|ent)|contient|comprend|comprennent|consiste(?:nt|ra)?|fixe(?:nt)?|propose(?:nt)? (?:de|d')|poursuivra)\b/,
    example: 'La feuille de route comporte la réalisation d’un inventaire.',
    counterExample: 'La salle comporte cent places.',
  },
  {
    sign: 'scheduled',
    pattern: /\bcharge(?:nt)? (?!d(?:es?|u) |d')[^.]{3,80}?[ ,]d(?:e |')[a-z]{3,}(?:er|ir|re)\b/,
    example: 'Le ministère charge la DINUM de poursuivre l’accompagnement.',
    counterExample: 'L’équipe est chargée du dossier.',
  },
  {
    sign: 'commitment-to',
    pattern:
      /\b(?:engagement (?:de|d'|a) ?[a-z]+(?:er|ir|re|oir)\b|a inscrit\b.{0,60}\b(?:engagement|plan)|engagement (?:concernant|portant sur|relatif a))/,
    example: 'La première est l’engagement de publier de nouvelles données.',
    counterExample: 'Plus de deux mille engagements ont été pris.',
  },
  {
    sign: 'announces',
    pattern:
      /\b(?:a annonce|ont annonce|annonce(?:nt)? (?:que|un|une|la|le|des|l'|vouloir|son|sa)|a confirme|confirme(?:nt)? (?:que|la|le|l')|a(?:-t-il|-t-elle)? (?:annonce|precise|assure|indique|detaille|ajoute|declare|confirme|insiste|poursuivi|explique|lance)|assure(?:nt)? que|donne rendez-vous)\b/,
    example: 'Le ministre a annoncé la création d’un guichet.',
    counterExample: 'Une bonne annonce vaut de l’or.',
  },
  {
    sign: 'said-future',
    pattern:
      /\b(?:annonce|assure|promis|promet|confirme|indique|precise|declare|affirme|garanti)(?:nt)? (?:hier |mardi |lundi |mercredi |jeudi |vendredi |samedi |dimanche |[a-z]+ment )?qu(?:e |')[^.;]{1,80}?[a-z]{2,}(?:rait|raient)\b/,
    example: 'La région a annoncé qu’elle prendrait en charge les abonnements.',
    counterExample: 'La région a annoncé qu’elle avait acheté des trains.',
  },
  {
    sign: 'decides',
    pattern:
      /\b(?:(?:a|ont|avons) (?:decide|accepte|convenu|choisi) (?:de |d')|s'est accordee? pour |se sont accordee?s pour |(?:acte|valide|vote|approuve)(?:nt)? (?:la (?:creation|construction|renovation|gratuite|mise en)|l'ouverture|le lancement|le deploiement))/,
    example: 'Le conseil a décidé de geler les tarifs de la cantine.',
    counterExample: 'Le conseil décide demain.',
  },
  {
    sign: 'decides',
    pattern: /\bdecide(?:nt)? (?:de |d')(?:[a-z]+ment |ne pas )?[a-z]{2,}(?:er|ir|re|oir)\b/,
    example: 'Le conseil décide de créer un poste de médiateur.',
    counterExample: 'Le maire décide de tout.',
  },
  // guards
  {
    sign: 'asks',
    pattern:
      /\b(?:demande(?:nt|r)?|interroge(?:nt)?|s'interroge(?:nt)?|savoir|question de savoir|reste a savoir|ignore(?:nt)?|preciser) (?:[a-z' ]{0,30})?(?:quel(?:le)?s?|si |s'il|comment|quand|pourquoi|ou en)\b/,
    example: 'Il lui demande quelles mesures le Gouvernement compte prendre.',
    counterExample: 'Il demande la publication du rapport.',
  },
  {
    sign: 'wish',
    pattern:
      /\b(?:souhait(?:e|ent|ons|ait|erait|eraient)|esper(?:e|ent|ons|ait)|aimerai(?:t|ent|s)|envisage(?:nt|ons|ait)?|reflechi(?:t|ssent)|reve(?:nt)?|appel(?:le|lent|ons) a|a vocation a|ont vocation a|etudie(?:nt)? (?:la|le|l')|recommand(?:e|ent|ons)|preconis(?:e|ent|ons)|pret(?:e|s)? a|impatients?)\b/,
    example: 'Le maire souhaite ouvrir une crèche.',
    counterExample: 'Le maire ouvrira une crèche.',
  },
  {
    sign: 'conditional',
    pattern:
      /\b(?!(?:retrait|extrait|portrait|attrait|abstrait)s?\b)(?:[a-z]{2,}(?:rait|raient|rions)|^[^a-z]{0,3}en cas d(?:e |')|si (?:le|la|les|l'|un|une|nous|vous|elle|ils?|on|ce)\b|a condition|sous reserve|tant qu(?:e |')|s'ils? (?!vous plait)|eventuel[a-z]*|peut-etre|possibilite|crai(?:nt|gnent|nte)s?|redoute(?:nt)?|menace(?:nt)?|risqu(?:e|ent|es)|le cas echeant)\b/,
    example: 'La mesure pourrait être étendue.',
    counterExample: 'La mesure sera étendue.',
  },
  {
    sign: 'duty',
    pattern:
      /\b(?:doi(?:t|vent)|devons|il faut|il convient|il est (?:necessaire|essentiel|important)|oblig(?:e|ation|atoire|ees?|es)[a-z]*|tenue?s? (?:de|d')|contraint[a-z]*|exige[a-z]*|necessite[a-z]*)\b/,
    example: 'Les communes doivent publier leurs données.',
    counterExample: 'Les communes publieront leurs données.',
  },
  {
    sign: 'future-modal',
    pattern: /\b(?:pourr(?:a|ont|ons|ez)|devr(?:a|ont|ons|ez)|faudra)\b/,
    example: 'Les usagers pourront donner leur avis.',
    counterExample: 'La ville donnera son avis.',
  },
  {
    sign: 'future-state',
    pattern:
      /\b(?:aur(?:a|ont|ons|ez)|sera (?:un|une|la|le|l'|de|ainsi|donc|plus|tres|en|a)|seront (?:des|les|plus|tres|en|a|au)|restera|resteront|viendra|viendront|deviendra|deviendront|ira|iront|coutera)\b/,
    example: 'Le directeur aura un large mandat.',
    counterExample: 'Le directeur publiera un rapport.',
  },
  {
    sign: 'effect',
    pattern:
      /\b(?:permett(?:ra|ront|ant|rait)|beneficier(?:a|ont)|facilitera|faciliteront|contribuer(?:a|ont)|encouragera|encourageront|aider(?:a|ont) (?:a|les)|entrainera|evitera|profitera|gagner(?:a|ont)|offrira|favorisera|seront mieux|verront|trouver(?:a|ont)|garantira|renforcera)\b/,
    example: 'Le socle permettra de choisir en connaissance de cause.',
    counterExample: 'La DINUM publiera le socle.',
  },
  {
    sign: 'effect',
    pattern:
      /\b(?:(?:aggraver|fragiliser|penaliser|menacer|detruir|affaiblir|denaturer|appauvrir|bouleverser)(?:a|ont)|(?:va|vont) (?:aggraver|fragiliser|penaliser|menacer|detruire|affaiblir|denaturer|appauvrir))\b/,
    example: 'Cette réforme aggravera les inégalités.',
    counterExample: 'Cette réforme a aggravé les inégalités.',
  },
  {
    sign: 'negated',
    pattern:
      /\b(?:ne|n')[ ]?(?:[a-z']+ ){0,3}(?:pas|plus|jamais|aucune?|ni|guere)\b|\b(?:personne|rien|nul(?:le)?) n(?:e |')|\bsans (?:[a-z]+ ){0,2}(?:engagement|promesse)/,
    example: 'Le maire ne s’engage pas à publier.',
    counterExample: 'Le maire s’engage à publier.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:nous nous (?:reunirons|retrouverons|rencontrerons)|se (?:tiendra|tiendront|deroulera|derouleront|reunira|reuniront|rendra|rendront)|aura lieu|auront lieu|se prononcer(?:a|ont)|trancher(?:a|ont)|voter(?:a|ont) (?:pour|contre|sur|le|la)|participera|participeront|assistera|interviendra|debutera|commencera|organisera|presidera|copresidera|assurer(?:a|ont) la presidence|accueillera la|ser(?:a|ont) (?:[a-z]+ment )?(?:examinee?s?|debattue?s?|discutee?s?|mise?s? aux voix|soumise?s? au vote|recue?s?|entendue?s?|auditionnee?s?|jugee?s?|condamnee?s?|inhumee?s?))\b/,
    example: 'La réunion se tiendra à Paris.',
    counterExample: 'La ville ouvrira une école.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:(?:l'|(?:la|les?|cette|cet?|ces|une? (?:premiere?|deuxieme|seconde?|troisieme|autre)) (?:[a-z]+ )?)(?:reunions?|seances?|ateliers?|rencontres?|debats?|webinaires?|forums?|sommets?|assises|visites?|soirees?|matinees?|tables? rondes?|conferences?|sessions?|journees?|expositions?|colloques?)|elles?|ils?)(?: [a-z'-]+){0,5} ser(?:a|ont) (?:[a-z]+ment )?(?:consacree?s?|dediee?s?|suivie?s?|precedee?s?|animee?s?|ponctuee?s?|cloturee?s?|retransmise?s?)\b|\b(?:reunions?|seances?|ateliers?|rencontres?|debats?|webinaires?|forums?|sommets?|assises|visites?|soirees?|matinees?|tables? rondes?|conferences?|sessions?|journees?|expositions?|colloques?)(?: [a-z'-]+){0,5} ser(?:a|ont) organisee?s? (?:ce |le |les )?(?:\d|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)|\b(?:ouvrir|inaugurer|cloturer|conclur|introduir)(?:a|ont) (?:l'|(?:la|les?|cette|cet?) )(?:reunions?|seances?|ateliers?|rencontres?|debats?|webinaires?|forums?|sommets?|assises|visites?|soirees?|matinees?|tables? rondes?|conferences?|sessions?|journees?|expositions?|colloques?)|\b(?:porter(?:a|ont) (?:[a-z]+ment )?sur|aborder(?:a|ont)|traiter(?:a|ont) (?:de|du|des|d')|debattr(?:a|ont)|sera(?: [a-z]+)? l'occasion|aur(?:a|ont) pour (?:theme|sujet))/,
    example: 'Elle sera consacrée aux couleurs, et la réunion suivante portera sur les sons.',
    counterExample: 'Une enveloppe de douze millions sera consacrée à la formation.',
  },
  {
    sign: 'event',
    pattern:
      /\b(?:conferences?|sommet|session|panel|colloque|ceremonie|seminaire|table ronde|intervenant[a-z]*|inscriptions?|scrutin|consultations? (?:publique|citoyenne)s?|elections?|candidature|votes?|match|festival|concert|marathon|brocante|kermesse|carnaval|fete (?:de|des|du|foraine|nationale|patronale)|demi-journee|journee)\b/,
    example: 'La conférence portera sur le climat.',
    counterExample: 'La ville ouvrira une école.',
  },
  {
    sign: 'past',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:a|ont|avons|ai|est|sont|était|étaient|avait|avaient|fut|furent)(?: (?:été|ainsi|déjà|donc|également|aussi|notamment|d['’]ores et déjà|récemment|[a-zà-ÿ]+ment))* [a-zà-ÿ]{2,}(?:ées?|és?|is|ises?|us|ues?|ie|ies|it|ite|ites)(?![a-zà-ÿ])|(?<![a-zà-ÿ])(?:a|ont|avons) (?:été )?[a-zà-ÿ]{2,}(?:i|u)(?![a-zà-ÿ])|(?<![a-zà-ÿ])(?!(?:fait|souhait|parfait|retrait|trait|lait|extrait|portrait|attrait|pourrait|devrait|serait)(?![a-zà-ÿ]))[a-zà-ÿ]{3,}(?<!r)(?:ait|aient)(?![a-zà-ÿ])/,
    example: 'La ville a publié ses comptes.',
    counterExample: 'La ville publiera, de septembre à décembre, les places réservées à chaque quartier.',
  },
  {
    sign: 'law',
    pattern:
      /\b(?:entrer(?:a|ont) en vigueur|projet de loi|proposition de loi|la loi|loi (?:n°|du|pour|informatique)|decrets?|par arretes?|l'article|articles? [lrd]?\.? ?\d|code (?:des|de|du|general)|amende|peine|sanction[a-z]*|juridique[a-z]*|legislat[a-z]+|jurisprudence|tribunal)\b/,
    example: 'La loi du 7 octobre rend la publication obligatoire.',
    counterExample: 'La ville publiera ses données.',
  },
  {
    sign: 'addresses-reader',
    pattern:
      /\b(?:vous|votre|vos|inscrivez|retrouvez|contactez|consultez|decouvrez|cliquez|lire (?:aussi|le|la))\b/,
    example: 'Vous retrouverez ici nos guides.',
    counterExample: 'La ville publiera un guide.',
  },
  {
    sign: 'aim',
    pattern:
      /\b(?:vise(?:nt)? (?:a|notamment)|visant a|(?:a|ont|avait|avaient) pour (?:objectif|objectifs|but|ambition|mission|vocation)|objectifs? (?:est|sont|etait|de (?:ce|cette|l'|la|cet))|afin que|cherche(?:nt)? a|il s'agit)\b/,
    example: 'Le plan vise à moderniser l’action publique.',
    counterExample: 'Le plan sera publié.',
  },
  {
    sign: 'forecast',
    pattern:
      /\b(?:beaucoup d'|la plupart des |nombre d'|bien des |quelques )(?:autres )?(?:gouvernements|administrations|etats|villes|communes|collectivites|ministeres|elus)\b|^[^a-z]{0,3}(?:les gouvernements|les (?:prix|cours|loyers)|l'inflation|le chomage|la croissance|l'avenir|l'histoire|le temps|(?:la|les) (?:prochaines?|dix|vingt|trente) (?:annees?|decennies?|generations?)|tot ou tard|finir(?:a|ont)(?: bien)? par|un jour ou l'autre)\b|\b(?:averses|orages|temperatures)\b[^.]{0,20} [a-z]{3,}ront\b/,
    example: 'Beaucoup d’administrations publieront des fichiers.',
    counterExample: 'Dans les dix prochaines années, la ville plantera mille arbres.',
  },
  {
    sign: 'teaser',
    pattern:
      /\bnous (?:verrons|reviendrons|commencerons par|allons voir|aborderons)\b|^[^a-z]{0,6}(?:lire aussi|a lire|voir aussi|lire la suite|sur le meme sujet|a voir|dossier :|credit|photo)\b/,
    example: 'Lire aussi : La ville ouvrira une crèche',
    counterExample: 'La ville ouvrira une crèche.',
  },
];
