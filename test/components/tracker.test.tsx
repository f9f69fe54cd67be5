// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { CommitmentsImport } from '../../components/CommitmentsImport.tsx';
import { PledgeItem } from '../../components/PledgeItem.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { TrackedFacts } from '../../components/TrackedFacts.tsx';
import { TwoSidesView } from '../../components/TwoSidesView.tsx';
import { VerdictForm } from '../../components/VerdictForm.tsx';
import type { ImportReport as Report } from '../../lib/core/commitment/import-csv.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import { deed, REPORT, tracked } from '../core/tracker/pledges.ts';
import { commitment, firmPledge, unreviewed } from '../gallery/samples.ts';
import { show } from './screen.ts';

const nothing = () => {};

test('the timeline says in words all that it draws', () => {
  const point = (id: string, at: number) => ({
    id,
    at,
    title: `Promesse ${id}`,
    day: '2018-12-31',
    status: 'due' as const,
    href: `#/p/${id}`,
  });
  const { getByRole, getAllByRole, container } = show(
    <Timeline
      from="2016-01-01"
      to="2026-12-31"
      today={{ day: '2026-11-24', at: 0.99 }}
      points={[point('a', 0.27), point('b', 0.27)]}
      undated={[{ id: 'c', title: 'Promesse c', status: 'unknown', href: '#/p/c' }]}
    />,
  );
  expect(getAllByRole('link')).toHaveLength(3);
  expect(
    getByRole('link', { name: '31 déc. 2018\u00a0: Promesse a, Échéance passée' }).getAttribute('href'),
  ).toBe('#/p/a');
  expect(getByRole('link', { name: 'Sans date\u00a0: Promesse c, Sans nouvelle' }).getAttribute('href')).toBe(
    '#/p/c',
  );
  const text = container.querySelector('figcaption')?.textContent ?? '';
  for (const number of ['2016', '2026', '2 promesses', '24 nov. 2026', '1 promesse sans date'])
    expect(text).toContain(number);
});

test('without evidence there is no verdict to give', () => {
  const { queryByRole, getByText } = show(<VerdictForm evidence={[]} onJudge={nothing} />);
  expect(getByText(/demande une preuve/)).toBeTruthy();
  expect(queryByRole('button')).toBeNull();
});

test('a verdict rests on the evidence that was picked', async () => {
  const onJudge = vi.fn();
  const { getByRole, user } = show(<VerdictForm evidence={[REPORT]} onJudge={onJudge} />);
  await user.click(getByRole('radio', { name: 'Non tenu' }));
  await user.click(getByRole('checkbox'));
  await user.click(getByRole('button', { name: 'Juger' }));
  expect(onJudge).toHaveBeenCalledWith('not-kept', [REPORT.id]);
});

test('each value says whether it was inferred or corrected', async () => {
  const state = stateOf(
    tracked(deed({ kind: 'corrected', field: 'actor', value: 'La direction des achats' })),
  );
  const onCorrect = vi.fn();
  const { container, getByLabelText, getByRole, user } = show(
    <TrackedFacts
      state={state}
      deadlineWords="d’ici 2018"
      inferred
      editing="deadline"
      onEdit={nothing}
      onCorrect={onCorrect}
    />,
  );
  const [who, what] = [...container.querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(who).toContain('La direction des achats (corrigé par vous)');
  expect(what).toContain('(déduit)');
  const field = getByLabelText('Échéance') as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, '2019-06');
  await user.click(getByRole('button', { name: 'Enregistrer' }));
  expect(onCorrect).toHaveBeenCalledWith('deadline', '2019-06');
});

test('a commitment without ratings is said, not left out', () => {
  const { getByText } = show(
    <TwoSidesView
      government={[{ kind: 'self-assessment', text: 'Engagement tenu', commitment }]}
      independent={[{ kind: 'no-data', commitment: unreviewed }]}
    />,
  );
  expect(getByText('Engagement tenu')).toBeTruthy();
  expect(getByText('Aucune note dans ce registre')).toBeTruthy();
});

test('where the ratings of one commitment are from is said once', () => {
  const rating = (name: string) => ({
    kind: 'rating' as const,
    rating: { name, value: 'Oui', scale: 'Oui ou non.' },
    commitment,
  });
  const { getAllByText, getAllByRole } = show(
    <TwoSidesView government={[]} independent={[rating('Vérifiable'), rating('Pertinence')]} />,
  );
  expect(getAllByText('Oui')).toHaveLength(2);
  expect(getAllByText(new RegExp(commitment.code))).toHaveLength(1);
  expect(getAllByRole('link')).toHaveLength(1);
});

test('an import shows its counts, its bad rows with line and reason, and the way back', async () => {
  const report: Report = {
    own: { plans: [], commitments: [] },
    added: 2,
    replaced: 1,
    unchanged: 0,
    badRows: [{ line: 4, text: 'Atlantide,2024', reason: 'country-unknown' }],
    ignoredColumns: ['Budget'],
    stopped: null,
    undo: { addedCommitments: [], addedPlans: [], replaced: [] },
  };
  const onUndo = vi.fn();
  const { getByRole, getByText, user } = show(
    <CommitmentsImport fileName="plan.csv" report={report} onUndo={onUndo} onDownloadBad={nothing} />,
  );
  expect(getByRole('heading', { name: '3 engagements lus dans plan.csv' })).toBeTruthy();
  expect(getByRole('row', { name: '4 Atlantide,2024 Pays inconnu' })).toBeTruthy();
  expect(getByText(/Budget/)).toBeTruthy();
  await user.click(getByRole('button', { name: 'Annuler l’import' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a pledge in the panel is followed, or says where it stands', async () => {
  const onTrack = vi.fn();
  const acts = {
    onOpen: nothing,
    onTrack,
    onOpenTracker: nothing,
    onUntrack: nothing,
    onNotAPledge: nothing,
  };
  const { getByRole, getByText, queryByRole, update, user } = show(
    <PledgeItem pledge={firmPledge} about={undefined} {...acts} />,
  );
  await user.click(getByRole('button', { name: 'Suivre' }));
  expect(onTrack).toHaveBeenCalledOnce();
  const followed = { id: 'a', status: 'unknown' as const, evidence: 0, corrected: [] };
  update(<PledgeItem pledge={firmPledge} about={{ followed, commitments: [] }} {...acts} />);
  expect(getByText('Sans nouvelle')).toBeTruthy();
  expect(queryByRole('button', { name: 'Suivre' })).toBeNull();
});
