import { DateFacet, type Days } from './DateFacet.tsx';
import { FacetMenu, type FacetOption } from './FacetMenu.tsx';
import { Icon } from './Icon.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { useStrings } from './StringsContext.ts';

/** One facet of the library; all in words already. */
export interface FacetData {
  id: string;
  label: string;
  /** Values that it is narrowed to. */
  chosen: readonly { value: string; label: string }[];
  /** Undefined until they are counted. */
  options: readonly FacetOption[] | undefined;
}

interface FacetBarProps {
  facets: readonly FacetData[];
  days: Days;
  /** `YYYY-MM-DD`. */
  today: string;
  /** A facet is opened: its values are to be counted. */
  onOpen: (id: string) => void;
  onToggle: (id: string, value: string, isChosen: boolean) => void;
  onDays: (days: Days) => void;
  onClear: () => void;
}

/** Facets as buttons, and what they are narrowed to as chips that can be taken away. */
export function FacetBar({ facets, days, today, onOpen, onToggle, onDays, onClear }: FacetBarProps) {
  const { t } = useStrings();
  const narrowed = facets.flatMap(({ id, label, chosen }) =>
    chosen.map((one) => ({ id, facet: label, ...one })),
  );
  const [first, ...others] = facets;
  const facet = ({ id, label, options }: FacetData) => (
    <PopoverButton key={id} class="facet" label={label} opens="dialog" onOpen={() => onOpen(id)}>
      {() => (
        <FacetMenu
          label={label}
          options={options}
          onToggle={(value, isChosen) => onToggle(id, value, isChosen)}
        />
      )}
    </PopoverButton>
  );
  return (
    <fieldset class="facets" aria-label={t('lib.facets')}>
      {first && facet(first)}
      <PopoverButton class="facet" label={t('lib.facet.date')} opens="dialog">
        {() => <DateFacet days={days} today={today} onDays={onDays} />}
      </PopoverButton>
      {others.map(facet)}
      {narrowed.map(({ id, facet: name, value, label }) => (
        <button
          key={`${id} ${value}`}
          type="button"
          class="facet is-on"
          aria-label={t('lib.unfilter', { facet: name, value: label })}
          onClick={() => onToggle(id, value, false)}
        >
          <span class="truncated">{label}</span>
          <Icon name="close" size={13} />
        </button>
      ))}
      {(days.from !== null || days.to !== null) && (
        <button
          type="button"
          class="facet is-on"
          aria-label={t('lib.unfilter', { facet: t('lib.facet.date'), value: saidDays(days) })}
          onClick={() => onDays({ from: null, to: null })}
        >
          {saidDays(days)}
          <Icon name="close" size={13} />
        </button>
      )}
      {(narrowed.length > 1 || (narrowed.length > 0 && (days.from ?? days.to) !== null)) && (
        <button type="button" class="facet facet--quiet" onClick={onClear}>
          {t('lib.clear')}
        </button>
      )}
    </fieldset>
  );

  function saidDays({ from, to }: Days): string {
    return `${from ?? '…'} – ${to ?? '…'}`;
  }
}
