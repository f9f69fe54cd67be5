import { findPledges } from '../../lib/core/pledge/find.ts';
import { readCorpus } from '../train/corpus.ts';

/**
 * How well pledges are found in the development corpus (weights learned from the same documents: see
 * `node test/train/pledge-model.ts` for figures on documents held back, in five folds). Nothing without the shared data.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const tallies = new Map<string, { right: number; wrong: number; missed: number }>();
  for (const { text, lang, title, date, sentences } of readCorpus()) {
    const found = findPledges(text, lang, { title, date });
    for (const group of ['all', lang]) {
      const tally = tallies.get(group) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(group, tally);
      for (const { start, end, is_commitment } of sentences) {
        const marked = found.some(
          (pledge) => Math.min(pledge.end, end) - Math.max(pledge.start, start) >= (end - start) / 2,
        );
        if (is_commitment) tally[marked ? 'right' : 'missed'] += 1;
        else if (marked) tally.wrong += 1;
      }
    }
  }
  for (const [group, { right, wrong, missed }] of tallies) {
    print(`pledges.${group}.precision`, right / (right + wrong), 'share');
    print(`pledges.${group}.recall`, right / (right + missed), 'share');
    print(`pledges.${group}.f1`, (2 * right) / (2 * right + wrong + missed), 'share');
  }
}
