import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plain } from './notes.ts';
import { useStrings } from './StringsContext.ts';
import { TextField } from './TextField.tsx';

/** A value of a facet, with the number of notes that it would leave. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

interface FacetMenuProps {
  label: string;
  options: readonly FacetOption[] | undefined;
  onToggle: (value: string, isChosen: boolean) => void;
}

/** More values than this can be looked through by writing. */
const FEW = 8;
/** Values drawn at once; writing finds the others. */
const MOST = 60;

/** The values of a facet to choose among. */
export function FacetMenu({ label, options, onToggle }: FacetMenuProps) {
  const { t, lang } = useStrings();
  const [wanted, want] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const ready = options !== undefined;
  useLayoutEffect(() => {
    if (ready) box.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }, [ready]);
  const fitting = (options ?? []).filter((option) => plain(option.label).includes(plain(wanted.trim())));
  return (
    <div class="card facet-menu" role="dialog" aria-label={label} ref={box} tabIndex={-1}>
      {options && options.length > FEW && (
        <TextField label={t('common.search')} icon="search" search value={wanted} onInput={want} />
      )}
      {fitting.length === 0 && ready && <p class="muted facet-menu__none">{t('lib.noValue')}</p>}
      <ul>
        {fitting.slice(0, MOST).map(({ value, label: name, count, chosen }) => (
          <li key={value}>
            <label class="facet-menu__option">
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) => onToggle(value, event.currentTarget.checked)}
              />
              <span class="grow">{name}</span>
              <span class="rail__count">{count.toLocaleString(lang)}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
