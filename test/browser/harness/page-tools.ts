import type { Box, Surface, Tab } from './browser.ts';
import { findText, readHighlights } from './in-page.ts';

/** What can be done with the text of a page, on top of what every surface can. */
export function pageTools(
  surface: Surface,
): Pick<Tab, 'highlights' | 'boxesOf' | 'hover' | 'clickText' | 'select'> {
  async function boxesOf(text: string, nth = 0): Promise<Box[]> {
    const boxes = await surface.evaluate(findText, text, nth);
    if (boxes.length === 0) throw new Error(`The page does not show “${text}” (occurrence ${nth}).`);
    return boxes;
  }
  async function middle(text: string, nth?: number) {
    const { x, y, width, height } = (await boxesOf(text, nth))[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  }
  return {
    highlights: () => surface.evaluate(readHighlights),
    boxesOf,
    hover: async (text, nth) => surface.move(await middle(text, nth)),
    clickText: async (text, nth) => surface.click(await middle(text, nth)),
    async select(text, nth) {
      const boxes = await boxesOf(text, nth);
      const [first, last] = [boxes[0]!, boxes.at(-1)!];
      await surface.drag(
        { x: first.x + 0.5, y: first.y + first.height / 2 },
        { x: last.x + last.width - 0.5, y: last.y + last.height / 2 },
      );
    },
  };
}
