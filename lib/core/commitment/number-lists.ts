import type { Passage } from '../text/passage.ts';

/** A number that stands behind the word for commitment. */
export interface NumberedItem extends Passage {
  number: string;
}

/** "engagements 3, 4 et 5": the whole passage and each number with its own. */
export interface NumberList extends Passage {
  items: readonly NumberedItem[];
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,2})?`;
const SIGN = String.raw`(?:(?:n\.?[°ºo]s?|num[ée]ros?|n[úu]m(?:eros?)?|nos?|numbers?|#)[\s.\u00a0]*)?`;
/** After a number: what shows that it counts or measures instead of naming. */
const MEASURE =
  /^[\s\u00a0\u202f]*(?:%|°|€|\$|£|ans?\b|années?|mois\b|jours?\b|semaines?\b|heures?\b|fois\b|pays\b|euros?\b|millions?|milliards?|km\b|m2|pour cent|years?\b|months?\b|weeks?\b|days?\b|times\b|countries|percent|per cent|dollars?|billion|años?\b|meses\b|días?\b|veces\b|países\b|millones|por ciento|autres?\b|others?\b|otros?\b|nouve|new\b|nuev|mesures?\b|actions?\b|measures?\b|medidas?\b|engagements?\b|commitments?\b|compromisos?\b)/i;

const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(engagements?|commitments?|compromisos?)[\s\u00a0]*` +
    SIGN +
    `(${NUMBER})(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'giu',
);
/** "le 12e engagement", "the 12th commitment", "el 5.º compromiso". */
const RANKED =
  /(?<![\p{L}\p{N}])(\d{1,2})(?:\.?[ºo°]|e|è?me|ième|st|nd|rd|th|er)\s(?:engagement|commitment|compromiso)(?![\p{L}])/giu;
const NEXT = new RegExp(
  String.raw`^([\s\u00a0]*(?:,|;|\bet\b|\band\b|\by\b|&|\bou\b|\bor\b|\bo\b|,[\s\u00a0]*(?:et|and)\b|[-–—‑/]|à(?!\p{L})|\bto\b|\ba\b|\bal\b|\bau\b)[\s\u00a0]*)` +
    String.raw`(?:(?:l['’]|the |el |les |los )?(?:engagements?|commitments?|compromisos?)[\s\u00a0]*)?` +
    SIGN +
    `(${NUMBER})(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'iu',
);
const PLURAL = /^(?:engagements|commitments|compromisos)/i;
const RANGE = /^[\s\u00a0]*(?:[-–—‑]|à|to|a|al|au)[\s\u00a0]*$/i;

/** No action plan holds more; beyond it a number is a year or a sum. */
const HIGHEST = 150;

/** Finds numbers that stand as names behind "engagement", "commitment", "compromiso", with their lists and ranges. */
export function findNumberLists(text: string): NumberList[] {
  const lists: NumberList[] = [];
  for (const match of text.matchAll(NAMED)) {
    const list = readList(text, match.index, match[0], match[2] ?? '');
    if (list !== undefined && list.start >= (lists.at(-1)?.end ?? 0)) lists.push(list);
  }
  for (const match of text.matchAll(RANKED)) {
    const passage = { start: match.index, end: match.index + match[0].length };
    lists.push({ ...passage, items: [{ ...passage, number: match[1] ?? '' }] });
  }
  return lists;
}

function readList(text: string, start: number, opening: string, first: string): NumberList | undefined {
  const firstEnd = start + opening.length;
  const items: NumberedItem[] = [];
  let end = firstEnd;
  let last = { start, end, number: first };
  if (isName(text, last)) items.push(last);
  else return undefined;

  for (
    let match = NEXT.exec(text.slice(end, end + 60));
    match;
    match = NEXT.exec(text.slice(end, end + 60))
  ) {
    const [whole, link = '', number = ''] = match;
    const item = { start: end + whole.length - number.length, end: end + whole.length, number };
    if (!isName(text, item)) break;
    if (RANGE.test(link)) {
      // "Engagement 3 - 10 …": a dash between spaces opens a title, unless several commitments are announced.
      if (/\s/.test(link) && /[-–—‑]/.test(link) && !PLURAL.test(opening)) break;
      if (Number(number) <= Number(last.number)) break;
      items.push(...between(last, item));
    }
    items.push(item);
    last = item;
    end = item.end;
    if (items.length > HIGHEST) return undefined;
  }
  return { start, end, items };
}

/** The numbers inside a range; their passage is the whole range. */
function between(from: NumberedItem, to: NumberedItem): NumberedItem[] {
  if (from.number.includes('.')) return [];
  const items: NumberedItem[] = [];
  for (let n = Number(from.number) + 1; n < Number(to.number); n++) {
    items.push({ start: from.start, end: to.end, number: String(n) });
  }
  return items;
}

function isName(text: string, item: NumberedItem): boolean {
  return (
    Number(item.number) > 0 &&
    Number(item.number) <= HIGHEST &&
    !MEASURE.test(text.slice(item.end, item.end + 24))
  );
}
