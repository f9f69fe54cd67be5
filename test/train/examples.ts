import { type Candidate, findCandidates } from '../../lib/core/pledge/candidates.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Example } from './logistic.ts';

/** Sentences that a careful reader could judge otherwise teach half as much. */
const BORDERLINE = 0.5;

export function candidatesOf(document: CorpusDocument, withTitle = true): Candidate[] {
  const { title, date } = document;
  const work = findCandidates(document.text, document.lang, withTitle ? { title, date } : {});
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What a document teaches: each candidate twice, with and without title and date, as a reader may meet it either way. */
export function examplesOf(document: CorpusDocument): Example[] {
  return [true, false].flatMap((withTitle) =>
    candidatesOf(document, withTitle).map(({ sentence, evidence }) => {
      const gold = document.sentences.find((s) => s.start < sentence.end && sentence.start < s.end);
      return {
        features: evidence.features,
        pledge: Boolean(gold?.is_commitment),
        weight: gold?.borderline ? BORDERLINE : 1,
        document: document.id,
      };
    }),
  );
}

/** Five folds by document, languages spread evenly; the order is that of the names, so that it never changes. */
export function foldsOf(documents: readonly CorpusDocument[], count = 5, shift = 0): CorpusDocument[][] {
  const folds: CorpusDocument[][] = Array.from({ length: count }, () => []);
  let next = shift;
  const key = (d: CorpusDocument) =>
    `${d.lang}${[...d.id].reduce((h, c) => (h * (31 + shift * 2) + c.charCodeAt(0)) % 1000003, 7)}`;
  for (const document of [...documents].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    folds[next % count]!.push(document);
    next += 1;
  }
  return folds;
}
