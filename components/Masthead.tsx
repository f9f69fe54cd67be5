import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';

/** The product's name with the surface's own acts beside it. */
export function Masthead({ children }: { children?: ComponentChildren }) {
  const { t } = useStrings();
  return (
    <header class="masthead">
      <span class="wordmark grow">
        <Icon name="mark" size={17} />
        {t('app.name')}
      </span>
      {children}
    </header>
  );
}
