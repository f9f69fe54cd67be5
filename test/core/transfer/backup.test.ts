import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupText, damagedParts, makeBackup } from '../../../lib/core/transfer/backup.ts';
import { canonicalJson } from '../../../lib/core/transfer/canonical-json.ts';
import { KIND_NAMES } from '../../../lib/core/transfer/kinds.ts';
import { anyContents, sha256 } from './any-contents.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const SCHEMA = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../docs/backup.schema.json'), 'utf8'),
);

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const conforms = ajv.compile(SCHEMA);

it('a backup of any library conforms to the published schema', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (contents) => {
      const backup = await makeBackup(
        { contents, settings: { theme: 'dark' }, now: NOW, product: '0.1.0' },
        sha256,
      );
      expect(conforms(JSON.parse(backupText(backup))) ? [] : conforms.errors).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('the published schema knows every kind that a backup has, and refuses what is none', async () => {
  expect(Object.keys(SCHEMA.properties.contents.properties).sort()).toEqual([...KIND_NAMES].sort());
  const backup = await makeBackup({ contents: {}, settings: null, now: NOW, product: '0' }, sha256);
  for (const broken of [
    { ...backup, format: 'x' },
    { ...backup, contents: { ...backup.contents, annotations: [{}] } },
  ])
    expect(conforms(broken)).toBe(false);
});

it('a change of any record is found in its part, and in no other', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, fc.constantFrom(...KIND_NAMES), async (contents, kind) => {
      fc.pre((contents[kind] ?? []).length > 0);
      const backup = await makeBackup({ contents, settings: null, now: NOW, product: '0' }, sha256);
      const copy = JSON.parse(backupText(backup));
      expect(await damagedParts(copy, sha256)).toEqual([]);
      copy.contents[kind][0].extra = 1;
      expect(await damagedParts(copy, sha256)).toEqual([kind]);
    }),
    { numRuns: 40 },
  );
});

it('canonical JSON is that of RFC 8785', () => {
  // §3.2.3 and §3.2.4: members by UTF-16 code units, no white space, numbers as ECMAScript writes them.
  const value = {
    '\u20ac': 1,
    '\r': 2,
    '1': 4.5,
    '\ud83d\ude00': 5,
    '\u0080': 6,
    literals: [null, true, 1e30, 0.000001, -0],
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":4.5,"literals":[null,true,1e+30,0.000001,0],"\u0080":6,"\u20ac":1,"\ud83d\ude00":5}',
  );
});
