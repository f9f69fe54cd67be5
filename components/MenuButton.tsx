import { useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { Menu, type MenuItem } from './Menu.tsx';
import { Popover } from './Popover.tsx';
import type { Rect } from './placement.ts';
import { useStrings } from './StringsContext.ts';

interface MenuButtonProps {
  items: MenuItem[];
  /** `Other actions` by default. */
  label?: string;
  tabIndex?: number;
}

/** The three dots: further acts in a menu. Without items there is no button. */
export function MenuButton({ items, label, tabIndex }: MenuButtonProps) {
  const { t } = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Rect | null>(null);
  if (items.length === 0) return null;

  const name = label ?? t('common.more');
  const close = () => {
    setAnchor(null);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <IconButton
        icon="more"
        label={name}
        expanded={anchor !== null}
        tabIndex={tabIndex}
        buttonRef={button}
        onClick={() => setAnchor(anchor ? null : button.current!.getBoundingClientRect())}
      />
      {anchor && (
        <Popover
          anchor={anchor}
          gap={4}
          layer="menu"
          follow={() => button.current?.getBoundingClientRect() ?? null}
          opener={button}
          onDismiss={(reason) => (reason === 'outside' ? setAnchor(null) : close())}
        >
          <Menu label={name} items={items} onClose={close} />
        </Popover>
      )}
    </>
  );
}
