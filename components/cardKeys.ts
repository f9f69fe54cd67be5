/** Single keys of a focused card (WCAG 2.1.4: off with one setting, never with a modifier). */
export type CardKey = 'note' | 'review' | 'pin' | 'previous' | 'next' | 'back';

const CARD_KEYS: Readonly<Record<string, CardKey>> = {
  n: 'note',
  r: 'review',
  p: 'pin',
  '[': 'previous',
  ']': 'next',
  backspace: 'back',
};

/** What a key asks of a card; undefined for every other key, and while something is being written. */
export function cardKey(event: KeyboardEvent): CardKey | undefined {
  const target = event.target as Element | null;
  if (event.ctrlKey || event.metaKey || target?.closest?.('input, textarea, [role=menu]')) return undefined;
  // `[` and `]` need Alt or AltGr on many keyboards; the letters must stand alone.
  if (event.altKey && !'[]'.includes(event.key)) return undefined;
  return CARD_KEYS[event.key.toLowerCase()];
}
