import { expect, test } from 'vitest';
import { hashOf, LIST, type Route, readRoute } from '../../entrypoints/tracker/route.ts';

const PLACES: [string, Route][] = [
  ['the list', LIST],
  ['the list by plan, searched', { page: 'list', by: 'plan', status: 'due', query: 'données & santé' }],
  ['a pledge', { page: 'pledge', id: 'urn:uuid:0192f0c0-0000-7000', edit: null, add: null }],
  ['a pledge with a part to correct', { page: 'pledge', id: 'a/b?c', edit: 'actor', add: null }],
  ['a new pledge', { page: 'new' }],
  ['imported commitments', { page: 'commitments' }],
  ['differences', { page: 'differences' }],
];

test.each(PLACES)('%s is found again by its address', (_name, route) => {
  expect(readRoute(hashOf(route))).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/?by=colour&status=late', '#/p/'])('%j leads to the list', (hash) => {
  expect(readRoute(hash)).toEqual(LIST);
});

test('an address broken by hand breaks nothing', () => {
  expect(readRoute('#/p/%E0%A4%A')).toMatchObject({ page: 'pledge', id: '%E0%A4%A' });
});
