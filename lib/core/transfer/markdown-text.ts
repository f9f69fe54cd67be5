/**
 * Other people's words inside Markdown and YAML: what comes out is read as the same words, never as markup, in
 * CommonMark and in Obsidian (whose tags, comments, formulas, embeds and fields are markup too).
 */

/** Characters that no text needs and that readers of files trip over: controls and halves of characters. */
const UNREADABLE = /(?!\t)[\p{Cc}\p{Cs}\ufeff]/gu;

/** Anything that the Unicode standard, or an editor, may take for the end of a line. */
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/;

/** Markup within a line: emphasis, code, links, formulas, tags, comments, block names, tables, strike-through, marks. */
const INLINE = /[\\`*_[\]#$~^|{}!]|==|%%|::/g;

/** What would make a line a list, a heading or a rule: its first character is escaped. */
const LINE_START = /^([-+=]|:(?=\s|-))/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** One line of plain text, as Markdown that shows it; line breaks become spaces. */
export function markdownLine(text: string): string {
  return escapeLine(text.split(LINE_END).join(' '));
}

/**
 * Plain text of several lines: an empty line starts a paragraph, a single line break stays a line break.
 * Answers lines, to be indented or quoted by the caller.
 */
export function markdownLines(text: string): string[] {
  const lines = text.trim().split(LINE_END).map(escapeLine);
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (line === '') return lines[at - 1] === '' ? [] : [''];
    return next ? [`${line}  `] : [line];
  });
}

function escapeLine(line: string): string {
  const plain = line.replace(UNREADABLE, '').replace(/\s+/g, keepSpace).trim();
  return plain
    .replace(INLINE, (marks) => `\\${[...marks].join('\\')}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(LINE_START, '\\$1')
    .replace(NUMBERED, '$1\\$2');
}

/** Non-breaking spaces belong to French typography. */
const keepSpace = (spaces: string): string => (/^[\u00a0\u202f]+$/.test(spaces) ? spaces : ' ');

/** An address as the target of a link; null unless it leads to the web. */
export function markdownAddress(url: string): string | null {
  if (!/^https?:\/\/[^\s]/i.test(url)) return null;
  return wellFormed(url).replace(/[\s\p{Cc}<>()[\]\\"'`*_|^{}]/gu, percent);
}

const percent = (character: string): string =>
  character.charCodeAt(0) < 0x80
    ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(character);

/** Half of a character has no place in a file. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** A tag as Obsidian reads one: letters, digits, `-`, `_`, `/`, not digits only. Undefined when nothing is left. */
export function obsidianTag(tag: string): string | undefined {
  const plain = tag
    .normalize()
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (!plain) return undefined;
  return /^[\p{N}/-]+$/u.test(plain) ? `_${plain}` : plain;
}

/** A YAML scalar that reads back as this text, whatever it contains. */
export function yamlText(text: string): string {
  const escaped = wellFormed(text)
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  return `"${escaped}"`;
}
