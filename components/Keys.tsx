interface KeysProps {
  /** A sentence that names keys. */
  text: string;
  keys: readonly string[];
}

/** A sentence with its keys drawn as keys, wherever the language puts them. */
export function Keys({ text, keys }: KeysProps) {
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${keys.join('|')})(?![\\p{L}\\p{N}])`, 'u'));
  return parts.map((part, i) => (i % 2 === 1 ? <kbd key={i}>{part}</kbd> : part));
}
