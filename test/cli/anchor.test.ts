import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeQuote } from '../../lib/core/annotation/describe-quote.ts';
import { CIVIC_TEXT, OTHER_TEXT } from '../core/annotation/civic-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'margin-anchor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A line of a quotes file, for `words` of the civic text. */
function line(id: string, words: string): string {
  const start = CIVIC_TEXT.indexOf(words);
  const [{ exact, prefix, suffix }, position] = describeQuote(CIVIC_TEXT, {
    start,
    end: start + words.length,
  });
  return JSON.stringify({ id, exact, prefix, suffix, start: position.start, end: position.end });
}

function anchor(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['lib/cli/anchor.ts', ...args], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { found: lines.map((line) => JSON.parse(line)), stderr, status };
}

describe('npm run anchor', () => {
  test('prints where each quote stands in the new text', () => {
    const added = 'Mise à jour. ';
    const text = write('new.txt', added + CIVIC_TEXT.replace('toutefois', 'cependant'));
    const quotes = write(
      'quotes.jsonl',
      [line('a', 'un comité indépendant'), line('b', 'Le calendrier reste toutefois incertain.'), ''].join(
        '\n',
      ),
    );
    const { found, stderr, status } = anchor('--text', text, quotes);
    const start = CIVIC_TEXT.indexOf('un comité indépendant') + added.length;
    expect(found[0]).toEqual({ id: 'a', state: 'moved', start, end: start + 21, score: 1 });
    expect(found[1]).toMatchObject({ id: 'b', state: 'changed' });
    expect(found[1].score).toBeLessThan(1);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('prints null offsets for a lost quote', () => {
    const { found } = anchor(
      '--text',
      write('other.txt', OTHER_TEXT),
      write('one.jsonl', line('a', 'un comité')),
    );
    expect(found).toEqual([{ id: 'a', state: 'lost', start: null, end: null, score: expect.any(Number) }]);
  });

  test('reports a line that cannot be read, does the others, and exits with 1', () => {
    const text = write('same.txt', CIVIC_TEXT);
    const quotes = write(
      'bad.jsonl',
      ['{"id":', line('a', 'Lyon'), '{"id":"b"}', line('c', 'Nantes')].join('\n'),
    );
    const { found, stderr, status } = anchor('--text', text, quotes);
    expect(found.map(({ id, state }) => `${id} ${state}`)).toEqual(['a exact', 'c exact']);
    expect(stderr).toMatch(/bad\.jsonl:1: /);
    expect(stderr).toContain('bad.jsonl:3: "exact" must be a string that is not empty');
    expect(status).toBe(1);
  });

  test('says what is wrong when a file is missing or no text is given', () => {
    const missing = anchor('--text', join(folder, 'absent.txt'), write('some.jsonl', line('a', 'Lyon')));
    expect(missing).toMatchObject({ found: [], status: 1 });
    expect(missing.stderr).toContain('absent.txt');
    expect(anchor().stderr).toContain('usage:');
  });
});
