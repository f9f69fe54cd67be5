import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { Host } from '../../lib/page/host.ts';
import { type MarginState, NOTHING_SHOWN } from './state.ts';

/** Holds what is shown and draws it; nothing is made in the page before there is something to show. */
export interface Margin {
  readonly t: Translate;
  state(): MarginState;
  show(change: Partial<MarginState>): void;
  /** Said to screen readers, and kept out of sight. */
  say(text: string, urgent?: boolean): void;
  /** One message at a time, bottom left. Said too. */
  toast(text: string, action?: { label: string; onClick: () => void }): void;
  stop(): void;
}

export interface Drawing {
  draw(root: ShadowRoot, state: MarginState): void;
  undraw(root: ShadowRoot): void;
}

export function createMargin(host: Host, t: Translate, { draw, undraw }: Drawing): Margin {
  let state = NOTHING_SHOWN;
  let root: ShadowRoot | undefined;

  function show(change: Partial<MarginState>): void {
    state = { ...state, ...change };
    if (!root && !isVisible(state)) return;
    root ??= host.root();
    host.raise();
    draw(root, state);
  }

  return {
    t,
    state: () => state,
    show,
    say: (text, urgent = false) => show({ spoken: { text, urgent } }),
    toast: (text, action) => show({ toast: action ? { text, action } : { text } }),
    stop() {
      if (root) undraw(root);
      state = NOTHING_SHOWN;
      root = undefined;
      host.remove();
    },
  };
}

function isVisible({ card, pins, toolbar, bar, note, toast, spoken }: MarginState): boolean {
  return Boolean(card ?? toolbar ?? bar ?? note ?? toast ?? spoken) || pins.length > 0;
}
