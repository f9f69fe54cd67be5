import { useLayoutEffect, useRef } from 'preact/hooks';
import { rove } from './focus.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** One act of a menu. */
export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** Key that does the same elsewhere. */
  shortcut?: string;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: MenuItem[];
  /** Called after an act, or when Tab leaves the menu. */
  onClose: () => void;
}

/** A list of acts: arrows move, a letter goes to the next item that begins with it. Focus starts on the first. */
export function Menu({ label, items, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...list.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
  useLayoutEffect(() => buttons()[0]?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (rove(event, buttons(), 'vertical')) return event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      return onClose();
    }
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.stopPropagation();
      const all = buttons();
      const at = all.indexOf(event.target as HTMLElement);
      const letter = event.key.toLocaleLowerCase();
      const ordered = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      ordered.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    }
  };

  return (
    <div class="menu card" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          class="menu__item"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={item.shortcut}
          onClick={() => {
            onClose();
            item.onSelect();
          }}
        >
          {item.icon && <Icon name={item.icon} />}
          <span class="grow">{item.label}</span>
          {item.shortcut && (
            <span class="kbd" aria-hidden="true">
              {item.shortcut}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
