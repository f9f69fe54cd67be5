import type { GlossaryMapping } from '../../../lib/core/glossary/files/csv-columns.ts';
import { type GlossaryTable, readGlossaryCsv } from '../../../lib/core/glossary/files/glossary-csv.ts';
import type { GlossaryFile } from '../../../lib/core/glossary/files/glossary-file.ts';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { openFile } from '../../../lib/core/transfer/import/open-file.ts';

/** What a file turned out to be; a table can be read again with other columns. */
export type ReadGlossary =
  | { kind: 'table'; file: GlossaryTable; again: (mapping: GlossaryMapping) => GlossaryTable }
  | { kind: 'skos'; file: GlossaryFile }
  /** Key of the sentence that says why nothing was read. */
  | { kind: 'refused'; why: string };

/** Bytes of a glossary file; the largest SKOS thesaurus that we know (AGROVOC) is not for reading beside articles. */
const LARGEST = 30_000_000;

/** Reads a glossary file by its contents, not by its name. Nothing is written. */
export async function readGlossaryFile(blob: Blob, lang: Lang): Promise<ReadGlossary> {
  if (blob.size > LARGEST) return { kind: 'refused', why: 'glossary.refused.large' };
  const opened = openFile(new Uint8Array(await blob.arrayBuffer()));
  if (!opened.ok) return { kind: 'refused', why: `import.no.${opened.reason}` };
  const { text } = opened;
  const start = text.trimStart().slice(0, 2000);
  if (/^[{[]/.test(start)) return skos(async (rdf) => rdf.readJsonLd(text, lang));
  if (/^(?:@prefix|@base|prefix\s|base\s|#|<[a-z]+:[^>]*>\s)/i.test(start) && /[.;]\s*$/m.test(start))
    return skos(async (rdf) => rdf.readTurtle(text, lang));
  const read = (mapping?: GlossaryMapping) => readGlossaryCsv(text, lang, mapping);
  return { kind: 'table', file: read(), again: read };
}

type Rdf = typeof import('../../../lib/core/glossary/files/read-rdf.ts');

async function skos(read: (rdf: Rdf) => Promise<GlossaryFile>): Promise<ReadGlossary> {
  try {
    const file = await read(await import('../../../lib/core/glossary/files/read-rdf.ts'));
    return file.stopped === 'not-skos'
      ? { kind: 'refused', why: 'glossary.refused.notSkos' }
      : { kind: 'skos', file };
  } catch (error) {
    const isRemote = /remote context/.test(String(error));
    return { kind: 'refused', why: isRemote ? 'glossary.refused.remote' : 'glossary.refused.broken' };
  }
}
