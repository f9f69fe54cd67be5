import type { Change, Evidence, TrackedPledge } from '../../../lib/core/tracker/tracked-pledge.ts';

/** A change without its envelope. */
export type Deed = Change extends infer C ? (C extends Change ? Omit<C, 'id' | 'at'> : never) : never;

let made = 0;

/** A change of the given kind at the given time. */
export function deed(entries: Deed, at = '2016-10-01T10:00:00Z', id = `change-${++made}`): Change {
  return { id, at, ...entries } as Change;
}

export const REPORT: Evidence = {
  id: 'report',
  quote: 'Le portail a été ouvert le 1er mars 2017.',
  source: { title: 'Rapport de fin de période', url: 'https://www.opengovpartnership.org/r', date: '2018' },
  side: 'independent',
};

/** A pledge followed since 1 October 2016, with what happened to it since. */
export function tracked(...history: Change[]): TrackedPledge {
  return {
    id: 'urn:uuid:0192f0c1-0000-7000-8000-000000000001',
    article: {
      url: 'https://www.etalab.gouv.fr/plan',
      title: 'Le plan',
      siteName: 'Etalab',
      publishedTime: '2016-09-30',
    },
    selector: null,
    found: {
      text: 'L’État publiera les données essentielles des marchés d’ici 2018.',
      type: 'planned',
      strength: 'firm',
      actor: 'L’État',
      action: 'publiera les données essentielles des marchés',
      deadline: { text: 'd’ici 2018', iso: '2018' },
    },
    history: [deed({ kind: 'tracked' }, '2016-10-01T09:00:00Z', 'change-0'), ...history],
  };
}
