import type { Passage } from '../text/passage.ts';

/** Text of the article that stands in one text item of one page, character for character. */
export interface Piece {
  start: number;
  end: number;
  /** From 0. */
  page: number;
  item: number;
  /** Where in the item's text it begins. */
  from: number;
}

/** A character on a page. */
export interface Glyph {
  page: number;
  item: number;
  at: number;
}

/**
 * The text of a document, and where on its pages each character of it stands. Spaces between lines, and what was taken
 * apart or left out, stand nowhere.
 */
export class PdfText {
  readonly text: string;
  /** By start; no two overlap. */
  readonly pieces: readonly Piece[];
  readonly pageCount: number;
  readonly #pageStarts: Int32Array;
  readonly #byItem = new Map<string, Piece[]>();

  constructor(text: string, pieces: readonly Piece[], pageCount: number) {
    this.text = text;
    this.pieces = pieces;
    this.pageCount = pageCount;
    this.#pageStarts = new Int32Array(pageCount).fill(-1);
    for (const piece of pieces) {
      if (this.#pageStarts[piece.page] === -1) this.#pageStarts[piece.page] = piece.start;
      const key = `${piece.page} ${piece.item}`;
      const of = this.#byItem.get(key);
      if (of) of.push(piece);
      else this.#byItem.set(key, [piece]);
    }
  }

  /** The pieces that a passage touches. */
  piecesIn({ start, end }: Passage): Piece[] {
    const found: Piece[] = [];
    for (let i = this.#firstEndingAfter(start); i < this.pieces.length && this.pieces[i]!.start < end; i += 1)
      found.push(this.pieces[i]!);
    return found;
  }

  /** The page (from 0) on which an offset stands. */
  pageOf(offset: number): number {
    const piece = this.pieces[this.#firstEndingAfter(offset)] ?? this.pieces.at(-1);
    return piece?.page ?? 0;
  }

  /** The passage of a page; empty when none of the text stands on it. */
  passageOfPage(page: number): Passage {
    const start = this.#pageStarts[page] ?? -1;
    if (start === -1) return { start: 0, end: 0 };
    let end = this.text.length;
    for (let next = page + 1; next < this.pageCount; next += 1)
      if (this.#pageStarts[next]! >= 0) {
        end = this.#pageStarts[next]!;
        break;
      }
    return { start, end };
  }

  /**
   * The offset of a character of a page. For one that is no part of the text (a running header), the nearest offset
   * that comes after it on the page; undefined when there is none.
   */
  offsetOf({ page, item, at }: Glyph): number | undefined {
    for (const piece of this.#byItem.get(`${page} ${item}`) ?? []) {
      if (at < piece.from) return piece.start;
      if (at <= piece.from + (piece.end - piece.start)) return piece.start + at - piece.from;
    }
    const pieces = this.#byItem.get(`${page} ${item}`);
    return pieces?.at(-1)?.end;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
