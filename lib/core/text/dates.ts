import type { Lang } from '../i18n/lang.ts';
import { relativeIso } from './dates-relative.ts';
import { CALENDAR, type Relative } from './dates-words.ts';
import type { Passage } from './passage.ts';

/** A time named in a text. */
export interface TimePhrase extends Passage {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; of a stretch of time its end; null when the words do not settle it. */
  iso: string | null;
  /** It follows from the article's date. */
  relative: boolean;
  /** Words such as "by" or "before" mark it as a limit. */
  limit: boolean;
}

interface Grammar {
  /** Without a figure or a month no absolute time is named. */
  months: RegExp;
  absolute: RegExp;
  /** Names of the groups of `absolute`, by number: named groups would make an object of them all for every match. */
  groups: readonly (string | undefined)[];
  relative: { pattern: RegExp; means: Relative }[];
}

const YEAR = '(?:19|20)\\d\\d';
const BORDER = '(?<![a-z0-9])';
const NAMED_GROUP = /\(\?<([a-zA-Z]+)>/g;
const grammars = new Map<Lang, Grammar>();

/** Times as one pattern, so that a sentence is read once. */
function grammarOf(lang: Lang): Grammar {
  const known = grammars.get(lang);
  if (known) return known;
  const w = CALENDAR[lang];
  const month = `(?:${w.months.join('|')})`;
  const ordinal = `(?:${w.ordinals.join('|')})`;
  const forms = [
    `(?<day>\\d{1,2})(?:er|st|nd|rd|th)?(?: de)? (?<dayMonth>${month})(?:${w.of} (?<dayYear>${YEAR}))?(?: prochain| proximo)?`,
    ...(lang === 'en'
      ? [`(?<usMonth>${month}) (?<usDay>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<usYear>${YEAR}))?`]
      : []),
    `(?<numDay>\\d{1,2})[/.](?<numMonth>\\d{1,2})[/.](?<numYear>${YEAR})`,
    `(?<isoDate>${YEAR}-[01]\\d(?:-[0-3]\\d)?)`,
    `[sh](?<s>[12])[ -/]?(?<sYear>${YEAR})`,
    `[tq](?<q>[1-4])[ -/]?(?<qYear>${YEAR})`,
    `(?:the |le |el |au )?(?<halfNth>${ordinal}) ${w.half}(?:${w.of} (?:l'annee |the year |ano )?(?<halfYear>${YEAR}))?`,
    `(?:the |le |el |au )?(?<quarterNth>${ordinal}) ${w.quarter}(?:${w.of} (?:l'annee |the year |ano )?(?<quarterYear>${YEAR}))?`,
    `${w.schoolYear}(?: de)?(?: septembre| septiembre)?(?: de)? (?<schoolYear>${YEAR})`,
    `(?:${w.parts})?(?<month>${month})${w.of} (?<monthYear>${YEAR})`,
    // A month alone counts only after a word such as "by": see `findTimes`.
    `(?<monthPart>${w.parts}|mi-|mid-)?(?<soonMonth>${month})(?:${w.soon})?(?![a-z\u00e0-\u00ff])(?!${w.of}${YEAR}| \\d)`,
    `(?<range>${YEAR})(?: ?[-/] ?| a | et | y | to | and | through )(?<rangeEnd>${YEAR}|\\d\\d(?!\\d))`,
    `(?:(?:le |el |l'|the |la )?(?:${w.seasons})(?: de)? )(?<seasonYear>${YEAR})`,
    `(?:${w.parts})?(?:l'annee |the year |fiscal year |fy ?|el ano |ano )?(?<year>${YEAR})`,
  ];
  const absolute = `${BORDER}(?<before>${w.before})?(?:${forms.join('|')})(?![\\d%]|[.,]\\d|-\\d)`;
  const grammar = {
    months: new RegExp(`\\d|\\b${month}\\b`),
    absolute: new RegExp(absolute.replaceAll(NAMED_GROUP, '('), 'g'),
    groups: [undefined, ...[...absolute.matchAll(NAMED_GROUP)].map(([, name]) => name)],
    relative: w.relative.map(({ pattern, means }) => ({ pattern: new RegExp(BORDER + pattern, 'g'), means })),
  };
  grammars.set(lang, grammar);
  return grammar;
}

const SPACE = /\s/;

/** Without one of these words no relative time is named. */
const RELATIVE_WORDS =
  'annees?|ans?|mois|semaines?|jours?|ete|automne|printemps|hiver|rentree|mandat|mandature|legislature|quinquennat|noel|trimestre|years?|months?|weeks?|days?|spring|summer|autumn|fall|winter|quarter|parliament|term|mandate|decade|christmas|easter|verano|otono|invierno|primavera|navidad|mandato|legislatura|anos?|mes|meses|semanas?|dias?';
const RELATIVE_TIME = new RegExp(`\\b(?:${RELATIVE_WORDS})\\b`);

/** Words without one of which, or a figure, no time is named: tells quickly where `findTimes` finds nothing. */
export const timeWordsOf = (lang: Lang): RegExp =>
  new RegExp(`\\b(?:${CALENDAR[lang].months.join('|')}|${RELATIVE_WORDS})\\b`);

/** Like `matchAll`, which would copy and compile the pattern anew for every sentence. */
function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}

/** The groups of a match that took part in it, by name. */
function namedGroups(match: RegExpExecArray, names: Grammar['groups']): Record<string, string | undefined> {
  const named: Record<string, string | undefined> = {};
  for (let number = 1; number < match.length; number += 1)
    if (match[number] !== undefined) named[names[number]!] = match[number];
  return named;
}

/** Does only white space part `at` from the sentence's end, or that of a cell, in this direction? */
function isCellBorder(plain: string, at: number, direction: 1 | -1): boolean {
  let next = at;
  while (next >= 0 && next < plain.length && SPACE.test(plain[next]!)) next += direction;
  return next < 0 || next >= plain.length || plain[next] === '|';
}

const two = (n: number | string) => String(n).padStart(2, '0');

/** Numbers of the months by language and name. */
const monthNumbers = new Map<Lang, Map<string, string>>();

function monthOf(lang: Lang, word: string): string {
  let numbers = monthNumbers.get(lang);
  if (!numbers) {
    numbers = new Map(
      CALENDAR[lang].months.flatMap((names, at) => names.split('|').map((name) => [name, two(at + 1)])),
    );
    monthNumbers.set(lang, numbers);
  }
  return numbers.get(word) ?? '00';
}

function nthOf(lang: Lang, word: string): number {
  return CALENDAR[lang].ordinals.findIndex((words) => words.split('|').includes(word)) + 1;
}

function endOfRange(from: string, to: string): string {
  if (to.length === 4) return to;
  // "2018-20" is a range, "2024/02" a month.
  return to > from.slice(2) || Number(to) > 12 || to === '00' ? from.slice(0, 2) + to : `${from}-${to}`;
}

/** A day without a year is the next one of that name, counted from the reference date. */
function nextDay(month: string, day: string, reference: string | null): string | null {
  const year = reference?.match(/^\d{4}/)?.[0];
  if (!year) return null;
  const inThatYear = `${year}-${month}-${day}`;
  return reference!.length >= 7 && inThatYear.slice(0, reference!.length) < reference!
    ? `${Number(year) + 1}-${month}-${day}`
    : inThatYear;
}

/** A month without a year is the next one of that name, this month included. */
function nextMonthNamed(month: string, reference: string | null): string | null {
  const [year, now] = (reference ?? '').split('-');
  if (!year || !now) return null;
  return `${month < now ? Number(year) + 1 : year}-${month}`;
}

/** A half or a quarter by its last month; without a year the next one. */
function partOfYear(year: string | undefined, month: string, reference: string | null) {
  return year
    ? { iso: `${year}-${month}`, relative: false }
    : { iso: nextMonthNamed(month, reference), relative: true };
}

function isoOf(
  g: Record<string, string | undefined>,
  lang: Lang,
  reference: string | null,
): { iso: string | null; relative: boolean } {
  const settled = (iso: string) => ({ iso, relative: false });
  const day = g.day ?? g.usDay;
  if (day) {
    const month = monthOf(lang, (g.dayMonth ?? g.usMonth)!);
    const year = g.dayYear ?? g.usYear;
    if (Number(day) < 1 || Number(day) > 31) return { iso: null, relative: false };
    return year
      ? settled(`${year}-${month}-${two(day)}`)
      : { iso: nextDay(month, two(day), reference), relative: true };
  }
  if (g.numDay) return settled(`${g.numYear}-${two(g.numMonth!)}-${two(g.numDay)}`);
  if (g.isoDate) return settled(g.isoDate);
  if (g.s) return settled(`${g.sYear}-${two(Number(g.s) * 6)}`);
  if (g.q) return settled(`${g.qYear}-${two(Number(g.q) * 3)}`);
  if (g.halfNth) return partOfYear(g.halfYear, nthOf(lang, g.halfNth) === 1 ? '06' : '12', reference);
  if (g.quarterNth) return partOfYear(g.quarterYear, two(nthOf(lang, g.quarterNth) * 3), reference);
  if (g.schoolYear) return settled(`${g.schoolYear}-09`);
  if (g.month) return settled(`${g.monthYear}-${monthOf(lang, g.month)}`);
  if (g.soonMonth) return { iso: nextMonthNamed(monthOf(lang, g.soonMonth), reference), relative: true };
  if (g.range) return settled(endOfRange(g.range, g.rangeEnd!));
  return settled((g.seasonYear ?? g.year)!);
}

/**
 * Times named in `plain` (lower case, without accents: see `withoutAccents`), in order, none inside another.
 * `reference` is the article's date, ISO and as precise as known; without it relative times stay unsettled.
 */
export function findTimes(plain: string, lang: Lang, reference: string | null): TimePhrase[] {
  const { absolute, groups, months, relative } = grammarOf(lang);
  const { limit, notATime } = CALENDAR[lang];
  const found: TimePhrase[] = [];
  for (const match of months.test(plain) ? eachMatch(absolute, plain) : []) {
    const named = namedGroups(match, groups);
    const before = named.before ?? '';
    const cell =
      isCellBorder(plain, match.index - 1, -1) || isCellBorder(plain, match.index + match[0].length, 1);
    const isYearAlone = named.year !== undefined && match[0] === named.year;
    if (before === '' && isYearAlone && !cell) continue;
    // "In June" may be a limit; "June" and "le mois de juin" name it only.
    const namedOnly = /^(?:(?:le|la|l'|el|the) ?)?(?:(?:mois|mes) de ?)?$/.test(before);
    if (namedOnly && named.soonMonth !== undefined && named.monthPart === undefined) continue;
    if (notATime.test(plain.slice(Math.max(0, match.index - 40), match.index + before.length))) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      ...isoOf(named, lang, reference),
      limit: limit.test(before) || cell,
    });
  }
  for (const { pattern, means } of RELATIVE_TIME.test(plain) ? relative : []) {
    for (const match of eachMatch(pattern, plain)) {
      const passage = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => passage.start < other.end && other.start < passage.end)) continue;
      found.push({
        ...passage,
        iso: relativeIso(means, match.groups ?? {}, CALENDAR[lang], reference),
        relative: true,
        limit: limit.test(match[0]),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The time by which what the sentence announces is to be done: a limit before a mere date, a later one before an earlier one. */
export function findDeadline(plain: string, lang: Lang, reference: string | null): TimePhrase | null {
  let best: TimePhrase | null = null;
  for (const time of findTimes(plain, lang, reference)) {
    if (time.iso && reference && time.iso < reference.slice(0, time.iso.length)) continue;
    if (!best || Number(time.limit) > Number(best.limit)) best = time;
    else if (time.limit === best.limit && (time.iso ?? '') > (best.iso ?? '')) best = time;
  }
  return best;
}
