import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../lib/core/i18n/lang.ts';
import type { Translate } from '../lib/core/i18n/translate.ts';

/** What a view needs to speak: the interface language and its strings. */
export interface Speech {
  lang: Lang;
  t: Translate;
}

/** Given once by each document's entry point; views never ask the browser for its language. */
export const StringsContext = createContext<Speech>({ lang: 'fr', t: (key) => key });

export function useStrings(): Speech {
  return useContext(StringsContext);
}
