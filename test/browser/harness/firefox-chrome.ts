/**
 * Functions that travel into Firefox's own (privileged) window as text: each must stand alone. What they touch is
 * Firefox's inside, for which there are no typings: the few things used are written down here.
 */
import type { Exposed, MenuTarget } from './browser.ts';

interface BrowsingContext {
  children: BrowsingContext[];
  currentURI?: { spec: string };
  currentWindowGlobal: {
    getActor(name: string): {
      executeScript(script: string, args: unknown[], options: object): Promise<unknown>;
    };
    drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
  };
}

interface ExtensionView {
  viewType: string;
  xulBrowser: { browsingContext: BrowsingContext; focus(): void };
}

interface ExtensionInside {
  id: string;
  uuid: string;
  views: Set<ExtensionView>;
  backgroundState: string;
  wakeupBackground?: () => Promise<void>;
  terminateBackground(options: object): Promise<void>;
  shortcuts: { onCommand(name: string, tab: unknown): void };
  emit(event: string, ...details: unknown[]): void;
  tabManager: { addActiveTabPermission(tab: unknown): void };
  apiManager: {
    global: {
      browserActionFor(extension: ExtensionInside): {
        openPopup(window: unknown, open: boolean): Promise<void>;
      };
    };
  };
}

interface ScriptError {
  errorMessage: string;
  sourceName: string;
  lineNumber: number;
  /** Bit 0: only a warning. */
  flags: number;
}

/** A node of the accessibility tree as Firefox itself keeps it. */
interface Accessible {
  name: string | null;
  role: number;
  /** Empty where ARIA knows no such role. */
  computedARIARole: string;
  childCount: number;
  firstChild: Accessible | null;
  getChildAt(at: number): Accessible;
}
interface AccessibilityService {
  getAccessibleFor(element: unknown): Accessible | null;
  getStringRole(role: number): string;
}
interface Keyboard {
  beginInputTransactionForTests(window: Window): boolean;
  readonly KEY_NON_PRINTABLE_KEY: number;
  keydown(event: KeyboardEvent, flags?: number): void;
  keyup(event: KeyboardEvent, flags?: number): void;
}
declare const Ci: {
  nsIScriptError: new () => ScriptError;
  nsITextInputProcessor: unknown;
  nsIAccessibilityService: unknown;
};
declare const Cc: {
  '@mozilla.org/text-input-processor;1': { createInstance(of: unknown): Keyboard };
  '@mozilla.org/accessibilityService;1': { getService(of: unknown): AccessibilityService };
};
declare const Services: {
  console: { getMessageArray(): unknown[]; reset(): void };
  prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};
declare const ZoomManager: { setZoomForBrowser(browser: unknown, zoom: number): void };
declare const WebExtensionPolicy: { getByID(id: string): { extension: ExtensionInside } };
type ChangeSites = (id: string, sites: object, extension: ExtensionInside) => Promise<void>;
interface Modules {
  ExtensionPermissions: { add: ChangeSites; remove: ChangeSites };
  AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }> };
}
declare const ChromeUtils: { importESModule(path: string): Modules };
declare const gBrowser: {
  selectedTab: unknown;
  selectedBrowser: { browsingContext: BrowsingContext; focus(): void };
};
declare const SidebarController: { show(id: string): Promise<void>; hide(): void };

/** The number of a frame among those of the page in front. */
export function frameNumber(part: string): number {
  return gBrowser.selectedBrowser.browsingContext.children.findIndex((child) =>
    child.currentURI?.spec.includes(part),
  );
}

/** Runs a script (with a callback as last argument) in a document of the extension that is no tab. */
export async function runInView(
  id: string,
  viewType: string,
  page: string,
  script: string,
): Promise<unknown> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (viewType === 'background') await extension.wakeupBackground?.();
  const view = [...extension.views].find(
    (one) =>
      one.viewType === viewType &&
      (one.xulBrowser.browsingContext.currentURI?.spec.includes(page) ?? page === ''),
  );
  if (!view) return undefined;
  const actor = view.xulBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, [], {
    async: true,
    sandboxName: null,
    newSandbox: false,
    timeout: 30_000,
  });
}

/** A picture of such a document, as a data URL. */
export async function pictureOfView(id: string, viewType: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(id);
  const view = [...extension.views].find((one) => one.viewType === viewType)!;
  const global = view.xulBrowser.browsingContext.currentWindowGlobal;
  const bitmap = await global.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
}

/** Opens the toolbar popup on the tab in front, with the right over the tab that a click gives. */
export async function openPopup(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  await extension.apiManager.global.browserActionFor(extension).openPopup(window, false);
}

export async function openSidebar(id: string): Promise<void> {
  await SidebarController.show(`${id.replace(/[^a-z0-9_-]/gi, '_')}-sidebar-action`);
}

/** Closes popups and the sidebar. */
export function closeOverlays(): void {
  for (const panel of document.querySelectorAll('panel'))
    (panel as Element & { hidePopup(): void }).hidePopup();
  SidebarController.hide();
}

/**
 * What assistive technology meets in a popup, in the sidebar or (without a type of view) in the tab in front, in the order
 * of reading. The service begins to work when it is asked for the first time: there may be nothing yet.
 */
export function exposedIn(id: string, viewType?: string): Exposed[] {
  const { extension } = WebExtensionPolicy.getByID(id);
  const shown = viewType
    ? [...extension.views].find((one) => one.viewType === viewType)?.xulBrowser
    : gBrowser.selectedBrowser;
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const roleOf = ({ computedARIARole, role }: Accessible) =>
    computedARIARole || service.getStringRole(role).replace('text leaf', 'text');
  const inOrder = (one: Accessible): Exposed[] => [
    { role: roleOf(one), name: one.name ?? '' },
    ...Array.from({ length: one.childCount }, (_, i) => inOrder(one.getChildAt(i))).flat(),
  ];
  const document = shown && service.getAccessibleFor(shown)?.firstChild;
  return document ? inOrder(document) : [];
}

/** Sets numbers among the browser's preferences, or (null) takes them back; and how much the tab in front is enlarged. */
export function prefer(numbers: Record<string, number | null>, zoom: number): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (value === null) Services.prefs.clearUserPref(name);
    else Services.prefs.setIntPref(name, value);
  }
  ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, zoom);
}

export async function endBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ disableResetIdleForTest: true, ignoreDevToolsAttached: true });
}

export function dispatchCommand(id: string, name: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.shortcuts.onCommand(name, gBrowser.selectedTab);
}

export function dispatchMenu(id: string, menuItemId: string, on: MenuTarget): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  const info = { menuItemId, ...on, editable: false, modifiers: [] };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

/** Key events of the window itself; Marionette's own go to the tab's document, whatever has focus in it. */
export function typeAtFocus(text: string): void {
  gBrowser.selectedBrowser.focus();
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  for (const key of text) {
    const event = new KeyboardEvent('', { key });
    keyboard.keydown(event);
    keyboard.keyup(event);
  }
}

/** The same for a popup or the sidebar. */
export function pressInView(id: string, viewType: string, key: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  [...extension.views].find((one) => one.viewType === viewType)!.xulBrowser.focus();
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const event = new KeyboardEvent('', { key });
  const flags = key.length > 1 ? keyboard.KEY_NON_PRINTABLE_KEY : 0;
  keyboard.keydown(event, flags);
  keyboard.keyup(event, flags);
}

export async function changeSite(id: string, pattern: string, allowed: boolean): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const sites = { permissions: [], origins: [pattern] };
  if (allowed) await ExtensionPermissions.add(id, sites, extension);
  else await ExtensionPermissions.remove(id, sites, extension);
}

export async function enableAddon(id: string, on: boolean): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

/** Script errors of pages and of the extension since the last call. */
export function takeErrors(): string[] {
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  return (
    messages
      .filter((message) => message instanceof Ci.nsIScriptError)
      .filter(({ sourceName, flags }) => /^(https?|moz-extension):/.test(sourceName) && !(flags & 1))
      // A document that goes while it waits for an answer: nobody's mistake.
      .filter(({ errorMessage }) => !/^Promise re\w+ (after|while) context /.test(errorMessage))
      .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} (${sourceName}:${lineNumber})`)
  );
}
