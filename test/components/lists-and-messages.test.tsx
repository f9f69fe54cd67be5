// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BottomSheet } from '../../components/BottomSheet.tsx';
import { type Announcement, LiveRegion } from '../../components/LiveRegion.tsx';
import { PinnedStack } from '../../components/PinnedStack.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { TermList } from '../../components/TermList.tsx';
import { Toast } from '../../components/Toast.tsx';
import { accountability, ogp, terms } from '../gallery/samples.ts';
import { advance, press, show } from './screen.ts';

const nothing = () => {};

afterEach(() => {
  vi.useRealTimers();
});

describe('the terms of a page', () => {
  function Terms(props: { onLookUp?: (id: string) => void }) {
    const [open, setOpen] = useState<string | null>(null);
    return <TermList terms={terms} open={open} onOpen={setOpen} onNext={nothing} {...props} />;
  }

  test('stand under headings, each a button with its count', () => {
    const { getAllByRole, getByRole } = show(<Terms />);
    expect(getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Données et numérique',
      'Institution française',
      'Institution PGO',
      'Participation',
      'Principe',
    ]);
    expect(getByRole('button', { name: /^gouvernement ouvert.*5 fois$/ })).toBeTruthy();
  });

  test('open to their definition, in which terms can be looked up', async () => {
    const onLookUp = vi.fn();
    const { getByRole, user } = show(<Terms onLookUp={onLookUp} />);
    const head = getByRole('button', { name: /^Etalab/ });
    await user.click(head);
    expect(head.getAttribute('aria-expanded')).toBe('true');
    await user.click(getByRole('button', { name: 'plan d’action national' }));
    expect(onLookUp).toHaveBeenCalledWith('plan d’action national');
    await user.click(head);
    expect(head.getAttribute('aria-expanded')).toBe('false');
  });

  test('are passed through by J and arrows, across headings', () => {
    const { getByRole, container } = show(<Terms />);
    getByRole('button', { name: /^open data/ }).focus();
    press(container, 'j');
    expect(document.activeElement?.textContent).toContain('Etalab');
    press(container, 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('partenariat');
  });
});

test('tabs show their panel as soon as focus reaches them', () => {
  function Two() {
    const [selected, select] = useState<'notes' | 'terms'>('notes');
    const tabs = [
      { id: 'notes', label: 'Notes', count: 3 },
      { id: 'terms', label: 'Termes' },
    ] as const;
    return (
      <Tabs label="Marge" tabs={tabs} selected={selected} onSelect={select}>
        {selected}
      </Tabs>
    );
  }
  const { getByRole, container } = show(<Two />);
  getByRole('tab', { selected: true }).focus();
  press(container, 'ArrowRight');
  expect(getByRole('tab', { selected: true }).textContent).toBe('Termes');
  expect(getByRole('tabpanel', { name: 'Termes' }).textContent).toBe('terms');
});

describe('announcements', () => {
  test('are mounted empty and said a moment later, again even with the same words', () => {
    vi.useFakeTimers();
    const first: Announcement = { text: 'Note enregistrée' };
    const { getByRole, update } = show(<LiveRegion say={first} />);
    expect(getByRole('status').textContent).toBe('');
    advance(100);
    expect(getByRole('status').textContent).toBe('Note enregistrée');
    update(<LiveRegion say={{ ...first }} />);
    expect(getByRole('status').textContent).toBe('');
    advance(100);
    expect(getByRole('status').textContent).toBe('Note enregistrée');
  });

  test('errors go to an alert', () => {
    vi.useFakeTimers();
    const { getByRole } = show(<LiveRegion say={{ text: 'Pas enregistrée', urgent: true }} />);
    advance(100);
    expect([getByRole('alert').textContent, getByRole('status').textContent]).toEqual([
      'Pas enregistrée',
      '',
    ]);
  });
});

test('a toast stays 6 s, and as long as focus rests on it', () => {
  vi.useFakeTimers();
  const onDone = vi.fn();
  const { getByRole } = show(
    <Toast text="Note supprimée" action={{ label: 'Annuler', onClick: nothing }} onDone={onDone} />,
  );
  advance(5000);
  expect(getByRole('status').textContent).toBe('Note supprimée');
  act(() => getByRole('button', { name: 'Annuler' }).focus());
  advance(60_000);
  expect(onDone).not.toHaveBeenCalled();
  act(() => getByRole('button').blur());
  advance(6000);
  expect(onDone).toHaveBeenCalledOnce();
});

test('pinned cards are in the order of their lines and can be let go', async () => {
  const onUnpin = vi.fn();
  const pins = [
    { concept: accountability, top: 300 },
    { concept: ogp, top: 100 },
  ];
  const { getAllByRole, user } = show(<PinnedStack pins={pins} onUnpin={onUnpin} />);
  expect(getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Partenariat pour un gouvernement ouvert',
    'Redevabilité',
  ]);
  await user.click(getAllByRole('button', { name: 'Détacher' })[1]!);
  expect(onUnpin).toHaveBeenCalledWith('accountability');
});

test('a sheet is pulled down to close, and a short pull lets it spring back', () => {
  const onDismiss = vi.fn();
  const { container } = show(<BottomSheet onDismiss={onDismiss}>words</BottomSheet>);
  const handle = container.querySelector('.bottom-sheet__handle')!;
  const drag = (to: number) => {
    for (const [type, clientY] of [
      ['pointerdown', 0],
      ['pointermove', to],
      ['pointerup', to],
    ] as const)
      act(() => {
        handle.dispatchEvent(new MouseEvent(type, { clientY, bubbles: true }));
      });
  };
  drag(30);
  expect(onDismiss).not.toHaveBeenCalled();
  drag(120);
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith('dragged');
});
