/**
 * Endings and irregular words of French, English and Spanish, as rows that a speaker can check.
 * Everything is folded: lower case, no accents. A form that is no real word costs nothing: it is never met.
 */
import type { Lang } from '../../i18n/lang.ts';

export interface EndingRule {
  from: string;
  to: string;
  /** Shortest word it applies to. */
  least?: number;
}

const rules = (table: string, least = 3): EndingRule[] =>
  table
    .trim()
    .split(/\s+/)
    .flatMap((pair) => {
      const [from = '', to = ''] = pair.split('>').map((ending) => ending.replaceAll('∅', ''));
      return [
        { from, to, least },
        { from: to, to: from, least },
      ];
    });

/** One way only: the ending on the left may become the one on the right. */
const oneWay = (table: string, least = 3): EndingRule[] => rules(table, least).filter((_, i) => i % 2 === 0);

export const ENDINGS: Record<Lang, { number: readonly EndingRule[]; gender: readonly EndingRule[] }> = {
  fr: {
    number: [...oneWay('∅>s s>∅ eau>eaux eaux>eau eu>eux eux>eu'), ...oneWay('al>aux aux>al ail>aux', 4)],
    gender: [
      ...oneWay('e>ee ee>e', 4), // ouverte / fermé: accents are folded, so "é" is "e" here
      ...rules(
        'ert>erte ant>ante ent>ente it>ite et>ete ers>erse al>ale el>elle eil>eille ien>ienne on>onne',
        4,
      ),
      ...rules('ertes>erts antes>ants entes>ents ites>its elles>els iennes>iens ales>aux', 5),
      ...rules(
        'if>ive ifs>ives eux>euse er>ere ers>eres ic>ique ics>iques ateur>atrice ateurs>atrices iteur>itrice',
        4,
      ),
      ...rules(
        'eur>euse eurs>euses ol>ole in>ine ins>ines an>ane ais>aise u>ue us>ues ct>cte cts>ctes at>ate',
        4,
      ),
    ],
  },
  en: {
    number: [
      ...oneWay('∅>s s>∅ y>ies ies>y'),
      ...oneWay('s>ses ses>s sh>shes ch>ches x>xes xes>x shes>sh ches>ch', 4),
    ],
    gender: [
      ...rules('isation>ization isations>izations ise>ize ised>ized ising>izing yse>yze our>or ours>ors', 4),
      ...rules('tre>ter ence>ense gramme>gram grammes>grams elling>eling elled>eled', 4),
    ],
  },
  es: {
    number: [...oneWay('∅>s s>∅'), ...oneWay('∅>es es>∅ z>ces ces>z', 4)],
    gender: [...rules('o>a os>as', 4), ...rules('or>ora ores>oras', 4)],
  },
};

/** Words whose last letter is no ending. */
export const INVARIABLE: Record<Lang, ReadonlySet<string>> = {
  fr: new Set(
    'acces proces progres succes concours discours avis pays plus sans dans temps bras corps'.split(' '),
  ),
  en: new Set('access process progress success address business news his this was its as us is'.split(' ')),
  es: new Set('crisis mas pais mes dos tres es'.split(' ')),
};

/** Words that no rule explains: each row holds the forms of one word. */
export const IRREGULAR: Record<Lang, readonly (readonly string[])[]> = {
  fr: [
    ['acces'],
    ['public', 'publics', 'publique', 'publiques'],
    ['oeil', 'yeux'],
    ['travail', 'travaux'],
    ['local', 'locaux', 'locale', 'locales'],
    ['citoyen', 'citoyens', 'citoyenne', 'citoyennes'],
    ['lanceur', 'lanceurs', 'lanceuse', 'lanceuses'],
    ['elu', 'elus', 'elue', 'elues'],
    ['commissaire', 'commissaires'],
    ['enqueteur', 'enqueteurs', 'enquetrice', 'enquetrices'],
    ['gouv', 'gouvernement', 'gouvernements'].slice(1),
  ],
  en: [
    ['person', 'people', 'persons'],
    ['datum', 'data'].slice(1),
    ['programme', 'programmes', 'program', 'programs'],
    ['licence', 'licences', 'license', 'licenses'],
    ['centre', 'centres', 'center', 'centers'],
    ['criterion', 'criteria'],
    ['child', 'children'],
  ],
  es: [
    ['regimen', 'regimenes'],
    ['joven', 'jovenes'],
    ['imagen', 'imagenes'],
  ],
};
