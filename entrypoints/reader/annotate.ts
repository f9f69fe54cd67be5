import type { Colour } from '../../lib/core/annotation/annotation.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { type NotePart, type Outcome, sendMessage } from '../../lib/extension/messages.ts';
import { rectsOf } from '../../lib/page/hit.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';

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
  /** The current selection, when it can be annotated. */
  passage(range: AbstractRange): Passage | undefined;
  highlight(passage: Passage, colour: Colour): Promise<string | undefined>;
  note(passage: Passage | undefined, part: NotePart): Promise<void>;
  openNote(id: string, part: NotePart): Promise<void>;
  closeNote(): void;
  recolour(id: string, colour: Colour): Promise<void>;
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

  async function keep(passage: Passage | undefined, colour: Colour): Promise<string | undefined> {
    const article = session.article();
    if (!article) return undefined;
    const selector = passage && session.describe(passage);
    const annotation = { article, colour, ...(selector && { selector }) };
    const kept = await settle(
      sendMessage('newAnnotationId').then((id) => sendMessage('annotate', { id, ...annotation })),
    );
    if (!kept) return undefined;
    // Whoever reads an article is told of what is written; a page that was not read yet is told by nobody.
    if (!session.reading()) await session.refresh();
    return kept.value.id;
  }

  /** `at`: where it is, when that is known before the marks are painted anew. */
  async function openNote(id: string, part: NotePart, at = passageOf(id)): Promise<void> {
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

  function passageOf(id: string): Passage | undefined {
    return session.marks().find((mark) => mark.kind === 'highlight' && mark.annotationId === id);
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
    passage: (range) => session.passageOf(range),
    async highlight(passage, colour) {
      const id = await keep(passage, colour);
      if (id) margin.say(t('sr.highlighted', { name: t(`color.${colour}`) }));
      return id;
    },
    async note(passage, part) {
      await holdingKeys(async () => {
        const id = await keep(passage, NOTE_COLOUR);
        if (id) await openNote(id, part, passage);
        return id !== undefined;
      });
    },
    openNote: (id, part) =>
      holdingKeys(async () => {
        await openNote(id, part);
        return true;
      }),
    closeNote: () => margin.show({ note: undefined }),
    async recolour(id, colour) {
      const done = await settle(sendMessage('recolour', { id, colour }));
      const { bar } = margin.state();
      if (done && bar) margin.show({ bar: { ...bar, colour } });
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
