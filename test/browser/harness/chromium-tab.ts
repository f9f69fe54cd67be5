import type { CDPSession, Frame, Page } from 'playwright-core';
import { type Box, type Plain, type Point, type Surface, type Tab, VIEWPORT } from './browser.ts';
import { type AxTree, callText, type Evaluated, exposedIn, saidBy } from './devtools.ts';
import { marginOf } from './margin.ts';
import { pageTools } from './page-tools.ts';
import { pictureOf } from './picture.ts';
import { until } from './wait.ts';

/** For navigation: a busy machine is slow. */
const SLOW = { timeout: 90_000 };
const HOST = 'MC-MARGIN';

interface DomNode {
  nodeId: number;
  nodeName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

export function chromiumTab(page: Page): Tab {
  let session: Promise<CDPSession> | undefined;
  const cdp = () => {
    session ??= page.context().newCDPSession(page);
    return session;
  };
  const surface = surfaceOf(page, page.mainFrame(), async () => ({ x: 0, y: 0 }));

  async function onRoot<T>(work: (root: ShadowRoot, ...args: never[]) => unknown, args: readonly Plain[]) {
    const devtools = await cdp();
    const { root } = (await devtools.send('DOM.getDocument', { depth: 2, pierce: true })) as {
      root: DomNode;
    };
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const shadow = html?.children?.find(({ nodeName }) => nodeName === HOST)?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { object } = await devtools.send('DOM.resolveNode', { nodeId: shadow.nodeId });
    const { result, exceptionDetails } = (await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function () { return (${work})(this, ...${JSON.stringify(args)}); }`,
      awaitPromise: true,
      returnByValue: true,
    })) as Evaluated<T>;
    if (exceptionDetails) throw new Error(saidBy(exceptionDetails));
    return { value: result.value as T };
  }

  return {
    ...surface,
    ...pageTools(surface),
    margin: marginOf({ onRoot, click: surface.click }),
    goto: async (url) => void (await page.goto(url, SLOW)),
    reload: async () => void (await page.reload(SLOW)),
    // A page that was kept aside does not load again.
    back: async () => void (await page.goBack({ ...SLOW, waitUntil: 'commit' })),
    url: async () => page.url(),
    activate: () => page.bringToFront(),
    close: () => page.close(),
    async weigh() {
      const devtools = await cdp();
      await devtools.send('Performance.enable');
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const figure = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      return {
        heap: figure('JSHeapUsedSize'),
        listeners: figure('JSEventListeners'),
        nodes: figure('Nodes'),
        documents: figure('Documents'),
      };
    },
    exposed: async () => exposedIn((await (await cdp()).send('Accessibility.getFullAXTree')) as AxTree),
    async emulate({ width, height, forcedColors, moreContrast, reducedMotion, touch = false }) {
      await page.setViewportSize({ width: width ?? VIEWPORT.width, height: height ?? VIEWPORT.height });
      await page.emulateMedia({
        forcedColors: forcedColors ? 'active' : null,
        contrast: moreContrast ? 'more' : null,
        reducedMotion: reducedMotion ? 'reduce' : null,
      });
      const devtools = await cdp();
      await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
    },
    async tap(at) {
      const devtools = await cdp();
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async frame(part) {
      const frame = await until(`a frame ${part}`, () =>
        page.frames().find((one) => one !== page.mainFrame() && one.url().includes(part)),
      );
      await frame.waitForLoadState();
      return surfaceOf(page, frame, () => placeOf(frame));
    },
  };
}

/** Where a frame stands in the viewport of its page. */
async function placeOf(frame: Frame): Promise<Point> {
  const element = await frame.frameElement();
  return (await element.boundingBox()) as Box;
}

function surfaceOf(page: Page, frame: Frame, origin: () => Promise<Point>): Surface {
  async function evaluate<T>(work: (...args: never[]) => unknown, args: readonly Plain[]): Promise<T> {
    return (await frame.evaluate(callText(work, args))) as T;
  }
  const inPage = async ({ x, y }: Point) => {
    const start = await origin();
    return [start.x + x, start.y + y] as const;
  };
  return {
    evaluate: (work, ...args) => evaluate(work as never, args),
    waitFor: (what, ask, ...args) => until(what, () => evaluate(ask as never, args)) as never,
    move: async (to) => page.mouse.move(...(await inPage(to)), { steps: 4 }),
    click: async (at, { button = 'left', count = 1 } = {}) =>
      page.mouse.click(...(await inPage(at)), { button, clickCount: count }),
    async drag(from, to) {
      await page.mouse.move(...(await inPage(from)));
      await page.mouse.down();
      await page.mouse.move(...(await inPage(to)), { steps: 6 });
      await page.mouse.up();
    },
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    screenshot: async () => pictureOf(await page.screenshot()),
  };
}
