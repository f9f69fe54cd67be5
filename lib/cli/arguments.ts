import { parseArgs } from 'node:util';

/** What the caller asks for. */
export interface AnalyseArguments {
  files: string[];
  /** The address at which the pages are to be read; null: the one they declare. */
  url: string | null;
  /** The language to read in, whatever the page declares. */
  lang: string | null;
}

/** Reads the command line; throws an `Error` that names what is wrong with it. */
export function readArguments(argv: readonly string[]): AnalyseArguments {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { url: { type: 'string' }, lang: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error('no file given');
  return { files: positionals, url: values.url ?? null, lang: values.lang ?? null };
}
