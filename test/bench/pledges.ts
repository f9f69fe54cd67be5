import { LANGS } from '../../lib/core/i18n/lang.ts';
import { readCorpus } from '../train/corpus.ts';
import { Tally } from '../train/tally.ts';

/**
 * How well pledges are found in the development corpus (weights learned from the same documents: see
 * `node test/train/pledge-model.ts` for figures on documents held back, in five folds). Nothing without the shared data.
 */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const documents = readCorpus();
  if (documents.length === 0) return;
  const all = new Tally(documents);
  const tallies = [
    ['all', all] as const,
    ...LANGS.map((one) => [one, new Tally(documents.filter(({ lang }) => lang === one))] as const),
  ];
  for (const [group, { precision, recall, f1 }] of tallies) {
    print(`pledges.${group}.precision`, precision, 'share');
    print(`pledges.${group}.recall`, recall, 'share');
    print(`pledges.${group}.f1`, f1, 'share');
  }
  print('pledges.deadline.exact', all.deadlines.exact / all.deadlines.all, 'share');
  print('pledges.actor.overlapping', all.actors.overlapping / all.actors.all, 'share');
}
