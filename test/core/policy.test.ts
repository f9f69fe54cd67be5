import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POLICY, parsePolicy, underPolicy, withPolicy } from '../../lib/core/policy.ts';
import { DEFAULT_SETTINGS, rulesFor } from '../../lib/core/settings.ts';

/** The reader's settings: `own` was chosen, the rest was never touched. */
const settingsOf = (own: object, managed: unknown) => {
  const policy = parsePolicy(managed);
  return underPolicy({ ...withPolicy(DEFAULT_SETTINGS, policy), ...own }, policy);
};

describe('What an organisation chooses', () => {
  test('is where its readers begin', () => {
    expect(settingsOf({}, { density: 'all', quoteStyle: 'academic', toolbar: false })).toMatchObject({
      density: 'all',
      quoteStyle: 'academic',
      toolbar: false,
      cardTrigger: DEFAULT_SETTINGS.cardTrigger,
    });
  });

  test('gives way to the reader, unless it is locked', () => {
    const own = { density: 'none', quoteStyle: 'wiki' };
    const managed = { density: 'all', quoteStyle: 'academic', locked: ['quoteStyle'] };
    expect(settingsOf(own, managed)).toMatchObject({ density: 'none', quoteStyle: 'academic' });
  });

  test('locks only what it chose', () => {
    expect(parsePolicy({ locked: ['density', 'theme', 'sites'] }).locked).toEqual(new Set());
  });

  test.each([
    ['an unknown value', { density: 'some', toolbar: true }, { toolbar: true }, ['density']],
    ['a wrong type', { toolbar: 'no', uiLang: 'es' }, { uiLang: 'es' }, ['toolbar']],
    ['an unknown name', { colour: 'red' }, {}, ['colour']],
    ['what is no host', { sitesOff: ['https://example.org/'], uiLang: 'fr' }, { uiLang: 'fr' }, ['sitesOff']],
    [
      'one line of a list',
      { definitionLangs: ['tlh', 'fr'] },
      { definitionLangs: ['fr'] },
      ['definitionLangs'],
    ],
    ['a list that is none', { locked: 'density', density: 'all' }, { density: 'all' }, ['locked']],
    ['something that is no object', 'density=all', {}, []],
  ])('%s is left out and named, and the rest counts', (_, managed, values, unread) => {
    expect(parsePolicy(managed)).toMatchObject({ values, unread });
    expect(Object.keys(parsePolicy(managed).values)).toEqual(Object.keys(values));
  });

  test('keeps the sites that make sense beside one that does not', () => {
    const { values, unread } = parsePolicy({ sitesOff: ['no host', 'example.org', 3] });
    expect(values).toEqual({ sites: { 'example.org': { on: false } } });
    expect(unread).toEqual(['sitesOff']);
  });

  test('opens the first page by itself unless it says no', () => {
    expect([parsePolicy({}), parsePolicy({ welcome: false })].map(({ welcome }) => welcome)).toEqual([
      true,
      false,
    ]);
  });

  test('whatever comes in, settings come out', () => {
    fc.assert(
      fc.property(fc.anything(), (managed) => {
        const settings = underPolicy(DEFAULT_SETTINGS, parsePolicy(managed));
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
    expect(parsePolicy(undefined)).toEqual(NO_POLICY);
  });
});

describe('Sites of an organisation', () => {
  const managed = { sitesOff: ['*.example.org'], sitesOnDemand: ['www.press.example'] };
  const ruleOf = (site: string, own: object, locked: string[] = []) =>
    rulesFor(settingsOf({ sites: own }, { ...managed, locked }).sites, site);

  test('are off, on demand, or on', () => {
    expect(ruleOf('news.example.org', {}).on).toBe(false);
    expect(ruleOf('press.example', {})).toMatchObject({ on: true, onDemand: true });
    expect(ruleOf('elsewhere.example', {})).toEqual({});
  });

  test('are under what the reader chose for them', () => {
    expect(ruleOf('news.example.org', { 'news.example.org': { on: true } }).on).toBe(true);
  });

  test('are over it when they are locked, and leave the rest of it alone', () => {
    const own = { 'news.example.org': { on: true, density: 'all' }, 'elsewhere.example': { on: false } };
    expect(ruleOf('news.example.org', own, ['sites'])).toEqual({ on: false, density: 'all' });
    expect(ruleOf('elsewhere.example', own, ['sites'])).toEqual({ on: false });
  });
});
