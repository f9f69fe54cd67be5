import type { Lang } from '../i18n/lang.ts';

/** Who and what a sentence speaks of; patterns match lower-case text without accents. */
export interface Lexicon {
  /** Public authorities and their officials: they can pledge. */
  authority: RegExp;
  /** Candidates, parties, associations, companies, unions, citizens: they cannot. */
  outsider: RegExp;
  /** The public as subject: what happens to it is an effect. */
  public: RegExp;
  /** "We" and "I". */
  we: RegExp;
  /** A verb of which "we" or "I" is the subject. */
  weVerb: RegExp;
  /** "We" who are no authority: an association that speaks for itself, demands of a union or a party. */
  weOutside: RegExp;
  /** What follows is a condition. */
  condition: RegExp;
  /** Soft actions: nothing that one could check is done. */
  softAction: RegExp;
  /** Subjects that are a plan, a project or a measure. */
  measure: RegExp;
  /** First words of a plan's item that name an action: infinitives in French and Spanish, bare verbs in English. */
  actionVerb: RegExp;
  /** First words that name an action as a noun ("Publication de…"). */
  actionNoun: RegExp;
  /** A heading or cell that opens a list of commitments, actions or measures. */
  planHeading: RegExp;
  /** Words of a whole text that is a plan. */
  planWords: RegExp;
  /** Verbs with which a speaker is quoted. */
  says: RegExp;
  /** Words that begin a subordinate or another clause: a subject does not reach across them. */
  clause: RegExp;
  /** Headings and titles of what looks back: reports, results, minutes. */
  report: RegExp;
  /** Ends in a word that makes what follows a relative clause. */
  relative: RegExp;
}

const fr: Lexicon = {
  authority:
    /\b(?:gouvernements?|gouvernemental(?:e|es)?|ministeres?|ministeriel(?:le|les|s)?|ministres?|l'etat|elysee|matignon|prefectures?|prefets?|prefetes?|presidents?|presidente|chef de l'etat|maires?|mairies?|municipalites?|ville|villes|communes?|metropole|agglomeration|communautes? de communes|departements?|conseil (?:departemental|regional|municipal|general|des ministres)|la region|regions?|assemblee(?: nationale)?|senat|parlement|commission europeenne|la commission|(?:le|la) commissaire|union europeenne|dinum|dinsic|etalab|ditp|anssi|cnil|ademe|directions? (?:interministerielle|generale|departementale|regionale)s?|la direction|agences?|secretaires? d'etat|secretariat|administrations?|academie|rectorat|caf|cnam|securite sociale|services? (?:publics?|de l'etat)|collectivites?|executif|autorites|ars|agence regionale|recteurs?|rectrices?|sous-prefets?|bercy|quai d'orsay|beauvau|france travail|pole emploi|cpam|urssaf|assurance maladie|cour des comptes|conseil d'etat|haute autorite|defenseure? des droits|intercommunalite|chancelier|chanceliere|adjointe?s? au maire|maire adjointe?|conseil de paris|hotel de ville|etablissements? publics?|sncf|rtm|ratp|la france|institution|cabinet|circulaire|amdac|agglo|police|gendarmerie|elus|municipale?s?|pole)\b/,
  outsider:
    /\b(?:candidat[a-z]*|partis?|opposition|promoteurs|hoteliers|patronat|en lice pour|brigue(?:nt)?|associations?|associatif[a-z]*|syndicats?|syndical[a-z]*|ong|collectifs?|entreprises?|societes? (?:privees?|anonymes?|commerciales?)|citoyens? elus?|le citoyen|contributeurs?|internautes?|fondation|militants?|federation|chercheur[a-z]*|auteur[a-z]*|deputes?|senateurs?|think tank|mei|mecanisme d'evaluation independante?|experts?|medecins?|avocats?|journalistes?|moi[ ,][^.]{0,40}\b(?:maire|president|presidente|ministre)\b|salaries|patrons?|expert[a-z]*)\b/,
  public:
    /\b(?:usagers?|citoyen[a-z.·-]*|habitants?|francais|canadiens?|visiteurs?|familles?|eleves|enfants|etudiants?|participants?|voyageurs|riverains|contribuables|beneficiaires|automobilistes|internautes|utilisateurs?|parents|personnes|candidats?|fonctionnaires)\b/,
  we: /\b(?:nous|notre|nos|je|j')/,
  weVerb: /^(?:nous|je|j')|ons\b|rai$/,
  weOutside:
    /\b(?:notre|nos) (?:[a-z]+ )?(?:associations?|collectifs?|syndicats?|federations?|partis?|mouvement|ong|organisations?|fondation|entreprises?|groupe|societe|coalition|adherents|militants|benevoles|revendications|demandes|clients|lecteurs|redaction)\b|\bnous,? (?:demandons|exigeons|appelons|revendiquons|denoncons|reclamons|associations|citoyens|soussignes)\b|\bsi je suis elue?\b|\b(?:ma candidature|ma campagne|mon programme|notre liste|votez pour|nous recommandons (?:au|aux|que))\b/,
  condition: /\b(?:si (?!bien\b)|s'ils? |a condition|sous reserve|pourvu que|en cas de|des lors que)/,
  softAction:
    /^(?:[a-z]+ment )?(?:l'|a |s'|se )?(?:favoris|accompagn|encourag|promou|amelior|anim|facilit|renforc|sensibilis|sout|valoris|aid|contribu|poursuiv|poursuit|continu|develop|accueill|inform|veill|mettre en avant|reutilis|consolid|optimis|rationalis|mobilis|stimul|accroitre|inscrire dans|inciter|garantir|integration|tenir compte|prendre en compte|travailler)/,
  measure:
    /\b(?:plans?|programmes?|projets?|feuilles? de route|mesures?|actions?|travaux|chantiers?|dispositifs?|fonds|budgets?|schemas?|strategies?|strategie|plateformes?|portails?|sites?|outils?|guichets?|celui-ci|celle-ci|ceux-ci|initiatives?|engagements?|standards?|donnees|deploiement|reforme|charte|laboratoire|services?|logements?|ecoles?|colleges?|lycees?|places?|parc|equipements?|routes?|lignes?)\b/,
  actionVerb:
    /^(?:ne pas |mieux |vous |nous |leur |s'|se |y |en |l'|d')?(?!(?:premier|dernier|particulier|dossier|calendrier|courrier|atelier|quartier|chantier|papier|metier|courtier|fevrier|janvier|mer|hier|avenir|loisir|plaisir|soutenir|desir|hiver|cher|leger|entier|conseiller|communiquer|histoire|maire|ministere|territoire|laboratoire|affaire|notre|votre|autre|titre|contre|entre|centre|lettre|cadre|nombre|octobre|septembre|novembre|decembre|membre|ordre|encore|faire part|lire|voir|retour|pour|jour|sur|leur|cour|par|car|offre|rendez|premiere?|matiere|maniere|dire|rappel[a-z]*|finir|partager|outre|ministre|theatre|registre|semestre|trimestre|maitre|quatre|chapitre|arbitre|oeuvre|livre|moindre|victoire|memoire|commentaire|anniversaire|secretaire|formulaire|glossaire|sommaire|itineraire|proprietaire|exemplaire|peut-etre|salaire|horaire|partenaire|commissaire|questionnaire|seminaire|soir|espoir|pouvoir|devoir|trottoir|foyer|loyer|danger|fichier|etranger|cahier|policier|mobilier|immobilier|escalier)\b)[a-z-]{2,}(?:er|ir|oir|dre|tre|vre|ire|uire|aire|clure|rompre)\b/,
  actionNoun:
    /^(?:la |le |l'|les |une? |des )?(?!(?:direction|section|fonction|institution|collection|question|relation|situation|population|nation|condition|position|option|notion|station|fraction|administration|association|organisation|federation|generation|location|education|information|communication|presentation|traduction|action|fraction|tradition|attention)\b)(?:publication|creation|mise (?:en|a)|ouverture|developpement|deploiement|realisation|elaboration|renforcement|construction|renovation|rehabilitation|amenagement|installation|lancement|generalisation|extension|refonte|instauration|organisation|simplification|dematerialisation|modernisation|formation|recrutement|experimentation|adoption|integration|amelioration|diffusion|animation|accompagnement|poursuite|systematisation|numerisation|acquisition|plantation|vegetalisation|identification|cartographie|mutualisation|reduction|suppression|promotion|evaluation|etablissement|constitution|redaction|definition|(?!(?:message|usage|avantage|passage|voyage|visage|paysage|dommage|hommage|langage|menage|mariage|personnage|temoignage|ouvrage|courage|bagage|barrage|chomage|garage|fromage|sondage|tirage|virage|pourcentage|village|patronage)\b)[a-z]{4,}age (?:de|des|du|automatique)|conception|production|attribution|revision|requalification|transformation|sensibilisation|soutien|depose|pose|reprise|remplacement|prolongement|raccordement|restauration|recensement|resorption|remise en|doublement|augmentation|[a-z]{3,}(?:isation|cation|ration|lation|sation|uction|ction|tation))s?\b/,
  planHeading:
    /\b(?:engagements?|mesures?|actions?|plan d'actions?|feuille de route|objectifs? (?:operationnels?|strategiques?)|axes?|orientations?|chantiers?|jalons?|echeances?|livrables?|phases?|travaux|projets?|promesses?|propositions? retenues?|calendrier|etapes?|ambitions?|priorites?)\b/,
  planWords:
    /\b(?:feuilles? de route|plan d'actions?|engagement n|(?:engagement|mesure|action|axe|objectif|jalon|chantier) \d|programme pluriannuel|schema directeur|plan (?:national|climat|pluriannuel|de mandat)|la charte|jalons?|echeances?|livrables?|porteur|ministere porteur)\b/,
  says: /\b(?:a(?:-t-il|-t-elle|-t-on)?(?: [a-z]+)? (?:annonce|declare|affirme|indique|precise|explique|assure|promis|confirme|ajoute|detaille|insiste|souligne|rappele|lance|conclu|poursuivi|martele|dit)|selon|(?:annonce|declare|affirme|indique|precise|explique|assure|promet|confirme|ajoute|detaille|insiste|souligne|rappelle|lance|conclut|poursuit|martele|releve|dit)(?:-t-il|-t-elle)?)\b/,
  clause:
    /(?:[;:|"()]|, (?:qui|que|dont|ou|et|mais|afin|pour|ce qui|alors)\b|\b(?:qui|que|dont|lesquel(?:le)?s|laquelle|lequel|duquel|afin|mais|tandis|lorsque|quand|puis)\b)/g,
  relative: /\b(?:qui|que|qu'|dont|lequel|laquelle|lesquel(?:le)?s|duquel|ou)\s*$/,
  report:
    /\b(?:rapports?|bilan|comptes?[- ]rendus?|realisations?|resultats|avancees|acquis|chiffres|retour sur|depuis|realise|faits?)\b/,
};

const en: Lexicon = {
  authority:
    /\b(?:governments?|administration|departments?|dept|agency|agencies|ministry|ministries|ministers?|councils?|mayors?|city|cities|county|federal|white house|presidents?|parliament|congress|senate|house of (?:commons|representatives)|office of|offices?|omb|gsa|epa|nasa|nara|hhs|usaid|bureau|commission|secretary|treasury|prime minister|state department|united states|u\.s\.|canada|authority|authorities|board|governor|court system|service canada|digital service|cds|executive branch|school boards?|school districts?|the district|superintendents?|sheriffs?|borough|township|town council|councill?ors?|cllrs?|town clerk|city manager|lawmakers|legislature|chancellor|home office|home secretary|nhs|premier|commonwealth|european union|the eu|united nations|leaders of|leaders' (?:declaration|statement)|secretary of state|national archives|archives|officials?|hud|dhs|doj|fda|nih|cdc|taskforce|task force|18f|attorney general|cabinet|the state)\b/,
  outsider:
    /\b(?:candidates?|opposition|party|(?:standing|running|bidding) for (?:mayor|president|office|congress|governor|senate|parliament|council|re-?election)|labour(?! (?:market|force|law|relations|minister|ministry|department|costs|shortage|government))|tories|conservatives|lib dems|liberal democrats|republicans|democrats|ngos?|unions?|companies|company|startups?|firms?|charit(?:y|ies)|activists?|campaigners?|nonprofits?|foundation|federations?|landlords|supermarkets?|retailers?|airlines?|insurers|civil society (?:organi[sz]ations?|groups?)|advocates?|critics|experts?|researchers?|bloggers?|coalition|sen\.|rep\.|senator|congress(?:man|woman)|backbenchers?|irm|independent reporting mechanism|think tank|gunmen|militants?|vendors?|industry|economists?|analysts?)\b/,
  public:
    /\b(?:users?|citizens?|residents?|canadians|americans|people|families|students|visitors|participants|taxpayers|consumers|customers|developers|everyone|anyone|the public|veterans|communities|patients)\b/,
  we: /\b(?:we|our|us|i|we'll|we're)\b/,
  weVerb: /^(?:we|i)\b/,
  weOutside:
    /\b(?:our|we,? the) (?:[a-z]+ )?(?:coalition|charity|union|party|organi[sz]ation|campaign|campaigners|movement|members|company|customers|foundation|network|supporters|donors|readers|newsroom|demands|shareholders|manifesto)\b|\bwe (?:call on|urge|demand|are calling on|oppose|recommend that)\b|\b(?:my opponents?|my campaign|our campaign|if elected|vote for me|elect me|chip in|(?:our|two|three|four|five|six|seven|eight|nine|ten) asks (?:for|of|to)|(?:on )?my first day in office)\b/,
  condition: /\b(?:if|unless|provided that|subject to|as long as|depending on|in the event)\b/,
  softAction:
    /^(?:[a-z]+ly )?(?:support|encourag|improv|promot|foster|strengthen|enhanc|facilitat|explor|continu|prioriti|driv|be |being |tak|help|ensur|advanc|champion|work|transform|leverag|deliver|maintain|collaborat|engag|bring|empower|embrac|build on|deepen|remain)/,
  measure:
    /\b(?:plans?|programme?s?|projects?|roadmap|measures?|actions?|works?|initiatives?|fund|budget|strategy|platform|portal|site|tool|it|this|these|commitments?|standards?|data|reform|charter|policy|playbook|draft|guidance|report|memorandum|directive|milestones?|toolkit)\b/,
  actionVerb:
    /^(?:further |continue to |better |to )?(?:accelerate|adopt|advance|align|assess|abolish|appoint|assist|audit|ban|boost|bring|broaden|build|catalogue?|clarify|codify|collect|complete|conduct|consult|continue|convene|co-?create|create|cut|define|decarboni[sz]e|deliver|deploy|design|develop|digiti[sz]e|disclose|disseminate|double|draft|eliminate|embed|empower|enable|encourage|engage|end|enforce|enhance|ensure|equip|establish|evaluate|expand|explore|extend|facilitate|finali[sz]e|fix|formali[sz]e|foster|freeze|fund|grow|hire|hold|host|identify|implement|improve|halve|incorporate|increase|install|insulate|integrate|introduce|invest|issue|launch|legislate|leverage|lower|maintain|make|mandate|map|measure|moderni[sz]e|monitor|offer|open|organi[sz]e|phase out|pilot|plant|prepare|prioriti[sz]e|procure|produce|promote|protect|provide|publish|raise|rebuild|recruit|redesign|reduce|reform|refurbish|regulate|release|remove|renew|repair|replace|report|require|restore|resurface|retrofit|review|revise|roll out|scale|scrap|secure|set up|share|simplify|standardi[sz]e|streamline|strengthen|support|tackle|teach|test|tighten|track|train|transform|translate|update|upgrade|use|waive|widen|work with)\b/,
  actionNoun:
    /^(?!(?:during|king|spring|string|thing|nothing|bring|morning|evening|according|following|including|meeting|working|looking|building on)\b)(?:[a-z]{4,}ing (?:the |our |an? |all |more |up to |another )?(?:[a-z]{3,}|[£$€]?\d)|(?:the |a |an )?(?:publication|creation|development|implementation|establishment|adoption|expansion|introduction|construction|launch|completion|release|delivery|deployment|extension|renovation|digiti[sz]ation|improvement|provision|training|integration|installation|reduction|modernisation|modernization|review|simplification|disclosure) of)\b/,
  planHeading:
    /\b(?:commitments?|sub-?commitments?|milestones?|action plan|actions?|objectives?|goals?|deliverables?|initiatives?|priorit(?:y|ies)|next steps|roadmap|pledges?|measures|deadlines?|phases?|timeline)\b/,
  planWords:
    /\b(?:action plan|sub-?commitments?|milestones?|(?:commitments?|initiative|measure|action|goal|objective) \d|roadmap|implementation plan|lead agency|deliverables?|national plan|start date|end date)\b/,
  says: /\b(?:said|says|announced|announces|told|stated|added|explained|confirmed|promised|pledged|vowed|declared|insisted|according to|noted|tweeted)\b/,
  clause:
    /(?:[;:|"()]|, (?:which|who|that|and|but|so)\b|\b(?:which|who|that|because|while|when|so|but|as)\b)/g,
  relative: /\b(?:which|who|that|where|as|when|while)\s*$/,
  report:
    /\b(?:reports?|achievements?|accomplishments?|progress|completed|results|updates?|recap|minutes|status|since)\b/,
};

const es: Lexicon = {
  authority:
    /\b(?:gobiernos?|ministerios?|ministr[oa]s?|presidentes?|presidenta|mandatari[oa]|alcaldes?|alcaldesas?|alcaldia|intendent[ea]s?|banco central|consejeri[ao]s?|consejer[oa]s?|generalitat|xunta|jefe de gobierno|jefa de gobierno|comuna|procuraduria|superintendencia|presidencia|cancilleria|canciller|gabinete|ayuntamientos?|la provincia|el pleno|municipios?|municipalidad(?:es)?|intendentes?|intendencia|la ciudad|gobierno de la ciudad|secretari[oa]s?|secretaria|subsecretari[oa]|poder (?:nuevo )?(?:ejecutivo|judicial|legislativo)|legislatura|congreso|camara de (?:diputados|senadores)|senado|parlamento|defensoria(?: del pueblo)?|tribunal|consejo (?:de la|municipal|de ministros|deliberante)|gobernador[a-z]*|gobernacion|agencia|instituto (?:nacional|de|superior)|direccion (?:general|nacional)?|comision|administracion|gcba|inai|estado|autoridad(?:es)?|titular|delegad[oa]|contraloria|ejecutivo|junta|diputacion|concejo|cabildo|concejal[a-z]*|vocer[oa]|portavoz|magistratura|policia|prefectura|viceministr[oa])\b/,
  outsider:
    /\b(?:candidat[oa]s?|partidos?|oposicion|opositor[a-z]*|plataforma (?:vecinal|ciudadana|de afectad[oa]s)|patronal|hoteleros|psoe|el pp|vox|asociacion(?:es)?|sindicatos?|sindical(?:es)?|ong|colectivos?|empresas?|empresari[oa]s?|fundacion|activistas?|confederacion|federacion|gremios?|gremial(?:es)?|organizacion(?:es)?|sociedad civil|osc|mri|mecanismo de (?:revision|evaluacion|informes) independientes?|dirigentes?|analistas?|expert[oa]s?|academic[oa]s?|periodistas?|camioneros|gesoc|fundar)\b/,
  public:
    /\b(?:vecin[oa]s?|ciudadan[oa]s?|habitantes|usuari[oa]s?|familias|estudiantes|alumn[oa]s?|personas|visitantes|participantes|poblacion|conductores|pobladores|jovenes|beneficiari[oa]s?|contribuyentes|pacientes)\b/,
  we: /\b(?:nosotros|nuestr[oa]s?|vamos|haremos|[a-z]+(?:ar|er|ir)emos|queremos|nos)\b/,
  weVerb: /^(?:nos|nosotros|me|yo)\b|mos\b|re$/,
  weOutside:
    /\b(?:nuestr[oa]s?|las|los) (?:[a-z]+ )?(?:organizacion(?:es)?|asociacion(?:es)?|sindicato|colectivos?|partido|fundacion|coalicion|empresa|red|afiliados|militantes|lectores|clientes) (?:firmantes|abajo)\b|\bnuestr[oa]s? (?:[a-z]+ )?(?:organizacion(?:es)?|asociacion(?:es)?|sindicato|colectivo|partido|fundacion|coalicion|empresa|afiliados|militantes|lectores|clientes|demandas)\b|\b(?:exigimos|demandamos|hacemos un llamado|reclamamos|rechazamos|repudiamos|recomendamos (?:que|al|a la)|desde la sociedad civil|como sociedad civil|mi candidatura|mi campana|si gan(?:o|amos)|voten por)\b/,
  condition:
    /\b(?:si (?!bien\b)|siempre que|siempre y cuando|a condicion|sujet[oa]s? a|en caso de|a menos que)/,
  softAction:
    /^(?:[a-z]+mente )?(?:promov|promoc|foment|fortalec|mejor|apoy|facilit|impuls|favorec|contribu|sensibiliz|consolid|optimiz|garantiz|poner en valor|puesta en valor|potenci|seguir|continu|ofrec|acompan|desarroll|busca|integr|normaliz|ajust|respald|velar|trabajar)/,
  measure:
    /\b(?:plan(?:es)?|programas?|proyectos?|hoja de ruta|medidas?|accion(?:es)?|obras?|iniciativas?|fondos?|presupuesto|estrategia|plataforma|portal|sitio|herramienta|intervencion|compromisos?|datos|reforma|viviendas?|plazas?|calles?|escuelas?|sede|centros?|hospital(?:es)?|parque|apertura|red)\b/,
  actionVerb:
    /^(?:no |mejor )?(?!(?:lugar|hogar|mujer|ayer|taller|poder|alquiler|militar|familiar|escolar|particular|singular|popular|similar|regular|auxiliar|bar|mar|par|ser|cualquier|primer|tercer|saber mas|leer|ver|ir)\b)[a-z]{2,}(?:ar|er|ir)(?:se|lo|la|los|las|les|le)?\b/,
  actionNoun:
    /^(?:la |el |los |las |una? )?(?!(?:informacion|situacion|poblacion|organizacion|relacion|afectacion|ubicacion|legislacion|corporacion|operacion|federacion|administracion|votacion|estacion|habitacion|violacion|inflacion|duracion|felicitacion|invitacion|explicacion|asociacion|fundacion|nacion|comunicacion|educacion|reclamacion|alimentacion)\b)(?:publicacion|creacion|puesta en|apertura|desarrollo|despliegue|realizacion|elaboracion|fortalecimiento|construccion|renovacion|rehabilitacion|instalacion|lanzamiento|ampliacion|implementacion|co-?creacion|incorporacion|integracion|mejoras?|mejoramiento|digitalizacion|modernizacion|simplificacion|capacitacion|adopcion|difusion|adquisicion|plantacion|generacion|reduccion|recuperacion|remodelacion|extension|ejecucion|diseno|actualizacion|pavimentacion|urbanizacion|relocalizacion|reingenieria|reconversion|transformacion|promocion|optimizacion|[a-z]{3,}(?:izacion|cacion|racion|lacion|tacion|cion de|miento de))\b/,
  planHeading:
    /\b(?:compromisos?|medidas?|acciones|accion|plan de accion|hoja de ruta|objetivos?|metas?|ejes?|hitos?|plazos?|entregables?|proyectos?|iniciativas?|lineas de accion|fases?|etapas?|cronograma|prioridades|poder (?:ejecutivo|judicial|legislativo))\b/,
  planWords:
    /\b(?:plan de accion|(?:compromisos?|medida|accion|eje|objetivo|hito|iniciativa) \d|plan de gobierno|hoja de ruta|este proyecto|el proyecto|metas?|hitos?|plan (?:nacional|municipal|director|estrategico)|se (?:construira|instalara|ampliara|pondra|realizara)n?|puesta en valor)\b/,
  says: /\b(?:dijo|afirmo|aseguro|senalo|explico|anuncio|detallo|indico|preciso|agrego|anadio|manifesto|expreso|comento|sostuvo|declaro|confirmo|prometio|reitero|avanzo|expuso|proclamo|recalco|insistio|puntualizo|destaco|subrayo|apunto|segun|anunciar(?:os|les|te)|informo|adelanto|dice|afirma|asegura|senala|explica|anuncia)\b/,
  clause:
    /(?:[;:|"()]|, (?:que|quien|donde|y|pero|para|lo que)\b|\b(?:que|quien|donde|pero|mientras|cuando|para que)\b)/g,
  relative: /\b(?:que|quien(?:es)?|donde|cual(?:es)?|cuy[oa]s?)\s*$/,
  report: /\b(?:informes?|balance|logros|resultados|avances|memoria|actas?|realizado)\b/,
};

export const LEXICON: Record<Lang, Lexicon> = { fr, en, es };
