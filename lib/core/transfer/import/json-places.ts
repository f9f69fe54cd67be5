/** Where things stand in a JSON text, for telling the reader which line is wrong. Only well-formed texts are walked. */

/** A value's place: UTF-16 offsets, and the line (the first is 1) on which it begins. */
export interface JsonPlace {
  start: number;
  end: number;
  line: number;
}

/**
 * The elements of the array at a path (`['annotations']`, `[2, 'highlights']`, `[]` for the whole text).
 * Empty when there is no array at that path.
 */
export function elementsAt(text: string, path: readonly (string | number)[]): JsonPlace[] {
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (const step of path) {
    const next = typeof step === 'number' ? elementAt(text, at, step) : memberAt(text, at, step);
    if (next === -1) return [];
    at = next;
  }
  const places: JsonPlace[] = [];
  let line = 1;
  let counted = 0;
  for (const { start, end } of elements(text, at)) {
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    places.push({ start, end, line });
  }
  return places;
}

/** Whether a text that does not parse as JSON merely ends too soon. */
export function endsTooSoon(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') {
      at = stringEnd(text, at) - 1;
      if (at >= text.length) return true;
    } else if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') depth--;
    if (depth < 0) return false;
  }
  return depth > 0;
}

function* elements(text: string, open: number): Generator<{ start: number; end: number }> {
  if (text[open] !== '[') return;
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] !== ']') {
    const end = valueEnd(text, at);
    yield { start: at, end };
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
}

function elementAt(text: string, open: number, index: number): number {
  let n = 0;
  for (const { start } of elements(text, open)) if (n++ === index) return start;
  return -1;
}

function memberAt(text: string, open: number, name: string): number {
  if (text[open] !== '{') return -1;
  let found = -1;
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] === '"') {
    const nameEnd = stringEnd(text, at);
    const value = skipSpace(text, skipSpace(text, nameEnd) + 1);
    // As in `JSON.parse`, the last of two members with one name counts.
    if (JSON.parse(text.slice(at, nameEnd)) === name) found = value;
    at = skipSpace(text, valueEnd(text, value));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return found;
}

/** Offset after the value that begins at `at`; nesting is counted, not recursed into: a hostile text is deep. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const unit = text[at];
    if (unit === '"') at = stringEnd(text, at);
    else if (unit === '{' || unit === '[') {
      depth++;
      at++;
    } else if (unit === '}' || unit === ']') {
      if (depth === 0) return at;
      depth--;
      at++;
      if (depth === 0) return at;
      continue;
    } else if (depth === 0 && (unit === ',' || /\s/.test(unit!))) return at;
    else at++;
    if (depth === 0 && unit === '"') return at;
  }
  return text.length;
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[ \t\r\n]/.test(text[at]!)) at++;
  return at;
}
