import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/styles/tokens.css', import.meta.url), 'utf8');
const scheme = { light: 0, dark: 1 } as const;

/** The colour tokens, as `[light, dark]`. */
const tokens = new Map(
  [...css.matchAll(/--mc-([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken', 'accent-soft'];
const ON_GROUNDS = ['ink', 'ink-2', 'ink-3', 'accent'];

/** Text on its ground: 4.5 : 1; the reader's highlights 7 : 1; what is not text 3 : 1. */
const PAIRS: [text: string, ground: string, least: number][] = [
  ...GROUNDS.flatMap((ground) => ON_GROUNDS.map((text): [string, string, number] => [text, ground, 4.5])),
  ...['term', 'pledge'].map((name): [string, string, number] => [name, `${name}-soft`, 4.5]),
  ...['kept', 'partial', 'late', 'open', 'unknown'].map((name): [string, string, number] => [
    `st-${name}`,
    'surface',
    4.5,
  ]),
  ['ink', 'st-partial-soft', 4.5],
  ['ink-2', 'st-partial-soft', 4.5],
  ['ink-2', 'st-late-soft', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-hover', 4.5],
  ['paper', 'ink', 4.5],
  ['ink', 'hover', 4.5],
  ['ink-2', 'hover', 4.5],
  ['diff-add-ink', 'diff-add', 4.5],
  ['diff-del-ink', 'diff-del', 4.5],
  ...[1, 2, 3, 4, 5].map((n): [string, string, number] => [`hl-${n}-ink`, `hl-${n}`, 7]),
  ...['paper', 'surface', 'sunken'].map((ground): [string, string, number] => ['line-strong', ground, 3]),
  ...GROUNDS.map((ground): [string, string, number] => ['focus', ground, 3]),
  ...[1, 2, 3, 4, 5].map((n): [string, string, number] => [`hl-${n}-line`, 'surface', 3]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(PAIRS)('%s on %s is at least %f to 1', (text, ground, least) => {
    const [a, b] = [tokens.get(text), tokens.get(ground)];
    expect(a && b, `${text} or ${ground} is no token`).toBeTruthy();
    expect(contrast(a![scheme[theme]], b![scheme[theme]])).toBeGreaterThanOrEqual(least);
  });
});
