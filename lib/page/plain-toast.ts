import type { Host } from './host.ts';

/** Needs nothing that would have to be brought: the extension may be gone by the time that it is shown. */
const CSS = `
  :host { color-scheme: light dark; }
  .toast {
    position: fixed; inset: auto auto 16px 16px; display: flex; align-items: center; gap: 10px;
    max-width: calc(100vw - 32px); min-height: 40px; padding: 8px 8px 8px 13px; box-sizing: border-box;
    border-radius: 9px; background: #1b1a17; color: #fbfaf6; box-shadow: 0 4px 18px rgb(0 0 0 / .25);
    font: 500 13px/1.4 system-ui, sans-serif;
  }
  :host([data-ground="dark"]) .toast { background: #ece9e1; color: #161614; }
  button {
    all: unset; box-sizing: border-box; padding: 3px 9px; min-height: 28px; border-radius: 6px; cursor: pointer;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  }
  button:focus-visible { outline: 2px solid #7cc7ee; outline-offset: 2px; }
  button:last-child { border-color: transparent; }
  @media (forced-colors: active) { .toast { border: 1px solid CanvasText; } }
`;

interface PlainToast {
  text: string;
  action: { label: string; onClick: () => void };
  /** Name of the button that takes it away. */
  close: string;
}

/** A message in a layer of its own, without the views: stays until the reader answers. */
export function plainToast(document: Document, host: Host, { text, action, close }: PlainToast): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = text;
  const act = button(document, action.label, action.onClick);
  const away = button(document, '✕', () => host.remove());
  away.setAttribute('aria-label', close);
  toast.append(words, act, away);
  host.root(CSS).append(toast);
}

function button(document: Document, label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
