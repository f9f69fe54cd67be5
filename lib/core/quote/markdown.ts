/** Text as Markdown that shows it as it is (CommonMark 0.31): what would be mark-up is escaped. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(#{1,6}(?=\s|$)|[-+=]|>)/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** A link; parentheses and blanks of the address would end it. */
export function markdownLink(label: string, url: string): string {
  const address = url.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${markdownText(label)}](${address})`;
}
