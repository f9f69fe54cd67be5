import { Banner } from '../../components/Banner.tsx';
import { BarList } from '../../components/BarList.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { plain } from '../../components/notes.ts';
import { PledgeRow } from '../../components/PledgeRow.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { type Speech, useStrings } from '../../components/StringsContext.ts';
import { TextField } from '../../components/TextField.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { planName } from '../../lib/core/commitment/commitment-card.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import {
  groupByAuthor,
  groupByDossier,
  groupByPlan,
  nextReminder,
  remindersDue,
  type TrackedRow,
  timelineOf,
} from '../../lib/core/tracker/overview.ts';
import { statusWord } from '../../lib/core/tracker/status-word.ts';
import { saveCalendar, saveTable } from './exports.ts';
import { GROUPINGS, type Grouping, go, hashOf, type Route, STATUSES } from './route.ts';
import { rowView, titleOf } from './row-view.ts';
import type { Tracker } from './tracked.ts';

interface ListPageProps {
  route: Extract<Route, { page: 'list' }>;
  tracker: Tracker;
}

/** All followed pledges: how they stand, when they are due, what is to do. */
export function ListPage({ route, tracker }: ListPageProps) {
  const speech = useStrings();
  const { t } = speech;
  const followed = tracker.rows.filter(({ state }) => !state.stopped);
  const stopped = tracker.rows.filter(({ state }) => state.stopped);
  const show = (part: Partial<typeof route>) => go({ ...route, ...part }, { replace: 'query' in part });
  const shown = followed.filter((row) => fits(row, route, tracker, speech));

  return (
    <>
      <div class="desk__head">
        <h1>{t('track.title')}</h1>
        <div class="desk__acts">
          {followed.length > 0 && (
            <>
              <TextField
                label={t('common.search')}
                icon="search"
                search
                value={route.query}
                onInput={(query) => show({ query })}
              />
              <Button icon="download" onClick={() => saveCalendar(tracker, speech)}>
                {t('track.saveCalendar')}
              </Button>
              <Button icon="download" onClick={() => saveTable(tracker, speech)}>
                {t('track.saveTable')}
              </Button>
            </>
          )}
          <Button look="primary" icon="plus" onClick={() => go({ page: 'new' })}>
            {t('common.add')}
          </Button>
        </div>
      </div>
      {followed.length === 0 ? (
        <EmptyState icon="target" title={t('track.empty')}>
          {t('track.emptyBody')}
        </EmptyState>
      ) : (
        <>
          <DueReminders rows={followed} today={tracker.today} speech={speech} />
          <Summary rows={followed} today={tracker.today} speech={speech} />
          <TimelineOf rows={followed} today={tracker.today} />
          <div class="desk__bar">
            <Segmented
              label={t('track.groupBy')}
              value={route.by}
              options={GROUPINGS.map((by) => ({ value: by, label: t(GROUP_KEYS[by]) }))}
              onChange={(by) => show({ by })}
            />
            <span class="grow" />
            <Select
              label={t('pledge.status')}
              value={route.status ?? 'all'}
              options={[
                { value: 'all', label: t('track.allStatuses') },
                ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
              ]}
              onChange={(status) => show({ status: STATUSES.find((one) => one === status) ?? null })}
            />
          </div>
          {shown.length === 0 && <p class="muted">{t('track.noneFits')}</p>}
          {sectionsOf(shown, route.by, tracker, speech).map(({ title, rows }) => (
            <section key={title} class="desk__group" aria-label={title}>
              <h2>{title}</h2>
              {rows.map((row) => (
                <PledgeRow key={row.pledge.id} row={rowView(row, tracker.register, speech)} />
              ))}
            </section>
          ))}
        </>
      )}
      {stopped.length > 0 && (
        <details class="desk__group">
          <summary>{t('track.stopped', { n: stopped.length })}</summary>
          {stopped.map((row) => (
            <PledgeRow key={row.pledge.id} row={rowView(row, tracker.register, speech)} />
          ))}
        </details>
      )}
    </>
  );
}

const GROUP_KEYS: Record<Grouping, string> = {
  deadline: 'track.byDeadline',
  author: 'track.byAuthor',
  plan: 'track.byPlan',
  dossier: 'track.byDossier',
};

function fits(row: TrackedRow, { status, query }: ListPageProps['route'], tracker: Tracker, speech: Speech) {
  if (status !== null && statusWord(row.status) !== status) return false;
  if (query.trim() === '') return true;
  const { title, about } = rowView(row, tracker.register, speech);
  const { found, article } = row.pledge;
  return plain([title, about, found.text, article.title, row.state.note].join('\n')).includes(
    plain(query.trim()),
  );
}

/** By deadline, what waits for the reader comes before what is judged; else by who, or by plan. */
function sectionsOf(rows: readonly TrackedRow[], by: Grouping, tracker: Tracker, { lang, t }: Speech) {
  const { register, dossiers, dossiersOf } = tracker;
  if (by === 'deadline')
    return [
      { title: t('track.todo'), rows: rows.filter(({ status }) => status.kind !== 'judged') },
      { title: t('track.judged'), rows: rows.filter(({ status }) => status.kind === 'judged') },
    ].filter((section) => section.rows.length > 0);
  if (by === 'author')
    return groupByAuthor(rows).map(({ key, rows }) => ({ title: key ?? t('pledge.unknownWho'), rows }));
  if (by === 'dossier') {
    const named = new Map(dossiers.map(({ id, name }) => [id, name]));
    return groupByDossier(rows, dossiersOf).map(({ key, rows }) => ({
      title: (key !== null && named.get(key)) || t('track.noDossier'),
      rows,
    }));
  }
  return groupByPlan(rows, register).map(({ key, rows }) => {
    const plan = key === null ? undefined : register.plan(key);
    return {
      title: plan
        ? planName(register, { planId: plan.id, country: plan.country }, lang, t)
        : t('track.noPlan'),
      rows,
    };
  });
}

/** Follow-ups whose day has come: said first, each with its way there. */
function DueReminders({
  rows,
  today,
  speech,
}: {
  rows: readonly TrackedRow[];
  today: string;
  speech: Speech;
}) {
  const { lang, t } = speech;
  const due = remindersDue(rows, today);
  if (due.length === 0) return null;
  return (
    <Banner icon="target" title={t('track.remindersDue', { n: due.length })}>
      <ul class="summary__todo">
        {due.map((row) => (
          <li key={row.pledge.id}>
            <a href={hashOf({ page: 'pledge', id: row.pledge.id, edit: null, add: null })}>
              {t('track.dueSince', {
                title: titleOf(row),
                date: formatDate(row.state.reminder ?? today, lang),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Summary({
  rows,
  today,
  speech: { lang, t },
}: {
  rows: readonly TrackedRow[];
  today: string;
  speech: Speech;
}) {
  const count = (is: (row: TrackedRow) => boolean) => rows.filter(is).length;
  const overdue = count(({ status, state }) => status.kind === 'due' && state.evidence.length === 0);
  const quiet = count(({ status }) => status.kind === 'unknown');
  const next = nextReminder(rows, today);
  return (
    <div class="summary">
      <section aria-labelledby="by-status">
        <h2 id="by-status">{t('track.followed', { n: rows.length })}</h2>
        <StatusBar
          counts={(['kept', 'partial', 'broken', 'due', 'open', 'unknown'] as const).map((status) => ({
            status,
            n: count((row) => statusWord(row.status) === status),
          }))}
        />
      </section>
      <section aria-labelledby="by-strength">
        <h2 id="by-strength">{t('track.strengths')}</h2>
        <BarList
          rows={(['firm', 'conditional', 'wish'] as const).map((strength) => ({
            label: t(`pledge.strength.${strength}`),
            n: count(({ state }) => state.strength === strength),
          }))}
        />
      </section>
      <section aria-labelledby="to-do">
        <h2 id="to-do">{t('track.todoTitle')}</h2>
        <ul class="summary__todo">
          {overdue > 0 && <li>{t('track.overdueNoEvidence', { n: overdue })}</li>}
          {quiet > 0 && <li>{t('track.quiet', { n: quiet })}</li>}
          {next?.state.reminder && (
            <li>
              <a href={hashOf({ page: 'pledge', id: next.pledge.id, edit: null, add: null })}>
                {t('track.next', { date: formatDate(next.state.reminder, lang) })}
              </a>
            </li>
          )}
          {overdue + quiet === 0 && !next && <li class="muted">{t('track.nothingToDo')}</li>}
        </ul>
      </section>
    </div>
  );
}

function TimelineOf({ rows, today }: { rows: readonly TrackedRow[]; today: string }) {
  const line = timelineOf(rows, today);
  const byId = new Map(rows.map((row) => [row.pledge.id, row]));
  return (
    <Timeline
      from={line.from}
      to={line.to}
      today={{ day: today, at: line.today }}
      undated={rows.filter(({ status }) => status.deadline.kind === 'none').map(pointOf)}
      points={line.points.flatMap(({ id, lastDay, at }) => {
        const row = byId.get(id);
        if (!row) return [];
        return [{ ...pointOf(row), day: lastDay, at }];
      })}
    />
  );
}

const pointOf = (row: TrackedRow) => ({
  id: row.pledge.id,
  href: hashOf({ page: 'pledge', id: row.pledge.id, edit: null, add: null }),
  title: titleOf(row),
  status: statusWord(row.status),
});
