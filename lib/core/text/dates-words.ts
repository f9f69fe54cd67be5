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
  /** Links between the parts of a date. */
  of: string;
  /** Times that need the article's date. */
  relative: { pattern: string; means: Relative }[];
}

export type Relative = 'this year' | 'next year' | 'this month' | 'next month' | 'unsettled';

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
      /(?:depuis|loi|circulaire|decret|arrete|ordonnance|directive|reglement|code|rapport|edition|publiee?|lancee?|signee?|adoptee?|creee?|version|par rapport a|base|reference|niveau(?: de)?)(?: [a-z]+)?(?: n°? ?[\d-]+)? (?:du|de|en|le|d'|l'annee)? ?$/,
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
        pattern:
          "(?:d'ici|avant|dans|sous|au cours|en)(?: a| de| d')*(?: les| ces| l'| la| le| des)?(?: prochaine?s?| moins de)?(?: deux| trois| quatre| cinq| six| dix| douze| \\d+)?(?: prochaine?s?)? (?:ans?|annees?|mois|semaines?|jours?)(?: a venir| prochaine?s?)?\\b(?! \\d)",
        means: 'unsettled',
      },
      {
        pattern:
          "(?:d'ici |avant )(?:a )?(?:l'|la |le )?(?:ete|automne|printemps|hiver|rentree|fin du (?:mandat|quinquennat))(?! \\d)",
        means: 'unsettled',
      },
      {
        pattern:
          '(?:la semaine prochaine|en cours d.annees?|dans les prochains (?:mois|jours)|ces prochaines semaines)',
        means: 'unsettled',
      },
    ],
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
      '(?:the )?(?:early|mid|late|later|beginning|start|middle|end|close|course)(?: |-)(?:in |of |the |year )*',
    schoolYear: '(?:the )?school year',
    before:
      '(?:by|before|until|till|no later than|not later than|through|throughout|during|from|in|within|as of|starting|over|on|for|between|around|due)(?: )(?:(?:the|in|on|at|of|to|end of|calendar|fiscal|financial|year) )*',
    limit: /^(?:by|before|until|till|no later|not later|through|within|due)/,
    notATime:
      /(?:since|ago|launched|issued|signed|released|published|adopted|created|act of|law of|began|memorandum|version|compared (?:to|with)|below|relative to)(?: [a-z]+)? (?:in|on|of|from|the|levels)? ?$/,
    of: '(?: of|,)?',
    relative: [
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
      {
        pattern: '(?:this|next|by|before) (?:the )?(?:spring|summer|autumn|fall|winter|week|quarter)(?! \\d)',
        means: 'unsettled',
      },
    ],
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
      /(?:desde|ley|decreto|resolucion|acuerdo|publicad[oa]|lanzad[oa]|firmad[oa]|aprobad[oa]|cread[oa]|iniciad[oa]|version|respecto(?: a| de)?)(?: [a-z]+)?(?: n°? ?[\d/-]+)? (?:del?|en|el)? ?$/,
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
      {
        pattern:
          '(?:en|dentro de|durante|antes de|en un plazo de)(?: los| las| el| un)?(?: proxim[oa]s?)?(?: dos| tres| cuatro| cinco| seis| diez| doce| \\d+)?(?: proxim[oa]s?)? (?:anos?|meses|mes|semanas?|dias?)\\b(?! \\d)',
        means: 'unsettled',
      },
    ],
  },
};
