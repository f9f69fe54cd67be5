import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface IconButtonProps {
  icon: IconName;
  /** Spoken name and tooltip. */
  label: string;
  onClick: () => void;
  /** Key that does the same, shown in the tooltip. */
  shortcut?: string;
  /** A toggle that is on or off; left out for plain acts. */
  pressed?: boolean;
  /** The button opens a menu, now open or closed. */
  expanded?: boolean;
  tabIndex?: number;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** An act shown by its icon; the name is spoken, and shown after 600 ms of rest or at once on focus. */
export function IconButton({
  icon,
  label,
  onClick,
  shortcut,
  pressed,
  expanded,
  tabIndex,
  buttonRef,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="btn btn--icon"
      aria-label={label}
      aria-pressed={pressed}
      aria-haspopup={expanded === undefined ? undefined : 'menu'}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      data-tip={shortcut ? `${label}\u2002${shortcut}` : label}
      tabIndex={tabIndex}
      ref={buttonRef}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
