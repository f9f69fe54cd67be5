/**
 * Learns the weights of the pledge detector from the development corpus: `node test/train/pledge-model.ts [--write]`.
 * Starts from the weights set by hand (rule-weights.json) and prints how rules and model do, the model in five folds by
 * document, each spread of folds three times; `--write` puts the weights learned from all documents in lib/core/pledge/model.json.
 */
import { writeFileSync } from 'node:fs';
import type { Candidate } from '../../lib/core/pledge/candidates.ts';
import { type Model, scoreOf } from '../../lib/core/pledge/decide.ts';
import { type CorpusDocument, readCorpus } from './corpus.ts';
import { candidatesOf, examplesOf, foldsOf } from './examples.ts';
import { learn } from './logistic.ts';
import rules from './rule-weights.json' with { type: 'json' };

/** What it costs to leave the rules' weights: chosen among 8, 12, 20, 30 and 40, which hardly differ. */
const RIDGE = 30;
const FOLD_SHIFTS = [0, 1, 2];

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

function judge(
  document: CorpusDocument,
  candidates: readonly Candidate[],
  model: Model,
  tallies: Map<string, Tally>,
): void {
  const found = candidates
    .filter(({ evidence }) => scoreOf(evidence.features, model) > model.threshold)
    .map(({ sentence }) => sentence);
  for (const gold of document.sentences) {
    const marked = found.some(
      ({ start, end }) =>
        Math.min(end, gold.end) - Math.max(start, gold.start) >= (gold.end - gold.start) / 2,
    );
    for (const group of ['all', document.lang]) {
      const tally = tallies.get(group) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(group, tally);
      if (gold.is_commitment) tally[marked ? 'right' : 'missed'] += 1;
      else if (marked) tally.wrong += 1;
    }
  }
}

function print(name: string, tallies: Map<string, Tally>): void {
  const figures = [...tallies].map(([group, { right, wrong, missed }]) => {
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0).toFixed(3);
    return `${group} P ${share(right, right + wrong)} R ${share(right, right + missed)} F1 ${share(2 * right, 2 * right + wrong + missed)}`;
  });
  console.log(`${name}: ${figures.join(' | ')}`);
}

const documents = readCorpus();
const examples = new Map(documents.map((document) => [document.id, examplesOf(document)]));
const examplesFrom = (chosen: readonly CorpusDocument[]) =>
  chosen.flatMap((document) => examples.get(document.id)!);

for (const withTitle of [true, false]) {
  const told = withTitle ? 'with title and date' : 'text alone';
  const candidates = new Map(documents.map((document) => [document.id, candidatesOf(document, withTitle)]));
  const byRules = new Map<string, Tally>();
  for (const document of documents) judge(document, candidates.get(document.id)!, rules, byRules);
  print(`rules, ${told}`, byRules);
  const crossed = new Map<string, Tally>();
  for (const shift of FOLD_SHIFTS) {
    for (const fold of foldsOf(documents, 5, shift)) {
      const model = learn(
        examplesFrom(documents.filter((document) => !fold.includes(document))),
        rules,
        RIDGE,
      );
      for (const document of fold) judge(document, candidates.get(document.id)!, model, crossed);
    }
  }
  print(`model in 5 folds, ${told}`, crossed);
}

if (process.argv.includes('--write')) {
  const model = learn(examplesFrom(documents), rules, RIDGE);
  const target = new URL('../../lib/core/pledge/model.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(model, null, 2)}\n`);
  console.log(`written: ${Object.keys(model.weights).length} weights`);
}
