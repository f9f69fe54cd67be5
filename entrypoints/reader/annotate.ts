import type { Colour } from '../../lib/core/annotation/annotation.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { type NotePart, type Outcome, sendMessage } from '../../lib/extension/messages.ts';
import { rectsOf } from '../../lib/page/hit.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';
import type { Chosen } from './state.ts';

/** Colour of an annotation that was begun with a note, not with a colour ("to check"). */
const NOTE_COLOUR: Colour = 2;
/** CSS pixels of the note frame before it tells its own height. */
const FIRST_NOTE_HEIGHT = 210;

export interface AnnotatePorts {
  document: Document;
  session: Session;
  margin: Margin;
  noteFrameUrl(key: string, part: NotePart): string;
  setGround(ground: 'light' | 'dark'): void;
  /** Keys do not reach the page until the note has them; answers how to give them back. */
  holdKeys(): () => void;
}

/** Highlights and notes: what is selected becomes an annotation. The words of a note are typed elsewhere. */
export interface Annotate {
  /** Words that a selection covers, when they can be annotated. */
  words(range: AbstractRange): Chosen | undefined;
  /** Answers the id of what was kept; undefined, and told, when it could not be. */
  highlight(words: Chosen, colour: Colour): Promise<string | undefined>;
  /** A note on words, or on the page. */
  note(words: Chosen | undefined, part: NotePart): Promise<void>;
  /** The note of an annotation, which may be on its way into the store and into the page still. */
  openNote(id: string | Promise<string | undefined>, part: NotePart, words?: Chosen): Promise<void>;
  closeNote(): void;
  /** Answers whether it has that colour now. */
  recolour(id: string, colour: Colour): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export function createAnnotate(ports: AnnotatePorts): Annotate {
  const { document, session, margin } = ports;
  const { t } = margin;

  /** Tells what went wrong, be it that nobody answered; the value when nothing did. */
  async function settle<T>(asked: Promise<Outcome<T>>): Promise<{ value: T } | undefined> {
    const outcome = await asked.catch(() => ({ ok: false, reason: 'failed' }) as const);
    if (outcome.ok) return { value: outcome.value };
    const said = t(notSaved(outcome.reason));
    margin.toast(said);
    margin.say(said, true);
    return undefined;
  }

  async function keep(words: Chosen | undefined, colour: Colour): Promise<string | undefined> {
    const article = session.article();
    if (!article) return undefined;
    const selector = words && session.describe(words.passage, words.article);
    const annotation = { article, colour, ...(selector && { selector }) };
    const kept = await settle(
      sendMessage('newAnnotationId').then((id) => sendMessage('annotate', { id, ...annotation })),
    );
    if (!kept) return undefined;
    // Whoever reads an article is told of what is written; a page that was not read yet is told by nobody.
    if (!session.reading()) await session.refresh();
    return kept.value.id;
  }

  /** `words`: where it is, when that is known before the marks are painted anew. */
  async function openNote(id: string, part: NotePart, words: Chosen | undefined): Promise<void> {
    const at = markOf(id) ?? words?.passage;
    const range = at && session.rangesOf(at).at(-1);
    const anchor =
      (range && rectsOf(document, range).at(-1)) ??
      new DOMRect(document.documentElement.clientWidth - 380, 12, 1, 1);
    const ground = range && session.groundOf(range) === 'd' ? 'dark' : 'light';
    ports.setGround(ground);
    const { key } = await sendMessage('openNote', { id, ground });
    const url = ports.noteFrameUrl(key, part);
    margin.show({
      note: { key, url, anchor, height: FIRST_NOTE_HEIGHT },
      toolbar: undefined,
      bar: undefined,
    });
  }

  function markOf(id: string): Passage | undefined {
    return session.marks().find((mark) => mark.kind === 'highlight' && mark.annotationId === id);
  }

  function sayColour(colour: Colour): void {
    margin.say(t('sr.highlighted', { name: t(`color.${colour}`) }));
  }

  /** Words typed while a note is on its way are not for the page to hear. */
  async function holdingKeys(open: () => Promise<boolean>): Promise<void> {
    const giveBack = ports.holdKeys();
    const isOpen = await open().catch(() => {
      margin.toast(t('state.notSaved'));
      return false;
    });
    if (!isOpen) giveBack();
  }

  return {
    words(range) {
      const passage = session.passageOf(range);
      const article = session.article();
      return passage && article && { passage, article };
    },
    async highlight(words, colour) {
      const id = await keep(words, colour);
      if (id) sayColour(colour);
      return id;
    },
    async note(words, part) {
      await holdingKeys(async () => {
        const id = await keep(words, NOTE_COLOUR);
        if (id) await openNote(id, part, words);
        return id !== undefined;
      });
    },
    openNote: (coming, part, words) =>
      holdingKeys(async () => {
        const id = await coming;
        if (id) await openNote(id, part, words);
        return id !== undefined;
      }),
    closeNote: () => margin.show({ note: undefined }),
    async recolour(id, colour) {
      const done = await settle(sendMessage('recolour', { id, colour }));
      if (done) sayColour(colour);
      return done !== undefined;
    },
    async remove(id) {
      if (!(await settle(sendMessage('removeAnnotation', { id })))) return;
      margin.show({ bar: undefined });
      margin.toast(t('note.deleted'), {
        label: t('common.undo'),
        onClick: () => {
          margin.show({ toast: undefined });
          void settle(sendMessage('restoreAnnotation', { id }));
        },
      });
    },
  };
}
