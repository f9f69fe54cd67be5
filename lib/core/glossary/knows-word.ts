import type { Lang } from '../i18n/lang.ts';
import { readWord, type Word } from './find/words.ts';
import type { Glossary } from './tables.ts';

/** Whether a word, in any of its forms, stands in a term of the glossary's names in a language. */
export function knowsWord(glossary: Glossary, lang: Lang): (word: string) => boolean {
  const tables = glossary.tables[lang];
  const found: Word = { form: -1, start: 0, end: 0 };
  return (word) => {
    readWord(tables, word, 0, found);
    return found.form >= 0 && found.start === 0 && found.end === word.length;
  };
}
