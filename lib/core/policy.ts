import * as v from 'valibot';
import { QUOTE_STYLES } from './quote/quote-text.ts';
import { rulesFor, type Settings, type SiteSettings } from './settings.ts';

/** Settings that an organisation may choose for its readers; the names are those of `public/managed-schema.json`. */
export const POLICY_NAMES = [
  'uiLang',
  'definitionLangs',
  'density',
  'cardTrigger',
  'toolbar',
  'singleKeys',
  'quoteStyle',
  'reviewReminder',
  'sites',
] as const;

export type PolicyName = (typeof POLICY_NAMES)[number];

/** What an organisation chose: where its readers begin, and what they cannot change. */
export interface Policy {
  values: Partial<Pick<Settings, PolicyName>>;
  /** Those of `values` that the reader cannot change. */
  locked: ReadonlySet<PolicyName>;
  /** The first page opens by itself at install. */
  welcome: boolean;
  /** Names of what made no sense, in whole or in part, and was left out. */
  unread: readonly string[];
}

export const NO_POLICY: Policy = { values: {}, locked: new Set(), welcome: true, unread: [] };

const lang = v.picklist(['fr', 'en', 'es']);
const host = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/i));

/** A list without the lines that make no sense. */
const linesOf = <T extends v.GenericSchema>(line: T) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((lines) => lines.filter((one): one is v.InferOutput<T> => v.is(line, one))),
  );

/** What makes no sense is left out, each field by itself. */
const orNothing = <T extends v.GenericSchema>(field: T) => v.fallback(v.optional(field), undefined);

const shape = v.object({
  uiLang: orNothing(lang),
  definitionLangs: orNothing(linesOf(lang)),
  density: orNothing(v.picklist(['first', 'all', 'none'])),
  cardTrigger: orNothing(v.picklist(['hover', 'alt', 'click'])),
  toolbar: orNothing(v.boolean()),
  singleKeys: orNothing(v.boolean()),
  quoteStyle: orNothing(v.picklist(QUOTE_STYLES)),
  reviewReminder: orNothing(v.boolean()),
  sitesOn: orNothing(linesOf(host)),
  sitesOnDemand: orNothing(linesOf(host)),
  sitesOff: orNothing(linesOf(host)),
  locked: orNothing(linesOf(v.picklist(POLICY_NAMES))),
  welcome: orNothing(v.boolean()),
});

/** The organisation's choice from what the browser hands over. */
export function parsePolicy(managed: unknown): Policy {
  const read = v.safeParse(shape, managed);
  if (!read.success) return NO_POLICY;
  const { sitesOn, sitesOnDemand, sitesOff, locked = [], welcome = true, ...plain } = read.output;
  const sites = Object.fromEntries<SiteSettings>([
    ...(sitesOn ?? []).map((host) => [ruleName(host), { on: true, onDemand: false }] as const),
    ...(sitesOnDemand ?? []).map((host) => [ruleName(host), { on: true, onDemand: true }] as const),
    ...(sitesOff ?? []).map((host) => [ruleName(host), { on: false }] as const),
  ]);
  const all = { ...plain, ...(Object.keys(sites).length > 0 && { sites }) };
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return {
    values,
    locked: new Set(POLICY_NAMES.filter((name) => locked.includes(name) && name in values)),
    welcome,
    unread: Object.entries(managed as object)
      .filter(([name, value]) => !isRead(value, (read.output as Record<string, unknown>)[name]))
      .map(([name]) => name),
  };
}

const isRead = (given: unknown, read: unknown) =>
  Array.isArray(given) ? Array.isArray(read) && read.length === given.length : read !== undefined;

const ruleName = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** Where a reader begins: the product's settings with the organisation's over them. */
export function withPolicy(defaults: Settings, { values }: Policy): Settings {
  return { ...defaults, ...values };
}

/**
 * The reader's settings (`chosen`, begun from `withPolicy`) as they apply: sites of the organisation are under the
 * reader's own, and what is locked is over everything.
 */
export function underPolicy(chosen: Settings, { values, locked }: Policy): Settings {
  const fixed = Object.fromEntries(
    Object.entries(values).filter(([name]) => name !== 'sites' && locked.has(name as PolicyName)),
  );
  return { ...chosen, ...fixed, sites: sitesUnder(chosen.sites, values.sites ?? {}, locked.has('sites')) };
}

function sitesUnder(own: Settings['sites'], ruled: Settings['sites'], isLocked: boolean): Settings['sites'] {
  const sites: Record<string, SiteSettings> = { ...ruled };
  for (const [site, rule] of Object.entries(own)) {
    const { on, onDemand, ...rest } = rule;
    const isRuled = isLocked && rulesFor(ruled, site.replace(/^\*\./, '')).on !== undefined;
    sites[site] = { ...ruled[site], ...(isRuled ? rest : rule) };
  }
  return sites;
}
