// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { HighlightBar } from '../../components/HighlightBar.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import { selectionKey } from '../../components/selectionKeys.ts';
import { press, show } from './screen.ts';

const nothing = () => {};
const key = (init: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...init,
});

describe('the toolbar of a selection', () => {
  test('names five colours by meaning and number', () => {
    const { getByRole, getAllByRole } = show(<SelectionToolbar onHighlight={nothing} />);
    expect(getByRole('toolbar', { name: 'Passage sélectionné' })).toBeTruthy();
    expect(getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Surligner, À citer, couleur 1',
      'Surligner, À vérifier, couleur 2',
      'Surligner, Chiffre, couleur 3',
      'Surligner, Contexte, couleur 4',
      'Surligner, Autre, couleur 5',
    ]);
  });

  test('is one tab stop; arrows, Home and End move inside', () => {
    const { getAllByRole } = show(
      <SelectionToolbar onHighlight={nothing} onNote={nothing} onTag={nothing} />,
    );
    const buttons = getAllByRole('button');
    expect(buttons.filter((button) => button.tabIndex === 0)).toEqual([buttons[0]]);
    buttons[0]!.focus();
    press(buttons[0]!, 'ArrowRight');
    expect(document.activeElement).toBe(buttons[1]);
    press(buttons[0]!, 'End');
    expect(document.activeElement).toBe(buttons.at(-1));
    press(buttons[0]!, 'ArrowRight');
    expect(document.activeElement).toBe(buttons[0]);
    expect(buttons.filter((button) => button.tabIndex === 0)).toEqual([buttons[0]]);
  });

  test('does not take the selection away when pressed', () => {
    const { getByRole } = show(<SelectionToolbar onHighlight={nothing} />);
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    getByRole('toolbar').dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  test('does what its keys say, and only what it offers', () => {
    const onHighlight = vi.fn();
    const onNote = vi.fn();
    const { getAllByRole } = show(<SelectionToolbar onHighlight={onHighlight} onNote={onNote} />);
    getAllByRole('button')[0]!.focus();
    expect(press(document.body, '3')).toBe(false);
    expect(press(document.body, 'n')).toBe(false);
    expect(press(document.body, 't')).toBe(true);
    expect(onHighlight).toHaveBeenCalledWith(3);
    expect(onNote).toHaveBeenCalledOnce();
  });

  test('once words are highlighted, shows in which colour, and gives another one at the next press', () => {
    const onHighlight = vi.fn();
    const { getByRole } = show(<SelectionToolbar made={3} onHighlight={onHighlight} onNote={nothing} />);
    expect(getByRole('toolbar', { name: 'Surlignage' })).toBeTruthy();
    expect(getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe('Chiffre, couleur 3');
    getByRole('button', { pressed: true }).focus();
    press(document.body, '4');
    expect(onHighlight).toHaveBeenCalledWith(4);
  });

  test('offers a menu only when there is more than the quote button', () => {
    const { queryByRole, update } = show(<SelectionToolbar onHighlight={nothing} onCopyQuote={nothing} />);
    expect(queryByRole('button', { name: 'Autres actions' })).toBeNull();
    update(<SelectionToolbar onHighlight={nothing} onCopyQuote={nothing} onHideHere={nothing} />);
    expect(queryByRole('button', { name: 'Autres actions' })).toBeTruthy();
  });

  test('docked for touch, acts are words', () => {
    const { getByRole } = show(<SelectionToolbar form="docked" onHighlight={nothing} onTag={nothing} />);
    expect(getByRole('button', { name: 'Étiquette' })).toBeTruthy();
  });
});

describe('keys of a selection', () => {
  test.each([
    { case: 'a digit', event: { key: '2', code: 'Digit2' }, act: { do: 'highlight', colour: 2 } },
    {
      case: 'a digit key of a French keyboard',
      event: { key: 'é', code: 'Digit2' },
      act: { do: 'highlight', colour: 2 },
    },
    { case: 'N', event: { key: 'n', code: 'KeyN' }, act: { do: 'note' } },
    { case: 'a letter with Shift', event: { key: 'N', code: 'KeyN', shiftKey: true }, act: undefined },
    { case: 'Ctrl+C stays the browser’s', event: { key: 'c', code: 'KeyC', ctrlKey: true }, act: undefined },
    { case: 'a digit past five', event: { key: '6', code: 'Digit6' }, act: undefined },
    { case: 'another letter', event: { key: 'z', code: 'KeyZ' }, act: undefined },
  ])('$case', ({ event, act }) => {
    expect(selectionKey(key(event))).toEqual(act);
  });
});

describe('the bar of a highlight', () => {
  test('shows which colour it has, and deletes by key', () => {
    const onDelete = vi.fn();
    const { getByRole } = show(<HighlightBar colour={3} onColour={nothing} onDelete={onDelete} />);
    expect(getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe('Chiffre, couleur 3');
    getByRole('button', { pressed: true }).focus();
    press(document.body, 'Delete');
    expect(onDelete).toHaveBeenCalledOnce();
  });
});
