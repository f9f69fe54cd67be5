import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decode } from 'fast-png';

export interface Colour {
  red: number;
  green: number;
  blue: number;
}

/** A screenshot. One pixel is one CSS pixel. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The colour at a point of the viewport. */
  at(x: number, y: number): Colour;
  /** How many pixels of a box satisfy a condition. Parts outside the picture do not count. */
  count(
    box: { x: number; y: number; width: number; height: number },
    is: (colour: Colour) => boolean,
  ): number;
  /** Keeps it as a file; folders are made. */
  save(path: string): void;
}

export function pictureOf(png: Uint8Array): Picture {
  const { width, height, data, channels } = decode(png);
  const at = (x: number, y: number): Colour => {
    const start = (Math.floor(y) * width + Math.floor(x)) * channels;
    return { red: data[start] ?? 0, green: data[start + 1] ?? 0, blue: data[start + 2] ?? 0 };
  };
  return {
    png,
    width,
    height,
    at,
    count(box, is) {
      let found = 0;
      for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y += 1)
        for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x += 1)
          if (is(at(x, y))) found += 1;
      return found;
    },
    save(path) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
    },
  };
}
