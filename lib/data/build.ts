/**
 * Prepares facts at build time: the glossary compiled to one buffer, the concepts as one file, and the few strings
 * that the browser itself shows. Runs in Node, called by `wxt.config.ts`; nothing of it is shipped.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileGlossary, encodeGlossary } from '../core/glossary/glossary.ts';
import { LANGS } from '../core/i18n/lang.ts';
import { loadConcepts } from './glossary.ts';
import { loadStrings } from './locales.ts';

/** Keys of the strings that manifests name (`__MSG_cmd_panel__`). */
const MANIFEST_KEYS = /^(app|manifest|cmd)\./;

/** `_locales/<lang>/messages.json` for each language, by language. */
export async function browserMessages(): Promise<Record<string, string>> {
  const files = LANGS.map(async (lang) => {
    const keys = Object.entries(await loadStrings(lang)).filter(([key]) => MANIFEST_KEYS.test(key));
    const messages = Object.fromEntries(
      keys.map(([key, message]) => [key.replaceAll('.', '_'), { message }]),
    );
    return [lang, JSON.stringify(messages)];
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Writes the prepared files below `dir` and says where in the extension each belongs. */
export async function preparedFacts(dir: string): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const concepts = loadConcepts();
  const files = {
    'data/glossary.bin': new Uint8Array(encodeGlossary(compileGlossary(concepts))),
    'data/concepts.json': JSON.stringify(concepts),
  };
  await mkdir(join(dir, 'data'), { recursive: true });
  return Promise.all(
    Object.entries(files).map(async ([relativeDest, contents]) => {
      const absoluteSrc = join(dir, relativeDest);
      await writeFile(absoluteSrc, contents);
      return { absoluteSrc, relativeDest };
    }),
  );
}
