/**
 * Facts that texts state about a named subject: when it was created, when a country joined it, how many there are.
 * Few patterns, each sure of its subject: what is doubtful is left unsaid.
 */
import { countCountries, countryIndex, leadingCountry } from '../commitment/countries.ts';
import { fold, wordsOf } from '../commitment/words.ts';
import type { Passage } from '../text/passage.ts';
import { findNames, type NamedSubject, type NameMention } from './names.ts';
import { DATE, readDate } from './vague-date.ts';

export interface Fact {
  kind: 'created' | 'joined' | 'count';
  /** Facts with one key are about the same thing. */
  key: string;
  /** The subject in the words of this text, and what is counted. */
  subject: string;
  counted: string | null;
  /** A date (`YYYY…`) or a number. */
  value: string;
  /** When the count held; null: at the article's own date. */
  asOf: string | null;
  /** The count of something that does not change with time (commitments of a plan, founding members). */
  fixed: boolean;
  /** The sentence. */
  quote: Passage;
}

const CREATED = `(?:née?s?|créée?s?|fondée?s?|lancée?s?|instituée?s?|launched|founded|created|established|formed|born|nacid[oa]|cread[oa]|fundad[oa]|lanzad[oa])`;
const WHEN = String.raw`(?:\s(?:officiellement|officially|oficialmente))?(?:,?\s(?:par|by|por|à|at|in|en)\s[^,.;:\d]{1,50})?,?\s(?:en|le|in|on|el|au)\s`;
/** "est une initiative multilatérale": what may stand between a subject and its participle. */
const COPULA = String.raw`(?:\s?\([^)]{0,80}\))?,?\s(?:(?:qui\s)?(?:est|a été|fut|was|is|has been|fue|es|ha sido)\s)?(?:(?:une?|an?|una?)\s(?:(?!(?:par|by|por|de|du|des|of|dans|in|avec|with|qui|et|and|y)\s)[\p{L}’'-]+\s){1,4})?(?:officiellement\s|officially\s)?`;

const CREATED_AFTER = new RegExp(
  `^${COPULA}(${CREATED})${WHEN}(${DATE})(?!\\s(?:un|une|son|sa|ses|le|la|les|a|an|its|the|su|sus|el)\\s)`,
  'iu',
);
const CREATED_BEFORE = new RegExp(
  String.raw`^[\s«"]*(?:${CREATED}|(?:depuis|since|desde)\s(?:sa|its|su)\s(?:création|fondation|naissance|lancement|creation|launch|foundation|creación|fundación))${WHEN}(${DATE})[^.;:]*?,\s(?:le\s|la\s|l['’]|the\s|el\s)$`,
  'iu',
);
const CREATION_OF =
  /\b(?:création|lancement|naissance|fondation|creation|launch|founding|creación|lanzamiento|fundación)\s(?:du\s|de\sla\s|de\sl['’]|of\sthe\s|of\s|del\s|de\sla\s)$/iu;
const DATE_AFTER = new RegExp(`^,?\\s(?:en|le|in|on|el)\\s(${DATE})`, 'iu');

const JOINED =
  /([\p{L}'’ ]{0,24}?)\s(?:a\s|ha\s|has\s)?(?:rejoint|adhéré\sà|adhéré\sau|joined|se\sunió\sa|se\sunió\sal|se\sadhirió\sa)\s?(?:le\s|la\s|l['’]|au\s|à\sl['’]|the\s|el\s)?$/iu;

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
  sept: '7',
  huit: '8',
  neuf: '9',
  dix: '10',
  onze: '11',
  douze: '12',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  diez: '10',
  once: '11',
  doce: '12',
};
const NUMBER = String.raw`(?:\d{1,3}(?:[\s\u00a0\u202f.,]\d{3})+|\d+|${Object.keys(NUMBER_WORDS).join('|')})`;
const COUNTS = String.raw`(?:compte|rassemble|regroupe|réunit|comprend|counts|includes|has|brings\stogether|gathers|cuenta\scon|reúne|agrupa|tiene)`;
const NOW = String.raw`(?:\s(?:aujourd['’]hui|désormais|actuellement|maintenant|today|now|currently|hoy|actualmente|ya))?`;
const COUNT_AFTER = new RegExp(
  String.raw`^(?:\s?\([^)]{0,80}\))?(?:,)?(?:\s(?:est|is|es)\s[^.;:,\d]{1,60}(?:\sen\s\d{4})?)?(?:\s(?:qui|which|that|que))?(?:\s(?:[^.;:,]{0,40}\s)?(?:qui|which|that|que))?${NOW}\s${COUNTS}${NOW}\s(${NUMBER})\s((?:founding\s|member\s|participating\s)?\p{L}+)(?:\s(\p{L}+))?`,
  'iu',
);

/** What is counted, under one name for all languages. */
const COUNTED: Readonly<Record<string, string>> = {
  pays: 'countries',
  countries: 'countries',
  paises: 'countries',
  etats: 'countries',
  membres: 'members',
  members: 'members',
  miembros: 'members',
  engagements: 'commitments',
  commitments: 'commitments',
  compromisos: 'commitments',
  communes: 'communes',
  municipios: 'communes',
  municipalities: 'communes',
  habitants: 'inhabitants',
  inhabitants: 'inhabitants',
  habitantes: 'inhabitants',
};
const FOUNDING = /^(?:fondateurs?|founding|fundadores)$/i;

const PLAN_YEARS = /\b(20\d\d)\s?[-–—]\s?(20\d\d)\b/g;
const PLAN_TOTAL = new RegExp(
  String.raw`(?:\b(?:les|ses|des|the|its|los|sus)|${COUNTS}|\b(?:comporte|contient|contains|contiene|incluye))\s(\d{1,3})\s(?:engagements|commitments|compromisos)(?=\s?[,.;:)»]|\s(?:issus|du|de|of|in|from|que|qui|contenus|inscrits|pris|del)\b|$)`,
  'giu',
);

const COUNTRIES = countryIndex([]);

/** Facts stated in a text about these subjects, and about the subjects that it introduces itself. */
export function findFacts(text: string, lang: string | null, subjects: readonly NamedSubject[]): Fact[] {
  const names = findNames(text, subjects);
  const home = leadingCountry(countCountries(COUNTRIES, wordsOf(text)));
  const facts: Fact[] = [];
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end).replace(/[\n\t\u00a0\u202f]/g, ' ');
    for (const name of names) {
      if (name.start < sentence.start || name.end > sentence.end) continue;
      facts.push(...factsAbout(words, sentence, name));
    }
    facts.push(
      ...planTotals(words, sentence, home ?? (lang === 'fr' ? 'FR' : lang === 'es' ? 'ES' : undefined)),
    );
  }
  return facts;
}

function factsAbout(words: string, sentence: Passage, name: NameMention): Fact[] {
  const before = words.slice(0, name.start - sentence.start);
  const after = words.slice(name.end - sentence.start);
  const subject = words.slice(name.start - sentence.start, name.end - sentence.start);
  const common = { subject, counted: null, asOf: null, fixed: true, quote: sentence };
  const facts: Fact[] = [];

  const created =
    (name.standsAlone &&
      (CREATED_AFTER.exec(after)?.[2] ?? CREATED_BEFORE.exec(withoutBrackets(before))?.[1])) ||
    (CREATION_OF.test(before) && DATE_AFTER.exec(after)?.[1]) ||
    undefined;
  const createdOn = created === undefined ? undefined : readDate(created);
  if (createdOn !== undefined)
    facts.push({ ...common, kind: 'created', key: `${name.id}|created`, value: createdOn });

  const joiner = JOINED.exec(before)?.[1];
  const joined =
    joiner === undefined ? undefined : DATE_AFTER.exec(after.replace(/^\s?\([^)]{0,60}\)/, ''))?.[1];
  const [country] = joiner === undefined ? [] : countCountries(COUNTRIES, wordsOf(joiner)).keys();
  const joinedOn = joined === undefined ? undefined : readDate(joined);
  if (country !== undefined && joinedOn !== undefined) {
    facts.push({
      ...common,
      kind: 'joined',
      key: `${country} joined ${name.id}`,
      value: joinedOn,
      subject: (joiner ?? '').trim(),
    });
  }

  const count = name.standsAlone ? COUNT_AFTER.exec(after) : null;
  if (count !== null) {
    const [, number = '', first = '', second = ''] = count;
    const noun = first.split(' ').at(-1) ?? '';
    const counted = Object.hasOwn(COUNTED, fold(noun)) ? COUNTED[fold(noun)] : undefined;
    const founding = FOUNDING.test(second) || FOUNDING.test(first.split(' ')[0] ?? '');
    if (counted !== undefined) {
      facts.push({
        ...common,
        kind: 'count',
        key: `${name.id}|${founding ? 'founding ' : ''}${counted}`,
        counted: [first, founding ? second : ''].join(' ').trim(),
        value: readNumber(number),
        asOf: yearOfSentence(before),
        fixed: founding,
      });
    }
  }
  return facts;
}

/** "En 2016, l'OGP compte …": a year said for the whole sentence. */
function yearOfSentence(before: string): string | null {
  return /^[\s«"]*(?:en|in|à fin|fin|au \d{1,2} \p{L}+|end of)\s([12]\d{3}),/iu.exec(before)?.[1] ?? null;
}

/** Totals of commitments of an action plan that is named by its years: these do not change with time. */
function planTotals(words: string, sentence: Passage, home: string | undefined): Fact[] {
  const years = [...words.matchAll(PLAN_YEARS)].map(([, from, to]) => `${from}-${to}`);
  if (new Set(years).size !== 1 || !/\b(?:plans?|planes|pan|nap)\b/i.test(words)) return [];
  const [named, ...others] = countCountries(COUNTRIES, wordsOf(words)).keys();
  const country = others.length > 0 ? undefined : (named ?? home);
  const totals = [...words.matchAll(PLAN_TOTAL)];
  if (country === undefined || totals.length !== 1) return [];
  return totals.map(([, value = '']) => ({
    kind: 'count',
    key: `plan ${country} ${years[0]}|commitments`,
    subject: years[0] ?? '',
    counted: 'engagements',
    value,
    asOf: null,
    fixed: true,
    quote: sentence,
  }));
}

function readNumber(words: string): string {
  const folded = words.toLowerCase();
  return Object.hasOwn(NUMBER_WORDS, folded) ? (NUMBER_WORDS[folded] ?? '') : words.replace(/\D/g, '');
}

/** Bracketed words blanked: a list of countries in brackets has commas of its own. */
const withoutBrackets = (text: string): string =>
  text.replace(/\([^)]*\)/g, (inside) => ' '.repeat(inside.length));

function sentencesOf(text: string): Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const stop of text.matchAll(/\n|[.!?…][»”")]?(?=\s+[\p{Lu}«“"¿¡])|$/gu)) {
    const end = stop.index + (stop[0] === '\n' ? 0 : stop[0].length);
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    if (end - from > 5 && end - from < 1500) sentences.push({ start: from, end });
    start = end;
  }
  return sentences;
}
