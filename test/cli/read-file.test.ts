import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticleFile } from '../../lib/cli/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function read(suffix: string, bytes: Uint8Array) {
  const file = join(folder, `${++files}${suffix}`);
  writeFileSync(file, bytes);
  return readArticleFile(file, null);
}

const SENTENCE = 'L’État s’engage à publier les données d’Alençon dès l’été 2027 : cœur du « plan ».';
const page = (charset: string | null) =>
  `<!doctype html><html lang="fr"><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>Été</title></head><body><article><h1>Été</h1>${`<p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`.repeat(8)}</article></body></html>`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** Where windows-1252 has other signs than Latin 1. */
const WINDOWS: Record<string, number> = { '’': 0x92, œ: 0x9c };
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => WINDOWS[sign] ?? sign.charCodeAt(0));

describe('a page', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(page('utf-8'))],
    ['UTF-8 with a mark', utf8(`\ufeff${page(null)}`)],
    ['UTF-8 that claims to be Latin 1', utf8(page('iso-8859-1'))],
    ['UTF-8 that claims nothing', utf8(page(null))],
    ['windows-1252 that says so', windows1252(page('windows-1252'))],
    ['windows-1252 that says Latin 1, as browsers read it', windows1252(page('iso-8859-1'))],
    ['windows-1252 that says nothing', windows1252(page(null))],
    ['UTF-16 with a mark', utf16le(`\ufeff${page('utf-16')}`)],
    ['UTF-16, big end first', utf16be(`\ufeff${page('utf-16')}`)],
    ['UTF-16 without a mark that claims to be UTF-8', utf16le(page('utf-8'))],
  ])('in %s is read', async (_, bytes) => {
    const { readable, article } = await read('.html', bytes);
    expect(readable).toBe(true);
    expect(article.title).toBe('Été');
    expect(article.text.startsWith(SENTENCE)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['is empty', new Uint8Array()],
    ['is zeros', new Uint8Array(5000)],
    ['is a picture', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13 * at * at) & 255)],
    ['has a head only', utf8('<title>Été</title>')],
  ])('that %s is no article', async (_, bytes) => {
    expect((await read('.html', bytes)).readable).toBe(false);
  });
});

describe('a text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(SENTENCE)],
    ['windows-1252', windows1252(SENTENCE)],
    ['UTF-16 without a mark', utf16le(SENTENCE)],
    ['UTF-16 without a mark, big end first', utf16be(SENTENCE)],
  ])('in %s is the article, unchanged', async (_, bytes) => {
    expect((await read('.txt', bytes)).article.text).toBe(SENTENCE);
  });

  it.each([utf8, utf16le, utf16be])(
    'keeps its mark, so that offsets are those of the file',
    async (encode) => {
      expect((await read('.txt', encode(`\ufeff${SENTENCE}`))).article.text).toBe(`\ufeff${SENTENCE}`);
    },
  );

  it('may be empty', async () => {
    expect((await read('.txt', new Uint8Array())).article.text).toBe('');
  });

  it('with zeros is none', async () => {
    await expect(read('.txt', Uint8Array.of(0x41, 0, 0, 0x42))).rejects.toThrow('not a text');
  });
});

it('a suffix that means nothing to us is named', async () => {
  await expect(read('.docx', new Uint8Array(4))).rejects.toThrow('cannot read .docx');
});
