import { freshDatabase } from './idb-promise.ts';
import { articleAddress, manyNotes, sequence } from './many-notes.ts';
import { compareReadWays } from './read-ways.ts';
import { blocksPerArticle, type Layout, oneRecordPerNote } from './store-layouts.ts';
import { measureStore } from './store-product.ts';
import { medianOf, timed } from './time.ts';

/** Milliseconds: whole runs, and medians of single acts. */
export interface LayoutFigures {
  layout: string;
  insert: number;
  byArticle: number;
  byArticleWorst: number;
  byId: number;
  replace: number;
  readAll: number;
}

/** Notes in one transaction of an import. */
const BATCH = 5000;

/** All layouts on the same notes, one after the other in one page. */
export async function compareLayouts(count: number): Promise<LayoutFigures[]> {
  const figures: LayoutFigures[] = [];
  for (const layout of [oneRecordPerNote, blocksPerArticle(64)]) figures.push(await measure(layout, count));
  return figures;
}

async function measure(layout: Layout, count: number): Promise<LayoutFigures> {
  const notes = manyNotes(count);
  const db = await freshDatabase(`bench-${layout.name}`, layout.createStores);
  const insert = await timed(async () => {
    for (const batch of batches(notes)) await layout.insert(db, batch);
  });
  const next = sequence(11);
  const pick = () => notes[Math.floor(next() * notes.length)]!;
  const look = await medianOf(() => layout.byArticle(db, articleAddress(Math.floor((next() * count) / 20))));
  const byId = await medianOf(() => layout.byId(db, pick().id));
  const replace = await medianOf(() => layout.replace(db, pick()));
  const readWhole = async () => {
    if ((await layout.readAll(db)) !== count) throw new Error(`${layout.name} lost notes`);
  };
  const readAll = Math.min(await timed(readWhole), await timed(readWhole));
  db.close();
  return {
    layout: layout.name,
    insert,
    byArticle: look.median,
    byArticleWorst: look.worst,
    byId: byId.median,
    replace: replace.median,
    readAll,
  };
}

/** An article's notes are never in two batches: imports come article by article. */
function* batches<T extends { target: { source: string } }>(notes: T[]): Generator<T[]> {
  let from = 0;
  for (let at = 1; at <= notes.length; at++) {
    const articleEnds = notes[at]?.target.source !== notes[at - 1]!.target.source;
    if (at - from >= BATCH && articleEnds) {
      yield notes.slice(from, at);
      from = at;
    }
  }
  if (from < notes.length) yield notes.slice(from);
}

Object.assign(globalThis, { compareLayouts, compareReadWays, measureStore });
