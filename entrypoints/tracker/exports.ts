import type { Speech } from '../../components/StringsContext.ts';
import { calendarEvents } from '../../lib/core/tracker/overview.ts';
import { trackedCsv } from '../../lib/core/tracker/tracked-csv.ts';
import { writeCalendar } from '../../lib/core/transfer/ics.ts';
import { fileNameOf, saveFile } from '../../lib/extension/save-file.ts';
import type { Tracker } from './tracked.ts';

/** Days before a deadline on which a calendar reminds. */
const REMIND_BEFORE = [7];

/** Hands over deadlines and reminders as a calendar file. */
export function saveCalendar({ rows }: Tracker, { t }: Speech): void {
  const events = calendarEvents(
    rows.map(({ pledge }) => pledge),
    {
      deadline: (text) => t('track.ics.deadline', { text }),
      reminder: (text) => t('track.ics.reminder', { text }),
    },
    REMIND_BEFORE,
  );
  const now = new Date().toISOString();
  saveFile(
    fileNameOf(t('track.title'), 'ics'),
    writeCalendar(events, { now, name: t('track.title') }),
    'text/calendar;charset=utf-8',
  );
}

/** Hands over the followed pledges as a table. The mark at its start tells spreadsheets that it is UTF-8. */
export function saveTable({ rows, register }: Tracker, { lang, t }: Speech): void {
  const csv = trackedCsv(rows, register, lang, t);
  saveFile(fileNameOf(t('track.title'), 'csv'), `\uFEFF${csv}`, 'text/csv;charset=utf-8');
}
