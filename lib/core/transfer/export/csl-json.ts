import type { Voice } from './outline.ts';
import { type Reference, referenceOf } from './reference.ts';
import type { Sheet } from './sheets.ts';

/** References in CSL-JSON, in pieces: one array with an item an article. */
export function* writeCslJson(sheets: readonly Sheet[], voice: Voice): Generator<string> {
  let any = false;
  for (const sheet of sheets) {
    const reference = referenceOf(sheet, voice);
    if (reference === null) continue;
    yield `${any ? ',\n' : '[\n'}${JSON.stringify(itemOf(reference, voice), null, 1)}`;
    any = true;
  }
  yield any ? '\n]\n' : '[]\n';
}

function itemOf({ title, authors, outlet, date, accessed, url, lang, tags, notes }: Reference, { t }: Voice) {
  return {
    id: url ?? title,
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(outlet !== null && { 'container-title': outlet }),
    // CSL's own way to write a date that is none: what the reader's language says for an unknown one.
    issued: date === null ? { literal: t('quote.noDate') } : { 'date-parts': [date] },
    ...(accessed !== null && { accessed: { 'date-parts': [accessed] } }),
    ...(url !== null && { URL: url }),
    ...(lang !== null && { language: lang }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes !== '' && { note: notes }),
  };
}
