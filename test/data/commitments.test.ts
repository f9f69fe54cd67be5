import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitmentTitle } from '../../lib/core/commitment/commitment.ts';
import { IRM_SCALES, stepKey } from '../../lib/core/commitment/irm-scales.ts';
import { LANGS } from '../../lib/core/i18n/lang.ts';
import facts from '../../lib/data/commitments.json' with { type: 'json' };
import { loadRegister, REGISTER_META } from '../../lib/data/commitments.ts';
import { loadStrings } from '../../lib/data/locales.ts';

const register = loadRegister();

test('the register says where it comes from, when it was read, and under which licence', () => {
  expect(REGISTER_META.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(REGISTER_META.sourceUrl).toMatch(/^https:/);
  expect(REGISTER_META.licence).not.toBe('');
});

describe('every commitment', () => {
  test('belongs to a plan of its country and has a name to show', () => {
    for (const commitment of register.commitments) {
      expect(register.plan(commitment.planId)?.country, commitment.id).toBe(commitment.country);
      expect(commitmentTitle(commitment, 'fr')).not.toBe('');
    }
  });

  test('has a source', () => {
    expect(register.commitments.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('has a code and an id of its own', () => {
    const codes = register.commitments.flatMap(({ ogpReference }) => ogpReference ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(register.commitments.map(({ id }) => id)).size).toBe(register.commitments.length);
  });
});

describe('ratings', () => {
  const ratings = register.commitments.flatMap((commitment) =>
    commitment.ratings.map((rating) => ({ ...rating, of: commitment.id })),
  );

  test('are on a step of their scale, or say that there is no data', () => {
    const off = ratings.filter(({ scale, value }) => {
      const { steps } = IRM_SCALES[scale];
      return (
        value !== null &&
        steps.length > 0 &&
        !steps.some((step) => step.toLowerCase() === value.toLowerCase())
      );
    });
    // The legend of the star says no more than this for two French commitments.
    expect(off.map(({ of, value }) => [of, value])).toEqual([
      ['fr-2015-02', 'Substantial or complete'],
      ['fr-2015-23', 'Substantial or complete'],
    ]);
  });

  test('are explained in each language, criterion and version, and their steps are translated', async () => {
    for (const strings of await Promise.all(LANGS.map((lang) => loadStrings(lang)))) {
      for (const { id, steps } of Object.values(IRM_SCALES)) {
        for (const key of [`irm.${id}`, `irm.scale.${id}`, ...steps.map(stepKey)])
          expect(strings, key).toHaveProperty([key]);
      }
    }
  });

  test('of the older and the newer result scale are told apart', () => {
    const scaleOf = (id: string) =>
      register.byId(id)?.ratings.find(({ scale }) => /results|open-government/.test(scale))?.scale;
    expect(scaleOf('fr-2015-02')).toBe('did-it-open-government');
    expect(new Set(ratings.filter(({ value }) => value === 'Significant').map(({ scale }) => scale))).toEqual(
      new Set(['early-results']),
    );
  });
});

describe('look-up', () => {
  test('by code in any spelling', () => {
    expect(['FR0022', 'fr-0022', 'FR 0022'].map((code) => register.byCode(code)?.id)).toEqual(
      Array(3).fill('fr-2015-19'),
    );
    expect(register.byCode('FR9999')).toBeUndefined();
  });

  test('by number in one plan only', () => {
    expect(register.byNumber('FR-2018-2020', '12')?.id).toBe('fr-2018-12');
    expect(register.byNumber('FR-2015-2017', '012')?.id).toBe('fr-2015-12');
    expect(register.byNumber('FR-2018-2020', '14')).toBeUndefined();
  });

  test('of a number inside a joint entry, and of a part that has its own code', () => {
    expect(register.byNumber('CI-2016-2018', '7')?.id).toBe('ci-2016-06-07');
    expect(register.byCode('CI0004')).toMatchObject({ id: 'ci-2016-03-05.2', partOf: 'ci-2016-03-05' });
  });

  test.each(['__proto__', 'constructor', 'toString', ''])('of %j finds nothing', (key) => {
    expect([
      register.plan(key),
      register.byId(key),
      register.byCode(key),
      register.byNumber(key, key),
    ]).toEqual(Array(4).fill(undefined));
  });
});

const shared = join(process.env.MARGIN_SHARED ?? '../shared', 'data/commitments/commitments.json');

test.skipIf(!existsSync(shared))('every fact is as in the file it was copied from', () => {
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prune);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, prune(inner)] as const)
        .filter(
          ([, inner]) => inner !== null && JSON.stringify(inner) !== '[]' && JSON.stringify(inner) !== '{}',
        ),
    );
  };
  const source = JSON.parse(readFileSync(shared, 'utf8'));
  expect(facts.commitments).toEqual(prune(source.commitments));
  expect(facts.plans.map(({ ordinal: _, ...plan }: { ordinal?: number }) => plan)).toEqual(
    prune(source.plans),
  );
});
