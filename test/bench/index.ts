/**
 * `npm run bench [-- NAME…]`: runs every sibling module that exports `bench(print)`, or those whose name begins with
 * one of the words given. Prints one line a figure: `name value unit`. A module that fails is told on the error
 * channel; the others run, and the exit status is 1.
 */
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Takes one figure: what was measured, how much, of what (`ms`, `x`, `kB`, `%` …). */
export type Print = (name: string, value: number, unit: string) => void;

const wanted = process.argv.slice(2);
const modules = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !/^index\.|\.test\.|\.d\./.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();

const unknown = wanted.filter((name) => !modules.some((file) => file.startsWith(name)));
if (unknown.length > 0) {
  console.error(`No benchmark begins with ${unknown.join(', ')}.`);
  process.exitCode = 1;
}

for (const file of modules) {
  try {
    const module: { bench?: (print: Print) => Promise<void> } = await import(
      pathToFileURL(join(import.meta.dirname, file)).href
    );
    await module.bench?.((name, value, unit) => console.log(`${name} ${rounded(value)} ${unit}`));
  } catch (error) {
    console.error(`${parse(file).name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    process.exitCode = 1;
  }
}

/** Four significant digits, without an exponent. */
function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : String(value);
}
