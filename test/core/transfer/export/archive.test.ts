import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive, writeFile } from '../../../../lib/core/transfer/export/archive.ts';
import { fileNames } from '../../../../lib/core/transfer/export/file-names.ts';
import { HOSTILE } from '../samples.ts';

const noPause = async () => {};

describe('names of files', () => {
  test.each([
    ['two of one title', ['Note', 'Note', 'note'], ['Note.md', 'Note (2).md', 'note (3).md']],
    ['accents written in two ways', ['é', 'e\u0301'], ['é.md', 'é (2).md']],
    [
      'a way out of the folder',
      ['../../etc/passwd', '..', '/'],
      ['etc passwd.md', 'article.md', 'article (2).md'],
    ],
    ['a device of Windows', ['CON', 'Com1'], ['CON_.md', 'Com1_.md']],
    ['signs that systems refuse', ['a: b? <c> | "d" *'], ['a b c d.md']],
    ['signs that Obsidian cannot link to', ['[[x]] #y ^z'], ['x y z.md']],
    ['a text that turns round', ['a\u202egpj.exe'], ['a gpj.exe.md']],
    ['an emoji at the end of the room', [`${'x'.repeat(79)}👍👍`], [`${'x'.repeat(79)}👍.md`]],
    ['a full stop at the end', ['Fin...'], ['Fin.md']],
  ])('%s', (_, titles, names) => {
    expect(fileNames(titles, 'md')).toEqual(names);
  });

  test('are never the same, nor a path, whatever the titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE, 'a', 'A', 'á', 'a (2)'),
    );
    fc.assert(
      fc.property(fc.array(title), (titles) => {
        const names = fileNames(titles, 'md');
        expect(new Set(names.map((name) => name.normalize('NFKD').toLowerCase())).size).toBe(titles.length);
        for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]{1,90}\.md$/u);
      }),
    );
  });
});

describe('an archive', () => {
  test('gives back every file, whatever it was written in', async () => {
    const planned = [
      { name: 'été.md', pieces: () => ['é', '', '👍'] },
      { name: 'vide.md', pieces: () => [] },
      { name: 'rapport.docx', pieces: () => [], bytes: async () => new Uint8Array([1, 2, 3]).buffer },
    ];
    const files = [];
    for (const file of planned) files.push(await writeFile(file, noPause));
    expect(files.map(({ size }) => size)).toEqual([6, 0, 3]);
    const parts = await archive(files, Date.UTC(2026, 10, 24), noPause);
    const found = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()));
    expect(Object.keys(found)).toEqual(['été.md', 'vide.md', 'rapport.docx']);
    expect(strFromU8(found['été.md']!)).toBe('é👍');
    expect([...found['rapport.docx']!]).toEqual([1, 2, 3]);
  });

  test('stops where it pauses when it is told to', async () => {
    const stop = async () => {
      throw new Error('stopped');
    };
    await expect(writeFile({ name: 'a', pieces: () => ['x'] }, stop)).rejects.toThrow('stopped');
  });
});
