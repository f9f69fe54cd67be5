import { findPledges } from '../../lib/core/pledge/find.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import type { CorpusDocument } from './corpus.ts';

const shared = (a: Passage, b: Passage) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** How the detector does on documents, counted as the corpus's own scorer counts. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  /** Of the pledges rightly found: deadlines and actors that the labels have, and those found. */
  readonly deadlines = { all: 0, exact: 0 };
  readonly actors = { all: 0, overlapping: 0 };

  constructor(documents: Iterable<CorpusDocument>) {
    for (const document of documents) this.read(document);
  }

  private read({ text, lang, title, date, sentences }: CorpusDocument): void {
    const found = findPledges(text, lang, { title, date });
    for (const sentence of sentences) {
      const pledge = found.find((one) => shared(one, sentence) >= (sentence.end - sentence.start) / 2);
      if (!sentence.is_commitment) this.wrong += pledge ? 1 : 0;
      else if (!pledge) this.missed += 1;
      else {
        this.right += 1;
        const { actor, deadline } = sentence;
        if (deadline?.iso) {
          this.deadlines.all += 1;
          if (pledge.deadline?.iso === deadline.iso) this.deadlines.exact += 1;
        }
        if (actor) {
          this.actors.all += 1;
          if (pledge.actor && shared(pledge.actor, actor) > 0) this.actors.overlapping += 1;
        }
      }
    }
  }

  get precision(): number {
    return this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right / (this.right + this.missed);
  }

  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.wrong + this.missed);
  }
}
