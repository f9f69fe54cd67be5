import { browser } from 'wxt/browser';
import type { Lang } from '../core/i18n/lang.ts';

/** What the form for a new term of the reader's own begins with. */
export interface NewTerm {
  label: string;
  lang: Lang;
  /** Where it was met. */
  source: string;
}

/** Longest label that travels in an address. */
const LONGEST = 200;

/** Opens the form for a term of the reader's own, in a tab. */
export async function openGlossaryForm({ label, lang, source }: NewTerm): Promise<void> {
  const asked = new URLSearchParams({ label: label.trim().slice(0, LONGEST), lang, source });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/library.html' as never)}#/glossaries?${asked}`,
  });
}
