import { holdKeys } from './key-hold.ts';

/** Name of the one element we add: unregistered, so that neither `div` rules nor custom elements of the page meet it. */
export const HOST_NAME = 'mc-margin';

const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** Keys typed in our layer stay there. */
const KEPT_EVENTS = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'copy', 'cut'] as const;

/** What a hand does to press something. */
const PRESSES = ['pointerdown', 'click'] as const;

/** The one element of ours in the page. It is made when something must be shown, not before. */
export interface Host {
  /** Local name of the element. */
  readonly name: string;
  /** The closed root's content; made, and dressed, at first use. */
  root(css: string): ShadowRoot;
  /** Keys do not reach the page from now on, until something in our layer has focus; answers how to end it early. */
  holdKeys(): () => void;
  /** Whether an event of the page came from our layer. */
  owns(event: Event): boolean;
  /** Client box of something in our layer; undefined when it is not there. */
  boxOf(selector: string): DOMRect | undefined;
  /** Cards follow the ground they sit on. */
  setGround(ground: 'light' | 'dark'): void;
  ground(): 'light' | 'dark';
  /** Puts the host back when the page removed it or showed a dialog over it. */
  raise(): void;
  remove(): void;
}

export function createHost(document: Document): Host {
  let host: HTMLElement | undefined;
  let shadow: ShadowRoot | undefined;
  let isDressed = false;
  /** The host's own style as it was made. */
  let styled: string | null = null;
  /** Whether the press that is under way began on a layer that could not be seen. */
  let isRefused = false;
  let ground: 'light' | 'dark' = 'light';

  function make(): ShadowRoot {
    host = document.createElement(HOST_NAME);
    styleHost(host);
    styled = host.getAttribute('style');
    host.setAttribute('data-ground', ground);
    shadow = host.attachShadow({ mode: 'closed' });
    for (const type of PRESSES) shadow.addEventListener(type, refuseUnseen, { capture: true });
    isDressed = false;
    for (const type of KEPT_EVENTS) shadow.addEventListener(type, (event) => event.stopPropagation());
    attach();
    return shadow;
  }

  /** A press counts only in a layer that stands as we made it: a page could lead a hand to what cannot be seen. */
  function refuseUnseen(event: Event): void {
    const wasMended = mend();
    if (event.type === 'pointerdown') isRefused = wasMended;
    if (!wasMended && !isRefused) return;
    event.stopPropagation();
    event.preventDefault();
  }

  /** Makes the host what it was when the page changed it; answers whether it had. */
  function mend(): boolean {
    if (!host) return false;
    const wasRestyled = host.getAttribute('style') !== styled;
    if (!wasRestyled && isOnTop(host)) return false;
    styleHost(host);
    attach();
    return wasRestyled || isOnTop(host);
  }

  function dress(root: ShadowRoot, css: string): void {
    if (isDressed) return;
    isDressed = true;
    const view = document.defaultView ?? window;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }

  function attach(): void {
    if (!host) return;
    // On <html>, not <body>: `:last-child` rules of the page keep working.
    if (host.parentNode !== document.documentElement) document.documentElement?.append(host);
    if (!host.isConnected) return;
    try {
      if (!isOnTop(host)) host.showPopover();
    } catch {
      // No popover here (or the document is not active): the z-index has to do.
    }
  }

  return {
    name: HOST_NAME,
    root: (css) => {
      const root = shadow ?? make();
      dress(root, css);
      return root;
    },
    holdKeys: () => holdKeys(shadow ?? make()),
    boxOf: (selector) => shadow?.querySelector(selector)?.getBoundingClientRect(),
    owns: (event) => host !== undefined && event.target === host,
    ground: () => ground,
    setGround: (wanted) => {
      ground = wanted;
      host?.setAttribute('data-ground', ground);
    },
    raise: () => {
      if (!host) return;
      if (host.isConnected && document.querySelector('dialog:modal, :popover-open:not(mc-margin)')) {
        // Top-layer order is opening order: opening again puts us above the page's dialog.
        try {
          host.hidePopover();
        } catch {
          // Was not open.
        }
      }
      attach();
    },
    remove: () => {
      host?.remove();
      host = undefined;
      shadow = undefined;
    },
  };
}

function styleHost(host: HTMLElement): void {
  host.removeAttribute('style');
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
}

/** Whether the browser shows it over the page; also where it knows no such thing. */
function isOnTop(host: HTMLElement): boolean {
  try {
    return host.matches(':popover-open');
  } catch {
    return true;
  }
}
