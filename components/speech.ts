import type { Lang } from '../lib/core/i18n/lang.ts';
import { createTranslator, type Strings } from '../lib/core/i18n/translate.ts';
import type { Speech } from './StringsContext.ts';

/** What views need to speak a language. */
export function speak(strings: Strings, lang: Lang): Speech {
  return { lang, t: createTranslator(strings, lang) };
}
