import type { Colour } from '../lib/core/annotation/annotation.ts';
import { useStrings } from './StringsContext.ts';
import { COLOURS, Swatch } from './Swatch.tsx';

/** Names that the reader gave to colours; the others keep the product's. */
export type ColourNames = Partial<Record<Colour, string>>;

interface SwatchRowProps {
  /** The colour in use; left out when pressing makes a new highlight. */
  current?: Colour;
  names?: ColourNames;
  onPick: (colour: Colour) => void;
}

/** The five colours by number and name. */
export function SwatchRow({ current, names = {}, onPick }: SwatchRowProps) {
  const { t } = useStrings();
  const key = current === undefined ? 'sel.highlight' : 'sel.changeColour';
  return COLOURS.map((colour) => (
    <Swatch
      key={colour}
      colour={colour}
      label={t(key, { name: names[colour] ?? t(`color.${colour}`), n: colour })}
      pressed={current === undefined ? undefined : colour === current}
      onClick={() => onPick(colour)}
    />
  ));
}
