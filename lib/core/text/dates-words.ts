import type { Lang } from '../i18n/lang.ts';

/** Words of a calendar, lower case and without accents; lists start at one (`months[0]` is January). */
export interface CalendarWords {
  months: string[];
  /** Words for first, second, third, fourth: each a pattern. */
  ordinals: string[];
  half: string;
  quarter: string;
  seasons: string;
  /** Start, middle, end of a stretch of time, with what links them to it. */
  parts: string;
  /** "September, when schools open". */
  schoolYear: string;
  /** What may stand before a time by which something is to be done; longest first. */
  before: string;
  /** Those among them that can only be a limit: they win over another date of the sentence. */
  limit: RegExp;
  /** What stands before a date that is not a time for doing: the date of a law, the beginning of something. */
  notATime: RegExp;
  /** What may follow a month named without its year. */
  soon: string;
  /** Links between the parts of a date. */
  of: string;
  /** Times that need the article's date. Groups `count` and `unit` hold a duration, `season` a season. */
  relative: { pattern: string; means: Relative }[];
  /** Number words of durations; digits are read as they are. */
  numbers: Record<string, number>;
  /** Units of durations, by how they begin. */
  units: { day: string; week: string; month: string; year: string };
  /** Seasons by how they begin; the order is that of the year. */
  seasonNames: [spring: string, summer: string, autumn: string, winter: string];
}

export type Relative =
  | 'this year'
  | 'next year'
  | 'this month'
  | 'next month'
  | 'this quarter'
  | 'next quarter'
  | 'season'
  | 'before season'
  | 'school start'
  | 'christmas'
  | 'duration'
  | 'unsettled';

const NUMBERS_FR =
  'un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|trente|\\d{1,3}';
const NUMBERS_EN =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|\\d{1,3}';
const NUMBERS_ES =
  'una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|dieciocho|veinte|treinta|\\d{1,3}';

export const CALENDAR: Record<Lang, CalendarWords> = {
  fr: {
    months: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
    ordinals: [
      '1er|premier|1',
      '2e|2nd|2eme|deuxieme|second|2',
      '3e|3eme|troisieme|3',
      '4e|4eme|quatrieme|dernier|4',
    ],
    half: 'semestre',
    quarter: 'trimestre',
    seasons: 'printemps|ete|automne|hiver',
    parts:
      "(?:au |a |des |la |le |de |du )*(?:courant|debut|mi|milieu|fin|cours|horizon|annee|issue)[ -](?:du mois de |du mois d'|de la |de l'|de |du |d'|l')*(?:annee |an )?",
    schoolYear: '(?:la )?rentree(?: scolaire| universitaire)?',
    before:
      "(?:(?:au plus tard|d'ici|avant|jusqu'|a compter|a partir|a l'horizon|horizon|pour|des|en|au cours|courant|durant|pendant|dans|sur|a|au|le|l'|a la|entre|de|echeance)(?: |(?<=')))(?:(?:a|la|le|l'|en|au|de|du|les|des|date du|partir de|fin de|mois de|annee|cours de)(?: |(?<=')))*",
    limit: /^(?:d'ici|avant|au plus tard|jusqu'|a l'horizon|horizon|echeance)/,
    notATime:
      /(?:depuis|loi|circulaire|decret|arrete|ordonnance|directive|reglement|code|rapport|edition|(?<!(?:sera|seront|etre)(?: [a-z]+)? )(?:publiee?s?|lancee?s?|signee?s?|adoptee?s?|creee?s?)|version|par rapport a|base|reference|niveau(?: de)?)(?: [a-z]+)?(?: n°? ?[\d-]+)? (?:du|de|en|le|d'|l'annee)? ?$/,
    soon: ' prochain',
    of: '(?: de| du|,)?',
    relative: [
      {
        pattern: "(?:d'ici |avant |a )?(?:a )?(?:la )?fin de (?:cette|l') ?annee(?! prochaine|[ a-z]* \\d)",
        means: 'this year',
      },
      { pattern: "(?:d'ici |avant |a )?(?:a )?(?:la )?fin d'annee", means: 'this year' },
      { pattern: '(?:dans |au cours de |des |en )?cette annee', means: 'this year' },
      {
        pattern: "(?:d'ici |avant |a )?(?:a )?(?:la )?(?:fin|debut) de l'annee prochaine",
        means: 'next year',
      },
      { pattern: "(?:des )?l'(?:annee|an) prochaine?", means: 'next year' },
      { pattern: "(?:d'ici |avant )?(?:a )?(?:la )?fin (?:du|de ce) mois", means: 'this month' },
      { pattern: '(?:des )?le mois prochain', means: 'next month' },
      {
        pattern: '(?:avant |des |a )?(?:la )?fin (?:du|de ce) trimestre|ce trimestre',
        means: 'this quarter',
      },
      { pattern: '(?:des |au |le )?(?:prochain trimestre|trimestre prochain)', means: 'next quarter' },
      { pattern: "(?:d'ici |avant |pour |a )(?:a )?noel", means: 'christmas' },
      {
        pattern:
          "(?:d'ici |avant )(?:a )?(?:la fin (?:du |de l'|de la )|la mi-|le |la |l'|cet |cette |ce )?(?<season>ete|automne|printemps|hiver)(?: prochain)?(?! \\d)",
        means: 'before season',
      },
      {
        pattern:
          "(?:des |a partir de |a |au |en |pour |cours de |courant |fin de )*(?:l'|le |cet |ce |la fin de l'|fin )?(?<season>ete|automne|printemps|hiver)(?: prochain)?(?! \\d)(?<=(?:ce|cet|des|des le|des l'|pour|pour l'|pour le|a l'|au|en|cours de l'|courant|prochain).{0,22})",
        means: 'season',
      },
      {
        pattern:
          "(?:des |d'ici |avant |pour |a )(?:a )?(?:la )(?:prochaine )?rentree(?: scolaire| universitaire| prochaine)*(?! \\d)",
        means: 'school start',
      },
      {
        pattern:
          "(?:d'ici|avant)(?: a)? (?:la )?fin d(?:u|e ce|e la|e cette) (?:mandat|mandature|quinquennat|legislature)",
        means: 'unsettled',
      },
      {
        pattern: `(?:d'ici|dans|sous|au cours|en|dans un delai|dans le delai|sous un delai)(?: a| de| d'| des)*(?: les| l'| la| le)?(?: (?:prochaine?s?|moins de|maximum|au plus))*(?: |(?<='))(?<count>${NUMBERS_FR})(?: prochaine?s?)? (?<unit>ans?|annees?|mois|semaines?|jours?)(?: a venir| prochaine?s?| qui viennent| suivants?| au plus)?(?![a-z])(?! \\d)`,
        means: 'duration',
      },
      {
        pattern:
          "(?:d'ici|avant|dans|sous|au cours|en)(?: a| de| d'| des)*(?: les| ces| l'| la| le)?(?: prochaine?s?| quelques| moins de)* (?:ans?|annees?|mois|semaines?|jours?)(?: a venir| prochaine?s?)?\\b(?! \\d)",
        means: 'unsettled',
      },
      {
        pattern:
          '(?:la semaine prochaine|en cours d.annees?|dans les prochains (?:mois|jours)|ces prochaines semaines)',
        means: 'unsettled',
      },
    ],
    numbers: {
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      douze: 12,
      quinze: 15,
      'dix-huit': 18,
      vingt: 20,
      trente: 30,
    },
    units: { day: 'jour', week: 'semaine', month: 'mois', year: 'an' },
    seasonNames: ['printemps', 'ete', 'automne', 'hiver'],
  },
  en: {
    months: 'january february march april may june july august september october november december'.split(
      ' ',
    ),
    ordinals: ['first|1st|1', 'second|2nd|2', 'third|3rd|3', 'fourth|4th|final|last|4'],
    half: 'half',
    quarter: 'quarter',
    seasons: 'spring|summer|autumn|fall|winter',
    parts:
      '(?:the )?(?:(?:early|mid|late|later)[ -](?:in |the |year )*|(?:beginning|start|middle|end|close|course) of (?:the |year )*|end )',
    schoolYear: '(?:the )?school year',
    before:
      '(?:by|before|until|till|no later than|not later than|through|throughout|during|from|in|within|as of|starting|over|on|for|between|around|due)(?: )(?:(?:the|in|on|at|of|to|end of|calendar|fiscal|financial|year) )*',
    limit: /^(?:by|before|until|till|no later|not later|through|within|due)/,
    notATime:
      /(?:since|ago|(?<!\bbe(?: [a-z]+)? )(?:launched|issued|signed|released|published|adopted|created)|act of|law of|began|memorandum|version|compared (?:to|with)|below|relative to)(?: [a-z]+)? (?:in|on|of|from|the|levels)? ?$/,
    soon: ' next',
    of: '(?: of|,)?',
    relative: [
      {
        pattern: `(?:over|within|in|inside)(?: the)?(?: space of| course of the)?(?: next| coming| following)*(?: (?<count>${NUMBERS_EN}))[ -](?<unit>years?|months?|weeks?|days?)(?:' time)?(?![a-z])(?! \\d)`,
        means: 'duration',
      },
      {
        pattern: '(?:over|within|in) the (?:next|coming|following) (?<unit>year|month|week)(?![a-z])',
        means: 'duration',
      },
      {
        pattern:
          '(?:over|within|in|during|for|throughout)(?: the)?(?: next| coming| following| course of the next)?(?: few| several| two| three| four| five| six| ten| twelve| \\d+)?[ -](?:years?|months?|weeks?|days?)\\b(?! \\d)',
        means: 'unsettled',
      },
      { pattern: '(?:by |before )(?:the )?end of (?:the|this) year', means: 'this year' },
      { pattern: '(?:later |earlier |during |over )?this (?:fiscal |calendar )?year', means: 'this year' },
      { pattern: '(?:by |before )(?:the )?end of next year', means: 'next year' },
      { pattern: '(?:early |late |later |by |sometime )?next year', means: 'next year' },
      { pattern: '(?:by |before )?(?:the end of |later )?this month', means: 'this month' },
      { pattern: '(?:early |late |by )?next month', means: 'next month' },
      { pattern: '(?:by |before )?(?:the )?(?:end of )?this quarter', means: 'this quarter' },
      { pattern: '(?:by |in |during )?(?:the )?next quarter', means: 'next quarter' },
      { pattern: '(?:by|before|in time for) christmas', means: 'christmas' },
      { pattern: 'before (?:the )?(?<season>spring|summer|autumn|winter)(?! \\d)', means: 'before season' },
      {
        pattern:
          '(?:this|next|by|over|during|in|from|later this|by the end of|for)(?: the| this| next| early| late)? (?:coming )?(?<season>spring|summer|autumn|winter)(?! \\d)',
        means: 'season',
      },
      { pattern: '(?:this|next|in the|by the) (?<season>fall)(?! \\d| in\\b| of\\b)', means: 'season' },
      {
        pattern:
          '(?:by|before) (?:the )?end of (?:the|this|his|her|its|their) (?:parliament|parliamentary term|term|mandate|decade)',
        means: 'unsettled',
      },
      { pattern: '(?:by|before) (?:easter|ramadan)|next week', means: 'unsettled' },
    ],
    numbers: {
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      twelve: 12,
      eighteen: 18,
      twenty: 20,
      thirty: 30,
    },
    units: { day: 'day', week: 'week', month: 'month', year: 'year' },
    seasonNames: ['spring', 'summer', 'autumn', 'winter'],
  },
  es: {
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre'.split(
        ' ',
      ),
    ordinals: [
      '1er|1°|primer|primero|1',
      '2°|2do|segundo|2',
      '3er|3°|tercer|tercero|3',
      '4°|4to|cuarto|ultimo|4',
    ],
    half: 'semestre',
    quarter: 'trimestre',
    seasons: 'primavera|verano|otono|invierno',
    parts:
      '(?:a |el |la )*(?:principios|comienzos|mediados|finales|fines|final|fin|cierre|curso|horizonte|ano)(?: de| del| el| la| ano)* ',
    schoolYear: '(?:el )?(?:curso|ano) (?:escolar|lectivo)',
    before:
      '(?:a mas tardar|a partir|antes|hasta|para|en|durante|dentro|desde|entre|a|el|al|hacia|plazo|a lo largo)(?: )(?:(?:de|del|el|la|los|las|en|finales de|fines de|fin de|mes de|ano) )*',
    limit: /^(?:antes|a mas tardar|hasta|para|plazo|dentro)/,
    notATime:
      /(?:desde|ley|decreto|resolucion|acuerdo|(?<!(?:sera|seran|ser)(?: [a-z]+)? )(?:publicad|lanzad|firmad|aprobad|cread|iniciad)[oa]s?|version|respecto(?: a| de)?)(?: [a-z]+)?(?: n°? ?[\d/-]+)? (?:del?|en|el)? ?$/,
    soon: ' proximo',
    of: '(?: de| del|,)*',
    relative: [
      {
        pattern:
          '(?:antes de |a |para )?(?:el |la )?(?:finales|fines|fin|final) (?:de|del) (?:este )?ano(?! proximo|[ a-z]* \\d)',
        means: 'this year',
      },
      { pattern: '(?:durante |en )?este (?:mismo )?ano', means: 'this year' },
      {
        pattern:
          '(?:a |para |en )?(?:finales de |fines de |principios de )?(?:el |del )?(?:proximo ano|ano (?:proximo|que viene|entrante))',
        means: 'next year',
      },
      { pattern: '(?:a )?(?:finales de |fines de )?este mes', means: 'this month' },
      { pattern: '(?:el )?(?:proximo mes|mes (?:proximo|que viene|entrante))', means: 'next month' },
      { pattern: '(?:a |para |en )?(?:fin de |este |el presente )trimestre', means: 'this quarter' },
      {
        pattern: '(?:en |para )?el (?:proximo trimestre|trimestre (?:proximo|que viene))',
        means: 'next quarter',
      },
      { pattern: '(?:antes de|para|en) navidad', means: 'christmas' },
      {
        pattern:
          'antes (?:del|de la|de este|de esta|que termine el|de que termine el) (?<season>verano|otono|invierno|primavera)(?! \\d)',
        means: 'before season',
      },
      {
        pattern:
          '(?:en|para|durante|este|esta|a partir de|desde)(?: el| la| este| esta)?(?: proxim[oa])? ?(?<season>verano|otono|invierno|primavera)(?: proxim[oa]| que viene)?(?! \\d)',
        means: 'season',
      },
      {
        pattern:
          '(?:antes|para)(?: de)?(?:l| el)? (?:fin(?:al)?|finalizar|termino) (?:del?|de la|el|la) (?:mandato|legislatura|periodo|gestion)',
        means: 'unsettled',
      },
      {
        pattern: `(?:en|dentro|durante|antes)(?: de)?(?: un| el)?(?: plazo)?(?: maximo)?(?: de| no mayor (?:a|de))*(?: los| las| el)?(?: proxim[oa]s?)? (?<count>${NUMBERS_ES}) (?<unit>anos?|mes(?:es)?|semanas?|dias?)(?: siguientes)?(?![a-z])(?! \\d)`,
        means: 'duration',
      },
      {
        pattern:
          '(?:en|dentro de|durante|antes de|en un plazo de)(?: los| las| el| un)?(?: proxim[oa]s?)? (?:anos?|meses|mes|semanas?|dias?)\\b(?! \\d)',
        means: 'unsettled',
      },
    ],
    numbers: {
      un: 1,
      una: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      doce: 12,
      quince: 15,
      dieciocho: 18,
      veinte: 20,
      treinta: 30,
    },
    units: { day: 'dia', week: 'semana', month: 'mes', year: 'ano' },
    seasonNames: ['primavera', 'verano', 'otono', 'invierno'],
  },
};
