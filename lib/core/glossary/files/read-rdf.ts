/** SKOS files by well-kept libraries. Each is large: whoever imports this module does so when a file is there. */
import jsonld from 'jsonld';
import { Parser } from 'n3';
import type { Lang } from '../../i18n/lang.ts';
import type { GlossaryFile } from './glossary-file.ts';
import { readSkos, type Statement } from './read-skos.ts';

/** Throws what the library says of a file that is not Turtle (N-Triples, N3). */
export function readTurtle(text: string, lang: Lang): GlossaryFile {
  return readSkos(new Parser().parse(text), lang);
}

/** Throws what the library says of a file that is not JSON-LD, and `remote context` where it wants another file. */
export async function readJsonLd(text: string, lang: Lang): Promise<GlossaryFile> {
  const statements = await jsonld.toRDF(JSON.parse(text), {
    // Nothing leaves the device, and nothing is asked of it: contexts must stand in the file.
    documentLoader: async () => {
      throw new Error('remote context');
    },
  });
  return readSkos(statements as Statement[], lang);
}
