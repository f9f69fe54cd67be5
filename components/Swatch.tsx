import type { Colour } from '../lib/core/annotation/annotation.ts';

/** The reader's colours, in the order of their keys. */
export const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5];

interface SwatchProps {
  colour: Colour;
  label: string;
  /** The highlight has this colour now; left out where a press is an act, not a choice. */
  pressed?: boolean;
  tabIndex?: number;
  onClick: () => void;
}

/** A colour to press, with its number inside: hue is never the only difference. */
export function Swatch({ colour, label, pressed, tabIndex, onClick }: SwatchProps) {
  return (
    <button
      type="button"
      class="swatch"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={String(colour)}
      data-tip={label}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <span class={`swatch__disc swatch__disc--${colour}`}>{colour}</span>
    </button>
  );
}
