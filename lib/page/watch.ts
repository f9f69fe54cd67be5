import { isInside, openRoots } from './composed.ts';

/**
 * Notices that the page is not what was read: late content, single-page navigation, hydration, a document opened
 * anew, a return from the back/forward cache. Work is bounded: after the first relevant change we stop listening
 * until it is time to look again, and the pauses grow, so that a page that never rests costs next to nothing.
 */
export type Change =
  /** Something under the article, or where an article may appear, has changed. */
  | 'content'
  /** The address is another one: this may be another article. */
  | 'address'
  /** Background or theme may have changed: grounds are measured again. */
  | 'theme';

export interface WatchPorts {
  /** Elements outside which changes do not matter; undefined: everything matters. */
  scope(): Node | undefined;
  /** Look again. Resolves when done; the watch goes on after that. */
  onChange(change: Change): Promise<void>;
  /** About once a second while the page is seen: for what no event tells. */
  onPulse(): void;
  /** The page has changed for long without a rest, so that looks are rare, and one day the last; or rests again. */
  onRestless(isRestless: boolean): void;
  /** True for nodes of ours. */
  isOurs(node: Node): boolean;
}

/** ms between looks: first, and at most. */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 20_000;
/** ms without a change after which pauses are short again. */
const CALM = 30_000;
/** Looks at changed content on one address without calm: after so many it counts as restless … */
const RESTLESS_LOOKS = 7;
/** … and after so many we stop following its content (address changes are still followed). */
const MAX_LOOKS = 30;
/** Mutation records looked at in one batch; a longer batch counts as relevant. */
const MAX_RECORDS = 500;
const THEME_PAUSE = 250;
/** Seconds in which we look for shadow roots made since: nothing tells of them. A page has its own by then. */
const ROOT_BEATS = 30;

export function watchPage(document: Document, ports: WatchPorts): () => void {
  const view = document.defaultView ?? window;
  const abort = new AbortController();
  const { signal } = abort;
  let address = withoutHash(view.location.href);
  let pause = FIRST_PAUSE;
  let looks = 0;
  let lastLook = 0;
  let rootsSeen: readonly ShadowRoot[] = [];
  let beats = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let themeTimer: ReturnType<typeof setTimeout> | undefined;

  const content = new MutationObserver((records) => {
    if (!isRelevant(records)) return;
    content.disconnect();
    schedule();
  });
  const theme = new MutationObserver(themeChanged);

  function isRelevant(records: MutationRecord[]): boolean {
    if (records.length > MAX_RECORDS) return true;
    const scope = ports.scope();
    if (scope && !scope.isConnected) return true;
    return records.some(({ target, addedNodes, removedNodes }) => {
      if (ports.isOurs(target)) return false;
      const nodes = [...addedNodes, ...removedNodes];
      if (nodes.length > 0 && nodes.every(ports.isOurs)) return false;
      return !scope || isInside(target, scope) || isInside(scope, target);
    });
  }

  function schedule(): void {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(look, pause);
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (signal.aborted) return;
    if (isCalm()) rest();
    else pause = Math.min(pause * 1.6, LONGEST_PAUSE);
    lastLook = view.performance.now();
    looks += 1;
    await ports.onChange('content');
    if (looks === RESTLESS_LOOKS) ports.onRestless(true);
    if (looks < MAX_LOOKS) observe();
  }

  function isCalm(): boolean {
    return view.performance.now() - lastLook > CALM;
  }

  function rest(): void {
    if (looks >= RESTLESS_LOOKS) ports.onRestless(false);
    looks = 0;
    pause = FIRST_PAUSE;
  }

  function observe(): void {
    if (signal.aborted || !document.documentElement) return;
    rootsSeen = openRoots(document);
    for (const root of [document.documentElement, ...rootsSeen])
      content.observe(root, { childList: true, characterData: true, subtree: true });
    theme.disconnect();
    const options = {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'],
    };
    theme.observe(document.documentElement, options);
    if (document.body) theme.observe(document.body, options);
  }

  /** Another address in the same document: start anew. */
  async function addressMayHaveChanged(): Promise<void> {
    const now = withoutHash(view.location.href);
    if (now === address || signal.aborted) return;
    address = now;
    looks = 0;
    beats = 0;
    pause = FIRST_PAUSE;
    content.disconnect();
    clearTimeout(timer);
    timer = undefined;
    await ports.onChange('address');
    observe();
    // The new article often arrives after the address: look once more.
    schedule();
  }

  function themeChanged(): void {
    clearTimeout(themeTimer);
    themeTimer = setTimeout(() => void ports.onChange('theme'), THEME_PAUSE);
  }

  const navigation = (view as Window & { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', () => void addressMayHaveChanged(), { signal });
  view.addEventListener('popstate', () => void addressMayHaveChanged(), { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) schedule();
    },
    { signal },
  );
  view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', themeChanged, { signal });
  // What no event tells: an address changed without one, a document opened anew.
  let seenRoot = document.documentElement;
  const heartbeat = view.setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    ports.onPulse();
    void addressMayHaveChanged();
    if (timer === undefined && looks < MAX_LOOKS && isCalm()) rest();
    beats += 1;
    if (beats <= ROOT_BEATS && openRoots(document).some((root) => !rootsSeen.includes(root))) schedule();
    if (document.documentElement !== seenRoot) {
      seenRoot = document.documentElement;
      observe();
      schedule();
    }
  }, 1000);

  observe();
  return () => {
    abort.abort();
    content.disconnect();
    theme.disconnect();
    clearTimeout(timer);
    clearTimeout(themeTimer);
    view.clearInterval(heartbeat);
  };
}

function withoutHash(href: string): string {
  const hash = href.indexOf('#');
  // `#!` and `#/` addresses are whole pages in older single-page sites.
  return hash < 0 || /^#[!/]/.test(href.slice(hash)) ? href : href.slice(0, hash);
}
