import type { Lang } from '../../lib/core/i18n/lang.ts';
import { findPledges } from '../../lib/core/pledge/find.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import { sendMessage } from '../../lib/extension/messages.ts';

/** Terms of the sample, as they stand in it. */
export const SAMPLE_TERMS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['données ouvertes', 'société civile', 'budget participatif'],
  en: ['open data', 'civil society', 'participatory budget'],
  es: ['datos abiertos', 'sociedad civil', 'presupuesto participativo'],
};

/** The card of a term of the sample, from the same glossary that pages are read with. */
export function lookUpTerm(term: string, lang: Lang): Promise<ConceptCardData | undefined> {
  return sendMessage('lookUp', { text: term, lang });
}

/** The card of a concept that another card leads to. */
export function conceptById(id: string): Promise<ConceptCardData | undefined> {
  return sendMessage('concept', { id });
}

/** The pledge of the sample, found by the same rules as in pages. */
export function pledgeIn(text: string, lang: Lang): Pledge | undefined {
  return findPledges(text, lang, { title: '', date: null })[0];
}
