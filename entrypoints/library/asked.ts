import type { TagCount } from '../../components/TagInput.tsx';

/** What the page asks the reader for in a dialog. */
export type Asked =
  | { kind: 'tags'; title: string; known: readonly TagCount[]; onDone: (tags: string[]) => void }
  | { kind: 'name'; title: string; name: string; onDone: (name: string) => void };
