import Mark from 'mark.js';
import { compileGlossary, findMentions } from '../../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';
import { extractArticle } from '../../../lib/page/extract/extract.ts';
import { createGroundReader } from '../../../lib/page/ground.ts';
import { createPainter } from '../../../lib/page/highlights.ts';
import type { Mark as PaintedMark } from '../../../lib/page/marks.ts';
import { paintMarks } from '../../../lib/page/paint-marks.ts';
import { indexText } from '../../../lib/page/text-index.ts';

/** What marking the same terms costs the page's thread. Times in ms, the fastest of the rounds. */
export interface PaintFigures {
  marks: number;
  /** Ranges made, grounds measured, highlights registered. */
  paint: number;
  /** The same and the alignment of the text with its nodes. */
  place: number;
  /** Finding the terms, which the extension does in its background. */
  find: number;
  /** Layout that the paint made necessary. */
  layout: number;
  /** Elements added to the page. */
  nodes: number;
  /** The same of mark.js: search and wrapping are one there. */
  theirs: number;
  theirLayout: number;
  theirNodes: number;
  theirMarks: number;
}

const ROUNDS = 3;
/** It calls itself once for each label: with all of them at once the stack is full. */
const LABELS_A_CALL = 200;

/** Marks the page this runs in, ours and theirs by turns. */
export async function comparePaint(): Promise<PaintFigures> {
  const concepts = loadConcepts();
  const glossary = compileGlossary(concepts);
  const labels = concepts.flatMap(({ prefLabel, altLabels }) => [
    prefLabel.fr,
    ...altLabels.fr.map(({ label }) => label),
  ]);
  const { text } = extractArticle(document, location.href).article;
  const best = {} as PaintFigures;
  const keep = (name: keyof PaintFigures, value: number) => {
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, value);
  };
  const elements = () => document.getElementsByTagName('*').length;
  for (let round = 0; round < ROUNDS; round++) {
    const before = elements();
    let started = performance.now();
    const found = findMentions(glossary, text, 'fr');
    keep('find', performance.now() - started);
    const marks = found.map((mention): PaintedMark => ({ kind: 'term', ...mention }));
    void document.body.offsetHeight;
    started = performance.now();
    const index = indexText(text, document.body);
    const placed = performance.now() - started;
    const painter = createPainter(CSS.highlights, () => new Highlight());
    started = performance.now();
    await paintMarks(marks, {
      painter,
      grounds: createGroundReader(window),
      view: window,
      rangesOf: index.rangesOf,
      pause: async () => undefined,
    });
    const painted = performance.now() - started;
    keep('paint', painted);
    keep('place', placed + painted);
    started = performance.now();
    void document.body.offsetHeight;
    keep('layout', performance.now() - started);
    keep('nodes', elements() - before);
    keep('marks', painter.count());
    painter.clear();

    const theirs = new Mark(document.body);
    started = performance.now();
    for (let at = 0; at < labels.length; at += LABELS_A_CALL)
      theirs.mark(labels.slice(at, at + LABELS_A_CALL), { accuracy: 'exactly', separateWordSearch: false });
    keep('theirs', performance.now() - started);
    started = performance.now();
    void document.body.offsetHeight;
    keep('theirLayout', performance.now() - started);
    keep('theirNodes', elements() - before);
    keep('theirMarks', document.querySelectorAll('mark').length);
    theirs.unmark();
    void document.body.offsetHeight;
  }
  return best;
}

Object.assign(globalThis, { comparePaint });
