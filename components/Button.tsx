import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ButtonProps {
  children: ComponentChildren;
  /** Left out for a button that sends its form. */
  onClick?: () => void;
  /** Sends the form it stands in. */
  submit?: boolean;
  /** `primary` at most once per surface; `quiet` has no border until pointed at. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: IconName | undefined;
  /** An act that has been done and can be undone: shown in the accent colour. */
  done?: boolean;
  disabled?: boolean;
  /** Id of what it is about, when its words alone do not say. */
  describedBy?: string;
  class?: string;
}

/** An act, in words. */
export function Button({
  children,
  onClick,
  look = 'plain',
  size,
  icon,
  done,
  disabled,
  submit = false,
  describedBy,
  ...rest
}: ButtonProps) {
  const classes = ['btn', `btn--${look}`, size === 'small' && 'btn--small', done && 'is-done', rest.class];
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      disabled={disabled}
      aria-describedby={describedBy}
      onClick={onClick}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </button>
  );
}
