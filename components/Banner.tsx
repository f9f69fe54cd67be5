import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface BannerProps {
  /** What is the case, in one sentence. */
  title: string;
  /** What to do about it, what is lost or safe. */
  children?: ComponentChildren;
  icon?: IconName;
  /** `problem`: something could be lost; spoken at once. */
  kind?: 'notice' | 'problem';
  /** At most two buttons. */
  actions?: ComponentChildren;
}

/** A state that the reader should know of, in the flow of a surface. */
export function Banner({ title, children, icon = 'warning', kind = 'notice', actions }: BannerProps) {
  return (
    <div class={`banner banner--${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      <Icon name={icon} />
      <div class="grow">
        <p class="strong">{title}</p>
        {children && <div class="banner__body">{children}</div>}
        {actions && <div class="banner__actions">{actions}</div>}
      </div>
    </div>
  );
}
