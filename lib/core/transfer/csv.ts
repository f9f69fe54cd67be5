/** Comma-separated values as RFC 4180 has them, for files from outside (read) and for spreadsheets (write). */

export interface CsvLimits {
  /** UTF-16 code units of the whole file. */
  file: number;
  /** Of one field. */
  field: number;
  rows: number;
  columns: number;
}

export const CSV_LIMITS: CsvLimits = { file: 20_000_000, field: 50_000, rows: 50_000, columns: 200 };

/** One record with the line on which it begins (the first line of a file is 1). */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** A record that could not be read. `reason` is one of the words below, for a message in the reader's language. */
export interface CsvProblem {
  line: number;
  /** Beginning of the record, at most 80 characters. */
  text: string;
  reason: 'quote-open' | 'quote-inside' | 'field-too-long' | 'too-many-columns';
}

export interface CsvTable {
  rows: CsvRow[];
  problems: CsvProblem[];
  /** Set when reading stopped early: the rows before it are good. */
  stopped: 'file-too-large' | 'too-many-rows' | null;
}

/**
 * Reads a CSV text: comma, semicolon or tab (the one that the first line uses most), any line end, optional BOM.
 * Blank lines are skipped. A bad record is reported and the next line is read as if nothing had happened.
 */
export function readCsv(text: string, limits: CsvLimits = CSV_LIMITS): CsvTable {
  const table: CsvTable = { rows: [], problems: [], stopped: null };
  if (text.length > limits.file) return { ...table, stopped: 'file-too-large' };
  const separator = separatorOf(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;

  while (at < text.length) {
    const record = readRecord(text, at, separator, limits);
    const blank = record.fields.length === 1 && record.fields[0]?.trim() === '';
    if (record.problem !== null) {
      table.problems.push({ line, text: text.slice(at, at + 80), reason: record.problem });
    } else if (!blank) {
      if (table.rows.length === limits.rows) return { ...table, stopped: 'too-many-rows' };
      table.rows.push({ line, fields: record.fields });
    }
    line += record.lines;
    at = record.next;
  }
  return table;
}

interface CsvRecord {
  fields: string[];
  problem: CsvProblem['reason'] | null;
  /** Offset of the next record, and the lines that this one took. */
  next: number;
  lines: number;
}

function readRecord(text: string, start: number, separator: string, limits: CsvLimits): CsvRecord {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  let problem: CsvProblem['reason'] | null = null;

  for (;;) {
    let field: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      // Without its end a quote would swallow the rest of the file: only its own line is lost.
      if (close === -1) return { fields, problem: 'quote-open', ...skipLine(text, start) };
      const raw = text.slice(at + 1, close);
      lines += lineEnds(raw);
      field = raw.replaceAll('""', '"');
      at = close + 1;
      if (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
        return { fields, problem: 'quote-inside', ...skipLine(text, start) };
      }
    } else {
      const begin = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      field = text.slice(begin, at);
    }
    if (field.length > limits.field) problem ??= 'field-too-long';
    else if (fields.length === limits.columns) problem ??= 'too-many-columns';
    else fields.push(field);
    if (text[at] !== separator) break;
    at++;
  }
  if (text[at] === '\r' && text[at + 1] === '\n') at++;
  return { fields, problem, next: at + 1, lines };
}

/** Offset of the quote that ends a quoted field; doubled quotes belong to it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function skipLine(text: string, from: number): { next: number; lines: number } {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = from;
  return { next: end.exec(text) === null ? text.length : end.lastIndex, lines: 1 };
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function separatorOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** What a spreadsheet would run as a formula (OWASP, "CSV injection"); plain numbers are left alone. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Writes a CSV with CRLF line ends. A cell that a spreadsheet would take for a formula is given an apostrophe in front,
 * which spreadsheets hide; everything else is kept as it is.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
