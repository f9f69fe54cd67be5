import { planName } from '../commitment/commitment-card.ts';
import type { Register } from '../commitment/register.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Translate } from '../i18n/translate.ts';
import { writeCsv } from '../transfer/csv.ts';
import type { TrackedRow } from './overview.ts';
import { statusWord } from './status-word.ts';

/** Columns of the exported table, as string keys. */
const COLUMNS = [
  'track.csv.text',
  'pledge.who',
  'pledge.what',
  'pledge.deadline',
  'pledge.strength',
  'pledge.status',
  'track.csv.code',
  'track.csv.plan',
  'track.csv.evidence',
  'track.csv.article',
  'track.csv.address',
  'track.csv.published',
  'track.note',
  'track.reminder',
] as const;

/** Followed pledges as a table for spreadsheets: one line each, evidence as "quote (source)" joined by line breaks. */
export function trackedCsv(
  rows: readonly TrackedRow[],
  register: Register,
  lang: Lang,
  t: Translate,
): string {
  return writeCsv(
    COLUMNS.map((key) => t(key)),
    rows.map(({ pledge, state, status }) => {
      const commitments = state.commitmentIds.flatMap((id) => register.byId(id) ?? []);
      return [
        pledge.found.text,
        state.actor,
        state.action,
        state.deadline,
        t(`pledge.strength.${state.strength}`),
        t(`status.${statusWord(status)}`),
        commitments.map(({ ogpReference, number, id }) => ogpReference ?? number ?? id).join(', '),
        [...new Set(commitments.map((commitment) => planName(register, commitment, lang, t)))].join(', '),
        state.evidence.map(({ quote, source }) => `${quote} (${source.title})`).join('\n'),
        pledge.article.title,
        pledge.article.url,
        pledge.article.publishedTime,
        state.note,
        state.reminder,
      ];
    }),
  );
}
