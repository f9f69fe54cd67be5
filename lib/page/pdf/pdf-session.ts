import type { Selectors } from '../../core/annotation/annotation.ts';
import { describeQuote } from '../../core/annotation/describe-quote.ts';
import { pageSelector } from '../../core/annotation/page.ts';
import type { Article } from '../../core/article/article.ts';
import { type ComposedText, composeText } from '../../core/pdf/compose-text.ts';
import type { PageRuns } from '../../core/pdf/page-runs.ts';
import type { PdfText } from '../../core/pdf/pdf-text.ts';
import type { PageStatus, PdfStatus, Reading } from '../../core/reading.ts';
import type { Sliced } from '../../core/slices.ts';
import type { Passage } from '../../core/text/passage.ts';
import { createPainter } from '../highlights.ts';
import { type Mark, marksOf } from '../marks.ts';
import { inkOf } from '../paint-marks.ts';
import type { Session, SessionPorts } from '../session.ts';
import { breathe, inSlices } from '../slices.ts';
import type { TextLayer } from './text-layer.ts';
import type { Viewer } from './viewer.ts';

export interface PdfSessionPorts extends SessionPorts {
  viewer: Viewer;
  /** The document as an article, from its text. */
  articleOf(text: ComposedText): Article;
  /** What must be said of it. */
  statusOf(article: Article): PdfStatus;
}

/** A session, and what only a PDF has. */
export interface PdfSession extends Session {
  text(): PdfText | undefined;
  /** Paints passages as found; none takes the paint away. */
  find(passages: readonly Passage[]): void;
}

/** Words counted before a pause is possible. */
const WORDS_A_STEP = 1000;

/** The reading of a PDF: its whole text at once, marks on the pages that are drawn. */
export function createPdfSession(document: Document, ports: PdfSessionPorts): PdfSession {
  const { viewer } = ports;
  const view = document.defaultView ?? window;
  const painter = createPainter(CSS.highlights, () => new Highlight());
  const finder = new Highlight();
  finder.priority = 2;
  CSS.highlights.set('mc-find', finder);
  const painted = new Map<AbstractRange, Mark>();
  /** Ranges of each drawn page, to be taken away with it. */
  const ofLayer = new Map<TextLayer, AbstractRange[]>();
  let status: PageStatus = { kind: 'reading' };
  let article: Article | undefined;
  let reading: Reading | undefined;
  let text: PdfText | undefined;
  let marks: readonly Mark[] = [];
  let current: Passage | undefined;
  let found: readonly Passage[] = [];
  /** Of the text, counted once. */
  let wordCount = 0;
  let stopped = false;
  let turn = 0;

  /** Ranges of a passage on one page, when its letters are there. */
  function rangesOn(layer: TextLayer, passage: Passage): StaticRange[] {
    if (!text) return [];
    return text.piecesIn(passage).flatMap(({ page, item, from, start, end }) => {
      if (page !== layer.page) return [];
      const begin = Math.max(start, passage.start) - start;
      return layer.rangesOf(item, from + begin, from + Math.min(end, passage.end) - start);
    });
  }

  function paintLayer(layer: TextLayer): void {
    unpaintLayer(layer);
    if (!text) return;
    const { start, end } = text.passageOfPage(layer.page);
    const ranges: AbstractRange[] = [];
    for (const mark of marks) {
      if (mark.start >= end) break;
      if (mark.end <= start) continue;
      for (const range of rangesOn(layer, mark)) {
        painted.set(range, mark);
        ranges.push(range);
        painter.add(inkOf(mark), 'l', range);
      }
    }
    if (current) for (const range of rangesOn(layer, current)) painter.add('now', 'l', range);
    for (const passage of found)
      if (passage.end > start && passage.start < end)
        for (const range of rangesOn(layer, passage)) finder.add(range);
    ofLayer.set(layer, ranges);
  }

  function unpaintLayer(layer: TextLayer): void {
    for (const range of ofLayer.get(layer) ?? []) {
      const mark = painted.get(range);
      if (mark) painter.drop(inkOf(mark), range);
      painted.delete(range);
    }
    ofLayer.delete(layer);
  }

  function paintAll(): void {
    painter.clear();
    finder.clear();
    painted.clear();
    ofLayer.clear();
    for (const layer of viewer.layers()) paintLayer(layer);
  }

  viewer.onLayer((layer, isThere) => {
    if (isThere) paintLayer(layer);
    else unpaintLayer(layer);
  });

  function rangesOf(passage: Passage): StaticRange[] {
    if (!text) return [];
    const pages = new Set(text.piecesIn(passage).map(({ page }) => page));
    return [...pages].flatMap((page) => {
      const layer = viewer.layerOf(page);
      return layer ? rangesOn(layer, passage) : [];
    });
  }

  async function read(): Promise<void> {
    const pages: PageRuns[] = [];
    for (let page = 0; page < viewer.pageCount; page += 1) {
      pages.push(await viewer.runsOf(page));
      if (stopped) return;
      if (page % 8 === 7) await breathe();
    }
    const composed = await inSlices(composeText(pages), () => !stopped);
    if (!composed) return;
    text = composed.text;
    await breathe();
    const found = ports.articleOf(composed);
    await breathe();
    wordCount = (await inSlices(countWords(found.text), () => !stopped)) ?? 0;
    const answer = await ports.read(found);
    if (stopped) return;
    article = { ...found, canonicalUrl: answer.keptUnder };
    reading = answer;
    await breathe();
    paintMarks();
  }

  function paintMarks(): void {
    if (!reading) return;
    marks = marksOf(reading, ports.density(), () => false);
    paintAll();
    tell();
  }

  function tell(): void {
    if (!article || !reading) return;
    const { text: _, ...facts } = article;
    status = {
      kind: 'article',
      article: facts,
      words: wordCount,
      reading,
      density: ports.density(),
      asked: true,
      markedParagraphs: null,
      trouble: null,
      pdf: ports.statusOf(article),
    };
    ports.changed();
  }

  return {
    start: read,
    status: () => status,
    article: () => article,
    reading: () => reading,
    text: () => text,
    marks: () => marks,
    painted: () => ({ byRange: painted, rangesOf, until: null, stop: () => {} }),
    async refresh() {
      if (!article) return;
      turn += 1;
      const mine = turn;
      const answer = await ports.read(article);
      if (mine !== turn || stopped) return;
      reading = answer;
      paintMarks();
    },
    async repaint() {
      paintMarks();
    },
    // Only pages near the window are there at all, and these are marked whole.
    async markAll() {},
    passageOf(range) {
      return text && passageIn(document, viewer, text, range);
    },
    describe(passage): Selectors | undefined {
      if (!article || !text) return undefined;
      const [quote, position] = describeQuote(article.text, passage);
      return [quote, position, pageSelector(text.pageOf(passage.start) + 1)];
    },
    rangesOf,
    groundOf: () => 'l',
    point(passage) {
      current = passage;
      painter.remove('now');
      if (!passage) return;
      for (const range of rangesOf(passage)) painter.add('now', 'l', range);
    },
    find(passages) {
      found = passages;
      finder.clear();
      for (const layer of viewer.layers()) paintLayer(layer);
    },
    stop() {
      stopped = true;
      painter.clear();
      finder.clear();
      if (view.CSS.highlights.get('mc-find') === finder) view.CSS.highlights.delete('mc-find');
    },
  };
}

function* countWords(text: string): Sliced<number> {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) {
    count += 1;
    if (count % WORDS_A_STEP === 0) yield;
  }
  return count;
}

/** The passage of a selection: from the first to the last letter of the text in it, without the space around them. */
function passageIn(
  document: Document,
  viewer: Viewer,
  text: PdfText,
  range: AbstractRange,
): Passage | undefined {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  const walker = document.createTreeWalker(
    live.commonAncestorContainer.nodeType === 3
      ? live.commonAncestorContainer.parentNode!
      : live.commonAncestorContainer,
    4,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!live.intersectsNode(node)) continue;
    const page = viewer.pageAt(node);
    const layer = viewer.layers().find((one) => one.page === page);
    const length = (node as Text).length;
    const from = node === live.startContainer ? live.startOffset : 0;
    const to = node === live.endContainer ? live.endOffset : length;
    const first = from < to ? layer?.glyphAt(node, from) : undefined;
    const last = layer?.glyphAt(node, to);
    if (!first || !last) continue;
    const begins = text.offsetOf(first);
    const ends = text.offsetOf(last);
    if (begins === undefined || ends === undefined) continue;
    start = Math.min(start, begins);
    end = Math.max(end, ends);
  }
  if (end <= start) return undefined;
  const words = text.text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  return end > start ? { start, end } : undefined;
}
