/**
 * Edits as they happen to pages, each character of the new text knowing where in the old one it came from: the right
 * place of a quote is then known by construction.
 */
import fc from 'fast-check';

/** A text whose characters remember their offsets in the text it was made from; -1 for those that were put in. */
export interface Traced {
  text: string;
  from: number[];
}

/** One edit, with its place as a share of the text. */
export type Edit =
  | { kind: 'insert'; at: number; words: string }
  | { kind: 'remove'; at: number; length: number }
  | { kind: 'replace'; at: number; words: string }
  | { kind: 'move'; at: number; length: number; to: number }
  | { kind: 'respace'; at: number; length: number }
  | { kind: 'cut'; at: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc
  .array(
    fc.constantFrom('publicité', 'lire aussi', 'abonnez-vous', '2031', 'le maire', 'déjà', 'budget', '[4]'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => ` ${parts.join(' ')} `);

export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: share, words }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), at: share, length: fc.nat(300) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('move' as const), at: share, length: fc.nat(400), to: share }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('respace' as const), at: share, length: fc.nat(400) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share }) },
);

export const trace = (text: string): Traced => ({ text, from: Array.from(text, (_, i) => i) });

/** The text after the edit. */
export function apply(traced: Traced, edit: Edit): Traced {
  const at = Math.floor(edit.at * traced.text.length);
  switch (edit.kind) {
    case 'insert':
      return splice(traced, at, 0, edit.words);
    case 'replace':
      return splice(traced, at, edit.words.length, edit.words);
    case 'remove':
      return splice(traced, at, edit.length, '');
    case 'cut':
      return splice(traced, at, traced.text.length, ' La suite est réservée aux abonnés.');
    case 'move': {
      const block = slice(traced, at, at + edit.length);
      const rest = splice(traced, at, edit.length, '');
      const to = Math.floor(edit.to * rest.text.length);
      return join(slice(rest, 0, to), block, slice(rest, to, rest.text.length));
    }
    case 'respace': {
      const block = slice(traced, at, at + edit.length);
      const text = block.text.replace(/ /g, '\u00a0').replace(/’/g, "'").replace(/\n/g, ' ');
      return join(
        slice(traced, 0, at),
        { ...block, text },
        slice(traced, at + edit.length, traced.text.length),
      );
    }
  }
}

function splice(traced: Traced, at: number, length: number, words: string): Traced {
  const put = { text: words, from: Array.from(words, () => -1) };
  return join(slice(traced, 0, at), put, slice(traced, at + length, traced.text.length));
}

const slice = ({ text, from }: Traced, start: number, end: number): Traced => ({
  text: text.slice(start, end),
  from: from.slice(start, end),
});

const join = (...parts: Traced[]): Traced => ({
  text: parts.map(({ text }) => text).join(''),
  from: parts.flatMap(({ from }) => from),
});
