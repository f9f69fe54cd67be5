/**
 * Extraction on real pages, beside plain Readability in the same run: token precision, recall and F1 against the right
 * text, by category, kind of gold and language; what the first and second look let pass; titles and dates.
 * Pages whose right text is Readability's own output are told apart (`snapshot`): there it cannot be wrong.
 */
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../lib/core/article/article.ts';
import { drain } from '../../lib/core/slices.ts';
import { blocksOf } from '../../lib/page/extract/blocks.ts';
import { extractArticle } from '../../lib/page/extract/extract.ts';
import { probeReadable } from '../../lib/page/gate.ts';
import { type CorpusPage, corpusIds, readCorpusPage, type Score, tokenScore } from '../tools/page-corpus.ts';

type Print = (name: string, value: number, unit: string) => void;

interface Row {
  id: string;
  meta: CorpusPage['meta'];
  article: Article;
  /** Lets through: at the first look, and after both. */
  gate: boolean;
  offered: boolean;
  ours: Score | null;
  theirs: Score | null;
}

export async function bench(print: Print): Promise<void> {
  const rows = corpusIds().map((id) => measure(readCorpusPage(id)));
  if (rows.length === 0) return;
  const articles = rows.filter(({ ours }) => ours !== null);
  const judged = articles.filter(({ meta }) => meta.gold_type !== 'readability-snapshot');
  const snapshot = articles.filter(({ meta }) => meta.gold_type === 'readability-snapshot');

  printScores(print, 'all', judged);
  for (const key of ['category', 'gold_type', 'lang'] as const) {
    for (const value of new Set(judged.map(({ meta }) => meta[key]))) {
      printScores(
        print,
        `${key}.${value}`,
        judged.filter(({ meta }) => meta[key] === value),
      );
    }
  }
  printScores(
    print,
    'trackers',
    judged.filter(({ id }) => id.startsWith('cv-openusa-us')),
  );
  printScores(print, 'snapshot', snapshot);

  for (const [name, set] of [
    ['all', articles],
    ['judged', judged],
  ] as const) {
    print(
      `extraction.gate.articles.${name}`,
      share(set, ({ gate }) => gate),
      'share',
    );
    print(
      `extraction.offered.articles.${name}`,
      share(set, ({ offered }) => offered),
      'share',
    );
  }
  const others = rows.filter(({ meta }) => meta.kind === 'non-article');
  print(
    'extraction.gate.others',
    share(others, ({ gate }) => gate),
    'share',
  );
  print(
    'extraction.offered.others',
    share(others, ({ offered }) => offered),
    'share',
  );

  for (const [name, set] of [
    ['all', articles],
    ['judged', judged],
  ] as const) {
    print(
      `extraction.titles.${name}`,
      share(
        set.filter(({ meta }) => meta.title),
        isTitleRight,
      ),
      'share',
    );
    print(
      `extraction.dates.${name}`,
      share(
        set.filter(({ meta }) => meta.date),
        isDateRight,
      ),
      'share',
    );
    print(
      `extraction.languages.${name}`,
      share(
        set.filter(({ meta }) => meta.lang),
        ({ meta, article }) => meta.lang === article.lang,
      ),
      'share',
    );
  }
}

function measure({ id, html, gold, meta }: CorpusPage): Row {
  const url = /^https?:/.test(meta.url ?? '') ? meta.url! : 'https://example.org/section/page';
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const gate = probeReadable(document, url).readable;
  const { article, readable } = extractArticle(document, url);
  const score = (text: string) => (gold === null ? null : tokenScore(text, gold, meta.optional_text));
  const row = {
    id,
    meta,
    article,
    gate,
    offered: gate && readable,
    ours: score(article.text),
    theirs: gold === null ? null : score(plainReadability(document)),
  };
  dom.window.close();
  return row;
}

/** Its blocks are parted as ours, so that words at their edges do not stick together. */
function plainReadability(document: Document): string {
  const found = new Readability(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  if (!found?.content) return '';
  return drain(blocksOf(found.content as Element, () => true))
    .map(({ text }) => text)
    .join('\n');
}

function printScores(print: Print, name: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  for (const measureName of ['precision', 'recall', 'f1'] as const) {
    print(
      `extraction.${measureName}.${name}`,
      mean(rows.map(({ ours }) => ours![measureName])),
      `of ${rows.length}`,
    );
    print(
      `extraction.${measureName}.${name}.readability`,
      mean(rows.map(({ theirs }) => theirs![measureName])),
      `of ${rows.length}`,
    );
  }
}

/** The collection's titles are often those of the tab: the site's name after the title makes no difference. */
function isTitleRight({ meta, article }: Row): boolean {
  const right = letters(meta.title!);
  const ours = letters(article.title);
  if (right === ours) return true;
  return (
    ours.length > 0 &&
    meta
      .title!.split(/\s+[|–—-]\s+/)
      .some((_, at, parts) => letters(parts.slice(0, at + 1).join(' ')) === ours)
  );
}

function isDateRight({ meta, article }: Row): boolean {
  const stated = meta.date!;
  const day = /^\d{10}$/.test(stated) ? new Date(Number(stated) * 1000).toISOString() : stated;
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(day) ?? [];
  const right = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : day;
  return article.publishedTime?.slice(0, 10) === right;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}
