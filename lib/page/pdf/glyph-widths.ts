import type { PDFPageProxy } from 'pdfjs-dist';

/** Widths of letters in thousandths of their size, by font and letter. */
export type GlyphWidths = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Numbers that the library gives to what is drawn (`OPS`), as far as they are needed. */
export interface DrawingCodes {
  setFont: number;
  showText: number;
  save: number;
  restore: number;
}

interface DrawnGlyph {
  unicode?: string;
  width?: number;
}

/**
 * How wide the letters of a page's own fonts are: what the file draws says so, and the fonts that a browser puts in their
 * place do not.
 */
export async function readGlyphWidths(page: PDFPageProxy, codes: DrawingCodes): Promise<GlyphWidths> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const widths = new Map<string, Map<string, number>>();
  const kept: string[] = [];
  let font = '';
  for (const [i, code] of (fnArray as number[]).entries()) {
    const args = (argsArray as unknown[][])[i];
    if (code === codes.save) kept.push(font);
    else if (code === codes.restore) font = kept.pop() ?? font;
    else if (code === codes.setFont) font = String(args?.[0] ?? '');
    else if (code === codes.showText) {
      const known = widths.get(font) ?? new Map<string, number>();
      widths.set(font, known);
      for (const glyph of (args?.[0] ?? []) as (DrawnGlyph | number | null)[])
        if (glyph && typeof glyph === 'object' && glyph.unicode) known.set(glyph.unicode, glyph.width ?? 0);
    }
  }
  return widths;
}

/** Before and after each character of a run: how far from its left edge, in points. */
export function advancesOf(
  { text, width, size, font }: { text: string; width: number; size: number; font: string },
  widths: GlyphWidths | undefined,
  guess: (character: string) => number,
): number[] {
  const known = widths?.get(font);
  const natural = [...characters(text)].map((character) => {
    const glyph = known?.get(character) ?? known?.get(character.normalize('NFC'));
    return glyph === undefined ? guess(character) * size : (glyph * size) / 1000;
  });
  const sum = natural.reduce((all, one) => all + one, 0);
  const spaces = [...text].filter((character) => character === ' ').length;
  const rest = width - sum;
  // Text that is set to both edges is stretched at its spaces; other text evenly.
  const perSpace = known && spaces > 0 && rest > -spaces * size * 0.2 ? rest / spaces : 0;
  const stretch = perSpace !== 0 || sum === 0 ? 1 : width / sum;
  const advances = [0];
  let at = 0;
  for (const [i, one] of natural.entries()) {
    at += one * stretch + (text[i] === ' ' ? perSpace : 0);
    advances.push(at);
  }
  return advances;
}

/** UTF-16 code units: offsets count in them; the second half of a pair has no width of its own. */
function* characters(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1) yield text[i]!;
}
