import type { Row } from './row.ts';

/** Spanish. Futures need their accents (« publicará » is future, « publicara » is not). */
export const ROWS_ES: readonly Row[] = [
  // cues
  {
    sign: 'pledges',
    pattern:
      /\b(?:se comprometen?|nos comprometemos|me comprometo|(?:les|le|os) aseguro que|garantizo que|asum(?:e|en|imos) el compromiso|garantizamos que)\b/,
    example: 'El poder ejecutivo se compromete a realizar un programa piloto.',
    counterExample: 'La calidad compromete a todos.',
  },
  {
    sign: 'pledged',
    pattern:
      /\b(?:se (?:comprometio|comprometieron|ha comprometido|han comprometido|habia comprometido)|nos hemos comprometido|asumi(?:o|eron) el compromiso) (?:[a-z]+ ){0,4}?(?:a|de|en)\b/,
    example: 'El alcalde se comprometió a publicar las actas.',
    counterExample: 'Está comprometido con la causa.',
  },
  {
    sign: 'promises',
    pattern:
      /\b(?:promet(?:e|en|emos|io|ieron)|ha prometido|han prometido|(?:ha |han )?(?:dado|dio|dieron) su palabra de|no quedaran? (?:ni )?un[oa]? sol[oa])\b/,
    example: 'El ministro prometió una calle digna.',
    counterExample: 'Es un futuro prometedor.',
  },
  {
    sign: 'target',
    pattern:
      /\b(?:(?:se|nos) (?:fija|fijan|fijamos|propone|proponen|proponemos|plantea) (?:[a-z]+ ){0,4}(?:metas?|objetivos?)|(?:reducir|reduccion|aumentar|aumento|incremento|incrementar|alcanzar|lograr)\b[^.]{0,60}\d ?%|(?:el objetivo|la meta) (?:es|de) (?:[a-z]+ )?(?:generar|construir|crear|alcanzar|llegar a|plantar|instalar|conectar|reducir|aumentar|cubrir|beneficiar|formar|capacitar|duplicar) (?:al? |en |hasta )?(?:un|una|dos|tres|cuatro|cinco|mas de|\d)[a-z]*)/,
    example: 'La ciudad se fija la meta de plantar mil árboles.',
    counterExample: 'La meta volante fue emocionante.',
  },
  {
    sign: 'going-to',
    pattern:
      /\b(?:va|van|vamos|voy) a (?!(?:ser|tener|poder|haber|ver)\b)[a-z]+(?:ar|er|ir)(?:se|lo|la|los|las|les|le)?\b|\bproxim[oa]s? a [a-z]+(?:ar|er|ir)(?:se)?\b/,
    example: 'Vamos a construir nuevas viviendas.',
    counterExample: 'Vamos a casa.',
  },
  {
    sign: 'going-to',
    pattern:
      /\b(?:obras?|trabajos|construccion|remodelacion|intervencion)\b[^.]{0,50}\b(?:comenzar|iniciar|empezar|arrancar|concluir|finalizar|terminar)an?\b/,
    example: 'Los trabajos comenzarán en agosto.',
    counterExample: 'Las obras siguen paradas.',
  },
  {
    sign: 'future-passive',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:será|serán) (?:[a-zà-ÿ]+mente )?(?:puest|hech|abiert|inscrit|escrit|resuelt|cubiert|(?!demasiad)[a-zà-ÿ]{2,}(?:ad|id))[oa]s?(?![a-zà-ÿ])|(?<![a-zà-ÿ])se (?!(?:podr|deber|tendr|habr|har)á)(?!(?:realizar|celebrar|llevar|desarrollar)(?:á|án) (?:el|este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))[a-zà-ÿ]+r(?:á|án)(?![a-zà-ÿ])/,
    example: 'Se plantarán doce árboles nuevos.',
    counterExample: 'La sala será demasiado pequeña.',
  },
  {
    sign: 'future',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?!(?:será|serán|tendrá|tendrán|podrá|podrán|deberá|deberán|habrá|habrán|estará|estarán|permitirá|permitirán|irá|irán|quedará|permanecerá|permanecerán|encontrará|encontrarán|funcionará|funcionarán|verá|verán|vendrá|vendrán|tardará|tardarán|ganará|ganarán|perderá|perderán|costará|costarán|durará|durarán|está|están|detrás|atrás|además|jamás|quizás|podremos|tendremos|deberemos)(?![a-zà-ÿ]))[a-zà-ÿ]{2,}(?:[aei]r|dr|br)(?:á|án|emos|é)(?![a-zà-ÿ])/,
    example: 'El ministerio publicará el informe.',
    counterExample: 'El tren tardará 18 minutos y ganará quien presente la mejor oferta.',
  },
  {
    sign: 'goes-on',
    pattern: /\b(?:continuar(?:a|an|emos)|seguir(?:a|an|emos)|(?:va|vamos|van) a (?:seguir|continuar))\b/,
    example: 'La ciudad continuará plantando árboles.',
    counterExample: 'La ciudad continúa en obras.',
  },
  {
    sign: 'intends',
    pattern:
      /\b(?:(?:preve|preven|planea|planean|pretende|pretenden|se propone|se proponen|proyecta|proyectan|quiere|quieren|queremos|tiene previsto|tienen previsto|espera)(?: tambien)? [a-z]{2,}(?:ar|er|ir)(?:se|lo|la|los|las|les|le)?)\b/,
    example: 'La alcaldía prevé instalar nuevas luminarias.',
    counterExample: 'La ley prevé sanciones.',
  },
  {
    sign: 'scheduled',
    pattern:
      /\b(?:esta(?:n)? (?:previst|programad|planificad|proyectad)[oa]s?|se (?:preve|tiene previsto|esta previsto)|previst[oa]s? para|proximamente|habra (?:un |una )?(?:aumento|incremento|rebaja|reduccion|ayudas|inversion|mas |nuev[oa]s? )|estar(?:a|an) (?:list|ubicad|terminad|disponible|operativ|conclu)[a-z]*)\b/,
    example: 'La obra está prevista para 2026.',
    counterExample: 'La obra está terminada.',
  },
  {
    sign: 'plan-holds',
    pattern:
      /\b(?:plan(?:es)?|proyectos?(?! de ley)|hoja de ruta|programas?|estrategia|obras?|intervencion|iniciativa|propuesta|compromisos?|acuerdo)\b[^.]{0,40}\b(?:incluye|incluyen|incluira|contempla|contemplan|preve|preven|supone|suponen|propone|proponen|consiste|consisten|comprende|comprenden|contiene|consta)\b/,
    example: 'El proyecto prevé la digitalización de los archivos.',
    counterExample: 'La sala incluye cien asientos.',
  },
  {
    sign: 'plan-holds',
    pattern: /^(?:contempla|incluye|preve|propone|consiste en|comprende|abarca)\b/,
    example: 'Contempla la puesta en valor de la costa.',
    counterExample: 'La costa contempla el mar.',
  },
  {
    sign: 'plan-holds',
    pattern: /\b(?:este|el) (?:proyecto|plan|programa) (?:tiene como|tiene por|busca)\b/,
    example: 'El proyecto tiene como objetivo definir una política.',
    counterExample: 'El equipo tiene como meta ganar.',
  },
  {
    sign: 'present',
    accents: true,
    pattern:
      /^(?:además, |también |para ello, |asimismo, )?se [a-zñíúóé]{3,}(?:a|e|an|en) (?:el|la|los|las|un|una|nuev[oa]s?)(?![a-zà-ÿ])/,
    example: 'Se rediseña el patio de juegos.',
    counterExample: 'El patio se usa a diario.',
  },
  {
    sign: 'commitment-to',
    pattern: /\bcompromisos? (?:de|a) (?:no )?[a-z]{2,}(?:ar|er|ir)\b/,
    example: 'Incluye el compromiso de publicar los datos.',
    counterExample: 'El compromiso de la ciudad es antiguo.',
  },
  {
    sign: 'announces',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:anunci(?:ó|a|an|aron|amos)|(?:ha|han) anunciado|asegur(?:ó|aron)|afirmó que|manifestó que|detall(?:ó|aron)|confirm(?:ó|aron)|adelant(?:ó|aron)|inform(?:ó|aron) que|señaló que|explicó que|expresó|indicó que)(?![a-zà-ÿ])/,
    example: 'El ministro anunció la creación de una oficina.',
    counterExample: 'El anuncio fue breve.',
  },
  {
    sign: 'said-future',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:anunci(?:ó|aron|a)|aseguró|dijo|afirmó|confirmó|informó|señaló|adelantó|prometió|prometieron|indicó|precisó|explicó|detalló|garantizó|manifestó) que [^.;]{1,90}?(?<![a-zà-ÿ])(?!(?:podr|deber|tendr|habr)(?:á|án|ía|ían)(?![a-zà-ÿ]))[a-zà-ÿ]{1,}r(?:á|án|ía|ían)(?![a-zà-ÿ])/,
    example: 'La alcaldesa anunció que el bono será gratuito.',
    counterExample: 'La alcaldesa anunció que dimitió.',
  },
  {
    sign: 'decides',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:(?:decid|acord|resolv|determin)(?:ió|ó|ieron|aron|imos)|(?:ha|han|hemos) (?:decidido|acordado|resuelto)) [a-z]{2,}(?:ar|er|ir)(?:se|lo|la|los|las)?(?![a-zà-ÿ])/,
    example: 'El concejo acordó congelar las tarifas.',
    counterExample: 'El concejo acordó la fecha.',
  },
  {
    sign: 'decides',
    pattern: /\b(?:acuerda|decide|resuelve)n? [a-z]{2,}(?:ar|er|ir)(?:se|lo|la|los|las)?\b/,
    example: 'El pleno acuerda instalar contenedores de ropa.',
    counterExample: 'El pleno acuerda la fecha.',
  },
  // guards
  {
    sign: 'asks',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:pregunt(?:a|an|ó|aron)|cuestion(?:a|an|ó|aron)|saber|se desconoce|interrog(?:a|ó)) (?:[a-zà-ÿ ]{0,40})?(?:qué|cuál|cuáles|cómo|cuándo|por qué|si|cuánto)(?![a-zà-ÿ])/,
    example: 'El diputado pregunta al ministro qué medidas prevé adoptar.',
    counterExample: 'La pregunta llegó tarde.',
  },
  {
    sign: 'wish',
    pattern:
      /\b(?:dese(?:a|an|amos|o)|espera(?:n|mos)? que|ojala|quisiera(?:n)?|gustaria|anhela|evalua|estudia|analiza(?:n)? la posibilidad|llam(?:o|an|a) a|invit(?:a|an|o|amos)|recomiendan?|recomendamos|exig(?:e|en|ieron|io)|pid(?:e|en|io|ieron)|solicit(?:a|an|o|aron)|reclam(?:a|an|o))\b/,
    example: 'La alcaldesa desea abrir una biblioteca.',
    counterExample: 'La alcaldesa abrirá una biblioteca.',
  },
  {
    sign: 'conditional',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?!(?:(?:sub)?secretar|comisar|notar|penitenciar|mar)ía(?![a-zà-ÿ]))(?:(?:[a-zà-ÿ]+(?:ar|ir|dr|br|rr)|ser|ver|deber|volver|mover|parecer|ofrecer|establecer|proteger|aprender|entender|resolver|har|dir)(?:ía|ían|íamos)|si (?:el|la|los|las|no|se|un|una)|siempre que|tem(?:e|en|or|ores)|riesgos?|amenazas?|quizás?|tal vez|eventual[a-z]*|posibilidad)(?![a-zà-ÿ])/,
    example: 'La medida podría ampliarse.',
    counterExample: 'La secretaría ampliará la medida en Santa María.',
  },
  {
    sign: 'duty',
    pattern:
      /\b(?:debe(?:n|mos|ra|ran)?|hay que|es (?:necesario|preciso|importante|fundamental)|obligacion(?:es)?|obligad[oa]s?|tiene(?:n)? que|se requiere|exigid[oa]s?)\b/,
    example: 'Los municipios deben publicar sus datos.',
    counterExample: 'Los municipios publicarán sus datos.',
  },
  {
    sign: 'future-modal',
    pattern: /\b(?:podr(?:a|an|emos)|debera(?:n)?|tendra(?:n)? que|habra que)\b/,
    example: 'Los vecinos podrán acceder a la información.',
    counterExample: 'La ciudad publicará la información.',
  },
  {
    sign: 'future-state',
    pattern:
      /\b(?:tendra(?:n)?|estara(?:n)?|habra|contara(?:n)? con|quedara(?:n)?|permanecera(?:n)?|sera(?:n)? (?:un|una|el|la|los|las|de|mas|muy|en)|vendra(?:n)?|ira(?:n)?|durara)\b/,
    example: 'El barrio tendrá más luz.',
    counterExample: 'La ciudad instalará luces.',
  },
  {
    sign: 'effect',
    pattern:
      /\b(?:permitira(?:n)?|permitiendo|ayudara(?:n)?|facilitara(?:n)?|beneficiara(?:n)?|sera(?:n)? beneficiad[oa]s?|contribuira(?:n)?|mejorara(?:n)?|se reducir(?:a|an) los tiempos|favorecera(?:n)?|evitara(?:n)?|podran disfrutar|lograra(?:n)?|dara lugar)\b/,
    example: 'La obra permitirá viajar mejor.',
    counterExample: 'La ciudad hará la obra.',
  },
  {
    sign: 'effect',
    accents: true,
    pattern: /(?<![a-zà-ÿ])(?:debilitar|perjudicar|agravar|empeorar|destruir|encarecer)(?:á|án)(?![a-zà-ÿ])/,
    example: 'La medida perjudicará a los pequeños ganaderos.',
    counterExample: 'La medida perjudicaba a los pequeños ganaderos.',
  },
  {
    sign: 'negated',
    pattern: /\b(?:no|nunca|jamas|tampoco|ningun[oa]?|nadie|nada|sin (?:compromiso|fecha))\b/,
    example: 'El alcalde no se comprometió con una fecha.',
    counterExample: 'El alcalde se comprometió a publicar.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:tendra lugar|(?:solicitudes|candidaturas|ofertas|reclamaciones) se (?:presentar|remitir|enviar|recibir|admitir)an|se (?:celebrara|correra|debatira|votara|discutira|disputara|jugara|realizara este|reunira|reuniran|llevara a cabo)|viajara|votaran?|sera(?:n)? (?:juzgad|condenad|sepultad)[oa]s?|(?:se mantendran?|permaneceran?) [^.;]{0,30}?hasta|participara(?:n)?|asistira(?:n)?|visitara|presidira|sera sede|organizara la)\b/,
    example: 'La reunión tendrá lugar en Quito.',
    counterExample: 'La ciudad abrirá una plaza.',
  },
  {
    sign: 'happening',
    pattern:
      /\b(?:reunion(?:es)?|sesion(?:es)?|taller(?:es)?|encuentros?|foros?|mesas?|jornadas?|charlas?|conferencias?|debates?|seminarios?|eventos?|visitas?|exposicion(?:es)?)\b[^.;:]{0,40}\b(?:tratara|abordara|versara|se centrara|girara|comenzara|empezara|finalizara|incluira|contara con|estara(?:n)? dedicad|sera(?:n)? (?:dedicad|conducid|moderad|impartid|dictad|seguid|precedid|transmitid)|se (?:realizara|dictara|desarrollara|hara|tendra))|\b(?:inaugurara|abrira|clausurara|cerrara|encabezara|moderara)(?:n)? (?:el|la|los|las|este|esta) (?:[a-z]+ )?(?:reunion|sesion|taller|encuentro|foro|cumbre|jornada|conferencia|debate|seminario|evento|exposicion|feria)/,
    example: 'El taller tratará de los colores.',
    counterExample: 'La ciudad tratará las aguas del río.',
  },
  {
    sign: 'event',
    pattern:
      /\b(?:conferencia|cumbre|sesion|taller(?:es)?|panel|evento|reunion(?:es)?|ceremonia|elecciones|votacion|inscripcion(?:es)?|encuentro|foro|consulta (?:ciudadana|publica|nacional)|torneo|movilizacion|convocatoria|maraton|concierto|festival|desfile|procesion|carnaval)\b/,
    example: 'La cumbre tratará del agua.',
    counterExample: 'La ciudad abrirá una plaza.',
  },
  {
    sign: 'past',
    accents: true,
    pattern:
      /(?<![a-zà-ÿ])(?:(?:ha|han|hemos|había|habían|fue|fueron) (?:[a-zà-ÿ]+ )?(?:[a-zà-ÿ]+[ai]d|hech|puest|abiert|dich|vist)[oa]s?|[a-zà-ÿ]{2,}(?:ó|aron|ieron))(?![a-zà-ÿ])/,
    example: 'La ciudad publicó sus cuentas.',
    counterExample: 'La ciudad publicará sus cuentas.',
  },
  {
    sign: 'law',
    pattern:
      /\b(?:la ley|leyes|ley (?:de|n)|proyecto de ley|decretos?|articulos? \d|codigo (?:civil|penal|de)|multas?|sancion(?:es)?|juridic[oa]s?|legislacion|tribunales|reglamento|juez|fiscal(?:ia)?)\b/,
    example: 'La ley de transparencia obliga a publicar.',
    counterExample: 'La ciudad publicará los datos.',
  },
  {
    sign: 'addresses-reader',
    pattern:
      /\b(?:usted(?:es)?|tu|tus|te|puedes|consulta(?:d)?|conoce|descubre|ingresa|registrate|lee tambien|haz clic)\b/,
    example: 'Puedes leer aquí nuestra guía.',
    counterExample: 'La ciudad publicará una guía.',
  },
  {
    sign: 'aim',
    pattern:
      /\b(?:tiene(?:n)? (?:como|por) (?:objetivo|finalidad|objeto|meta)|con el (?:fin|objetivo|objeto) de|a fin de|busca(?:n)? [a-z]+(?:ar|er|ir)|pretende(?:n)?|orientad[oa]s? a|el objetivo (?:es|de|era)|los objetivos)\b/,
    example: 'El plan tiene como objetivo modernizar el Estado.',
    counterExample: 'El plan se publicará.',
  },
  {
    sign: 'forecast',
    pattern:
      /\b(?:much[oa]s|la mayoria de (?:los|las)|algun[oa]s|varios|otros) (?:gobiernos|municipios|estados|paises|ciudades|ministerios|politicos)\b|^[^a-z]{0,3}(?:los gobiernos|los (?:precios|alquileres)|la inflacion|el desempleo|los politicos|el futuro|la historia|el tiempo|(?:la|las|los) proxim[oa]s? (?:decadas?|anos?|generacion(?:es)?)|tarde o temprano|algun dia)\b|\bllovera|\b(?:lluvias|tormentas|temperaturas|vientos) (?:[a-z]+ )?[a-z]{3,}ran\b/,
    example: 'Los gobiernos publicarán planillas vacías.',
    counterExample: 'El gobierno publicará sus planillas.',
  },
  {
    sign: 'teaser',
    pattern:
      /\b(?:veremos|empezaremos por|vamos a ver|volveremos sobre|analizaremos)\b|^[^a-z]{0,6}(?:lea|lee|leer|ver|vea|te puede interesar|le puede interesar|tambien lee|mas informacion|relacionad[oa]s?|foto)\b(?: mas| tambien)?/,
    example: 'Lea más: Gobierno emitirá directriz',
    counterExample: 'El gobierno emitirá una directriz.',
  },
];
