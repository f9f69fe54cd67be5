import {
  type Emulation,
  type Exposed,
  type Plain,
  type Point,
  type Surface,
  type Tab,
  VIEWPORT,
} from './browser.ts';
import * as inside from './firefox-chrome.ts';
import { keys, pointer, run, typed } from './firefox-view.ts';
import { marginOf } from './margin.ts';
import type { Marionette } from './marionette.ts';
import { pageTools } from './page-tools.ts';
import { pictureOf } from './picture.ts';
import { until } from './wait.ts';

/** A tab by its window handle. `privileged` runs a function in Firefox's own window, within a turn. */
export function firefoxTab(
  marionette: Marionette,
  handle: string,
  /** Of the add-on. */
  addon: string,
  privileged: <T>(work: (...args: never[]) => unknown, args: readonly Plain[]) => Promise<T>,
): Tab {
  const inTab = <T>(work: () => Promise<T>) =>
    marionette.turn(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      return work();
    });
  const surface = surfaceOf(marionette, inTab);

  async function onRoot<T>(work: (root: ShadowRoot, ...args: never[]) => unknown, args: readonly Plain[]) {
    // Only a privileged sandbox may look into a closed root.
    const looked = `function (...args) {
      const host = document.querySelector('mc-margin');
      const root = host && host.openOrClosedShadowRoot;
      return root ? Promise.resolve((${work})(root, ...args)).then((value) => ({ value })) : undefined;
    }`;
    const whole = { toString: () => looked } as unknown as () => unknown;
    return inTab(() => run<{ value: T } | undefined>(marionette, whole, args, 'system'));
  }

  return {
    ...surface,
    ...pageTools(surface),
    margin: marginOf({ onRoot, click: surface.click }),
    goto: (url) => inTab(() => marionette.send('WebDriver:Navigate', { url })).then(() => undefined),
    reload: () => inTab(() => marionette.send('WebDriver:Refresh')).then(() => undefined),
    back: () => inTab(() => marionette.send('WebDriver:Back')).then(() => undefined),
    url: () => inTab(() => marionette.send<string>('WebDriver:GetCurrentURL')),
    activate: () => inTab(async () => undefined),
    close: () => inTab(() => marionette.send('WebDriver:CloseWindow')).then(() => undefined),
    exposed: () => inTab(() => privileged<Exposed[]>(inside.exposedIn, [addon])),
    emulate: (how) => inTab(() => privileged<void>(inside.prefer, preferencesOf(how))),
    async frame(part) {
      const id = await until(`a frame ${part}`, async () => {
        const at = await inTab(() => privileged<number>(inside.frameNumber, [part]));
        return at < 0 ? undefined : { at };
      });
      return surfaceOf(marionette, (work) =>
        inTab(async () => {
          await marionette.send('WebDriver:SwitchToFrame', { id: id.at });
          return work();
        }),
      );
    },
  };
}

/** Firefox knows these wishes by its preferences; it makes a window small by enlarging what is in it, as readers do. */
function preferencesOf({ width, forcedColors, moreContrast, reducedMotion }: Emulation) {
  const numbers = {
    'ui.prefersReducedMotion': reducedMotion ? 1 : null,
    // Black on white, or what the page makes of that: the most contrast there is.
    'ui.useAccessibilityTheme': forcedColors || moreContrast ? 1 : null,
    // 1: colours of pages stay; 2: they give way.
    'browser.display.document_color_use': forcedColors ? 2 : moreContrast ? 1 : null,
  };
  return [numbers, VIEWPORT.width / (width ?? VIEWPORT.width)] as const;
}

function surfaceOf(marionette: Marionette, within: <T>(work: () => Promise<T>) => Promise<T>): Surface {
  let last: Point = { x: 0, y: 0 };
  const act = (...actions: object[]) =>
    within(() => marionette.send('WebDriver:PerformActions', { actions })).then(() => undefined);
  /** Points on the way, so that the page sees a movement and not a jump. */
  const way = (to: Point): Point[] => {
    const from = last;
    last = to;
    return [0.4, 0.8, 1].map((part) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }));
  };
  return {
    evaluate: (work, ...args) => within(() => run(marionette, work as never, args)),
    waitFor: (what, ask, ...args) =>
      until(what, () => within(() => run(marionette, ask as never, args))) as never,
    move: (to) => act(pointer(way(to))),
    click: (at, { button = 'left', count = 1 } = {}) =>
      act(
        pointer(
          [...way(at), ...Array.from({ length: count }).flatMap(() => ['down', 'up'] as const)],
          button,
        ),
      ),
    drag: (from, to) => act(pointer([...way(from), 'down', ...way(to), 'up'])),
    press: (combination) => act(keys(combination)),
    type: (text) => act(typed(text)),
    screenshot: async () => {
      const data = await within(() =>
        marionette.send<string>('WebDriver:TakeScreenshot', { full: false, scroll: false }),
      );
      return pictureOf(Buffer.from(data, 'base64'));
    },
  };
}
