/** Web and e-mail addresses, file names and paths: no term is looked for inside them. */
const LONGEST = 120;
const BREAKS = /[\s\u00a0\u202f<>()[\]{}«»"“”]/;
const ADDRESS =
  /:\/\/|^www\.|@[\p{L}\d]|[\p{L}\d-]+\.(?:[a-z]{2,4}|gouv\.fr)\/|\.(?:html?|php|pdf|csv|json|xml|docx?|xlsx?|png|jpe?g|md|odt)\b|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\.[a-z]{2,4}$/u;
/** Signs that may go on with an address; a space does not. */
const MAY_JOIN = './@:=#%&?~-_';
const DOMAIN =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:fr|com|org|net|gov|eu|int|info|io|mx|es|ar|co|cl|uk|ca|us)$/u;

/** Does the passage lie inside an address, rather than being one itself or standing beside a slash or a stop? */
export function isAddress(text: string, start: number, end: number): boolean {
  if (!mayJoin(text, start - 1) && !mayJoin(text, end)) return false;
  let from = start;
  let to = end;
  while (from > 0 && start - from < LONGEST && !BREAKS.test(text[from - 1]!)) from -= 1;
  while (to < text.length && to - end < LONGEST && !BREAKS.test(text[to]!)) to += 1;
  let run = text.slice(from, to).replace(/^['’,;:.]+/, '');
  run = run
    .replace(/^\p{L}['’]/u, '')
    .replace(/[.,;:!?…'’]+$/, '')
    .toLowerCase();
  const own = text.slice(start, end).toLowerCase();
  if (run === own) return false;
  return ADDRESS.test(run) || DOMAIN.test(run);
}

function mayJoin(text: string, at: number): boolean {
  // A plain space, as nearly always.
  return text.charCodeAt(at) !== 0x20 && at >= 0 && at < text.length && MAY_JOIN.includes(text[at]!);
}
