import { resolve } from 'node:path';
import { inChromium } from './in-chromium.ts';
import type { OwnGlossaryFigures } from './pages/own-glossary.ts';

/** A glossary of the reader's own, the largest that is taken, in a real Chromium: made ready at first, and when waking. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const { bytes, ...times } = await inChromium<OwnGlossaryFigures>(
    resolve(import.meta.dirname, 'pages/own-glossary.ts'),
    'measureOwnGlossary()',
  );
  print('own-glossary/bytes', bytes / 1_000_000, 'MB');
  for (const [what, ms] of Object.entries(times)) print(`own-glossary/${what}`, ms, 'ms');
  print('own-glossary/gain', (times.concepts + times.compile) / times.wake, 'x');
}

if (import.meta.main) await bench((name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`));
