import { commitmentTitle } from '../commitment/commitment.ts';
import type { Register } from '../commitment/register.ts';
import type { Lang } from '../i18n/lang.ts';
import { formatDate, type Translate } from '../i18n/translate.ts';
import type { Change } from './tracked-pledge.ts';

const FIELD_KEYS = {
  actor: 'pledge.who',
  action: 'pledge.what',
  deadline: 'pledge.deadline',
  strength: 'pledge.strength',
} as const;
const VERDICT_KEYS = {
  kept: 'status.kept',
  'partly-kept': 'status.partial',
  'not-kept': 'status.broken',
} as const;

/** One line of the history as a sentence. */
export function describeChange(change: Change, register: Register, lang: Lang, t: Translate): string {
  switch (change.kind) {
    case 'corrected':
      return t('track.did.corrected', {
        field: t(FIELD_KEYS[change.field]),
        value: correctedValue(change, lang, t),
      });
    case 'linked':
    case 'unlinked': {
      const commitment = register.byId(change.commitmentId);
      const title = commitment ? commitmentTitle(commitment, lang) : change.commitmentId;
      return t(`track.did.${change.kind}`, { title });
    }
    case 'evidence-added':
      return t('track.did.evidence-added', { source: change.evidence.source.title });
    case 'judged':
      return t('track.did.judged', { verdict: t(VERDICT_KEYS[change.verdict]) });
    case 'reminder-set':
      return change.date === null
        ? t('track.did.reminder-dropped')
        : t('track.did.reminder-set', { date: formatDate(change.date, lang) });
    default:
      return t(`track.did.${change.kind}`);
  }
}

function correctedValue(
  { field, value }: Extract<Change, { kind: 'corrected' }>,
  lang: Lang,
  t: Translate,
): string {
  if (value === null) return t('track.nothing');
  if (field === 'strength') return t(`pledge.strength.${value}`);
  return field === 'deadline' ? formatDate(value, lang) : value;
}
