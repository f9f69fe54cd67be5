import type { BrowserContext } from 'playwright-core';

/** Messages of Chromium about itself, or about a fixture's missing files. */
const NOT_OURS = [/Failed to load resource/, /net::ERR_/, /Third-party cookie/];

/** What pages, extension pages and content scripts complain of in their consoles, from now on. */
export function listen(context: BrowserContext): string[] {
  const said: string[] = [];
  const add = (text: string) => {
    if (!NOT_OURS.some((pattern) => pattern.test(text))) said.push(text);
  };
  context.on('weberror', (error) => add(`${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') add(`${message.text()} (${message.location().url})`);
  });
  return said;
}
