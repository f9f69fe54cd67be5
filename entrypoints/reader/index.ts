import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../../lib/extension/messages.ts';
import { lookAhead } from '../../lib/page/look-ahead.ts';
import { claimReader, leaveReader } from '../../lib/page/presence.ts';
import { inPage, startReader } from './reader.ts';

/** The reader part: brought into a page that is an article, or where the reader of it asked. */
export default defineUnlistedScript(async () => {
  const asked = sendMessage('setUp');
  // While the background answers, the page is read: nothing of the answer is needed for that.
  const firstLook = lookAhead(document);
  const stop = startReader(await asked, () => leaveReader(globalThis), inPage(firstLook));
  claimReader(globalThis, stop);
});
