import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Popover } from './Popover.tsx';
import type { Rect } from './placement.ts';

interface PopoverButtonProps {
  label: string;
  icon?: IconName;
  /** What opens: acts, or choices that need a dialog. */
  opens: 'menu' | 'dialog';
  /** The icon alone is seen; the words are spoken, and shown as a tooltip. */
  wordless?: boolean;
  class?: string;
  disabled?: boolean;
  onOpen?: () => void;
  /** Given the function that closes it. */
  children: (close: () => void) => ComponentChildren;
}

/** A button, in words, that opens something below it; focus goes back to it when that closes. */
export function PopoverButton({
  label,
  icon,
  opens,
  wordless = false,
  disabled,
  onOpen,
  children,
  ...rest
}: PopoverButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Rect | null>(null);
  const close = () => {
    setAnchor(null);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        type="button"
        class={rest.class ?? 'btn'}
        aria-label={wordless ? label : undefined}
        data-tip={wordless ? label : undefined}
        aria-haspopup={opens}
        aria-expanded={anchor !== null}
        disabled={disabled}
        ref={button}
        onClick={() => {
          if (anchor) return setAnchor(null);
          onOpen?.();
          setAnchor(button.current!.getBoundingClientRect());
        }}
      >
        {icon && <Icon name={icon} size={wordless ? 16 : 14} />}
        {!wordless && label}
        <Icon name="down" size={14} />
      </button>
      {anchor && (
        <Popover
          anchor={anchor}
          gap={4}
          layer="menu"
          follow={() => button.current?.getBoundingClientRect() ?? null}
          opener={button}
          onDismiss={(reason) => (reason === 'outside' ? setAnchor(null) : close())}
        >
          {children(close)}
        </Popover>
      )}
    </>
  );
}
