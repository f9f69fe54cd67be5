import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { POLICY_NAMES, parsePolicy } from '../../lib/core/policy.ts';
import schema from '../../public/managed-schema.json' with { type: 'json' };

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/policies.md'), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!));

/** The settings in an example, whatever it wraps them in. */
function valuesIn(example: Record<string, unknown>): Record<string, unknown> {
  if (example.data) return example.data as Record<string, unknown>;
  const inner = Object.values(example)[0];
  return 'density' in example ? example : valuesIn(inner as Record<string, unknown>);
}

describe('What an organisation can set', () => {
  const lists = ['sitesOn', 'sitesOnDemand', 'sitesOff'];
  const names = [...POLICY_NAMES.filter((name) => name !== 'sites'), ...lists, 'locked', 'welcome'].sort();

  test('is the same for the code, the schema and the page that explains it', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(names);
    expect([...PAGE.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name).sort()).toEqual(names);
    expect(schema.properties.locked.items.enum).toEqual([...POLICY_NAMES]);
  });

  test('is written in the examples as the browser checks it, and all of it counts', () => {
    expect(EXAMPLES).toHaveLength(3);
    const isValid = new Ajv({ strict: false }).compile(schema);
    for (const example of EXAMPLES) {
      const values = valuesIn(example);
      expect(isValid(values)).toBe(true);
      expect(parsePolicy(values).values).toMatchObject({ density: 'all' });
      expect([...parsePolicy(values).locked]).toEqual(values.locked);
    }
  });
});
