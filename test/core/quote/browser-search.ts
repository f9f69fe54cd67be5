/**
 * What a browser does with a text directive, written from the specification and without a look at our own code, for
 * texts whose blocks are lines: https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */

const BLANKS = /\s+/g;
const base = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The words that the link's directive matches first, on one line; undefined when none. */
export function firstMatch(link: string, text: string): string | undefined {
  const parts = link.split(':~:text=')[1]!.split(',');
  const prefix = parts[0]!.endsWith('-') ? decodeURIComponent(parts.shift()!.slice(0, -1)) : undefined;
  const suffix = parts.at(-1)!.startsWith('-') ? decodeURIComponent(parts.pop()!.slice(1)) : undefined;
  const [start, end] = parts.map(decodeURIComponent) as [string, string?];

  // One blank within a block, one line break between blocks; accents are composed, so offsets hold after `base`.
  const page = text
    .trim()
    .replace(/ *\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ');
  const edge = (part: string) => {
    // A word boundary is only asked for where the part has a word character at its edge.
    let pattern = literally(base(part.replace(BLANKS, ' ')));
    if (/^[\p{L}\p{N}]/u.test(part)) pattern = `(?<![\\p{L}\\p{N}])${pattern}`;
    if (/[\p{L}\p{N}]$/u.test(part)) pattern = `${pattern}(?![\\p{L}\\p{N}])`;
    return pattern;
  };
  const before = prefix === undefined ? '' : `${edge(prefix)}\\s?`;
  const after = suffix === undefined ? '' : `(?=\\s?${edge(suffix)})`;
  const body = end === undefined ? edge(start) : `${edge(start)}[^]*?${edge(end)}`;
  const found = new RegExp(`${before}(?<found>${body})${after}`, 'u').exec(base(page));
  if (found === null) return undefined;
  const at = found.index + found[0].length - found.groups!.found!.length;
  return page.slice(at, at + found.groups!.found!.length).replace(BLANKS, ' ');
}
