import type { Lang } from '../i18n/lang.ts';

/** Outer marks with what stands between them and the words, and the marks of a quotation inside. */
const MARKS: Record<Lang, { outer: [string, string]; inner: [string, string] }> = {
  fr: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
};

/** Words between the quotation marks of a language, on one line; quotation marks within become the inner ones. */
export function inQuotationMarks(words: string, lang: Lang): string {
  const { outer, inner } = MARKS[lang];
  const line = words
    .replace(/[«“„]\s*|"(?=[\p{L}\p{N}])/gu, inner[0])
    .replace(/\s*[»”]|(?<=\S)"/gu, inner[1])
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
  return `${outer[0]}${line}${outer[1]}`;
}
