import { colourOf, noteOf, tagsOf } from '../../annotation/create.ts';
import { statusWord } from '../../tracker/status-word.ts';
import { writeCsv } from '../csv.ts';
import type { Voice } from './outline.ts';
import type { Sheet } from './sheets.ts';

/** Columns of the table, as string keys. */
const COLUMNS = [
  'export.csv.kind',
  'export.csv.text',
  'export.csv.note',
  'export.csv.tags',
  'export.csv.colour',
  'track.csv.article',
  'export.csv.author',
  'export.csv.outlet',
  'track.csv.published',
  'track.csv.address',
  'export.csv.link',
  'export.csv.created',
  'export.csv.modified',
  'pledge.status',
  'pledge.who',
  'pledge.what',
  'pledge.deadline',
  'pledge.strength',
  'track.csv.code',
  'track.csv.evidence',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/**
 * Notes, followed pledges and definitions as one table, a line each, in pieces.
 * @param mark Begins the file with the mark by which Excel knows UTF-8 (BOM).
 */
export function* writeTable(sheets: readonly Sheet[], voice: Voice, mark: boolean): Generator<string> {
  const { t } = voice;
  const header = writeCsv(
    COLUMNS.map((key) => t(key)),
    [],
  );
  yield mark ? `\ufeff${header}` : header;
  for (const sheet of sheets) {
    const rows = [...noteRows(sheet, voice), ...pledgeRows(sheet, voice), ...termRows(sheet, voice)];
    if (rows.length === 0) continue;
    const cells = rows.map((row) => COLUMNS.map((key) => row[key] ?? null));
    yield writeCsv(COLUMNS, cells).slice(HEADER_LENGTH);
  }
}

/** `writeCsv` always writes a header. */
const HEADER_LENGTH = writeCsv(COLUMNS, []).length;

function articleCells({ article }: Sheet): Row {
  return {
    'track.csv.article': article.title,
    'export.csv.author': article.byline,
    'export.csv.outlet': article.siteName,
    'track.csv.published': article.publishedTime,
    'track.csv.address': article.canonicalUrl,
  };
}

function noteRows(sheet: Sheet, { t, linkOf }: Voice): Row[] {
  return sheet.annotations.map((annotation) => {
    const colour = colourOf(annotation);
    return {
      ...articleCells(sheet),
      'export.csv.kind': t(annotation.target.selector ? 'export.kind.quote' : 'export.kind.note'),
      'export.csv.text': annotation.target.selector?.[0].exact ?? null,
      'export.csv.note': noteOf(annotation),
      'export.csv.tags': tagsOf(annotation).join('; '),
      'export.csv.colour': colour === null ? null : t(`color.${colour}`),
      'export.csv.link': linkOf?.(annotation, sheet) ?? null,
      'export.csv.created': annotation.created,
      'export.csv.modified': annotation.modified,
    };
  });
}

function pledgeRows(sheet: Sheet, { t, commitmentName = (id) => id }: Voice): Row[] {
  return sheet.pledges.map(({ pledge, state, status }) => ({
    ...articleCells(sheet),
    'export.csv.kind': t('pledge.kind.tracked'),
    'export.csv.text': pledge.found.text,
    'export.csv.note': state.note,
    'export.csv.created': pledge.history[0]?.at ?? null,
    'export.csv.modified': pledge.history.at(-1)?.at ?? null,
    'pledge.status': t(`status.${statusWord(status)}`),
    'pledge.who': state.actor,
    'pledge.what': state.action,
    'pledge.deadline': state.deadline,
    'pledge.strength': t(`pledge.strength.${state.strength}`),
    'track.csv.code': state.commitmentIds.map(commitmentName).join('; '),
    'track.csv.evidence': state.evidence
      .map(({ quote, source }) => `${quote} (${[source.title, source.url].filter(Boolean).join(', ')})`)
      .join('\n'),
  }));
}

function termRows(sheet: Sheet, { t, lang }: Voice): Row[] {
  return sheet.concepts.map(({ id, prefLabel, definition, sources }) => ({
    ...articleCells(sheet),
    'export.csv.kind': t('export.kind.term'),
    'export.csv.text': prefLabel[lang] || id,
    'export.csv.note': definition[lang],
    'export.csv.link': sources[0]?.url ?? null,
  }));
}
