/**
 * Text without what no text needs and files trip over: control characters go, halves of characters become U+FFFD.
 * Line breaks and tabs stay.
 */
export function readable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** The same on one line. */
export const readableLine = (text: string): string =>
  readable(text)
    .replace(/[\t\n ]+/g, ' ')
    .trim();
