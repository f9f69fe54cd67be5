import { elementAround } from './composed.ts';

/**
 * What a piece of text stands on: light, dark or in between. Decides which ink the marks take.
 * The page's own colours are measured, not its declared colour scheme, which many dark sites never set.
 */
export type Ground = 'l' | 'm' | 'd';

/** Relative luminance (WCAG 2.2) from which a ground counts as light, and up to which it counts as dark. */
const LIGHT_FROM = 0.76;
const DARK_UP_TO = 0.12;
/** Below this opacity a background lets the one behind decide. */
const OPAQUE_FROM = 0.5;
/** Deeply nested pages: give up climbing here and take the page to be white. */
const MAX_CLIMB = 200;

/** Measures grounds and remembers them by element until `forget` is called (theme changes). */
export interface GroundReader {
  of(element: Element): Ground;
  forget(): void;
}

export function createGroundReader(view: Pick<Window, 'getComputedStyle'>): GroundReader {
  let known = new WeakMap<Element, Ground>();

  function measure(element: Element): Ground {
    const climbed: Element[] = [];
    let answer: Ground | undefined;
    for (let at: Element | null = element; at && climbed.length < MAX_CLIMB; at = elementAround(at)) {
      answer = known.get(at) ?? ownGround(view.getComputedStyle(at));
      if (answer) break;
      climbed.push(at);
    }
    answer ??= 'l';
    for (const at of climbed) known.set(at, answer);
    return answer;
  }

  return {
    of: (element) => known.get(element) ?? measure(element),
    forget: () => {
      known = new WeakMap();
    },
  };
}

/** The ground an element paints itself, or undefined when it is transparent. */
function ownGround(style: CSSStyleDeclaration): Ground | undefined {
  if (style.backgroundImage && style.backgroundImage !== 'none') {
    // A picture or gradient has no one luminance: dark text is taken to stand on light and the reverse.
    const ink = parseColour(style.color);
    return ink && luminance(ink) > 0.5 ? 'd' : 'l';
  }
  const colour = parseColour(style.backgroundColor);
  if (!colour || colour.a < OPAQUE_FROM) return undefined;
  return groundOf(luminance(colour));
}

export function groundOf(relativeLuminance: number): Ground {
  if (relativeLuminance >= LIGHT_FROM) return 'l';
  return relativeLuminance <= DARK_UP_TO ? 'd' : 'm';
}

interface Colour {
  /** sRGB channels 0–1, and opacity 0–1. */
  r: number;
  g: number;
  b: number;
  a: number;
}

/** Reads what `getComputedStyle` serialises: `rgb()`, `rgba()` and `color(srgb …)` (CSS Color 4 §15). */
export function parseColour(css: string): Colour | undefined {
  const numbers = css
    .match(/-?[\d.]+(?:e-?\d+)?%?/g)
    ?.map((n) => (n.endsWith('%') ? Number.parseFloat(n) / 100 : Number(n)));
  if (!numbers || numbers.length < 3) return undefined;
  const [first, second, third, alpha = 1] = numbers as [number, number, number, number?];
  if (/^rgba?\(/.test(css)) return { r: first / 255, g: second / 255, b: third / 255, a: alpha };
  if (css.startsWith('color(srgb')) return { r: first, g: second, b: third, a: alpha };
  if (css.startsWith('oklab') || css.startsWith('oklch') || css.startsWith('lab') || css.startsWith('lch')) {
    // Lightness is the first number (0–1 or 0–100): grey of the same lightness is near enough for a ground.
    const lightness = first > 1 ? first / 100 : first;
    return { r: lightness, g: lightness, b: lightness, a: alpha };
  }
  return undefined;
}

/** Relative luminance, WCAG 2.2 definition. */
export function luminance({ r, g, b }: Pick<Colour, 'r' | 'g' | 'b'>): number {
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
