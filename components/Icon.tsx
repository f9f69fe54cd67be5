import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  /** Side in CSS px; the drawing's grid is 16. */
  size?: number;
  /** Spoken name; without it the icon is decoration and is not read. */
  label?: string;
}

/** One of the product's icons, in the colour of the text around it. */
export function Icon({ name, size = 16, label }: IconProps) {
  return (
    // Named by aria-label: a <title> would show a second tooltip.
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {ICONS[name].map((path) =>
        path.startsWith('●') ? (
          <path key={path} d={path.slice(1)} fill="currentColor" fill-rule="evenodd" stroke="none" />
        ) : (
          <path key={path} d={path} />
        ),
      )}
    </svg>
  );
}
