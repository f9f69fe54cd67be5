import type { Sliced } from '../slices.ts';
import { findFurniture } from './furniture.ts';
import { breaksWord, type KnownWords } from './hyphens.ts';
import { linesOf } from './lines.ts';
import { type Line, type PageRuns, wordsOf } from './page-runs.ts';
import { columnEdges, joinOf, joinOverPages, leadingOf } from './paragraphs.ts';
import { PdfText, type Piece } from './pdf-text.ts';
import { inReadingOrder } from './reading-order.ts';

const LIGATURES: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A document's text, the lines it is made of, and what was left out. */
export interface ComposedText {
  text: PdfText;
  /** Lines of each page in reading order, without running headers and footers. */
  pages: Line[][];
}

/**
 * The text of a whole document: lines in reading order, running headers and footers left out, broken words joined,
 * ligatures taken apart, paragraphs separated by one `\n`. A sentence goes on over the end of a page.
 */
export function* composeText(pages: readonly PageRuns[]): Sliced<ComposedText> {
  const ordered: { height: number; lines: Line[] }[] = [];
  for (const page of pages) {
    ordered.push({ height: page.height, lines: inReadingOrder(linesOf(page)) });
    yield;
  }
  const furniture = yield* findFurniture(ordered);
  const kept = ordered.map(({ lines }) => lines.filter((line) => !furniture.has(line)));
  const words = yield* wordsIn(kept);
  const leading = leadingOf(kept);
  const composer = new Composer(words);
  for (const [page, lines] of kept.entries()) {
    const edgeOf = columnEdges(lines);
    for (const line of lines) {
      const above = composer.last;
      const join =
        above === undefined
          ? 'new'
          : above.page === page
            ? joinOf(above.line, line, { right: edgeOf(above.line), leading })
            : joinOverPages(above.line, line);
      composer.add(page, line, join === 'same');
    }
    yield;
  }
  return { text: new PdfText(composer.text(), composer.pieces, pages.length), pages: kept };
}

/** The words of all lines: those at line ends are whole or broken, and do not count. */
function* wordsIn(pages: readonly (readonly Line[])[]): Sliced<KnownWords> {
  const words = new Set<string>();
  for (const lines of pages) {
    for (const line of lines) {
      const text = wordsOf(line).toLowerCase();
      const whole = /[-\u00ad]$/.test(text) ? text.replace(/\S+$/, '') : text;
      for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)) {
        words.add(word);
        for (const part of word.split(/['’]/)) words.add(part);
      }
    }
    yield;
  }
  return words;
}

/** Puts lines together. Only the line at the end is looked at: a long text is never read again. */
class Composer {
  readonly pieces: Piece[] = [];
  last: { page: number; line: Line } | undefined;
  readonly #words: KnownWords;
  readonly #lines: string[] = [];
  /** Length of `#lines`. */
  #length = 0;
  /** The line that is being written. */
  #line = '';

  constructor(words: KnownWords) {
    this.#words = words;
  }

  text(): string {
    return this.#lines.join('') + this.#line;
  }

  add(page: number, line: Line, joined: boolean): void {
    if (this.last) this.#separate(line, joined);
    for (const [i, run] of line.runs.entries()) {
      const before = line.runs[i - 1];
      const gap = before ? run.left - (before.left + before.width) : 0;
      if (gap > run.size * 0.2 && !this.#endsInSpace() && !/^\s/.test(run.text)) this.#line += ' ';
      const isNoteSign = run.size < line.size * 0.8 && line.baseline - run.baseline > run.size * 0.2;
      this.#addRun(page, run.item, run.text, isNoteSign);
    }
    this.last = { page, line };
  }

  #endsInSpace(): boolean {
    return this.#line === '' || /\s/.test(this.#line.at(-1)!);
  }

  /** Cuts the end of the line, and of the piece that it is of. */
  #shorten(line: string): void {
    this.#line = line;
    const end = this.#length + line.length;
    while ((this.pieces.at(-1)?.start ?? -1) >= end) this.pieces.pop();
    const last = this.pieces.at(-1);
    if (last) last.end = Math.min(last.end, end);
  }

  #separate(line: Line, joined: boolean): void {
    this.#shorten(this.#line.trimEnd());
    const written = this.#line;
    let between = joined ? ' ' : '\n';
    if (joined && /[\p{L}\p{M}\p{N}][\u00ad‐-]$/u.test(written.slice(-3))) {
      between = '';
      const isSoft = written.endsWith('\u00ad');
      if (isSoft || breaksWord(written.slice(-80, -1), wordsOf(line), this.#words))
        this.#shorten(written.slice(0, -1));
    }
    this.#lines.push(this.#line + between);
    this.#length += this.#line.length + between.length;
    this.#line = '';
  }

  #addRun(page: number, item: number, run: string, isNoteSign: boolean): void {
    for (let at = 0; at < run.length; at += 1) {
      const character = run[at]!;
      if (/\s/.test(character) && this.#endsInSpace()) continue;
      const parts = LIGATURES[character];
      if (parts) {
        // Each letter of it stands where the ligature stands.
        for (const letter of parts) this.#put(page, item, at, letter);
      } else if (character === '\u00ad' && at < run.length - 1) continue;
      else if (isNoteSign && character >= '0' && character <= '9')
        this.#put(page, item, at, RAISED_DIGITS[Number(character)]!);
      else if (character === '\n' || character === '\r' || character === '\t') this.#put(page, item, at, ' ');
      else this.#put(page, item, at, character);
    }
  }

  #put(page: number, item: number, at: number, character: string): void {
    const start = this.#length + this.#line.length;
    this.#line += character;
    const last = this.pieces.at(-1);
    const goesOn =
      last?.end === start &&
      last.page === page &&
      last.item === item &&
      last.from + start - last.start === at;
    if (goesOn) last.end = start + 1;
    else this.pieces.push({ start, end: start + 1, page, item, from: at });
  }
}
