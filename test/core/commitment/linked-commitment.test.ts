import { expect, test } from 'vitest';
import { linkedCommitments } from '../../../lib/core/commitment/linked-commitment.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';

const register = loadRegister();
const uncoded = register.commitments.find(({ ogpReference }) => ogpReference === null)!;

test('a note’s commitments are known by their code, else by their title, in the order of the links', () => {
  const known = linkedCommitments(register, [uncoded.id, 'fr-2015-05'], 'fr');
  expect(known.map(({ short }) => short)).toEqual([known[0]!.name, 'FR0007']);
  expect(known[1]!.name).toMatch(/^FR0007, Impliquer davantage les citoyens/);
});

test('what is in no register any more has no name', () => {
  expect(linkedCommitments(register, ['gone', 'fr-2015-05'], 'fr').map(({ id }) => id)).toEqual([
    'fr-2015-05',
  ]);
});
