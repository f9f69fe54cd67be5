import { foldedWords } from '../article/fingerprint.ts';
import type { Passage } from '../text/passage.ts';
import { splitSentences } from '../text/sentences.ts';

/** Share of a quote's words, each weighed by how rare it is in the text, from which a sentence is worth showing. */
const WORTH = 0.3;

/** A sentence that says something like a quote. */
export interface SimilarPassage extends Passage {
  text: string;
  /** 0–1: how much of the quote's words it has. */
  likeness: number;
}

/**
 * The sentences of a text that have most in common with a quote, likest first: for a reader who looks for a passage
 * that was not found again. They are a hint to look at, never a place that is known.
 */
export function similarPassages(text: string, quote: string, most = 3): SimilarPassage[] {
  const sentences = splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { passage: { start, end, text: sentence }, words: new Set(stemsOf(sentence)) };
  });
  const holders = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + sentences.length / (holders.get(word) ?? 0.5));
  const wanted = [...new Set(stemsOf(quote))];
  const all = wanted.reduce((sum, word) => sum + weight(word), 0);
  if (all === 0) return [];
  return sentences
    .map(({ passage, words }) => ({
      ...passage,
      likeness: wanted.reduce((sum, word) => sum + (words.has(word) ? weight(word) : 0), 0) / all,
    }))
    .filter(({ likeness }) => likeness >= WORTH)
    .sort((a, b) => b.likeness - a.likeness || a.start - b.start)
    .slice(0, most);
}

/** Letters by which two forms of a word are the same: soixante, soixantaine. */
const STEM = 5;
const stemsOf = (text: string): string[] => foldedWords(text).map((word) => word.slice(0, STEM));
