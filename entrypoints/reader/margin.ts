import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { Host } from '../../lib/page/host.ts';
import type { Drawing } from '../../lib/page/presence.ts';
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
  /** Something will soon be shown: what draws it may come already. */
  prepare(): void;
  stop(): void;
}

export interface MarginPorts<Props> {
  host: Host;
  t: Translate;
  /** The script that draws; it is small change only for those who never open a card. */
  bringDrawing(): Promise<Drawing<Props> | undefined>;
  propsOf(state: MarginState): Props;
}

export function createMargin<Props>({ host, t, bringDrawing, propsOf }: MarginPorts<Props>): Margin {
  let state = NOTHING_SHOWN;
  let drawing: Drawing<Props> | undefined;
  let coming: Promise<void> | undefined;
  let isDrawn = false;

  function bring(): Promise<void> {
    coming ??= bringDrawing()
      .catch(() => undefined)
      .then((came) => {
        drawing = came;
        // Nobody came (the extension is gone, the page forbidden): the next wish tries again.
        if (!came) coming = undefined;
      });
    return coming;
  }

  function draw(): void {
    if (!drawing || !(isDrawn || isVisible(state))) return;
    isDrawn = true;
    const root = host.root(drawing.css);
    host.raise();
    drawing.draw(root, propsOf(state));
  }

  function show(change: Partial<MarginState>): void {
    state = { ...state, ...change };
    if (drawing) draw();
    else if (isVisible(state)) void bring().then(draw);
  }

  return {
    t,
    state: () => state,
    show,
    prepare: () => void bring(),
    say: (text, urgent = false) => show({ spoken: { text, urgent } }),
    toast: (text, action) => show({ toast: action ? { text, action } : { text } }),
    stop() {
      if (drawing && isDrawn) drawing.undraw(host.root(drawing.css));
      isDrawn = false;
      state = NOTHING_SHOWN;
      host.remove();
    },
  };
}

function isVisible({ card, pins, toolbar, bar, note, toast, spoken }: MarginState): boolean {
  return Boolean(card ?? toolbar ?? bar ?? note ?? toast ?? spoken) || pins.length > 0;
}
