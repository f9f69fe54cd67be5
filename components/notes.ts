import type { Anchored, Annotation } from '../lib/core/annotation/annotation.ts';
import { noteOf, tagsOf } from '../lib/core/annotation/create.ts';
import type { LinkedCommitment } from '../lib/core/commitment/linked-commitment.ts';

/** A note as lists show it: what the reader kept and where it leads in the page as it is now. */
export interface NoteItem {
  annotation: Annotation;
  /** null while the page has not been compared yet, and for notes on the whole page. */
  anchored: Anchored | null;
  /** The passage's words as they are now, when they have changed or are only offered. */
  textNow?: string;
  /** The reader has seen that the words changed, and keeps the old ones. */
  settled?: boolean;
  /** Words that were typed for this note and are not saved. */
  draft?: { note: string; tags: string[] };
  /** The official commitments that it is linked to, as far as their names are known. */
  links?: readonly LinkedCommitment[];
  /** Passages like the lost one, once the reader has asked. */
  similar?: readonly FoundPassage[];
}

/** A passage of the page as it is now. */
export interface FoundPassage {
  start: number;
  end: number;
  text: string;
}

/** How a list of notes is ordered. */
export type NoteOrder = 'text' | 'date';

/** The words the annotation is about; null for a note on the whole page. */
export function quoteOf({ target }: Annotation): string | null {
  return target.selector?.[0].exact ?? null;
}

/** Whether every word of the query stands in the quote, the note or a tag, whatever the case and accents. */
export function mentions(annotation: Annotation, query: string): boolean {
  const text = plain([quoteOf(annotation) ?? '', noteOf(annotation), ...tagsOf(annotation)].join('\n'));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Lower case, no accents: for comparing what people type. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();
}

/** The notes of a page in the groups that a list shows, each ordered. */
export function groupNotes(items: readonly NoteItem[], order: NoteOrder) {
  const onPage: NoteItem[] = [];
  const placed: NoteItem[] = [];
  const offered: NoteItem[] = [];
  const lost: NoteItem[] = [];
  for (const item of items) {
    if (!item.annotation.target.selector) onPage.push(item);
    else if (item.anchored?.state === 'lost') lost.push(item);
    else if (item.anchored?.state === 'offered') offered.push(item);
    else placed.push(item);
  }
  const byDate = (a: NoteItem, b: NoteItem) => (a.annotation.created < b.annotation.created ? 1 : -1);
  const byText = (a: NoteItem, b: NoteItem) => startOf(a) - startOf(b) || -byDate(a, b);
  const compare = order === 'text' ? byText : byDate;
  return {
    onPage: onPage.sort(byDate),
    placed: placed.sort(compare),
    offered: offered.sort(compare),
    lost: lost.sort(compare),
  };
}

/** Where the passage starts now, else where it stood when it was kept. */
function startOf({ annotation, anchored }: NoteItem): number {
  return anchored?.start ?? annotation.target.selector?.[1].start ?? 0;
}
