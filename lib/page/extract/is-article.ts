import type { Block } from './blocks.ts';

/** Characters (without white space) of prose that make an article. */
const MIN_PROSE = 250;

/** The second, stricter look, at what was extracted: is this an article? */
export function judge(blocks: readonly Block[]): 'article' | 'too-short' | 'list' {
  let chars = 0;
  let prose = 0;
  for (const block of blocks) {
    chars += block.chars;
    if (block.chars >= 60 && block.linkChars < block.chars / 2) prose += block.chars;
  }
  if (prose < MIN_PROSE) return 'too-short';
  return prose < chars * 0.4 ? 'list' : 'article';
}
