/** Checks that a look at a stored record is put together from. */
import { LANGS } from '../core/i18n/lang.ts';

/** Why a record makes no sense; undefined when it does. */
export type Look = (record: unknown) => string | undefined;
type Check = (value: unknown) => boolean;
/** One check for each property that is read, so that none is forgotten. */
type Checks<R> = { [K in keyof Required<R>]: Check };

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => Number.isFinite(value);
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isAny: Check = () => true;
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
/** The browser refuses to make dates of anything else. */
export const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** A look at an object, property by property. */
export function shaped<R>(checks: Checks<R>): Look {
  const all = Object.entries(checks) as [string, Check][];
  return (record) => {
    if (!isObject(record)) return 'not an object';
    const bad = all.find(([name, check]) => !check(record[name]));
    return bad && `${bad[0]}: not what it should be`;
  };
}

export const isPassage: Check = (value) => isObject(value) && isCount(value.start) && isCount(value.end);

export const inLangs: Check = (value) =>
  isObject(value) && LANGS.every((lang) => orNull(isText)(value[lang]));

export const inSomeLangs =
  (check: Check): Check =>
  (value) =>
    isObject(value) && LANGS.every((lang) => orAbsent(check)(value[lang]));
