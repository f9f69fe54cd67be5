import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOf } from '../lib/core/settings.ts';
import { isSiteQuiet } from '../lib/extension/door-settings.ts';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import { hasMainFrame, isTooSmall } from '../lib/page/frames.ts';
import { probeReadable } from '../lib/page/gate.ts';
import { claimDoor } from '../lib/page/presence.ts';
import { untilVisited } from '../lib/page/visited.ts';
import { watchPage } from '../lib/page/watch.ts';

/**
 * The first, small script on an allowed page: is the site on, is this worth reading? Only then does the reader part
 * come. Until it does, the door answers for the page and waits for a selection.
 */
export default defineUnlistedScript(async () => {
  await untilVisited(document);
  if (isTooSmall(window)) return;
  const abort = new AbortController();
  if (!claimDoor(globalThis, () => abort.abort())) return;

  let gate = probeReadable(document, location.href);
  if (gate.readable) {
    // The background asks whether the site is on: here that would cost a wait before every article.
    await sendMessage('bringReader');
    return;
  }
  if (await isSiteQuiet(siteOf(location.href))) return;
  const isFrame = window !== window.top;
  // For a page with frames, the page itself answers; a frame speaks when it is read.
  const stopAnswering = isFrame
    ? () => undefined
    : onMessage('pageStatus', () => ({
        kind: 'not-article' as const,
        reason: gate.reason,
        title: document.title,
      }));
  const lookIntoFrames = () => {
    if (!isFrame && hasMainFrame(document)) void sendMessage('openFrames');
  };
  lookIntoFrames();
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof Element && /^i?frame$/.test(target.localName)) lookIntoFrames();
    },
    { capture: true, signal: abort.signal },
  );
  // The article may come late, or at the next address of a page that goes on by itself.
  const stopWatching = watchPage(document, {
    scope: () => undefined,
    onChange: async () => {
      gate = probeReadable(document, location.href);
      if (gate.readable) await sendMessage('bringReader');
    },
    onPulse: () => undefined,
    onRestless: () => undefined,
    isOurs: () => false,
  });
  abort.signal.addEventListener('abort', () => {
    stopAnswering();
    stopWatching();
  });
  // A selection is the reader's wish to work here, article or not.
  document.addEventListener(
    'pointerup',
    () => {
      if ((document.getSelection()?.toString().trim().length ?? 0) >= 2) void sendMessage('bringReader');
    },
    { signal: abort.signal },
  );
});
