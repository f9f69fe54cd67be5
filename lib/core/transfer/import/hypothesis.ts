/**
 * Notes of Hypothesis: what its client exports (`annotations`), and what its API answers (`rows`), as seen in 2025.
 * Replies come as notes on the words that they answer.
 */
import { canonicalJson } from '../canonical-json.ts';
import { derivedId } from '../hash-name.ts';
import { fromForeign } from './foreign-note.ts';
import { type Converted, isObject, momentOf, type Row, textOf } from './found.ts';

/** The name of the array that holds the notes; null when the file is none of Hypothesis. */
export function hypothesisList(json: unknown): 'annotations' | 'rows' | null {
  if (!isObject(json)) return null;
  if (
    Array.isArray(json.annotations) &&
    ('export_date' in json || 'export_userid' in json || 'client_version' in json)
  )
    return 'annotations';
  return Array.isArray(json.rows) && json.rows.every((row) => isObject(row) && 'uri' in row) ? 'rows' : null;
}

export function hypothesisRows(json: Record<string, unknown>, list: 'annotations' | 'rows'): Row[] {
  const all = json[list] as unknown[];
  const selectors = new Map(
    all.flatMap((one) => (isObject(one) ? [[textOf(one.id), selectorsOf(one)]] : [])),
  );
  const rows = all.map((raw, index) => ({
    path: [list],
    index,
    raw,
    convert: (note: unknown) => convert(note, selectors),
  }));
  // The API can answer replies apart.
  const replies = Array.isArray(json.replies) ? json.replies : [];
  return [
    ...rows,
    ...replies.map((raw: unknown, index) => ({
      path: ['replies'],
      index,
      raw,
      convert: (note: unknown) => convert(note, selectors),
    })),
  ];
}

function convert(raw: unknown, known: ReadonlyMap<string, Selectors>): Converted {
  if (!isObject(raw)) return { bad: 'not-a-record', where: '' };
  const url = textOf(raw.uri) || textOf(targetOf(raw)?.source);
  if (url === '') return { bad: 'no-article', where: 'uri' };
  const created = momentOf(raw.created);
  if (created === null) return { bad: 'date-malformed', where: 'created' };
  const parents = Array.isArray(raw.references) ? raw.references.map(textOf) : [];
  const own = selectorsOf(raw);
  const { quote, position } = own.quote
    ? own
    : (parents.map((id) => known.get(id)).find((one) => one?.quote) ?? own);
  const name = textOf(raw.id) || canonicalJson([url, raw.created, raw.text, quote]);
  const user = textOf(raw.user);
  return fromForeign({
    id: derivedId(`hypothesis ${name}`, created),
    url,
    title: titleOf(raw.document),
    exact: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start: position?.start,
    end: position?.end,
    note: textOf(raw.text),
    tags: Array.isArray(raw.tags) ? raw.tags.filter((tag) => typeof tag === 'string') : [],
    colour: 1,
    created,
    modified: momentOf(raw.updated) ?? created,
    maker: { id: `hypothesis ${user}`.trim().slice(0, 200), name: userName(raw, user).slice(0, 200) },
  });
}

interface Selectors {
  quote: Record<string, unknown> | undefined;
  position: Record<string, unknown> | undefined;
}

function selectorsOf(raw: Record<string, unknown>): Selectors {
  const target = targetOf(raw);
  const all = Array.isArray(target?.selector) ? target.selector.filter(isObject) : [];
  const ofType = (type: string) => all.find((selector) => selector.type === type);
  return { quote: ofType('TextQuoteSelector'), position: ofType('TextPositionSelector') };
}

function targetOf(raw: Record<string, unknown>): Record<string, unknown> | undefined {
  const target = Array.isArray(raw.target) ? raw.target[0] : raw.target;
  return isObject(target) ? target : undefined;
}

/** The export has one title, the API a list of them. */
function titleOf(document: unknown): string {
  if (!isObject(document)) return '';
  const title = Array.isArray(document.title) ? document.title[0] : document.title;
  return textOf(title).slice(0, 5000);
}

/** `acct:anna@hypothes.is` is shown as `anna`. */
function userName(raw: Record<string, unknown>, user: string): string {
  const shown = isObject(raw.user_info) ? textOf(raw.user_info.display_name) : '';
  return shown || (/^acct:([^@]+)@/.exec(user)?.[1] ?? user);
}
