import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../lib/cli/arguments.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GAZETTE = resolve(ROOT, 'test/articles/gazette/source.html');

function analyse(args: string[], input?: string | Uint8Array) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'analyse', '--', ...args], {
    cwd: ROOT,
    input,
  });
  const lines = String(stdout)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { lines, stderr: String(stderr), status };
}

describe('analyse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'analyse-'));
  const save = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const text = '\ufeffLa ville s’engage à publier ses données en open data d’ici fin 2018.\r\n\n  Fin.';
  const txt = save('a.txt', text);
  const latin = save(
    'latin.html',
    new Uint8Array([...'<meta charset=iso-8859-1><title>'].map((c) => c.charCodeAt(0)).concat([0xe9])),
  );
  const pdf = save('plan.pdf', '%PDF-1.7');
  const { lines, status } = analyse([GAZETTE, txt, join(folder, 'none.html'), pdf, latin]);

  it('prints one object a file, in order, and fails after all are done', () => {
    expect(lines.map(({ file }) => file)).toEqual([GAZETTE, txt, join(folder, 'none.html'), pdf, latin]);
    expect(status).toBe(1);
  });

  it('reads a saved page as the extension does', () => {
    const { url, readable, article, mentions } = lines[0];
    expect(url).toMatch(/^https:\/\/www\.lagazettedescommunes\.com\/463226\//);
    expect(readable).toBe(true);
    expect(Object.keys(article)).toEqual(['title', 'byline', 'siteName', 'publishedTime', 'lang', 'text']);
    expect(mentions.length).toBeGreaterThan(10);
    for (const { start, end, text } of mentions) expect(article.text.slice(start, end)).toBe(text);
  });

  it('takes a plain text unchanged as the article', () => {
    const { url, readable, article, pledges } = lines[1];
    expect({ url, readable, text: article.text }).toEqual({ url: null, readable: true, text });
    for (const { start, end, text: words } of pledges) expect(text.slice(start, end)).toBe(words);
  });

  it('names what cannot be read', () => {
    expect(lines[2].error).toMatch(/no such file/i);
    expect(lines[3].error).toMatch(/PDF/);
  });

  it('reads a PDF as the reader does', () => {
    const [line] = analyse([join(import.meta.dirname, '../pdf/oidp-session10-ocr-noise.pdf')]).lines;
    expect(line.article).toMatchObject({ title: 'OIDP – Note conceptuelle – Session 10', lang: 'fr' });
    expect(line.article.publishedTime).toBe('2025-05-22');
    expect(line.mentions.map(({ text }: { text: string }) => text)).toContain('budgets participatifs');
  });

  it('follows the encoding that a page declares', () => {
    expect(lines[4].article.title).toBe('é');
  });

  it('reads standard input, at the address and in the language given', () => {
    const {
      lines: [line],
      status: ok,
    } = analyse(['-', '--url', 'https://a.fr/x', '--lang', 'es'], '<p>Un texte.');
    expect(ok).toBe(0);
    expect(line).toMatchObject({ file: '-', url: 'https://a.fr/x', article: { lang: 'es' } });
  });
});

describe('its arguments', () => {
  it('are files and two options', () => {
    expect(readArguments(['a.html', '-', '--lang=fr', '--url', 'https://a.fr'])).toEqual({
      files: ['a.html', '-'],
      lang: 'fr',
      url: 'https://a.fr',
    });
  });

  it.each([[[]], [['--what', 'a']], [['--url']]])('are refused when wrong: %j', (argv) => {
    expect(() => readArguments(argv)).toThrow();
  });
});
