import type { Colour } from '../lib/core/annotation/annotation.ts';

/** What can be done with selected text. */
export type SelectionAct = { do: 'highlight'; colour: Colour } | { do: 'note' | 'tag' | 'link' | 'copy' };

const LETTERS: Readonly<Record<string, SelectionAct>> = {
  n: { do: 'note' },
  t: { do: 'tag' },
  l: { do: 'link' },
  c: { do: 'copy' },
};

/** What a key asks while the selection toolbar shows; undefined for every other key and with any modifier. */
export function selectionKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>,
): SelectionAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // On French keyboards the digits of the top row need Shift: the physical key counts.
  const digit = /^[1-5]$/.test(event.key) ? event.key : /^Digit([1-5])$/.exec(event.code)?.[1];
  if (digit) return { do: 'highlight', colour: Number(digit) as Colour };
  return event.shiftKey ? undefined : LETTERS[event.key.toLowerCase()];
}
