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
  | { kind: 'moveLines'; at: number; count: number; to: number }
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
    arbitrary: fc.record({
      kind: fc.constant('moveLines' as const),
      at: share,
      count: fc.integer({ min: 1, max: 3 }),
      to: share,
    }),
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
    case 'move':
      return move(traced, at, at + edit.length, (rest) => Math.floor(edit.to * rest.text.length));
    case 'moveLines': {
      const start = lineStart(traced.text, at);
      let end = start;
      for (let i = 0; i < edit.count; i++) end = lineEnd(traced.text, end);
      return move(traced, start, end, ({ text }) => lineStart(text, Math.floor(edit.to * text.length)));
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

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
const lineEnd = (text: string, at: number): number => text.indexOf('\n', at) + 1 || text.length;

/** Takes a block out and puts it in again where `to` says of what is left. */
function move(traced: Traced, start: number, end: number, to: (rest: Traced) => number): Traced {
  const block = slice(traced, start, end);
  const rest = splice(traced, start, end - start, '');
  const at = to(rest);
  return join(slice(rest, 0, at), block, slice(rest, at, rest.text.length));
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
