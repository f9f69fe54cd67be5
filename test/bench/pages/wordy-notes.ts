import type { Annotation, Colour } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation } from '../../../lib/core/annotation/create.ts';
import { articleAddress, sequence } from './many-notes.ts';

const KNOWN =
  'transparence gouvernement ouvert données ouvertes budget état l’état citoyens élus plan engagement publication';
const SYLLABLES =
  'ba ce di fo gu lé ma ni po ra sé ti vo pré con tra sub ques mé né dif lan vir bor chan eur ment tion ible age'.split(
    ' ',
  );
/** Different words that the notes are made of: about what is met in the notes of a press archive. */
const VOCABULARY = 30_000;
/** UTF-16 code units of an article's text, on average. */
const TEXT = 6_000;

/**
 * `count` notes on `count / 20` articles, of words that are as unevenly frequent as those of a language (Zipf), with a
 * text for each article. Every run makes the same.
 */
export function wordyNotes(count: number): {
  notes: ReadonlyMap<string, readonly Annotation[]>;
  texts: ReadonlyMap<string, string>;
} {
  const next = sequence(11);
  const words = [...KNOWN.split(' ')];
  while (words.length < VOCABULARY) {
    const length = 1 + Math.floor(next() * 4);
    words.push(Array.from({ length }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(''));
  }
  // The known words stand among the frequent ones, not before them all.
  for (let at = 0; at < 12; at += 1) {
    const other = 40 + at * 17;
    [words[at], words[other]] = [words[other]!, words[at]!];
  }
  const word = () => words[Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** next()) - 1)]!;
  const sentence = (length: number) => Array.from({ length }, word).join(' ');

  const notes = new Map<string, Annotation[]>();
  const texts = new Map<string, string>();
  const articles = Math.max(1, Math.round(count / 20));
  for (let n = 0; n < count; n += 1) {
    const url = articleAddress(n % articles);
    const ofArticle = notes.get(url) ?? [];
    notes.set(url, ofArticle);
    const exact = sentence(8 + Math.floor(next() * 25));
    ofArticle.push(
      createAnnotation({
        id: `urn:uuid:0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
        now: new Date(1.6e12 + n * 60_000).toISOString(),
        source: url,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: exact.length },
        ],
        colour: (1 + (n % 5)) as Colour,
        note: next() < 0.6 ? sentence(14) : '',
        tags: next() < 0.5 ? [word()] : [],
      }),
    );
  }
  for (const url of notes.keys()) texts.set(url, sentence(Math.floor((TEXT / 7) * (0.3 + 1.4 * next()))));
  return { notes, texts };
}
