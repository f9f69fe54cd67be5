import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../../lib/extension/messages.ts';
import { claimReader, leaveReader } from '../../lib/page/presence.ts';
import { startReader } from './reader.ts';

/** The reader part: brought into a page that is an article, or where the reader of it asked. */
export default defineUnlistedScript(async () => {
  const setup = await sendMessage('setUp');
  const stop = startReader(setup, () => leaveReader(globalThis));
  claimReader(globalThis, stop);
});
