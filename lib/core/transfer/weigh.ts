/** Why a value from outside is refused before anything looks at what it means. */
export type Overweight = 'forbidden-key' | 'too-deep' | 'field-too-long';

/** Levels of nesting: ours have six. */
const MOST_LEVELS = 24;

/**
 * Judges a parsed JSON value by its size and its names alone: properties that we do not know are kept, so they must not
 * be a way to fill the device, and a member named `__proto__` changes objects that it is copied into.
 * @param most UTF-16 code units of all names and texts together, and values counted as one each.
 * @returns null when there is nothing to object to.
 */
export function weigh(value: unknown, most: number): Overweight | null {
  let left = most;
  const visit = (part: unknown, levels: number): Overweight | null => {
    left -= typeof part === 'string' ? part.length + 1 : 1;
    if (left < 0) return 'field-too-long';
    if (typeof part !== 'object' || part === null) return null;
    if (levels === 0) return 'too-deep';
    if (Array.isArray(part)) {
      for (const item of part) {
        const found = visit(item, levels - 1);
        if (found) return found;
      }
      return null;
    }
    for (const name of Object.keys(part)) {
      if (name === '__proto__') return 'forbidden-key';
      left -= name.length;
      const found = visit((part as Record<string, unknown>)[name], levels - 1);
      if (found) return found;
    }
    return null;
  };
  return visit(value, MOST_LEVELS);
}

/** Whether values are nested deeper than any of ours, and than our own code could follow. */
export function isTooDeep(value: unknown, levels = 100): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isTooDeep(part, levels - 1));
}
