import { selectionKey } from '../../components/selectionKeys.ts';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { NotePart } from '../../lib/extension/messages.ts';
import type { MarginState } from './state.ts';

export interface KeyActs {
  state(): MarginState;
  singleKeys(): boolean;
  /** A mark is current by keyboard. */
  hasCurrent(): boolean;
  isOurs(event: Event): boolean;
  highlight(colour: Colour): void;
  note(part: NotePart): unknown;
  copyQuote(): void;
  enterCard(): void;
  /** Closes the top thing. */
  closeTop(): void;
}

/** Keys typed in the page that are meant for us (`ui.md` §4). Everything else is the page's. */
export function followKeys(document: Document, acts: KeyActs, signal: AbortSignal): void {
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      // Keys that a page makes up are not the reader's: nothing is kept for them.
      if (!event.isTrusted || acts.isOurs(event) || event.isComposing || isTyping(event.composedPath()[0]))
        return;
      const { card, toolbar, bar, note } = acts.state();
      if (event.key === 'Escape' && (card || toolbar || bar || note || acts.hasCurrent())) {
        take(event);
        acts.closeTop();
        return;
      }
      if (event.key === 'Enter' && card && acts.hasCurrent() && !event.repeat && isPlain(event)) {
        take(event);
        acts.enterCard();
        return;
      }
      const act = toolbar && acts.singleKeys() ? selectionKey(event) : undefined;
      if (!act) return;
      if (act.do === 'highlight') acts.highlight(act.colour);
      else if (act.do === 'note') acts.note('note');
      else if (act.do === 'tag') acts.note('tags');
      else if (act.do === 'link') acts.note('link');
      else acts.copyQuote();
      take(event);
    },
    { capture: true, signal },
  );
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

/** Inside open shadow roots the path tells where it is typed, the target only in which component. */
function isTyping(target: EventTarget | undefined): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]') !== null
  );
}
