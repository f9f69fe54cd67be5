import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exposed, Plain } from './browser.ts';
import { Gone, until, within } from './wait.ts';

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
}

export interface Target {
  id: string;
  type: string;
  url: string;
}

/** The debugging port that Chromium chose for itself, from the file it leaves in its profile. */
export async function devtoolsPort(profile: string): Promise<number> {
  return until('the debugging port of Chromium', () => {
    const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    return port > 0 && port;
  });
}

export async function targets(port: number): Promise<Target[]> {
  return (await fetch(`http://127.0.0.1:${port}/json/list`)).json() as Promise<Target[]>;
}

/**
 * A conversation with one target that Playwright does not show (popup, side panel, service worker), by the DevTools
 * protocol. Every call has a time limit, because a worker that was ended never answers.
 */
export class DevToolsSession {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  /** Of each call that waits: what to do when the target goes. */
  readonly #leaving = new Set<() => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
    socket.addEventListener('close', () => {
      for (const leave of this.#leaving) leave();
    });
  }

  static async to(port: number, target: string): Promise<DevToolsSession> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/devtools/page/${target}`);
    const opened = new Promise<void>((done, fail) => {
      socket.addEventListener('open', () => done());
      socket.addEventListener('error', () => fail(new Error(`No DevTools target ${target}`)));
    });
    await within(5000, 'a DevTools connection', opened);
    return new DevToolsSession(socket);
  }

  async send<T>(method: string, params: object = {}, timeout = 90_000): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<T>((done, fail) => {
      const leave = () => fail(new Gone(`${method}: the target is gone.`));
      // A closed socket takes words and says nothing.
      if (this.#socket.readyState !== WebSocket.OPEN) return leave();
      this.#leaving.add(leave);
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        this.#leaving.delete(leave);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result as T);
      });
    });
    this.#socket.send(JSON.stringify({ id, method, params }));
    return within(timeout, method, answered);
  }

  /** Runs a function in the target, with arguments that travel as JSON. */
  async evaluate<T>(work: (...args: never[]) => unknown, args: readonly Plain[]): Promise<T> {
    const { result, exceptionDetails } = await this.send<Evaluated<T>>('Runtime.evaluate', {
      expression: callText(work, args),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(saidBy(exceptionDetails));
    return result.value as T;
  }

  close(): void {
    this.#socket.close();
  }
}

export interface Evaluated<T> {
  result: { value?: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export function saidBy(details: NonNullable<Evaluated<unknown>['exceptionDetails']>): string {
  return details.exception?.description ?? details.text;
}

/** A call of the function as an expression. */
export function callText(work: (...args: never[]) => unknown, args: readonly Plain[]): string {
  return `(${work})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`;
}

/** What `Accessibility.getFullAXTree` answers, as far as it is used. */
export interface AxTree {
  nodes: {
    nodeId: string;
    ignored: boolean;
    childIds?: string[];
    role?: { value?: string };
    name?: { value?: string };
  }[];
}

/** What Chromium calls otherwise. */
const ROLES: Record<string, string> = { RootWebArea: 'document', StaticText: 'text' };

/** Its nodes in the order of reading, without those that are ignored. */
export function exposedIn({ nodes }: AxTree): Exposed[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): Exposed[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role = node.role?.value ?? '';
    const own = node.ignored ? [] : [{ role: ROLES[role] ?? role, name: node.name?.value ?? '' }];
    return [...own, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return nodes[0] ? inOrder(nodes[0].nodeId) : [];
}
