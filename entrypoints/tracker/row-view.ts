import type { PledgeRowData } from '../../components/PledgeRow.tsx';
import { relativeDays } from '../../components/relativeDays.ts';
import type { Speech } from '../../components/StringsContext.ts';
import { commitmentCode, planName } from '../../lib/core/commitment/commitment-card.ts';
import type { Register } from '../../lib/core/commitment/register.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import type { TrackedRow } from '../../lib/core/tracker/overview.ts';
import { statusWord } from '../../lib/core/tracker/status-word.ts';
import { hashOf } from './route.ts';

/** What a pledge is called: what is to be done, else its words. */
export function titleOf({ pledge, state }: TrackedRow): string {
  const words = (state.action ?? pledge.found.text).replace(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A tracked pledge in words, for its line in the list. */
export function rowView(row: TrackedRow, register: Register, { lang, t }: Speech): PledgeRowData {
  const { pledge, state, status } = row;
  const { deadline } = status;
  // What a verdict rests on, else what was added last.
  const shown =
    state.evidence.findLast(({ id }) => state.verdict?.evidenceIds.includes(id)) ?? state.evidence.at(-1);
  const commitments = state.commitmentIds.flatMap((id) => register.byId(id) ?? []);
  const site = pledge.article.siteName ?? hostOf(pledge.article.url) ?? pledge.article.title;
  return {
    id: pledge.id,
    href: hashOf({ page: 'pledge', id: pledge.id, edit: null, add: null }),
    title: titleOf(row),
    about: [
      state.actor ?? t('pledge.unknownWho'),
      ...commitments.map((commitment) => commitmentCode(commitment, t)),
      ...new Set(commitments.map((commitment) => planName(register, commitment, lang, t))),
      t(`pledge.strength.${state.strength}`).toLocaleLowerCase(lang),
    ]
      .filter(Boolean)
      .join(', '),
    date: state.deadline ? formatDate(state.deadline, lang, 'short') : (pledge.found.deadline?.text ?? null),
    beside:
      deadline.kind === 'none'
        ? site
        : relativeDays(deadline.kind === 'passed' ? -deadline.days : deadline.days, lang),
    status: statusWord(status),
    evidence: shown ? { quote: shown.quote, source: shown.source.title, n: state.evidence.length } : null,
    reminder: state.reminder && t('track.remind', { date: formatDate(state.reminder, lang) }),
  };
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '');
}
