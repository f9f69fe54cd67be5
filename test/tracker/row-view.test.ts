import { expect, test } from 'vitest';
import { rowView } from '../../entrypoints/tracker/row-view.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { trackedRows } from '../../lib/core/tracker/overview.ts';
import type { Evidence } from '../../lib/core/tracker/tracked-pledge.ts';
import { loadRegister } from '../../lib/data/commitments.ts';
import fr from '../../locales/fr.json' with { type: 'json' };
import { deed, REPORT, tracked } from '../core/tracker/pledges.ts';

const LATER: Evidence = { ...REPORT, id: 'later', quote: 'Tout est en ligne.', side: 'government' };
const speech = { lang: 'fr' as const, t: createTranslator(fr, 'fr') };

const quoteOf = (...history: Parameters<typeof tracked>) =>
  rowView(trackedRows([tracked(...history)], '2018-06-01')[0]!, loadRegister(), speech).evidence?.quote;

const both = [
  deed({ kind: 'evidence-added', evidence: REPORT }),
  deed({ kind: 'evidence-added', evidence: LATER }),
];

test('the list quotes what the verdict rests on', () => {
  expect(quoteOf(...both, deed({ kind: 'judged', verdict: 'kept', evidenceIds: ['report'] }))).toBe(
    REPORT.quote,
  );
});

test('without a verdict the list quotes the evidence added last', () => {
  expect(quoteOf(...both)).toBe(LATER.quote);
});
