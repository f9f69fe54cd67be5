import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A page of the shared collection of real pages, with what people or templates say its article is. */
export interface CorpusPage {
  id: string;
  html: string;
  /** The right text; null for pages that are no article. */
  gold: string | null;
  meta: {
    kind: 'article' | 'non-article';
    url: string | null;
    title: string | null;
    byline: string | null;
    date: string | null;
    lang: string | null;
    category: 'civic' | 'press' | 'readability-testsuite' | 'non-article';
    gold_type: 'human' | 'template-slot' | 'container' | 'by-hand' | 'readability-snapshot' | 'by-nature';
    optional_text?: string[];
    snippets_with?: string[];
    snippets_without?: string[];
  };
}

/** Where the shared test material is; undefined when this machine has none. */
export function sharedFolder(): string | undefined {
  const folder = process.env.MARGIN_SHARED ?? resolve(import.meta.dirname, '../../../shared');
  return existsSync(join(folder, 'data/pages')) ? folder : undefined;
}

/** The collection's page ids, in order; empty when it is absent. */
export function corpusIds(): string[] {
  const folder = sharedFolder();
  if (!folder) return [];
  return readdirSync(join(folder, 'data/pages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readCorpusPage(id: string): CorpusPage {
  const folder = join(sharedFolder() ?? '', 'data/pages', id);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    id,
    html: read('source.html'),
    gold: existsSync(join(folder, 'article.txt')) ? read('article.txt') : null,
    meta: JSON.parse(read('meta.json')),
  };
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** Token precision, recall and F1 of a text against the right one; tokens of `optional` texts count neither way. */
export function tokenScore(text: string, gold: string, optional: readonly string[] = []): Score {
  const found = bag(text);
  const right = bag(gold);
  const free = bag(optional.join(' '));
  let shared = 0;
  let extra = 0;
  for (const [token, count] of found) {
    const both = Math.min(count, right.get(token) ?? 0);
    shared += both;
    extra += Math.max(0, count - both - (free.get(token) ?? 0));
  }
  let size = 0;
  for (const count of right.values()) size += count;
  const precision = shared + extra === 0 ? 0 : shared / (shared + extra);
  const recall = size === 0 ? 1 : shared / size;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Languages without spaces are compared by character.
  for (const token of text.toLowerCase().match(/[\u3040-\u30ff\u4e00-\u9fff]|[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
