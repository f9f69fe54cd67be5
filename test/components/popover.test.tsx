// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { FocusReturn } from '../../components/FocusReturn.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { Popover } from '../../components/Popover.tsx';
import { press, show } from './screen.ts';

const anchor = { left: 100, top: 100, right: 200, bottom: 120 };
const nothing = () => {};

function pointerDown(target: EventTarget) {
  act(() => {
    target.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
  });
}

describe.each([
  { where: 'in a document', shadow: false },
  { where: 'in a shadow root', shadow: true },
])('a popover $where', ({ shadow }) => {
  test('Esc closes it and goes no further', () => {
    const onDismiss = vi.fn();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { getByRole } = show(
      <Popover anchor={anchor} onDismiss={onDismiss}>
        <button type="button">inside</button>
      </Popover>,
      { shadow },
    );
    getByRole('button').focus();
    press(getByRole('button'), 'Escape');
    document.removeEventListener('keydown', heard);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('escape');
    expect(heard).not.toHaveBeenCalled();
  });

  test('a press elsewhere closes it, a press inside does not', () => {
    const onDismiss = vi.fn();
    const { getByRole } = show(
      <Popover anchor={anchor} onDismiss={onDismiss}>
        <button type="button">inside</button>
      </Popover>,
      { shadow },
    );
    pointerDown(getByRole('button'));
    expect(onDismiss).not.toHaveBeenCalled();
    pointerDown(document.body);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('outside');
  });

  test('Tab beyond either end closes it, Tab between its stops does not', () => {
    const onDismiss = vi.fn();
    const { getAllByRole } = show(
      <Popover anchor={anchor} onDismiss={onDismiss}>
        <button type="button">first</button>
        <button type="button">last</button>
      </Popover>,
      { shadow },
    );
    const [first, last] = getAllByRole('button');
    first!.focus();
    press(first!, 'Tab');
    expect(onDismiss).not.toHaveBeenCalled();
    press(first!, 'Tab', { shiftKey: true });
    last!.focus();
    press(first!, 'Tab');
    expect(onDismiss.mock.calls).toEqual([['passed'], ['passed']]);
  });

  test('what it covers gets focus back when it goes', () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const { getByRole, leave } = show(
      <FocusReturn>
        <button type="button">inside</button>
      </FocusReturn>,
      { shadow },
    );
    getByRole('button').focus();
    leave();
    expect(document.activeElement).toBe(before);
    before.remove();
  });
});

test('a popover stands below its line, and stays there when it grows', () => {
  const { container, update } = show(
    <Popover anchor={anchor} onDismiss={nothing}>
      <p>short</p>
    </Popover>,
  );
  const box = container.querySelector<HTMLElement>('.popover')!;
  const before = { side: box.dataset.side, top: box.style.top, left: box.style.left };
  expect(before).toEqual({ side: 'below', top: '128px', left: '100px' });
  update(
    <Popover anchor={{ ...anchor, top: 400, bottom: 420 }} onDismiss={nothing}>
      <p style="height: 4000px">long</p>
    </Popover>,
  );
  expect({ side: box.dataset.side, top: box.style.top, left: box.style.left }).toEqual(before);
});

test('a closed popover keeps its last content for its fade, untouchable, then leaves', async () => {
  const { container, update } = show(
    <Popover anchor={anchor} onDismiss={nothing}>
      <p>words</p>
    </Popover>,
  );
  update(
    <Popover open={false} anchor={anchor} onDismiss={nothing}>
      {null}
    </Popover>,
  );
  expect(container.textContent).toBe('words');
  expect(container.querySelector('.popover')?.hasAttribute('inert')).toBe(true);
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(container.textContent).toBe('');
});

describe('a menu', () => {
  const items = [
    { id: 'a', label: 'Copier', onSelect: nothing },
    { id: 'b', label: 'Relier', onSelect: nothing },
    { id: 'c', label: 'Chercher', onSelect: nothing },
  ];

  test('takes focus, moves by arrows and first letters, and keeps letters to itself', () => {
    const heard = vi.fn();
    const { getByRole, container } = show(<Menu label="Actes" items={items} onClose={nothing} />);
    container.addEventListener('keydown', heard);
    expect(document.activeElement?.textContent).toBe('Copier');
    press(container, 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('Relier');
    press(container, 'c');
    expect(document.activeElement?.textContent).toBe('Chercher');
    press(container, 'c');
    expect(document.activeElement?.textContent).toBe('Copier');
    expect(heard).not.toHaveBeenCalled();
    expect(getByRole('menu', { name: 'Actes' })).toBeTruthy();
  });

  test('opens from its button and gives focus back on Esc', async () => {
    const { getByRole, queryByRole, user } = show(<MenuButton items={items} />);
    const button = getByRole('button', { name: 'Autres actions' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    press(button, 'Escape');
    expect(queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('a second press on its button closes it', async () => {
    const { getByRole, queryByRole, user } = show(<MenuButton items={items} />);
    await user.click(getByRole('button', { name: 'Autres actions' }));
    await user.click(getByRole('button', { name: 'Autres actions' }));
    expect(queryByRole('menu')).toBeNull();
  });
});
