import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_LIMITS, readCsv, writeCsv } from '../../../lib/core/transfer/csv.ts';

const fields = (text: string) => readCsv(text).rows.map((row) => row.fields);

describe('reading', () => {
  test.each([
    {
      name: 'plain rows',
      text: 'a,b\nc,d\n',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'no line end at the end',
      text: 'a,b\r\nc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'old Macintosh line ends', text: 'a\rb', rows: [['a'], ['b']] },
    { name: 'a byte order mark', text: '\ufeffa,b', rows: [['a', 'b']] },
    { name: 'a comma inside quotes', text: '"a,b",c', rows: [['a,b', 'c']] },
    { name: 'doubled quotes', text: '"a ""b"" c",""""', rows: [['a "b" c', '"']] },
    { name: 'a line end inside quotes', text: '"a\r\nb",c', rows: [['a\r\nb', 'c']] },
    {
      name: 'empty fields',
      text: ',,\n"",a,',
      rows: [
        ['', '', ''],
        ['', 'a', ''],
      ],
    },
    {
      name: 'blank lines between rows',
      text: 'a,b\n\n  \nc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'semicolons, as a French spreadsheet writes them',
      text: 'a;b\n1,5;c',
      rows: [
        ['a', 'b'],
        ['1,5', 'c'],
      ],
    },
    {
      name: 'tabs',
      text: 'a\tb\nc\td',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'nothing', text: '', rows: [] },
  ])('$name', ({ text, rows }) => {
    expect(fields(text)).toEqual(rows);
  });

  test('rows know their line, also after a quoted line end', () => {
    expect(readCsv('h\n"a\nb"\nc').rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('an open quote costs its own line only', () => {
    const { rows, problems } = readCsv('a,b\n"c,d\ne,f\n');
    expect(rows.map((row) => row.fields)).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ]);
    expect(problems).toEqual([{ line: 2, text: '"c,d\ne,f\n', reason: 'quote-open' }]);
  });

  test('a letter behind a closing quote is reported', () => {
    expect(readCsv('h\n"a"b,c\nd').problems).toEqual([
      { line: 2, text: '"a"b,c\nd', reason: 'quote-inside' },
    ]);
  });

  test('a field of ten megabytes is reported and the rest is read', () => {
    const { rows, problems } = readCsv(`h\n${'x'.repeat(10_000_000)}\nok`);
    expect(rows.map((row) => row.fields)).toEqual([['h'], ['ok']]);
    expect(problems).toMatchObject([{ line: 2, reason: 'field-too-long' }]);
    expect(problems[0]?.text).toHaveLength(80);
  });

  test('files, rows and columns have a limit', () => {
    expect(readCsv('x'.repeat(11), { ...CSV_LIMITS, file: 10 })).toMatchObject({
      rows: [],
      stopped: 'file-too-large',
    });
    expect(readCsv('a\nb\nc', { ...CSV_LIMITS, rows: 2 })).toMatchObject({
      rows: [{ line: 1 }, { line: 2 }],
      stopped: 'too-many-rows',
    });
    expect(readCsv('a,b,c', { ...CSV_LIMITS, columns: 2 }).problems).toMatchObject([
      { reason: 'too-many-columns' },
    ]);
  });
});

describe('writing', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-2 pays', "'-2 pays"],
    ['@cmd', "'@cmd"],
    ['\t=1', `"'\t=1"`],
    ['-12', '-12'],
    ['a=1', 'a=1'],
    ['dit « oui », "non"', '"dit « oui », ""non"""'],
  ])('the cell %j is written as %j', (value, written) => {
    expect(writeCsv(['h'], [[value]])).toBe(`h\r\n${written}\r\n`);
  });

  test('what is written can be read again', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => value.trim() !== '' && !/^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(fields(writeCsv(['a', 'b'], rows)).slice(1)).toEqual(rows.map(([a, b]) => [a, b]));
      }),
    );
  });
});
