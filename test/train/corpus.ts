import { existsSync, readFileSync } from 'node:fs';
import type { Lang } from '../../lib/core/i18n/lang.ts';

/** A document of the development corpus, as far as pledges need it. */
export interface CorpusDocument {
  id: string;
  lang: Lang;
  title: string | null;
  date: string | null;
  text: string;
  sentences: {
    start: number;
    end: number;
    is_commitment: boolean | 0 | 1;
    borderline?: boolean;
    type?: string;
    strength?: string;
    actor: { start: number; end: number; text: string } | null;
    action: { start: number; end: number; text: string } | null;
    deadline: { start: number; end: number; text: string; iso: string | null } | null;
  }[];
}

/** Folder of the shared data: `MARGIN_SHARED`, or `../shared` beside the project. */
export const SHARED = process.env.MARGIN_SHARED ?? new URL('../../../shared', import.meta.url).pathname;

export const CORPUS_FILE = `${SHARED}/data/corpus/dev.jsonl`;

/** The development corpus; empty when the shared data are absent. */
export function readCorpus(): CorpusDocument[] {
  if (!existsSync(CORPUS_FILE)) return [];
  return readFileSync(CORPUS_FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusDocument);
}
