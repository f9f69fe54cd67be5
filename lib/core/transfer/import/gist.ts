/** Members whose words a reader would know a record by, best first. */
const TELLING = ['exact', 'text', 'content', 'quote', 'value', 'bodyValue', 'note', 'title', 'name'];

/** The words that a reader knows a JSON record by; undefined when it has none, or is cut off. */
export function gistOf(source: string): string | undefined {
  let found: [rank: number, words: string] | undefined;
  try {
    // The reviver sees every member; what it answers does not matter.
    JSON.parse(source, (name, value) => {
      const rank = TELLING.indexOf(name);
      if (rank >= 0 && typeof value === 'string' && value.trim() !== '' && (!found || rank < found[0]))
        found = [rank, value];
      return null;
    });
  } catch {
    return undefined;
  }
  return found?.[1].replace(/\s+/g, ' ').trim();
}
