import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../lib/core/i18n/lang.ts';
import { ROWS } from '../../../lib/core/pledge/tables.ts';
import { PieceScanner } from '../../../lib/core/text/piece-scanner.ts';
import { lowerLetters, withoutAccents } from '../../../lib/core/text/plain.ts';
import { requiredPieces } from '../../../lib/core/text/required-pieces.ts';
import { readCorpus } from '../../train/corpus.ts';

describe('the pieces that a pattern needs', () => {
  it.each<[string, RegExp, string[] | null]>([
    ['a word', /\bpromet\b/, ['#promet#']],
    ['one word of several', /\b(?:veut|entend)\b/, ['#veut#', '#entend#']],
    ['a word that may have an ending', /\bplans?\b/, ['#plan#', '#plans#']],
    ['the rarer half', /\bla \w+ numerique\b/, ['#numeriqu']],
    ['the end of a word', /[a-z]*(?:er|ir)ont(?![a-zà-ÿ])/, ['eront#', 'iront#']],
    ['letters without their accents', /\bprévu\b/, ['#prevu#']],
    ['one border for several signs', /\bd'ici, (?:la )?fin\b/, ['#d#ici#fi', '#d#ici#la']],
    ['nothing when every part may be missing', /(?:promet)?/, null],
    ['nothing when one way needs nothing', /\bpromet|\d+/, null],
    ['no words that must be absent', /\bsera(?! publi)/, ['#sera']],
  ])('%s', (_, pattern, pieces) => {
    expect(requiredPieces(pattern)).toEqual(pieces);
  });
});

describe('a scan', () => {
  const scanner = new PieceScanner([/\bpromet\b/, /\bs'engage\b/, /\d+/]);
  const bits = (text: string) => scanner.scan(text, 0, text.length);

  it.each<[string, string, number]>([
    ['finds a word at the start', 'Promet-il ?', 0b101],
    ['finds a word at the end, over a typographic apostrophe', 'La ville s’engage', 0b110],
    ['finds both', 'Elle s’engage et promet', 0b111],
    ['leaves part of a word', 'Un avenir prometteur', 0b100],
    ['always tries what needs nothing', '', 0b100],
  ])('%s', (_, text, expected) => {
    expect(bits(text)).toBe(expected);
  });

  it('looks at its passage only', () => {
    const text = 'Elle promet beaucoup';
    expect(scanner.scan(text, 0, 4)).toBe(0b100);
  });
});

describe.each(LANGS)('cues and guards in %s', (lang) => {
  const rows = ROWS[lang];
  const scanners = rows.map(({ pattern }) => new PieceScanner([pattern]));
  /** Signs of rows that match although the scan said they could not. */
  const overlooked = (text: string) => {
    const lower = lowerLetters(text);
    return rows
      .filter(({ pattern, accents }, at) => {
        const may = scanners[at]!.scan(text, 0, text.length) !== 0;
        return !may && pattern.test(accents ? lower : withoutAccents(lower));
      })
      .map(({ sign }) => sign);
  };
  const examples = rows.map(({ example }) => example);

  it('are never overlooked, however their words are mixed', () => {
    const word = fc.constantFrom(...examples.flatMap((example) => example.split(' ')));
    const gap = fc.constantFrom(' ', '\u00a0', ', ', ' « ', '-', '’');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 25 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (words) => {
        expect(overlooked(words)).toEqual([]);
      }),
    );
  });

  it.skipIf(readCorpus().length === 0)('are never overlooked in the development corpus', () => {
    const lines = readCorpus()
      .filter((document) => document.lang === lang)
      .flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
    expect(lines.flatMap(overlooked)).toEqual([]);
  });
});
