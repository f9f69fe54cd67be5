import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../lib/core/settings.ts';

describe('What is chosen for a site', () => {
  const sites = {
    '*.gouv.fr': { on: false, density: 'all' as const },
    '*.economie.gouv.fr': { on: true },
    'budget.economie.gouv.fr': { toolbarOff: true },
  };

  test.each([
    ['the domain itself', 'gouv.fr', { on: false, density: 'all' }],
    ['a site below it', 'culture.gouv.fr', { on: false, density: 'all' }],
    ['a nearer domain', 'impots.economie.gouv.fr', { on: true, density: 'all' }],
    ['its own line', 'budget.economie.gouv.fr', { on: true, density: 'all', toolbarOff: true }],
    ['a name that only ends alike', 'nongouv.fr', {}],
    ['another site', 'example.org', {}],
    ['no site', '', {}],
  ])('%s', (_, site, rules) => {
    expect(rulesFor(sites, site)).toEqual(rules);
  });
});
