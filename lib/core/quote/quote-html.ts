/** HTML for the clipboard: every word from outside is escaped, and only web addresses become links. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A link, or the bare label when the address is not one of the web. */
export function htmlLink(url: string, label: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeHtml(label);
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

/** Source text (Markdown, wiki) as it stands, line for line. */
export const htmlLines = (text: string): string => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
