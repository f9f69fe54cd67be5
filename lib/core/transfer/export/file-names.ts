/** Characters of a name without its ending: short enough for every file system, in UTF-8 too. */
const LONGEST = 80;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names for files that lie side by side, one for each title: nothing that a file system refuses or that leads out of
 * the folder, and no two that differ only by case or by how accents are written.
 */
export function fileNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = safeName(title);
    let name = base;
    for (let n = 2; taken.has(keyOf(name)); n++) name = `${base} (${n})`;
    taken.add(keyOf(name));
    return `${name}.${extension}`;
  });
}

const keyOf = (name: string): string => name.normalize('NFKD').toLowerCase();

function safeName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\/:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  // By characters: half of one is no character.
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return 'article';
  return DEVICE.test(short) ? `${short}_` : short;
}
