import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../lib/core/i18n/lang.ts';
import { ROWS, THEMES, tablesOf } from '../../../lib/core/pledge/tables.ts';
import { PieceScanner, type Scanned } from '../../../lib/core/text/piece-scanner.ts';
import { lowerLetters, plainLetters, withoutAccents } from '../../../lib/core/text/plain.ts';
import { requiredPieces } from '../../../lib/core/text/required-pieces.ts';
import { phrasesOf } from '../../../lib/core/text/whole-phrases.ts';
import { readCorpus } from '../../train/corpus.ts';

describe('the pieces that a pattern needs', () => {
  it.each<[string, RegExp, string[][]]>([
    ['a word', /\bpromet\b/, [['#promet#']]],
    ['one word of several', /\b(?:veut|entend)\b/, [['#veut#', '#entend#']]],
    ['a word that may have an ending', /\bplans?\b/, [['#plan#', '#plans#']]],
    ['both halves, the rarer first', /\bla \w+ numerique\b/, [['#numeriqu'], ['#la#']]],
    [
      'both halves of each way',
      /\bva \w+er\b|\bsera$/,
      [
        ['#va#', '#sera#'],
        ['er#', '#sera#'],
      ],
    ],
    ['the end of a word', /[a-z]*(?:er|ir)ont(?![a-zà-ÿ])/, [['eront#', 'iront#']]],
    ['letters without their accents', /\bprévu\b/, [['#prevu#']]],
    ['one border for several signs', /\bd'ici, (?:la )?fin\b/, [['#d#ici#fi', '#d#ici#la']]],
    ['nothing when every part may be missing', /(?:promet)?/, []],
    ['nothing when one way needs nothing', /\bpromet|\d+/, []],
    ['no words that must be absent', /\bsera(?! publi)/, [['#sera']]],
  ])('%s', (_, pattern, pieces) => {
    expect(requiredPieces(pattern)).toEqual(pieces);
  });

  it('keep their accents where these decide', () => {
    expect(requiredPieces(/(?<![a-zà-ÿ])será(?![a-zà-ÿ])/, true)).toEqual([['#será#']]);
  });
});

describe('the phrases that are enough for a pattern', () => {
  it.each<[string, RegExp, string[], string | null]>([
    [
      'all of a list, with their endings',
      /\b(?:plans?|feuilles? de route|l'etat)\b/,
      ['plan', 'plans', 'feuille de route', 'feuilles de route', "l'etat"],
      null,
    ],
    ['one with an open ending', /\b(?:candidat[a-z]*|parti)\b/, ['candidat…', 'parti'], null],
    [
      'none that depends on what is beside it',
      /\b(?:ville(?! neuve)|(?<!la )mairie|maire)\b/,
      ['maire'],
      '\\b(?:ville(?! neuve)|(?<!la )mairie)\\b',
    ],
    ['none with a figure or another sign', /\b(?:18f|u\.s\.|nasa)\b/, ['nasa'], '\\b(?:18f|u\\.s\\.)\\b'],
    ['none of anything but a list', /\bville\b|\bmairie\b/, [], '\\bville\\b|\\bmairie\\b'],
    ['none of two lists', /\b(?:la|le) (?:ville|maire)\b/, [], '\\b(?:la|le) (?:ville|maire)\\b'],
  ])('%s', (_, pattern, expected, left) => {
    const { phrases, rest } = phrasesOf(pattern);
    expect(phrases.map(({ text, open }) => text + (open ? '…' : ''))).toEqual(expected);
    expect(rest?.source ?? null).toBe(left);
  });
});

/** All that a scan of `text`, or of part of it, tells. */
function scan(scanner: PieceScanner, text: string, start = 0, end = text.length): Scanned {
  const found = { first: 0, also: 0, second: 0, certain: 0 };
  scanner.scan(text, start, end, found);
  return found;
}

describe('a scan', () => {
  const scanner = new PieceScanner(
    [/\bpromet\b/, /\bs'engage\b/, /\d+/, /\bva \w+er\b/].map((pattern) => ({ pattern })),
    [{ pattern: /\b(?:villes?|maire|conseil d'etat|candidat[a-z]*)\b/ }],
  );
  const bits = (text: string) => scan(scanner, text).first;

  it.each<[string, string, number]>([
    ['finds a word at the start', 'Promet-il ?', 0b101],
    ['finds a word at the end, over a typographic apostrophe', 'La ville s’engage', 0b110],
    ['finds both', 'Elle s’engage et promet', 0b111],
    ['leaves part of a word', 'Un avenir prometteur', 0b100],
    ['always tries what needs nothing', '', 0b100],
    ['leaves what has one half only', 'Elle va bien', 0b100],
    ['finds what has both halves', 'Elle va bientôt planter', 0b1100],
  ])('%s', (_, text, expected) => {
    expect(bits(text)).toBe(expected);
  });

  it('looks at its passage only', () => {
    const text = 'Elle promet beaucoup';
    expect(scan(scanner, text, 0, 4).first).toBe(0b100);
  });

  it.each<[string, number, number]>([
    ['La ville promet', 1, 1],
    ['Deux villes.', 1, 1],
    ['le maire', 1, 1],
    ['la ville2 et la 2ville', 0, 0],
    ['un villageois', 0, 0],
    ['ville_haute, puis la Ville', 1, 1],
    ['le Conseil d’État', 1, 1],
    ['un conseil d-etat', 0, 0],
    ['des candidates', 1, 1],
    ['un candidat2', 0, 0],
  ])('in « %s » the second list may match: %d, does for certain: %d', (text, may, does) => {
    expect(scan(scanner, text)).toMatchObject({ second: may, certain: does });
  });
});

it('heeds the accents of a pattern that asks for them', () => {
  const scanner = new PieceScanner([{ pattern: /(?<![a-zà-ÿ])será(?![a-zà-ÿ])/, accents: true }]);
  expect(scan(scanner, 'Será mañana').first).toBe(1);
  expect(scan(scanner, 'La cámara sera').first).toBe(0);
});

describe.each(LANGS)('cues and guards in %s', (lang) => {
  const rows = ROWS[lang];
  const scanners = rows.map((row) => new PieceScanner([row]));
  /** Signs of rows that match although the scan said they could not. */
  const overlooked = (text: string) => {
    const lower = lowerLetters(text);
    return rows
      .filter(({ pattern, accents }, at) => {
        const may = scan(scanners[at]!, text).first !== 0;
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

describe.each(LANGS)('themes in %s', (lang) => {
  const { lexicon } = tablesOf(lang);
  const scanner = new PieceScanner(
    [],
    THEMES.map((theme) => ({ pattern: lexicon[theme] })),
  );
  const words = THEMES.flatMap((theme) => phrasesOf(lexicon[theme]).phrases.map(({ text }) => text));

  it('are told for certain only where they match, and never overlooked', () => {
    const word = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 }));
    const gap = fc.constantFrom(' ', '\u00a0', ', ', ' « ', '-', '’', '', 's', '2', '_');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (sentence) => {
        const { second, certain } = scan(scanner, sentence);
        for (const [number, theme] of THEMES.entries()) {
          const matches = lexicon[theme].test(plainLetters(sentence));
          const bit = 1 << number;
          if ((certain & bit) !== 0) expect([theme, matches]).toEqual([theme, true]);
          if ((second & bit) === 0) expect([theme, matches]).toEqual([theme, false]);
        }
      }),
    );
  });
});
