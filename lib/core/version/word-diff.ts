import { diffArrays } from 'diff';

/** A stretch of two texts. `same` is written as the later text has it. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A word with its marks (letters, figures, combining marks), a run of blanks, or one other character. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/** Edits beyond which two texts have so little in common that showing both whole is clearer, and cheaper. */
const MOST_EDITS = 4000;

/**
 * What changed between two texts, word by word, in reading order: where both changed, what was removed comes first.
 * The `same` and `removed` runs make up `before` (but for blanks written otherwise), the `same` and `added` ones `after`.
 * White space of another kind or length is no difference.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const changes = diffArrays(tokens(before), tokens(after), { comparator: alike, maxEditLength: MOST_EDITS });
  if (changes === undefined)
    return [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  return joinBlanks(
    changes.map(({ added, removed, value }) =>
      run(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    ),
  );
}

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];
const isBlank = (text: string): boolean => text.trim() === '';
const alike = (a: string, b: string): boolean => a === b || (isBlank(a) && isBlank(b));
const run = (kind: DiffRun['kind'], text: string): DiffRun => ({ kind, text });

/**
 * A blank that two texts share by chance between changed words would cut a change into crumbs: it becomes part of
 * both, so that a reader sees one replaced expression and not a zip of single words.
 */
function joinBlanks(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') joined.push(run('removed', removed));
    if (added !== '') joined.push(run('added', added));
    removed = '';
    added = '';
  };
  for (const [i, { kind, text }] of runs.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBlank(text) && removed !== '' && added !== '' && bothFollow(runs, i)) {
      removed += text;
      added += text;
    } else {
      close();
      joined.push(run('same', text));
    }
  }
  close();
  return joined;
}

/** True when words were both removed and added after run `i`. */
const bothFollow = (runs: readonly DiffRun[], i: number): boolean => {
  const kinds = [runs[i + 1]?.kind, runs[i + 2]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
};
