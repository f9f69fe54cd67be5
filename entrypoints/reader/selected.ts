import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { Passage } from '../../lib/core/text/passage.ts';
import { type NotePart, sendMessage } from '../../lib/extension/messages.ts';
import { readableSelection } from '../../lib/page/pointer.ts';
import type { Annotate } from './annotate.ts';
import type { Copy } from './copy.ts';
import type { LearningActs } from './learning-acts.ts';
import type { Margin } from './margin.ts';
import type { Chosen, OpenToolbar } from './state.ts';

interface SelectedPorts {
  document: Document;
  margin: Margin;
  annotate: Annotate;
  copy: Copy;
  learning: Pick<LearningActs, 'write'>;
}

/** What the reader does with the words that are selected, or that a highlight was just made of. */
export interface Selected {
  /** Shows the toolbar at words. */
  offer(words: Chosen, at: { anchor: DOMRect; docked: boolean }): void;
  /** Nothing is selected any more. */
  ended(): void;
  /** In another colour when the toolbar is there with a highlight already. */
  highlight(colour: Colour): void;
  /** Answers whether there are words to write about. */
  note(part: NotePart): boolean;
  copyQuote(): void;
  copyLink(): void;
  addToGlossary(): void;
  searchNotes(): void;
  /** Whether the toolbar is at these words. */
  isAt(passage: Passage): boolean;
  close(): void;
}

type Made = NonNullable<OpenToolbar['made']>;

export function createSelected({ document, margin, annotate, copy, learning }: SelectedPorts): Selected {
  const toolbar = () => margin.state().toolbar;
  const close = () => margin.show({ toolbar: undefined });
  const deselect = () => document.getSelection()?.removeAllRanges();

  /** What is selected counts as it stands now; where a tap took the selection away, what the toolbar was shown for. */
  function words(): { chosen?: Chosen | undefined; made?: Made | undefined } {
    const range = readableSelection(document);
    const live = range && annotate.words(range);
    if (live) return { chosen: live };
    const open = toolbar();
    return { chosen: open, made: open?.made };
  }

  function use(act: (chosen: Chosen) => void): void {
    const { chosen } = words();
    if (!chosen) return;
    act(chosen);
    deselect();
    close();
  }

  /** Another state of the highlight that the toolbar is at, if it still is. */
  function replace(made: Made, next: Made | undefined): void {
    const open = toolbar();
    if (open?.made === made) margin.show({ toolbar: { ...open, made: next } });
  }

  async function recolour(made: Made, colour: Colour): Promise<void> {
    const next = { ...made, colour };
    replace(made, next);
    const id = await made.id;
    if (id && !(await annotate.recolour(id, colour))) replace(next, made);
  }

  const textOf = ({ passage: { start, end }, article }: Chosen) =>
    article.text.slice(start, end).replace(/\s+/g, ' ').trim();

  return {
    offer: (chosen, at) => margin.show({ toolbar: { ...chosen, ...at }, bar: undefined, card: undefined }),
    ended: () => {
      if (!toolbar()?.made) close();
    },
    highlight(colour) {
      const { chosen, made } = words();
      if (made) return void recolour(made, colour);
      if (!chosen) return;
      const next = { colour, id: annotate.highlight(chosen, colour) };
      deselect();
      const open = toolbar();
      if (!open) return;
      // A sheet that stayed would hide a third of a small screen: there the highlight itself is tapped.
      if (open.docked) return close();
      margin.show({ toolbar: { ...open, ...chosen, made: next } });
      void next.id.then((id) => id ?? replace(next, undefined));
    },
    note(part) {
      const { chosen, made } = words();
      if (!chosen) return false;
      void (made ? annotate.openNote(made.id, part, chosen) : annotate.note(chosen, part));
      deselect();
      close();
      return true;
    },
    copyQuote: () => use((chosen) => void copy.quote(chosen)),
    copyLink: () => use((chosen) => void copy.link(chosen)),
    addToGlossary: () => use((chosen) => learning.write(textOf(chosen))),
    searchNotes: () => use((chosen) => void sendMessage('searchNotes', { text: textOf(chosen) })),
    isAt({ start, end }) {
      const at = toolbar()?.passage;
      return at !== undefined && start < at.end && end > at.start;
    },
    close,
  };
}
