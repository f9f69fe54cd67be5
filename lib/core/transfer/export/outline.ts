/**
 * What a document for people says of an article, in order, before it becomes Markdown, HTML or a Word file: the three
 * say the same because they are written from this.
 */
import type { Annotation, Colour } from '../../annotation/annotation.ts';
import { colourOf, noteOf, tagsOf } from '../../annotation/create.ts';
import type { Concept } from '../../glossary/concept.ts';
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { formatDate, type Translate } from '../../i18n/translate.ts';
import { inQuotationMarks } from '../../quote/quotation-marks.ts';
import type { TrackedRow } from '../../tracker/overview.ts';
import { statusWord } from '../../tracker/status-word.ts';
import type { Evidence } from '../../tracker/tracked-pledge.ts';
import type { ExportedArticle, Sheet } from './sheets.ts';

/** `reading`: under the names of the colours; `order`: as the text goes; `quotes`: each quote with its full source. */
export const TEMPLATES = ['reading', 'order', 'quotes'] as const;
export type Template = (typeof TEMPLATES)[number];

/** How the reader's language says it. */
export interface Voice {
  lang: Lang;
  t: Translate;
  /** Address that leads to the passage in the article; null or left out when there is none. */
  linkOf?: (annotation: Annotation, sheet: Pick<Sheet, 'text'>) => string | null;
  /** What a linked official commitment is called; its id where it is not known. */
  commitmentName?: (id: string) => string;
}

/** Words, a link, or words set apart. */
export type Part = string | { text: string; url: string } | { emphasis: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** A passage of the article, in the reader's colour. */
  | { kind: 'quote'; text: string; colour: Colour | null }
  /** Small print under a quote, joined by middle dots. */
  | { kind: 'caption'; parts: Part[] }
  /** Who said it, where and when: after a dash, joined by commas. */
  | { kind: 'source'; parts: Part[] }
  /** What the reader wrote. */
  | { kind: 'note'; text: string }
  | { kind: 'tags'; tags: string[] }
  /** Named values; `label` is the name with the colon of the reader's language. */
  | { kind: 'facts'; facts: { name: string; label: string; parts: Part[] }[] }
  | { kind: 'term'; label: string; definition: string; source: Part | null }
  | { kind: 'rule' };

/** A sheet as blocks; its title is not among them. */
export function outlineOf(sheet: Sheet, template: Template, voice: Voice): Block[] {
  const onPage = sheet.annotations.filter(({ target }) => !target.selector);
  const onPassages = sheet.annotations.filter(({ target }) => target.selector);
  const passages =
    template === 'reading' ? byColour(onPassages, sheet, voice) : inOrder(onPassages, template, sheet, voice);
  const blocks: Block[] = [];
  if (onPage.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: voice.t('note.onPage') }, ...onPage.flatMap(readersWords));
    if (passages.length > 0 && template !== 'reading') blocks.push({ kind: 'rule' });
  }
  blocks.push(...passages);
  if (sheet.pledges.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: voice.t('export.pledges') });
    blocks.push(...sheet.pledges.flatMap((row) => pledgeBlocks(row, voice)));
  }
  if (sheet.concepts.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: voice.t('export.terms') });
    blocks.push(...sheet.concepts.map((concept) => termBlock(concept, voice)));
  }
  return blocks;
}

/** What an article is, for under its title: what it does not state is left out, an unknown date is said. */
export function aboutArticle(
  { byline, siteName, publishedTime, canonicalUrl }: ExportedArticle,
  { lang, t }: Voice,
): Part[] {
  const date = publishedTime === null ? t('quote.noDate') : formatDate(publishedTime, lang);
  const address: Part[] = isWeb(canonicalUrl) ? [{ text: canonicalUrl, url: canonicalUrl }] : [];
  return [
    ...[byline, siteName].filter((part) => part !== null && part.trim() !== ''),
    date,
    ...address,
  ] as Part[];
}

function byColour(annotations: readonly Annotation[], sheet: Sheet, voice: Voice): Block[] {
  return ([1, 2, 3, 4, 5, null] as const).flatMap((colour): Block[] => {
    const some = annotations.filter((annotation) => colourOf(annotation) === colour);
    if (some.length === 0) return [];
    const text = voice.t(colour === null ? 'export.noColour' : `color.${colour}`);
    return [
      { kind: 'heading', level: 2, text },
      ...some.flatMap((annotation) => [
        ...quoteBlocks(annotation, linkParts(annotation, sheet, voice)),
        ...readersWords(annotation),
      ]),
    ];
  });
}

function inOrder(
  annotations: readonly Annotation[],
  template: Template,
  sheet: Sheet,
  voice: Voice,
): Block[] {
  return annotations.flatMap((annotation): Block[] => {
    if (template === 'quotes') {
      const quote = quoteBlocks(annotation, []);
      return [...quote, sourceOf(annotation, sheet, voice), ...readersWords(annotation)];
    }
    const colour = colourOf(annotation);
    const parts: Part[] = colour === null ? [] : [{ emphasis: voice.t(`color.${colour}`) }];
    return [
      ...quoteBlocks(annotation, [...parts, ...linkParts(annotation, sheet, voice)]),
      ...readersWords(annotation),
    ];
  });
}

function quoteBlocks(annotation: Annotation, caption: Part[]): Block[] {
  const text = annotation.target.selector?.[0].exact ?? '';
  const quote: Block = { kind: 'quote', text, colour: colourOf(annotation) };
  return caption.length === 0 ? [quote] : [quote, { kind: 'caption', parts: caption }];
}

function linkParts(annotation: Annotation, sheet: Sheet, { t, linkOf }: Voice): Part[] {
  const url = linkOf?.(annotation, sheet) ?? null;
  return url === null ? [] : [{ text: t('note.show'), url }];
}

function sourceOf(annotation: Annotation, sheet: Sheet, voice: Voice): Block {
  const { byline, siteName, publishedTime, title, canonicalUrl } = sheet.article;
  const url = voice.linkOf?.(annotation, sheet) ?? canonicalUrl;
  const date = publishedTime === null ? voice.t('quote.noDate') : formatDate(publishedTime, voice.lang);
  const named = (name: string | null): Part[] => (name?.trim() ? [name] : []);
  return {
    kind: 'source',
    parts: [...named(byline), { text: title || canonicalUrl, url }, ...named(siteName), date],
  };
}

/** What the reader wrote: note, then tags. */
function readersWords(annotation: Annotation): Block[] {
  const note = noteOf(annotation);
  const tags = tagsOf(annotation);
  return [
    ...(note.trim() === '' ? [] : [{ kind: 'note', text: note } as const]),
    ...(tags.length === 0 ? [] : [{ kind: 'tags', tags } as const]),
  ];
}

function pledgeBlocks({ pledge, state, status }: TrackedRow, voice: Voice): Block[] {
  const { t, lang, commitmentName = (id) => id } = voice;
  const named = (name: string, ...parts: (Part | null)[]) => {
    const known = parts.filter((part) => part !== null && part !== '');
    return known.length === 0 ? [] : [{ name, label: t('export.label', { name }), parts: known as Part[] }];
  };
  const facts = [
    ...named(t('pledge.status'), t(`status.${statusWord(status)}`)),
    ...named(t('pledge.who'), state.actor),
    ...named(t('pledge.what'), state.action),
    ...named(t('pledge.deadline'), state.deadline && formatDate(state.deadline, lang)),
    ...named(t('pledge.strength'), t(`pledge.strength.${state.strength}`)),
    ...named(t('pledge.official'), ...state.commitmentIds.map(commitmentName)),
    ...named(t('track.reminder'), state.reminder && formatDate(state.reminder, lang)),
    ...state.evidence.flatMap((evidence) => named(t('pledge.evidence'), ...evidenceParts(evidence, voice))),
  ];
  return [
    { kind: 'quote', text: pledge.found.text, colour: null },
    { kind: 'facts', facts },
    ...(state.note.trim() === '' ? [] : [{ kind: 'note', text: state.note } as const]),
  ];
}

function evidenceParts({ quote, source }: Evidence, { lang }: Voice): Part[] {
  const title: Part = source.url === null ? source.title : { text: source.title, url: source.url };
  return [
    inQuotationMarks(quote, lang),
    title,
    ...(source.date === null ? [] : [formatDate(source.date, lang)]),
  ];
}

/** In the reader's language, else in the first that has a definition. */
function termBlock(concept: Concept, { lang, t }: Voice): Block {
  const spoken = [lang, ...LANGS].find((one) => concept.definition[one]) ?? lang;
  const [source] = concept.sources;
  return {
    kind: 'term',
    label: t('export.label', { name: concept.prefLabel[spoken] || concept.prefLabel[lang] || concept.id }),
    definition: concept.definition[spoken],
    source: !source ? null : source.url === null ? source.title : { text: source.title, url: source.url },
  };
}

/** Only such addresses become links. */
export const isWeb = (url: string): boolean => /^https?:\/\/[^\s]/i.test(url);
