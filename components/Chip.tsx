import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ChipProps {
  children: ComponentChildren;
  kind?: 'plain' | 'term' | 'pledge' | 'accent';
  icon?: IconName;
  /** What the words stand for, shown on hover and said in their place. */
  fullName?: string;
}

/** What kind of thing this is: a category, a kind of pledge. */
export function Chip({ children, kind = 'plain', icon, fullName }: ChipProps) {
  return (
    <span class={`chip chip--${kind}`} title={fullName}>
      {icon && <Icon name={icon} size={13} />}
      <span class="truncated" aria-hidden={fullName !== undefined || undefined}>
        {children}
      </span>
      {fullName !== undefined && <span class="sr">{fullName}</span>}
    </span>
  );
}
