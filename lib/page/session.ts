import type { Selectors } from '../core/annotation/annotation.ts';
import { describeQuote } from '../core/annotation/describe-quote.ts';
import type { Article } from '../core/article/article.ts';
import type { PageStatus, Reading } from '../core/reading.ts';
import type { Density } from '../core/settings.ts';
import type { Passage } from '../core/text/passage.ts';
import { closestAround, elementAround } from './composed.ts';
import { extractInSlices, readWholeInSlices, readWholePage } from './extract/extract.ts';
import { createGroundReader, type Ground } from './ground.ts';
import { createPainter } from './highlights.ts';
import type { FirstLook } from './look-ahead.ts';
import { type Mark, marksOf } from './marks.ts';
import { MAX_PAINTED, type PaintedMarks, paintMarks } from './paint-marks.ts';
import { breathe, inSlices } from './slices.ts';
import { indexInSlices, indexText, type TextIndex } from './text-index.ts';
import { type Change, watchPage } from './watch.ts';

export interface SessionPorts {
  /** A look at the page that began before the session could. */
  firstLook?: FirstLook;
  /** What is known of an article. */
  read(article: Article): Promise<Reading>;
  density(): Density;
  /** Marks or status are not what they were. */
  changed(): void;
  isOurs(node: Node): boolean;
}

/** The reading of one document: from its text to the painted marks, kept true while the page changes. */
export interface Session {
  /** Reads and paints. `asked`: the reader wants it even if it does not look like an article. */
  start(asked: boolean): Promise<void>;
  status(): PageStatus;
  article(): Article | undefined;
  reading(): Reading | undefined;
  /** Marks in text order, as painted. */
  marks(): readonly Mark[];
  painted(): PaintedMarks | undefined;
  /** The reader chose another density, or annotations changed: asks again and paints again. */
  refresh(): Promise<void>;
  repaint(): Promise<void>;
  /** Paints every mark now, however many: the reader of a very long article asks. */
  markAll(): Promise<void>;
  /** Where a selection stands; reads the whole page first when it is not an article. */
  passageOf(range: AbstractRange): Passage | undefined;
  /** How a passage is kept, of the article as it is or as it was; undefined while there is no article. */
  describe(passage: Passage, of?: Article): Selectors | undefined;
  rangesOf(passage: Passage): readonly AbstractRange[];
  groundOf(range: AbstractRange): Ground;
  /** Paints a passage as current; undefined takes the paint away. */
  point(passage: Passage | undefined): void;
  stop(): void;
}

const NO_MARKS: readonly Mark[] = [];

export function createSession(document: Document, ports: SessionPorts): Session {
  const view = document.defaultView ?? window;
  const painter = createPainter(CSS.highlights, () => new Highlight());
  const grounds = createGroundReader(view);
  let { firstLook } = ports;
  let stopWatching = () => {};
  let stopped = false;
  let asked = false;
  /** Marks beyond the cap are painted too. */
  let marksAll = false;
  /** Counts readings, so that a slow answer for an old one is dropped. */
  let turn = 0;
  /** The turn of the reading that is under way. */
  let readingTurn: number | undefined;
  /** The reading is not all that is known of the article by now. */
  let isStale = false;

  let status: PageStatus = { kind: 'reading' };
  let article: Article | undefined;
  let reading: Reading | undefined;
  let index: TextIndex | undefined;
  let painted: PaintedMarks | undefined;
  let marks: readonly Mark[] = NO_MARKS;
  let current: Passage | undefined;
  let trouble: Extract<PageStatus, { kind: 'article' }>['trouble'] = null;

  async function read(): Promise<void> {
    turn += 1;
    readingTurn = turn;
    const mine = turn;
    await readFor(mine).finally(() => {
      if (readingTurn === mine) readingTurn = undefined;
    });
  }

  async function readFor(mine: number): Promise<void> {
    const isWanted = () => mine === turn && !stopped;
    const ahead = firstLook?.reading;
    firstLook = undefined;
    const extraction = await (ahead ?? inSlices(extractInSlices(document, view.location.href), isWanted));
    if (!extraction) return;
    const found = extraction.readable
      ? extraction.article
      : asked
        ? await inSlices(readWholeInSlices(document, view.location.href), isWanted)
        : undefined;
    if (!isWanted()) return;
    if (!found) {
      forget();
      status = { kind: 'not-article', reason: extraction.reason, title: document.title };
      ports.changed();
      return;
    }
    const isSame = !isStale && article && reading && found.text === article.text && found.url === article.url;
    // Where its words stand is found out while others find out what is known of them.
    const [answer, places] = await Promise.all([
      isSame ? reading : ports.read(found),
      inSlices(indexInSlices(found.text, document.body ?? document.documentElement), isWanted),
    ]);
    if (!isWanted() || !answer || !places) return;
    // What the page changed is nothing that we show.
    if (isSame && painted && isPlacedAs(places)) {
      index = places;
      tell();
      return;
    }
    // Notes are kept under the address that the article was first met at.
    article = { ...found, canonicalUrl: answer.keptUnder };
    reading = answer;
    isStale = false;
    index = places;
    await paint(mine);
  }

  async function paint(mine: number): Promise<void> {
    if (!article || !reading || !index) return;
    painted?.stop();
    painter.clear();
    painted = undefined;
    if (trouble === 'cleared') return tell();
    const places = index;
    marks = marksOf(reading, ports.density(), (passage) => isInLink(places.rangesOf(passage)[0]));
    painted = await paintMarks(marks, {
      painter,
      grounds,
      view,
      rangesOf: (passage) => places.rangesOf(passage),
      pause: () => pause(() => mine === turn && !stopped),
      most: marksAll ? Number.POSITIVE_INFINITY : MAX_PAINTED,
    }).catch(() => undefined);
    // A later reading or the end came in between: that one paints, or nothing does.
    if (!painted || mine !== turn || stopped) return;
    if (current) point(current);
    tell();
  }

  /** Whether every mark stands on the very same text nodes as before. */
  function isPlacedAs(places: TextIndex): boolean {
    return marks.every((mark) => {
      const before = painted?.rangesOf(mark) ?? [];
      const now = places.rangesOf(mark);
      return before.length === now.length && before.every((range, at) => isSameRange(range, now[at]!));
    });
  }

  /** Says what the page is now. */
  function tell(): void {
    if (!article || !reading) return;
    const { text, ...facts } = article;
    const isUnplaced = marks.length > 0 && painted?.byRange.size === 0;
    const until = painted?.until ?? null;
    status = {
      kind: 'article',
      article: facts,
      words: text.split(/\s+/).length,
      reading,
      density: ports.density(),
      asked,
      markedParagraphs: until === null ? null : paragraphsBefore(text, until),
      trouble: trouble ?? (isUnplaced ? 'unplaced' : null),
    };
    ports.changed();
  }

  /** Puts back what the page took away, and gives way when it goes on doing so. */
  function keepPaint(): void {
    if (trouble === 'cleared' || painter.restore()) return;
    trouble = 'cleared';
    turn += 1;
    painted?.stop();
    painter.clear();
    painted = undefined;
    tell();
  }

  async function changed(change: Change): Promise<void> {
    if (stopped) return;
    if (change === 'address') {
      asked = marksAll = false;
      trouble = null;
      forget();
    }
    if (change === 'theme') {
      grounds.forget();
      await repaint();
      return;
    }
    keepPaint();
    await read();
  }

  async function repaint(): Promise<void> {
    // What changed in the page is not lost for it.
    if (readingTurn === turn) return read();
    turn += 1;
    await paint(turn);
  }

  function forget(): void {
    painted?.stop();
    painter.clear();
    grounds.forget();
    article = reading = index = painted = current = undefined;
    marks = NO_MARKS;
  }

  function point(passage: Passage | undefined): void {
    current = passage;
    painter.remove('now');
    if (!passage) return;
    for (const range of index?.rangesOf(passage) ?? []) painter.add('now', groundOf(range), range);
  }

  function groundOf(range: AbstractRange): Ground {
    const parent = elementAround(range.startContainer);
    return parent ? grounds.of(parent) : 'l';
  }

  return {
    async start(isAsked) {
      asked = isAsked;
      stopWatching();
      stopWatching = watchPage(document, {
        scope: () => index?.root,
        onChange: changed,
        onPulse: keepPaint,
        onRestless: (isRestless) => {
          if (isRestless) trouble ??= 'restless';
          else if (trouble === 'restless') trouble = null;
          tell();
        },
        isOurs: ports.isOurs,
      });
      // From here on the watch sees what changes; before, the first look did.
      const hasChanged = firstLook?.hasChanged();
      await read();
      if (hasChanged && !stopped) await read();
    },
    status: () => status,
    article: () => article,
    reading: () => reading,
    marks: () => marks,
    painted: () => painted,
    async refresh() {
      isStale = true;
      if (readingTurn === turn) return read();
      if (!article) return;
      turn += 1;
      const mine = turn;
      const answer = await ports.read(article);
      if (mine !== turn || stopped) return;
      reading = answer;
      isStale = false;
      await paint(mine);
    },
    repaint,
    markAll() {
      marksAll = true;
      return repaint();
    },
    passageOf(range) {
      if (!article) {
        article = readWholePage(document, view.location.href);
        if (!article) return undefined;
        index = indexText(article.text, document.body ?? document.documentElement);
      }
      return index?.passageOf(range);
    },
    describe: (passage, of = article) => of && describeQuote(of.text, passage),
    rangesOf: (passage) => index?.rangesOf(passage) ?? [],
    groundOf,
    point,
    stop() {
      stopped = true;
      stopWatching();
      forget();
    },
  };
}

/** How many paragraphs of a text end before an offset. */
function paragraphsBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

function isSameRange(a: AbstractRange, b: AbstractRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function isInLink(range: AbstractRange | undefined): boolean {
  return Boolean(range && closestAround(range.startContainer, 'a[href]'));
}

/** Gives the page a turn; rejects when the work is not wanted any more. */
async function pause(isWanted: () => boolean): Promise<void> {
  await breathe();
  if (!isWanted()) throw new Error('no longer wanted');
}
