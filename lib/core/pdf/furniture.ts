import type { Sliced } from '../slices.ts';
import { type Line, wordsOf } from './page-runs.ts';

/** Share of the page's height, at the top and at the bottom, in which running headers and footers stand. */
const MARGIN = 0.12;
/** Rows from the edge that are looked at. */
const ROWS = 3;
/** Letters of a running header may be so much larger than the text's. */
const LARGER = 1.1;

const SIDES = ['top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

interface Edge {
  page: number;
  line: Line;
  words: string;
}

/** A page's lines, and its height in points. */
export interface PageLines {
  height: number;
  lines: readonly Line[];
}

/**
 * Lines that are no part of the text: titles and numbers that stand at the same place at the top or bottom of several
 * pages. A heading that changes from page to page is text, whatever number it bears.
 */
export function* findFurniture(pages: readonly PageLines[]): Sliced<Set<Line>> {
  const furniture = new Set<Line>();
  const edges: Record<Side, Edge[]> = { top: [], bottom: [] };
  const letters: Letters = new Map();
  for (const [at, page] of pages.entries()) {
    for (const side of SIDES) edges[side].push(...edgesOf(page, at, side));
    countLetters(page, letters);
    yield;
  }
  const body = sizeOfMost(letters);
  for (const side of SIDES) {
    for (const group of groupBy(edges[side], ({ line, words }) => `${place(line)} ${words}`).values())
      if (isRepeated(group, pages.length)) for (const { line } of group) furniture.add(line);
    for (const group of groupBy(
      edges[side],
      ({ line, words }) => `${place(line)} ${words.replace(/\d+|\b[ivxlc]+\b/gi, '#')}`,
    ).values())
      if (isRepeated(group, pages.length) && arePageNumbers(group, body))
        for (const { line } of group) furniture.add(line);
    for (const { page, line, words } of edges[side])
      if (isBareNumber(words, page, pages.length)) furniture.add(line);
    yield;
  }
  return furniture;
}

/** Lines at the same height and side are at the same place; even pages may be mirrored. */
const place = (line: Line) => Math.round(line.baseline / 6);

function edgesOf({ height, lines }: PageLines, page: number, side: Side): Edge[] {
  const inMargin = lines.filter(
    ({ baseline, size, upright }) =>
      upright && (side === 'top' ? baseline - size < height * MARGIN : baseline > height * (1 - MARGIN)),
  );
  const sorted = inMargin.sort((a, b) =>
    side === 'top' ? a.baseline - b.baseline : b.baseline - a.baseline,
  );
  const rows = new Set<number>();
  return sorted.flatMap((line) => {
    rows.add(place(line));
    return rows.size <= ROWS ? { page, line, words: wordsOf(line).toLowerCase() } : [];
  });
}

function isRepeated(group: readonly Edge[], pages: number): boolean {
  const on = new Set(group.map(({ page }) => page)).size;
  return on >= (pages < 5 ? 2 : 3);
}

/** Whether what changes in a line goes with the number of the page, and its letters are no heading's. */
function arePageNumbers(group: readonly Edge[], body: number): boolean {
  if (group.some(({ line }) => line.size > body * LARGER)) return false;
  const numbers = group.map(({ words }) => [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const count = Math.min(...numbers.map(({ length }) => length));
  for (let i = 0; i < count; i += 1)
    if (group.every(({ page }, at) => numbers[at]![i]! - page === numbers[0]![i]! - group[0]!.page)) {
      // "Engagement 3" may stand on page 3: a running line has its number at the edge, after or before other words.
      return group.every(({ words }) => !NUMBERED.test(words));
    }
  return false;
}

/** Words whose number is a thing's, not a page's. */
const NUMBERED =
  /^(?:engagement|action|mesure|objectif|axe|article|annexe|chapitre|partie|fiche|section|commitment|measure|goal|chapter|part|appendix|annex|compromiso|acci[oó]n|medida|objetivo|eje|cap[ií]tulo|anexo|parte)\b/;

/** "3", "- 3 -", "Page 3", "3 / 12", "p. 3 sur 12". */
function isBareNumber(words: string, page: number, pages: number): boolean {
  const found =
    /^[^\p{L}\p{N}]*(?:page|p\.?|pág\.?|página)?\s*(\d{1,4}|[ivxlc]{1,6})\s*(?:(?:\/|sur|of|de)\s*\d{1,4})?[^\p{L}\p{N}]*$/u.exec(
      words,
    );
  if (!found?.[1]) return false;
  const number = Number(found[1]);
  // A bare number far from any numbering of these pages is a figure of the text ("2019").
  return Number.isNaN(number) || Math.abs(number - page) <= pages + 50;
}

/** How many letters there are of each height. */
type Letters = Map<number, number>;

/** Height of most letters of a page. */
export function bodySize(page: PageLines): number {
  const letters: Letters = new Map();
  countLetters(page, letters);
  return sizeOfMost(letters);
}

function countLetters({ lines }: PageLines, letters: Letters): void {
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + wordsOf(line).length);
  }
}

function sizeOfMost(letters: Letters): number {
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
