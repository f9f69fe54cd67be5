import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './icons.ts';
import { useStrings } from './StringsContext.ts';

/** A place of the rail: a page, a tag, a dossier. */
export interface DeskPlace {
  id: string;
  icon: IconName;
  label: string;
  href: string;
  /** Shown at the end of the line once it is known. */
  count?: number | undefined;
  current?: boolean;
  /** Places inside this one, shown while it is current. */
  inside?: readonly DeskPlace[];
}

/** Places under a heading, with at most one act beside it. */
export interface DeskGroup {
  id: string;
  title: string;
  places: readonly DeskPlace[];
  act?: { icon: IconName; label: string; onClick: () => void };
}

interface DeskShellProps {
  places: readonly DeskPlace[];
  groups?: readonly DeskGroup[];
  /** At the bottom: what is rarely needed. */
  foot?: readonly DeskPlace[];
  /** The page fills the window and scrolls in its own panes. */
  panes?: boolean;
  children: ComponentChildren;
}

/** A full tab of the product: the rail of places, and the page beside it. */
export function DeskShell({ places, groups = [], foot = [], panes = false, children }: DeskShellProps) {
  const { t } = useStrings();
  const nav = useRef<HTMLElement>(null);
  const here = [...places, ...places.flatMap(({ inside = [] }) => inside)].findLast(({ current }) => current);
  // On a narrow screen the places are a strip, and this one may be beyond its end.
  useEffect(() => centre(nav.current), [here?.id]);
  return (
    <div class={panes ? 'desk desk--panes' : 'desk'}>
      <header class="rail">
        <span class="wordmark">
          <Icon name="mark" size={18} />
          {t('app.name')}
        </span>
        <nav class="rail__nav" ref={nav} aria-label={t('app.name')}>
          <Places places={places} />
          {groups.map(({ id, title, places: grouped, act }) => (
            <section key={id} class="rail__group" aria-labelledby={`rail-${id}`}>
              <div class="rail__title">
                <h2 id={`rail-${id}`}>{title}</h2>
                {act && <IconButton {...act} />}
              </div>
              <Places places={grouped} />
            </section>
          ))}
        </nav>
        <div class="rail__foot">
          <Places places={foot} />
          <p class="rail__local">{t('common.local')}</p>
        </div>
      </header>
      <main class={panes ? 'desk__panes' : 'desk__page'}>{children}</main>
    </div>
  );
}

/** Pushes a strip along until its current place is in sight. */
function centre(strip: HTMLElement | null): void {
  const current = strip?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!strip || !current) return;
  const { left, width } = strip.getBoundingClientRect();
  strip.scrollLeft += current.left - left - (width - current.width) / 2;
}

function Places({ places }: { places: readonly DeskPlace[] }) {
  if (places.length === 0) return null;
  return (
    <ul class="rail__places">
      {places.map((place) => (
        <li key={place.id}>
          <a class="rail__place" href={place.href} aria-current={place.current ? 'page' : undefined}>
            <Icon name={place.icon} />
            <span class="grow truncated">{place.label}</span>
            {place.count !== undefined && <Count n={place.count} />}
          </a>
          {place.inside && place.inside.length > 0 && <Places places={place.inside} />}
        </li>
      ))}
    </ul>
  );
}

function Count({ n }: { n: number }) {
  const { lang } = useStrings();
  return <span class="rail__count">{n.toLocaleString(lang)}</span>;
}
