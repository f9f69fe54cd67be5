import { formatDate } from '../lib/core/i18n/translate.ts';
import type { StatusWord } from '../lib/core/tracker/status-word.ts';
import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';

/** A pledge without a deadline: it stands beside the line. */
export interface UndatedPoint {
  id: string;
  title: string;
  status: StatusWord;
  href: string;
}

/** A deadline on the line; `at` runs from 0 (start) to 1 (end). */
export interface TimelinePoint extends UndatedPoint {
  /** `YYYY-MM-DD`. */
  day: string;
  at: number;
}

interface TimelineProps {
  from: string;
  to: string;
  today: { day: string; at: number };
  points: readonly TimelinePoint[];
  undated: readonly UndatedPoint[];
}

/** Points nearer than this share of the line stand one above the other. */
const NEAR = 0.018;
/** Years between two marks, so that at most ten are written. */
const STEPS = [1, 2, 5, 10, 20, 50];

/** Deadlines along one line. Its list is its text: every point says date, pledge and status; the caption has the counts. */
export function Timeline({ from, to, today, points, undated }: TimelineProps) {
  const { t, lang } = useStrings();
  const rows = stacked(points);
  const height = Math.max(1, ...rows.map(({ row }) => row + 1));
  const short = (day: string) => formatDate(day, lang, 'short');
  return (
    <figure class="timeline" aria-labelledby="timeline-text">
      <div class="timeline__plot" style={{ '--rows': height }}>
        {yearMarks(from, to).map(({ year, at }) => (
          <span key={year} class="timeline__year" style={{ '--at': at }} aria-hidden="true">
            {year}
          </span>
        ))}
        <span
          class="timeline__today"
          data-late={today.at > 0.8 ? '' : undefined}
          style={{ '--at': today.at }}
          aria-hidden="true"
        >
          {short(today.day)}
        </span>
        <ol class="timeline__points">
          {rows.map(({ row, ...point }) => (
            <li key={point.id} style={{ '--at': point.at, '--row': row }}>
              <Point point={point} when={short(point.day)} />
            </li>
          ))}
        </ol>
      </div>
      {undated.length > 0 && (
        <div class="timeline__undated">
          <span aria-hidden="true">{t('track.noDate')}</span>
          <ul>
            {undated.map((point) => (
              <li key={point.id}>
                <Point point={point} when={t('track.noDate')} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <figcaption id="timeline-text" class="timeline__text">
        {t('track.timeline', {
          n: points.length,
          from: from.slice(0, 4),
          to: to.slice(0, 4),
          today: short(today.day),
        })}{' '}
        {undated.length > 0 && t('track.undated', { n: undated.length })}
      </figcaption>
    </figure>
  );
}

function Point({ point: { title, status, href }, when }: { point: UndatedPoint; when: string }) {
  const { t } = useStrings();
  const name = t('track.point', { date: when, title, status: t(`status.${status}`) });
  return (
    <a class={`timeline__point status--${status}`} href={href} aria-label={name} title={name}>
      <Icon name={`status-${status}`} size={16} />
    </a>
  );
}

function stacked(points: readonly TimelinePoint[]): (TimelinePoint & { row: number })[] {
  /** Where the last point of each row stands. */
  const ends: number[] = [];
  return [...points]
    .sort((a, b) => a.at - b.at)
    .map((point) => {
      const free = ends.findIndex((end) => point.at - end >= NEAR);
      const row = free < 0 ? ends.length : free;
      ends[row] = point.at;
      return { ...point, row };
    });
}

function yearMarks(from: string, to: string): { year: number; at: number }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = last - first + 1;
  const step = STEPS.find((size) => years / size <= 10) ?? 100;
  const marks: { year: number; at: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    marks.push({ year, at: (year - first) / years });
  return marks;
}
