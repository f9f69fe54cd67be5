import type { BrowserName } from './find-browsers.ts';
import type { Picture } from './picture.ts';
import type { Site } from './site.ts';

/** What a function may be given and may return on its way to another process. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { [key: string]: Plain };

/** A point in the viewport, CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** A node of the accessibility tree, as assistive technology meets it. */
export interface Exposed {
  role: string;
  name: string;
}

/** Any document that can be looked into: a tab, the popup, the panel, a frame. */
export interface View {
  /**
   * Runs a function in the document's own world (not in the extension's) and returns its result, awaited.
   * The function travels as text: it must not use anything from outside itself.
   */
  evaluate<A extends readonly Plain[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Asks in the document until the answer is truthy. */
  waitFor<A extends readonly Plain[], T>(
    what: string,
    ask: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /**
   * The accessibility tree in order, our closed layer included; without what is ignored. Roles that ARIA does not know are
   * named by the browser. Not of frames.
   */
  exposed?(): Promise<Exposed[]>;
}

/** A document that can be seen and used with pointer and keys. */
export interface Surface extends View {
  /** Moves the pointer, in steps, as a hand would. */
  move(to: Point): Promise<void>;
  click(at: Point, options?: { button?: 'left' | 'right'; count?: number }): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** `Escape`, `Tab`, `ArrowDown`, `a`, `Alt+Shift+J` … */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The viewport as it is. */
  screenshot(): Promise<Picture>;
}

/** What a document and its scripts hold after the rubbish is out. */
export interface Weight {
  /** Bytes. */
  heap: number;
  listeners: number;
  nodes: number;
  documents: number;
}

/** What the browser shows otherwise than usual; a wish that is not named is as usual. */
export interface Emulation {
  /** CSS pixels: half of a window is what a zoom of 200 % leaves of it. Firefox enlarges, its height follows. */
  width?: number;
  height?: number;
  forcedColors?: boolean;
  moreContrast?: boolean;
  reducedMotion?: boolean;
  /** A screen for fingers, without a pointer that could hover; see `tap`. Chromium only. */
  touch?: boolean;
}

export interface Tab extends Surface {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  url(): Promise<string>;
  /** Makes it the tab in front. */
  activate(): Promise<void>;
  close(): Promise<void>;
  /** Our layer in this page; fails by timeout when it does not appear. */
  readonly margin: Margin;
  /** A frame whose address contains `part` (the note frame …). Pointer positions are those of the frame. */
  frame(part: string): Promise<Surface>;
  /** Of everything that its process holds. Chromium only. */
  weigh?(): Promise<Weight>;
  /** Another window, or another person's wishes of the browser, from now on. */
  emulate(how: Emulation): Promise<void>;
  /** Puts a finger down and lifts it. Chromium only, on a screen for fingers. */
  tap?(at: Point): Promise<void>;
  /** Texts painted, by name of the CSS highlight, in document order. */
  highlights(): Promise<Record<string, string[]>>;
  /** Boxes of the n-th occurrence of a text in the page's own nodes, scrolled into view. */
  boxesOf(text: string, nth?: number): Promise<Box[]>;
  /** Moves the pointer onto a text of the page. */
  hover(text: string, nth?: number): Promise<void>;
  clickText(text: string, nth?: number): Promise<void>;
  /** Selects a text of the page by dragging, as a reader does. */
  select(text: string, nth?: number): Promise<void>;
}

/** The closed shadow root of our host in a page. */
export interface Margin {
  /** Whether the host is in the page now. */
  present(): Promise<boolean>;
  /** As `View.evaluate`, with the shadow root as first argument. */
  evaluate<A extends readonly Plain[], T>(
    work: (root: ShadowRoot, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  waitFor<A extends readonly Plain[], T>(
    what: string,
    ask: (root: ShadowRoot, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Visible text of the layer, white space folded; empty when the host is not there. */
  text(): Promise<string>;
  /** Boxes and names of visible elements with a role, in order. A name is compared whole, or by pattern. */
  all(role: string, name?: string | RegExp): Promise<Found[]>;
  /** The first element with that role and name, waited for. */
  find(role: string, name?: string | RegExp): Promise<Found>;
  /** Clicks it with the pointer. */
  click(role: string, name?: string | RegExp): Promise<void>;
  /** Waits until nothing with that role and name is visible. */
  gone(role: string, name?: string | RegExp): Promise<void>;
}

export interface Found {
  role: string;
  /** Accessible name. */
  name: string;
  box: Box;
  text: string;
  focused: boolean;
}

/** Keys that a panel can be used with. */
export type PanelKey = 'Tab' | 'Enter' | 'Escape' | 'Delete' | 'ArrowDown' | 'ArrowUp' | '/' | 'j' | 'k';

/** The panel beside a page. */
export interface Panel extends View {
  screenshot(): Promise<Picture>;
  /** A key, with the panel's own focus. */
  press(key: PanelKey): Promise<void>;
}

/** What the native menu was opened on; nothing is said of our button. */
export type MenuTarget = { selectionText: string } | { linkUrl: string } | Record<string, never>;

/** A running browser with the extension as it is shipped. */
export interface Browser {
  readonly name: BrowserName;
  readonly site: Site;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly origin: string;
  /** A new tab, loaded. */
  open(url: string): Promise<Tab>;
  /** A page of the extension in a tab: `library.html`, `popup.html?tab=…` */
  openExtensionPage(path: string): Promise<Tab>;
  /** Opens the toolbar popup on a tab as a click does, activeTab included. */
  popup(tab: Tab): Promise<View & { screenshot(): Promise<Picture> }>;
  /** Clicks the toolbar button, whatever comes of it. Chromium only. */
  pressButton?(tab: Tab): Promise<void>;
  /** Opens the side panel (sidebar) of the window that shows the tab. */
  sidePanel(tab: Tab): Promise<Panel>;
  /** Runs a function in the background, waking it first. Global there: `chrome` (and `browser` in Firefox). */
  background<A extends readonly Plain[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Bytes that the background's scripts hold after the rubbish is out. Chromium only. */
  weighBackground?(): Promise<number>;
  /** Ends the background as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Starts the extension anew under its open pages, as an update does. */
  updateExtension(): Promise<void>;
  /** Runs a keyboard command of the manifest on a tab, as if its keys had been pressed. */
  command(name: string, tab: Tab): Promise<void>;
  /** Chooses an item of the native menu on a selection, a link or our button. */
  menu(item: string, tab: Tab, on: MenuTarget): Promise<void>;
  /** Letters as the window gets them from a keyboard: they go wherever focus is, frames included. */
  typeAtFocus(text: string, tab: Tab): Promise<void>;
  /** Grants an optional site (`https://example.org/*`) without asking. */
  allowSite(pattern: string): Promise<void>;
  /** Takes a site away again, one of the manifest's too. */
  denySite(pattern: string): Promise<void>;
  /** Lets it into no site before a click on its button (the browser's own mode), or into its sites again. Chromium only. */
  onClickOnly?(on: boolean): Promise<void>;
  /** Switches the extension off or on, as on the browser's own page of extensions. */
  enable(on: boolean): Promise<void>;
  /** Empties the extension's storage and databases. */
  forgetReader(): Promise<void>;
  /** Errors said by pages, extension pages, content scripts and the background since the last call. */
  problems(): Promise<string[]>;
  /** Closes the tabs that tests opened. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
  /** Kills every process of it at once: nobody is told, nothing is tidied up. Answers its profile, for the next. */
  crash(): Promise<string>;
  /** Resolves when the browser is closed, by whomever. */
  ended(): Promise<void>;
}

export interface LaunchOptions {
  /** Language of the browser's own UI. Default `fr`. */
  lang?: 'fr' | 'en';
  /** Default false. */
  dark?: boolean;
  /** Pages that one leaves are kept aside and come back as they were (bfcache). Firefox always does. Default false. */
  keepsPages?: boolean;
  /** Show a window. Default false. */
  headed?: boolean;
  /** Folder of the built extension; default the build of this project. */
  extension?: string;
  /** What a browser that crashed left; default an empty folder of its own. */
  profile?: string;
  /** What the reader's organisation sets, handed over as the browser hands over its policies. */
  policy?: { [name: string]: Plain };
  /** Called with the browser's own empty folder, before it starts. */
  prepare?: (profile: string, name: BrowserName) => void;
}

export const VIEWPORT = { width: 1280, height: 900 };
