import type { Colour } from '../lib/core/annotation/annotation.ts';
import type { ColourNames } from '../lib/core/settings.ts';
import { useStrings } from './StringsContext.ts';
import { COLOURS } from './Swatch.tsx';

interface ColourNameFieldsProps {
  names: ColourNames;
  /** What colours are called without the reader's names, by number. */
  defaults: Readonly<Record<Colour, string>>;
  /** Characters that a name may have. */
  longest: number;
  onChange: (names: ColourNames) => void;
}

/** What each colour means; an empty name gives the product's back. */
export function ColourNameFields({ names, defaults, longest, onChange }: ColourNameFieldsProps) {
  const { t } = useStrings();
  return (
    <ul class="colour-names">
      {COLOURS.map((colour) => (
        <li key={colour}>
          <span class={`swatch__disc swatch__disc--${colour}`} aria-hidden="true">
            {colour}
          </span>
          <input
            class="form-field__box"
            type="text"
            autocomplete="off"
            maxLength={longest}
            aria-label={t('set.colourName', { n: colour })}
            placeholder={defaults[colour]}
            value={names[colour] ?? defaults[colour]}
            onChange={(event) => {
              const name = event.currentTarget.value.trim();
              const { [colour]: _, ...others } = names;
              const isOwn = name !== '' && name !== defaults[colour];
              if (!isOwn) event.currentTarget.value = defaults[colour];
              onChange(isOwn ? { ...others, [colour]: name } : others);
            }}
          />
          <span class={`colour-names__sample mark-${colour}`}>{t(`set.sample.${colour}`)}</span>
        </li>
      ))}
    </ul>
  );
}
