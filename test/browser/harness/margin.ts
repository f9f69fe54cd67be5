import type { Found, Margin, Plain, Point } from './browser.ts';
import { findByRole, shadowText } from './in-page.ts';
import { until } from './wait.ts';

/** What a browser must offer: everything else about our layer is the same in both. */
export interface MarginAccess {
  /** Runs a function on the closed root; `undefined` when the host (or its root) is not there. */
  onRoot<T>(
    work: (root: ShadowRoot, ...args: never[]) => unknown,
    args: readonly Plain[],
  ): Promise<{ value: T } | undefined>;
  click(at: Point): Promise<void>;
}

export function marginOf({ onRoot, click }: MarginAccess): Margin {
  const fits = (found: Found, name: string | RegExp | undefined) =>
    name === undefined || (typeof name === 'string' ? found.name === name : name.test(found.name));

  async function all(role: string, name?: string | RegExp): Promise<Found[]> {
    const found = await onRoot<Found[]>(findByRole, [role]);
    return (found?.value ?? []).filter((one) => fits(one, name));
  }

  async function find(role: string, name?: string | RegExp): Promise<Found> {
    return until(
      `a ${role}${name ? ` named ${name}` : ''} in our layer`,
      async () => (await all(role, name))[0],
    );
  }

  return {
    present: async () => (await onRoot(() => true, [])) !== undefined,
    async evaluate<A extends readonly Plain[], T>(
      work: (root: ShadowRoot, ...args: A) => T | Promise<T>,
      ...args: A
    ): Promise<T> {
      return (await until('our layer in the page', () => onRoot<T>(work as never, args))).value;
    },
    async waitFor<A extends readonly Plain[], T>(
      what: string,
      ask: (root: ShadowRoot, ...args: A) => T | Promise<T>,
      ...args: A
    ): Promise<T> {
      return (
        await until(what, async () => {
          const answer = await onRoot<T>(ask as never, args);
          return answer?.value ? answer : undefined;
        })
      ).value;
    },
    text: async () => (await onRoot<string>(shadowText, []))?.value ?? '',
    all,
    find,
    async click(role, name) {
      let { box } = await find(role, name);
      // Cards come in with a short movement: click where the thing has come to rest.
      await until(`${role} ${name ?? ''} to rest`, async () => {
        const { box: now } = await find(role, name);
        const rests = now.x === box.x && now.y === box.y;
        box = now;
        return rests;
      });
      await click({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
    gone: async (role, name) => {
      await until(`no ${role} ${name ?? ''} in our layer`, async () => (await all(role, name)).length === 0);
    },
  };
}
