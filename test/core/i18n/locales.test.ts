import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../../lib/core/i18n/lang.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };
import fr from '../../../locales/fr.json' with { type: 'json' };

const strings: Record<Lang, Record<string, string>> = { fr, en, es };
const keys = Object.keys(fr);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The entries of a language that break a rule, as readable lines. */
const breaking = (lang: Lang, rule: RegExp) =>
  Object.entries(strings[lang])
    .filter(([, text]) => rule.test(text))
    .map(([key, text]) => `${key}: ${text}`);

describe.each(LANGS)('%s', (lang) => {
  test('has exactly the keys of the others', () => {
    expect(Object.keys(strings[lang]).sort()).toEqual([...keys].sort());
  });

  test('has the same placeholders in each string', () => {
    const different = keys.filter(
      (key) =>
        String(placeholders(strings[lang][key] ?? '')) !== String(placeholders(fr[key as keyof typeof fr])),
    );
    expect(different).toEqual([]);
  });

  test('leaves no string empty and none with spaces around', () => {
    expect(breaking(lang, /^$|^\s|\s$| {2}/)).toEqual([]);
  });

  test('has a plural for each singular', () => {
    const alone = keys.filter(
      (key) => key.endsWith('_one') && !strings[lang][key.replace(/_one$/, '_other')],
    );
    expect(alone).toEqual([]);
  });

  test('uses typographic apostrophes and no exclamation marks', () => {
    expect(breaking(lang, /['!¡]/)).toEqual([]);
  });
});

describe('French typography', () => {
  test.each([
    { rule: 'a no-break space before a colon', breaks: /[^\u00a0\d]:(?!\/)/ },
    { rule: 'a narrow no-break space before ; and ?', breaks: /[^\u202f][;?]/ },
    { rule: 'no-break spaces inside guillemets', breaks: /«[^\u00a0]|[^\u00a0]»/ },
    { rule: 'no straight or English quotation marks', breaks: /["“”]/ },
  ])('$rule', ({ breaks }) => {
    expect(breaking('fr', breaks)).toEqual([]);
  });
});

describe('the other languages', () => {
  test('English writes no space before a sign', () => {
    expect(breaking('en', /[\s\u00a0\u202f][:;?]/)).toEqual([]);
  });

  test('Spanish opens its questions', () => {
    expect(breaking('es', /^[^¿]*\?/)).toEqual([]);
  });
});

describe('the views', () => {
  const folder = new URL('../../../components/', import.meta.url);
  const files = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
  const source = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');

  test('ask only for keys that exist', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!);
    const missing = asked.filter((key) => !keys.includes(key) && !keys.includes(`${key}_other`));
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(missing)]).toEqual([]);
  });

  test('ask for families of keys of which at least one exists', () => {
    const families = [...source.matchAll(/\bt\(\s*`([\w.-]+)\$\{/g)].map(([, start]) => start!);
    expect(families.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });
});
