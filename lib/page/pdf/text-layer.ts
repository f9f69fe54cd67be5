import type { PageRuns, Run } from '../../core/pdf/page-runs.ts';
import type { Glyph } from '../../core/pdf/pdf-text.ts';
import { advancesOf, type GlyphWidths } from './glyph-widths.ts';

/** A word, or the space between two, of the layer. */
interface Token {
  node: Text;
  box: HTMLElement;
  run: Run;
  /** Where in the run it begins. */
  from: number;
  length: number;
  /** Characters of the node before it that are not the run's. */
  pad: number;
}

/** Letters over a page's picture that nobody sees, for selecting and for marks: word by word where the picture has them. */
export interface TextLayer {
  readonly element: HTMLElement;
  readonly page: number;
  /** Puts the words where the page's own fonts have them. */
  place(scale: number, widths: GlyphWidths | undefined): void;
  /** One range for each word of a part of an item. */
  rangesOf(item: number, from: number, to: number): StaticRange[];
  /** The character of the page at a place in the layer; undefined for nodes that are not of it. */
  glyphAt(node: Node, offset: number): Glyph | undefined;
}

const FONT = 'sans-serif';
const MEASURED_AT = 100;
/** Around a space that stands alone: lines do not underline the space at their ends. */
const JOINER = '\u2060';

export function createTextLayer(document: Document, page: number, { runs }: PageRuns): TextLayer {
  const element = document.createElement('div');
  element.className = 'pdf-text';
  const byItem = new Map<number, Token[]>();
  const byNode = new Map<Node, Token>();
  for (const run of runs) {
    if (run.text === '') continue;
    for (const { text, from } of run.upright ? wordsOf(run.text) : [{ text: run.text, from: 0 }]) {
      const box = document.createElement('span');
      const pad = text.trim() === '' ? 1 : 0;
      const node = document.createTextNode(pad ? `${JOINER}${text}${JOINER}` : text);
      box.append(node);
      element.append(box);
      const token: Token = { node, box, run, from, pad, length: text.length };
      byNode.set(node, token);
      byNode.set(box, token);
      const known = byItem.get(run.item);
      if (known) known.push(token);
      else byItem.set(run.item, [token]);
    }
  }
  const measure = measureWith(document);

  return {
    element,
    page,
    place(scale, widths) {
      const { ascent, descent } = measure.font();
      for (const tokens of byItem.values()) {
        const { run } = tokens[0]!;
        const advances = advancesOf(run, widths, (character) => measure.width(character) / MEASURED_AT);
        const size = run.size * scale;
        // Where the letters of the browser's font stand in a line as high as they are.
        const drop = ((1 - ascent - descent) / 2 + ascent) * size;
        for (const { box, node, from, length } of tokens) {
          const start = advances[from]!;
          const width = (advances[from + length]! - start) * scale;
          const natural = (measure.width(node.data) / MEASURED_AT) * size;
          box.style.fontSize = `${size}px`;
          box.style.left = `${(run.left + (run.upright ? start : 0)) * scale}px`;
          box.style.top = `${run.baseline * scale - drop}px`;
          box.style.transform = natural > 0 ? `scaleX(${width / natural})` : '';
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

/** Words and the spaces between them, in order. */
function wordsOf(text: string): { text: string; from: number }[] {
  return [...text.matchAll(/\s+|\S+/g)].map((found) => ({ text: found[0], from: found.index }));
}

/** Measures text in the browser's font at 100 px. */
function measureWith(document: Document) {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${MEASURED_AT}px ${FONT}`;
  const known = new Map<string, number>();
  return {
    width(text: string): number {
      let width = known.get(text);
      if (width === undefined) {
        width = context?.measureText(text).width ?? 0;
        known.set(text, width);
      }
      return width;
    },
    font() {
      const box = context?.measureText('x');
      return {
        ascent: (box?.fontBoundingBoxAscent ?? 80) / MEASURED_AT,
        descent: (box?.fontBoundingBoxDescent ?? 20) / MEASURED_AT,
      };
    },
  };
}
