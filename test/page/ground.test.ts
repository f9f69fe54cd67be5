// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createGroundReader, groundOf, luminance, parseColour } from '../../lib/page/ground.ts';

describe('colours as getComputedStyle writes them', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgba(0, 0, 0, 0.9)', 0],
    ['rgb(255 0 0 / 50%)', 0.2126],
    ['color(srgb 1 1 1)', 1],
    ['color(srgb 0 1 0 / 0.4)', 0.7152],
  ])('%s has luminance %f', (css, expected) => {
    expect(luminance(parseColour(css)!)).toBeCloseTo(expected, 4);
  });

  it.each(['', 'transparent', 'currentcolor'])('%j is not a colour that we can measure', (css) => {
    expect(parseColour(css)).toBeUndefined();
  });
});

describe('ground of a luminance', () => {
  it.each([
    [1, 'l'],
    [0.76, 'l'],
    [0.759, 'm'],
    [0.121, 'm'],
    [0.12, 'd'],
    [0, 'd'],
  ])('%f is %s', (value, ground) => expect(groundOf(value)).toBe(ground));
});

describe('ground under an element', () => {
  it.each([
    ['nothing painted: the page is white', '<p>x</p>', 'l'],
    ['the nearest opaque ancestor', '<div style="background:#111"><section><p>x</p></section></div>', 'd'],
    [
      'a veil lets the one behind decide',
      '<div style="background:#111"><p style="background:rgba(255,255,255,.2)">x</p></div>',
      'd',
    ],
    ['a mid grey', '<div style="background:#888"><p>x</p></div>', 'm'],
    ['a picture under pale text', '<div style="background-image:url(a.png);color:#fff"><p>x</p></div>', 'd'],
    ['a picture under dark text', '<div style="background-image:url(a.png);color:#222"><p>x</p></div>', 'l'],
  ])('%s', (_name, html, ground) => {
    document.body.innerHTML = html;
    expect(createGroundReader(window).of(document.querySelector('p')!)).toBe(ground);
  });

  it('is measured again after a change of theme', () => {
    document.body.innerHTML = '<div style="background:#fff"><p>x</p></div>';
    const reader = createGroundReader(window);
    const p = document.querySelector('p')!;
    expect(reader.of(p)).toBe('l');
    document.querySelector('div')!.style.background = '#000';
    expect(reader.of(p)).toBe('l');
    reader.forget();
    expect(reader.of(p)).toBe('d');
  });
});
