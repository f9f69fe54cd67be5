import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  title: string;
  children?: ComponentChildren;
  icon?: IconName;
  actions?: ComponentChildren;
}

/** Nothing here: one sentence that says so, one that says what to do. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      {icon && <Icon name={icon} size={24} />}
      <h2 class="empty__title">{title}</h2>
      {children && <p class="empty__body">{children}</p>}
      {actions && <div class="empty__actions">{actions}</div>}
    </div>
  );
}
