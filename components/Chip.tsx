import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ChipProps {
  children: ComponentChildren;
  kind?: 'plain' | 'term' | 'pledge' | 'accent';
  icon?: IconName;
}

/** What kind of thing this is: a category, a kind of pledge. */
export function Chip({ children, kind = 'plain', icon }: ChipProps) {
  return (
    <span class={`chip chip--${kind}`}>
      {icon && <Icon name={icon} size={13} />}
      <span class="truncated">{children}</span>
    </span>
  );
}
