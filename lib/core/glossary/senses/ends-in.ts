/** Patterns for what stands before a term, read from the term backwards. */

/** The backward form of each pattern that was asked; null for those that hold anywhere. */
const backwards = new WeakMap<RegExp, RegExp | null>();

/**
 * Does `pattern` hold in `text`? Where it ends with `$`, only the end of the text is looked at: an engine would else try it from
 * each letter on, and these tests are asked for nearly every ordinary word.
 */
export function holdsIn(pattern: RegExp, text: string): boolean {
  let backward = backwards.get(pattern);
  if (backward === undefined) {
    backward = readBackwards(pattern);
    backwards.set(pattern, backward);
  }
  if (backward === null) return pattern.test(text);
  backward.lastIndex = text.length;
  return backward.test(text);
}

function readBackwards({ source, flags }: RegExp): RegExp | null {
  if (flags !== '' || !/(?<!\\)\$$/.test(source)) return null;
  const ending = source.slice(0, -1);
  // In "a|b$" the sign belongs to the last choice alone.
  return hasChoices(ending) ? null : new RegExp(`(?<=${ending})`, 'y');
}

/** Does a pattern offer choices outside of all brackets? */
function hasChoices(source: string): boolean {
  let depth = 0;
  for (const part of source.match(/\\.|\[(?:\\.|[^\]])*\]|[()|]/gs) ?? []) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    else if (part === '|' && depth === 0) return true;
  }
  return false;
}
