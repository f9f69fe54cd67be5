import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOTICES, notices } from './notices.ts';

it('the shipped notices name every library that is shipped (else: npm run notices)', () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(notices());
});
