import { expect, it } from 'vitest';
import { gistOf } from '../../../../lib/core/transfer/import/gist.ts';

it.each([
  {
    name: 'its quote before its note',
    source: '{"text":"note","target":[{"selector":[{"exact":"le  budget"}]}]}',
    gist: 'le budget',
  },
  { name: 'its note', source: '{"id":"a","body":[{"value":"à relire"}]}', gist: 'à relire' },
  { name: 'nothing, when it has no words', source: '{"id":"a","exact":" ","value":3}', gist: undefined },
  { name: 'nothing, when it is cut off', source: '{"exact":"le bud', gist: undefined },
])('a record is known by $name', ({ source, gist }) => {
  expect(gistOf(source)).toBe(gist);
});
