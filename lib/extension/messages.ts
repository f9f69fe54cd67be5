import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Colour, Selectors } from '../core/annotation/annotation.ts';
import type { Article } from '../core/article/article.ts';
import type { CommitmentCard } from '../core/commitment/commitment-card.ts';
import type { LinkedCommitment } from '../core/commitment/linked-commitment.ts';
import type { NoteCommitments } from '../core/commitment/note-commitments.ts';
import type { Lang } from '../core/i18n/lang.ts';
import type { Pledge } from '../core/pledge/pledge.ts';
import type { QuoteStyle } from '../core/quote/quote-text.ts';
import type { ConceptCardData, PageStatus, PlacedAnnotation, Reading } from '../core/reading.ts';
import type { CardTrigger, Density, TextSize } from '../core/settings.ts';
import type { Passage } from '../core/text/passage.ts';
import type { PledgeCardData, PledgeWords } from '../core/tracker/pledge-card.ts';
import type { TrackerPlace } from './tracker.ts';

/** A write that can fail for a reason that the reader must be told. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'full' | 'blocked' | 'closed' | 'gone' | 'conflict' | 'unreadable' | 'failed' };

/** What the reader part of the page needs before it can show anything. */
export interface ReaderSetup {
  /** false: the reader of the page switched this site off. */
  on: boolean;
  /** Interface strings of the in-page layer, in the interface language. */
  strings: Record<string, string>;
  uiLang: Lang;
  density: Density;
  cardTrigger: CardTrigger;
  singleKeys: boolean;
  toolbarOff: boolean;
  textSize: TextSize;
  printHighlights: boolean;
}

/** Words with their source, ready for the clipboard. */
export interface Quoted {
  style: QuoteStyle;
  plain: string;
  html: string;
  /** Leads to the passage. */
  url: string;
}

/** A new highlight: everything but the time, which the background knows. */
export interface NewAnnotation {
  /** `urn:uuid:` + UUIDv7, made by the asker, so that asking twice writes once. */
  id: string;
  article: Article;
  /** Undefined for a note on the whole article. */
  selector?: Selectors;
  colour: Colour;
}

/** Who may say what to whom. Content scripts and note frames talk to the background; it and our pages talk to readers. */
export interface Messages {
  /** Door → background: this page deserves the reader part. It comes when the site is not switched off. */
  bringReader(): void;
  /** Door → background: this page is no article, but a frame takes most of it: look there. */
  openFrames(): void;
  /** Reader → background: the selection toolbar is not wanted on this site. */
  hideToolbar(): void;
  /** Reader → background: something is to be shown; answered when what draws it is there. */
  bringMarginView(): void;
  /** Reader → background: what do I need to start? */
  setUp(): ReaderSetup;
  /** Reader → background: here is what I read; tell me what you know of it. */
  readArticle(article: Article): Reading;
  /** Reader → background: the card of a concept; undefined when there is no such concept any more. */
  concept(ask: { id: string }): ConceptCardData | undefined;
  /** Panel → background: the cards of several concepts, without those that do not exist. */
  concepts(ask: { ids: string[] }): ConceptCardData[];
  /** Reader → background: is this text a term? */
  lookUp(ask: { text: string; lang: string | null }): ConceptCardData | undefined;
  /** Reader, panel → background: "I know this", or not any more. */
  knowConcept(ask: { id: string; known: boolean }): Outcome<undefined>;
  /** Reader, panel → background: keep this concept for review with the sentence it stands in, or do not any more. */
  reviewConcept(ask: {
    id: string;
    keep: boolean;
    front: { article: Pick<Article, 'text' | 'title' | 'canonicalUrl'>; passage: Passage; lang: Lang };
  }): Outcome<undefined>;
  /** Reader → background: the library, looking for these words, in a tab. */
  searchNotes(ask: { text: string }): void;
  /** Reader → background: the form for a term of the reader's own, in a tab; with the words it begins with. */
  writeTerm(ask: { label: string; lang: Lang; source: string }): void;
  /** Reader → background: a name for a new annotation. */
  newAnnotationId(): string;
  /** Reader → background: how are these words quoted with their source, in the style last chosen? */
  quote(ask: {
    article: Article;
    passage: Passage;
    /** The style that it had: the one after it is wanted, and chosen from then on. */
    after?: QuoteStyle | undefined;
    /** The page of a PDF, from 1. */
    page?: number | undefined;
  }): Quoted;
  /** Reader → background: keep this. Answers how it is placed. */
  annotate(ask: NewAnnotation): Outcome<PlacedAnnotation>;
  recolour(ask: { id: string; colour: Colour }): Outcome<undefined>;
  /** To the bin, for seven days. */
  removeAnnotation(ask: { id: string }): Outcome<undefined>;
  restoreAnnotation(ask: { id: string }): Outcome<undefined>;
  /** Reader → background: a frame in this page will ask for this annotation's note; answers its one-time key. */
  openNote(ask: { id: string; ground: 'light' | 'dark' }): { key: string };
  /** Note frame → background: what am I to edit? Undefined for strangers. */
  noteSession(ask: { key: string }): NoteSession | undefined;
  /** Note frame → background: these are the words now. A conflict answers what stands in their place. */
  saveNote(
    ask: NoteWords & { key: string; modified: string },
  ): Outcome<{ modified: string }> | { ok: false; reason: 'conflict'; theirs: StoredWords };
  /** Note frame → background: keep what is being typed, in case that the frame goes. */
  keepDraft(ask: NoteWords & { key: string; modified: string }): Outcome<undefined>;
  /** Note frame → background: the reader prefers what is stored. */
  dropDraft(ask: { key: string }): void;
  /** Note frame, panel → background: official commitments that a note may be about (see `commitmentsForNote`). */
  noteCommitments(ask: NoteName & { query: string }): NoteCommitments;
  /** Our pages → background: the names of official commitments; without those that are in no register. */
  linkedCommitments(ask: { ids: string[] }): LinkedCommitment[];
  /** Note frame → background: the note is about this commitment, or is not any more. */
  linkNote(ask: { key: string; commitmentId: string; linked: boolean }): Outcome<undefined>;
  /** CSS pixels that the frame's content needs. */
  noteHeight(ask: { key: string; height: number }): void;
  closeNote(ask: { key: string; saved: boolean }): void;
  /** Note frame → background: nothing fits on the device any more, show where room is made. */
  makeRoom(): void;

  /** Reader, panel → background: what is known of a pledge beyond its words. `article`: its canonical address. */
  pledgeCard(ask: {
    pledge: PledgeWords;
    article: string;
    lang: string | null;
    articleDate: string | null;
    articleTitle: string;
  }): PledgeCardData;
  /** Reader, panel → background: an official commitment; undefined when there is no such one any more. */
  commitmentCard(ask: { id: string }): CommitmentCard | undefined;
  /** Reader, panel → background: follow this pledge. Asked twice, it is followed once. */
  trackPledge(ask: { article: Article; pledge: Pledge }): Outcome<{ id: string }>;
  /** Nothing is lost: its history says that it is followed no longer. */
  stopTracking(ask: { id: string }): Outcome<undefined>;
  /** These words of this article are no pledge; or they are, after all. */
  dismissPledge(ask: { article: string; quote: string; undo: boolean }): Outcome<undefined>;
  /** Whether a pledge is about a commitment; `open` takes an answer or a link back. */
  answerLink(ask: {
    article: string;
    quote: string;
    commitmentId: string;
    answer: 'yes' | 'no' | 'open';
  }): Outcome<undefined>;
  /** In a tab of its own. */
  openTracker(ask: TrackerPlace): void;

  /** Reader → open pages of ours: what I would answer to `pageStatus` is not what it was. */
  statusChanged(): void;

  /** Reader → open pages of ours: the reader of the page clicked this highlight. */
  highlightChosen(ask: { id: string }): void;

  /** Background, popup, panel → reader: what is this page? */
  pageStatus(): PageStatus;
  /** Popup → reader: look for terms although this does not look like an article. */
  scanAnyway(): PageStatus;
  /** Popup → reader: paint every mark of a very long article now. */
  markAll(): void;
  /** Panel → reader: scroll to a passage and paint it as current. */
  showPassage(passage: Passage): boolean;
  /** Panel → reader: what was read, text included. */
  article(): Article | undefined;
  /** Panel → reader: selectors of a passage, or of what is selected; undefined when nothing is. */
  describe(passage: Passage | null): Selectors | undefined;
  /** Command → reader. */
  command(ask: {
    name: 'next-mark' | 'previous-mark' | 'note' | 'highlight' | 'copy-quote' | 'look-up';
  }): void;
  /** Background → reader: glossaries, or what the reader knows, are not what they were. */
  termsChanged(): void;
  /** Background → reader: annotations of this article changed elsewhere. */
  annotationsChanged(ask: { canonicalUrl: string }): void;
  /** Background → reader: the note frame with this key is done or has grown. */
  noteFrame(
    ask: { key: string; event: 'closed' | 'saved' } | { key: string; event: 'height'; height: number },
  ): void;
}

/** Which note: its frame says it by its one-time key, a page of ours by the annotation's id. */
export type NoteName = { key: string } | { id: string };

/** Where the work on a note begins. */
export type NotePart = 'note' | 'tags' | 'link';

/** What the reader writes in a note. */
export interface NoteWords {
  note: string;
  tags: string[];
}

/** Words as they are stored, with the time stamp that tells them from others. */
export interface StoredWords extends NoteWords {
  modified: string;
}

/** What a note frame edits. */
export interface NoteSession {
  /** null for a note on the whole article. */
  quote: string | null;
  colour: Colour | null;
  note: string;
  tags: string[];
  /** Official commitments that it is linked to. */
  links: LinkedCommitment[];
  /** Tags used before, most used first. */
  knownTags: { tag: string; count: number }[];
  /** Time stamp of the annotation that these words are based on: saving over a newer one is a conflict. */
  modified: string;
  /** What is stored, when `note` and `tags` are a draft of it. */
  stored?: NoteWords;
  /** Stored meanwhile, when `note` and `tags` are a draft based on something older. */
  theirs?: StoredWords;
  strings: Record<string, string>;
  uiLang: Lang;
  /** Ground of the page around the frame. */
  ground: 'light' | 'dark';
}

type Protocol = { [Name in keyof Messages]: Messages[Name] };
type Data<Name extends keyof Messages> = Parameters<Messages[Name]>[0];
type Answer<Name extends keyof Messages> = Awaited<ReturnType<Messages[Name]>>;

// No logger: whole messages carry people's reading.
const messenger = defineExtensionMessaging<Protocol>({});

export const { onMessage } = messenger;

/** A frame of a tab; without `frameId`, all its frames, of which the first that answers is heard. */
export interface ReaderAddress {
  tabId: number;
  frameId?: number;
}

/** What the reader waits for. An act names what it is about, so that doing it twice is doing it once. */
const REPEATABLE: ReadonlySet<keyof Messages> = new Set([
  'setUp',
  'readArticle',
  'bringMarginView',
  'concept',
  'lookUp',
  'pledgeCard',
  'commitmentCard',
  'quote',
  'noteCommitments',
  'linkedCommitments',
  'newAnnotationId',
  'annotate',
  'recolour',
  'removeAnnotation',
  'restoreAnnotation',
  'openNote',
  'noteSession',
  'saveNote',
  'keepDraft',
  'dropDraft',
  'linkNote',
  'closeNote',
  'knowConcept',
  'reviewConcept',
  'trackPledge',
  'stopTracking',
  'dismissPledge',
  'answerLink',
]);

/**
 * Says something to the background, or to the reader in a tab. Rejects when nobody listens. What the reader waits for is
 * asked for again when no answer came: the background may have ended between request and answer, and nobody can tell
 * from here whether the act was done by then.
 * Tabs are spoken to here and not by the library: it does not take up the browser's word that nobody is there, which
 * the browser then complains of in the console.
 */
export async function sendMessage<Name extends keyof Messages>(
  type: Name,
  data?: Data<Name>,
  to?: ReaderAddress,
): Promise<Answer<Name>> {
  if (!to) {
    const ask = () => messenger.sendMessage(type as never, data as never) as Promise<Answer<Name>>;
    return REPEATABLE.has(type) ? ask().catch(ask) : ask();
  }
  const message = { id: 0, type, data, timestamp: Date.now() };
  const options = to.frameId === undefined ? {} : { frameId: to.frameId };
  const answer = (await browser.tabs.sendMessage(to.tabId, message, options)) as
    | { res?: Answer<Name>; err?: unknown }
    | undefined;
  if (!answer || answer.err) throw new Error(`No answer to ${type}`);
  return answer.res as Answer<Name>;
}
