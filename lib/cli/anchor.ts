/**
 * `npm run --silent anchor -- --text NEW.txt QUOTES.jsonl`: where quotes of an older text stand in a newer one.
 *
 * Reads lines `{id, exact, prefix, suffix, start, end}` (offsets in the old text) and prints
 * `{id, state, start, end, score}` for each, offsets in NEW.txt. Quotes of one file are of one article: they help to
 * place each other. A line that cannot be read is reported with its number, and the others are still done.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { matchQuotes, type StoredQuote } from '../core/annotation/match-quotes.ts';
import { createSearchableText } from '../core/annotation/searchable-text.ts';
import { drain } from '../core/slices.ts';

const USAGE = 'usage: npm run --silent anchor -- --text NEW.txt QUOTES.jsonl';

interface QuoteLine extends StoredQuote {
  id: string | number;
}

/** Reads one line; throws an Error that says in words what is wrong with it. */
export function parseQuoteLine(line: string): QuoteLine {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not a JSON object');
  const record = value as Record<string, unknown>;
  const { id, exact, prefix = '', suffix = '', start, end } = record;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" must be a string or a number');
  if (typeof exact !== 'string' || exact === '')
    throw new Error('"exact" must be a string that is not empty');
  if (typeof prefix !== 'string') throw new Error('"prefix" must be a string');
  if (typeof suffix !== 'string') throw new Error('"suffix" must be a string');
  const quote = { exact, prefix, suffix };
  if (start === undefined && end === undefined) return { id, quote };
  if (!isOffset(start) || !isOffset(end) || end < start) {
    throw new Error('"start" and "end" must be offsets, start first');
  }
  return { id, quote, position: { start, end } };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { text: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.text === undefined || positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const text = await readFile(values.text, 'utf8');
  for (const file of positionals) await anchorFile(file, text);
}

async function anchorFile(file: string, text: string): Promise<void> {
  const quotes: QuoteLine[] = [];
  for (const [i, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      quotes.push(parseQuoteLine(line));
    } catch (error) {
      report(`${file}:${i + 1}: ${messageOf(error)}`);
    }
  }
  const anchored = drain(matchQuotes(createSearchableText(text), quotes));
  for (const [i, { id }] of quotes.entries()) {
    const { state, start, end, score } = anchored[i]!;
    console.log(JSON.stringify({ id, state, start, end, score: Math.round(score * 1000) / 1000 }));
  }
}

function report(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  await main();
} catch (error) {
  report(messageOf(error));
}
