import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, openFile } from '../../../../lib/core/transfer/import/open-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(units);
}

const JSON_TEXT = '{"note":"Écoles à Évry : « œuvre » 100 €"}';
const latin = Uint8Array.from(Buffer.from('{"note":"\u00c9coles \u00e0 \u00c9vry"}', 'latin1'));

const READABLE: { name: string; bytes: Uint8Array; encoding: string; text: string }[] = [
  { name: 'UTF-8', bytes: utf8(JSON_TEXT), encoding: 'UTF-8', text: JSON_TEXT },
  { name: 'UTF-8 with its mark', bytes: utf8(`\ufeff${JSON_TEXT}`), encoding: 'UTF-8', text: JSON_TEXT },
  {
    name: 'UTF-16 little-endian',
    bytes: utf16(JSON_TEXT, false, true),
    encoding: 'UTF-16LE',
    text: JSON_TEXT,
  },
  { name: 'UTF-16 big-endian', bytes: utf16(JSON_TEXT, true, true), encoding: 'UTF-16BE', text: JSON_TEXT },
  {
    name: 'UTF-16 without its mark',
    bytes: utf16(JSON_TEXT, false, false),
    encoding: 'UTF-16LE',
    text: JSON_TEXT,
  },
  { name: 'Latin-1', bytes: latin, encoding: 'Windows-1252', text: '{"note":"Écoles à Évry"}' },
  {
    name: 'UTF-8 with one byte that is none, far down',
    bytes: Uint8Array.from([...utf8(`"${'é'.repeat(40_000)}`), 0xe9, 0x22]),
    encoding: 'Windows-1252',
    text: `"${'Ã©'.repeat(40_000)}é"`,
  },
];

describe('A text file', () => {
  it.each(READABLE)('in $name is read, and its encoding is told', ({ bytes, encoding, text }) => {
    expect(openFile(bytes)).toEqual({ ok: true, text, encoding, inside: null });
  });

  it('is not cut in the middle of a character when its encoding is looked at', () => {
    const text = `"${'x'.repeat(64 * 1024 - 2)}é"`;
    expect(openFile(utf8(text))).toMatchObject({ encoding: 'UTF-8', text });
  });
});

describe('An archive', () => {
  it('with one file of ours is opened', () => {
    const bytes = zipSync({ 'notes.json': utf8(JSON_TEXT), 'lisez-moi.txt': utf8('Bonjour') });
    expect(openFile(bytes)).toMatchObject({ ok: true, text: JSON_TEXT, inside: 'notes.json' });
  });

  it('that would fill the memory is not opened', () => {
    const bomb = zipSync({ 'notes.json': new Uint8Array(40 * 2 ** 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(openFile(bomb)).toEqual({ ok: false, reason: 'bomb' });
  });

  it('that lies about the size of its file is not believed', () => {
    const bytes = zipSync({ 'notes.json': utf8('[1]'.repeat(10_000)) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 20, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 20, true);
    }
    const opened = openFile(bytes);
    expect(opened.ok ? opened.text.length : opened.reason).not.toBe(30_000);
    expect(opened.ok ? opened.text.length : 0).toBeLessThanOrEqual(20);
  });

  it.each([
    {
      name: 'without a file of ours',
      bytes: zipSync({ 'word/document.xml': utf8('<w/>') }),
      reason: 'archive',
    },
    { name: 'with two', bytes: zipSync({ 'a.json': utf8('{}'), 'b.json': utf8('{}') }), reason: 'archive' },
    {
      name: 'cut off',
      bytes: zipSync({ 'a.json': utf8(JSON_TEXT) }).slice(0, 40),
      reason: 'archive-damaged',
    },
  ])('$name is refused', ({ bytes, reason }) => {
    expect(openFile(bytes)).toEqual({ ok: false, reason });
  });
});

describe('What is no text', () => {
  it.each([
    { name: 'nothing', bytes: new Uint8Array(), reason: 'empty' },
    {
      name: 'a picture',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      reason: 'binary',
    },
    {
      name: 'a program',
      bytes: Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256),
      reason: 'binary',
    },
    { name: 'a file beyond measure', bytes: { length: MOST_BYTES + 1 } as Uint8Array, reason: 'too-large' },
  ])('$name is refused', ({ bytes, reason }) => {
    expect(openFile(bytes)).toEqual({ ok: false, reason });
  });
});
