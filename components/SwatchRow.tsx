import type { Colour } from '../lib/core/annotation/annotation.ts';
import { useStrings } from './StringsContext.ts';
import { COLOURS, Swatch } from './Swatch.tsx';

interface SwatchRowProps {
  /** The colour in use; left out when pressing makes a new highlight. */
  current?: Colour | undefined;
  onPick: (colour: Colour) => void;
}

/** The five colours by number and name; the reader's own names come with the strings. */
export function SwatchRow({ current, onPick }: SwatchRowProps) {
  const { t } = useStrings();
  const key = current === undefined ? 'sel.highlight' : 'sel.changeColour';
  return COLOURS.map((colour) => (
    <Swatch
      key={colour}
      colour={colour}
      label={t(key, { name: t(`color.${colour}`), n: colour })}
      pressed={current === undefined ? undefined : colour === current}
      onClick={() => onPick(colour)}
    />
  ));
}
