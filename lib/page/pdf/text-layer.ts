import type { PageRuns, Run } from '../../core/pdf/page-runs.ts';
import type { Glyph } from '../../core/pdf/pdf-text.ts';
import type { Sliced } from '../../core/slices.ts';
import { advancesOf, type GlyphWidths } from './glyph-widths.ts';

/** A word of the layer, with the space after it. */
interface Token {
  node: Text;
  box: HTMLElement;
  run: Run;
  /** Where in the run it begins. */
  from: number;
  /** Of the word, and of the word with its space. */
  wordLength: number;
  length: number;
  /** Characters of the node before it that are not the run's. */
  pad: number;
}

/** Letters over a page's picture that nobody sees, for selecting and for marks: word by word where the picture has them. */
export interface TextLayer {
  readonly element: HTMLElement;
  readonly page: number;
  /** Puts the words where the page's own fonts have them, in steps: each is laid out by the browser. */
  place(scale: number, widths: GlyphWidths | undefined): Sliced<void>;
  /** One range for each word of a part of an item. */
  rangesOf(item: number, from: number, to: number): StaticRange[];
  /** The character of the page at a place in the layer; undefined for nodes that are not of it. */
  glyphAt(node: Node, offset: number): Glyph | undefined;
}

/** Words put into the page before a pause. */
const WORDS_A_STEP = 60;

const FONT = 'sans-serif';
const MEASURED_AT = 100;
/** Around space: lines do not underline the space at their ends. */
const JOINER = '\u2060';

export function createTextLayer(document: Document, page: number, { runs }: PageRuns): TextLayer {
  const element = document.createElement('div');
  element.className = 'pdf-text';
  const byItem = new Map<number, Token[]>();
  const byNode = new Map<Node, Token>();
  for (const run of runs) {
    if (run.text === '') continue;
    const tokens: Token[] = [];
    for (const { text, from } of run.upright ? wordsOf(run.text) : [{ text: run.text, from: 0 }]) {
      const box = document.createElement('span');
      const wordLength = text.trimEnd().length;
      const before = wordLength === 0 ? JOINER : '';
      const after = wordLength < text.length ? JOINER : '';
      const node = document.createTextNode(before + text + after);
      box.append(node);
      const token: Token = {
        node,
        box,
        run,
        from,
        wordLength,
        length: text.length,
        pad: before.length,
      };
      byNode.set(node, token);
      byNode.set(box, token);
      tokens.push(token);
    }
    byItem.set(run.item, tokens);
  }

  return {
    element,
    page,
    *place(scale, widths) {
      const measure = measureIn(document);
      const { ascent, descent } = measure.font;
      const natural = (text: string, size: number) => (measure.width(text) / MEASURED_AT) * size;
      let placed = 0;
      for (const tokens of byItem.values()) {
        const { run } = tokens[0]!;
        const advances = advancesOf(run, widths, (character) => measure.width(character) / MEASURED_AT);
        const size = run.size * scale;
        // Where the letters of the browser's font stand in a line as high as they are.
        const top = run.baseline * scale - ((1 - ascent - descent) / 2 + ascent) * size;
        for (const { box, from, wordLength, length } of tokens) {
          const [word, space] = [
            run.text.slice(from, from + wordLength),
            run.text.slice(from + wordLength, from + length),
          ];
          const [start, middle, end] = [from, from + wordLength, from + length].map(
            (at) => advances[at]! * scale,
          );
          // By the space between letters, not by stretching: browsers paint each stretched box by itself.
          const letter = spaceFor(word, middle! - start! - natural(word, size));
          const between = spaceFor(space, end! - middle! - natural(space, size));
          const left = run.left * scale + (run.upright ? start! : 0);
          box.style.cssText = `left:${left}px;top:${top}px;font-size:${size}px;letter-spacing:${letter}px;word-spacing:${space === '' ? 0 : between - letter}px`;
          if (!box.isConnected) element.append(box);
        }
        placed += tokens.length;
        if (placed >= WORDS_A_STEP) {
          placed = 0;
          yield;
        }
      }
    },
    rangesOf(item, from, to) {
      const ranges: StaticRange[] = [];
      for (const { node, from: start, length, pad } of byItem.get(item) ?? []) {
        const begin = Math.max(from - start, 0);
        const end = Math.min(to - start, length);
        if (begin < end)
          ranges.push(
            new StaticRange({
              startContainer: node,
              startOffset: begin + pad,
              endContainer: node,
              endOffset: end + pad,
            }),
          );
      }
      return ranges;
    },
    glyphAt(node, offset) {
      const token = byNode.get(node);
      if (!token) return undefined;
      const inside = node === token.node ? offset - token.pad : offset === 0 ? 0 : token.length;
      return { page, item: token.run.item, at: token.from + Math.min(Math.max(inside, 0), token.length) };
    },
  };
}

/** What is to be added after each letter of a text for it to be so much wider. Marks stand on the letter before them. */
function spaceFor(text: string, wider: number): number {
  const letters = [...text.replace(/\p{M}/gu, '')].length;
  return letters === 0 ? 0 : wider / letters;
}

/** Words with the space after them, in order; space at the beginning is one by itself. */
function wordsOf(text: string): { text: string; from: number }[] {
  return [...text.matchAll(/\S+\s*|^\s+/g)].map((found) => ({ text: found[0], from: found.index }));
}

interface Measure {
  width(text: string): number;
  /** Of the letters' size. */
  font: { ascent: number; descent: number };
}

const measures = new WeakMap<Document, Measure>();

/** Measures text in the browser's font at 100 px. */
function measureIn(document: Document): Measure {
  const made = measures.get(document) ?? measureWith(document.createElement('canvas').getContext('2d'));
  measures.set(document, made);
  return made;
}

function measureWith(context: CanvasRenderingContext2D | null): Measure {
  if (context) context.font = `${MEASURED_AT}px ${FONT}`;
  const known = new Map<string, number>();
  const box = context?.measureText('x');
  return {
    width(text) {
      let width = known.get(text);
      if (width === undefined) {
        width = context?.measureText(text).width ?? 0;
        known.set(text, width);
      }
      return width;
    },
    font: {
      ascent: (box?.fontBoundingBoxAscent ?? 80) / MEASURED_AT,
      descent: (box?.fontBoundingBoxDescent ?? 20) / MEASURED_AT,
    },
  };
}
