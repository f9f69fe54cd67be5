import { connect, type Socket } from 'node:net';
import { within } from './wait.ts';

type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Firefox's own remote control. Messages are `length:JSON`; a request is `[0, id, command, parameters]`, a reply
 * `[1, id, error, result]`. The conversation has a state (window, frame, context): calls that depend on it go
 * through `turn`, one at a time.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #buffer = Buffer.alloc(0);
  #last = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('close', () => {
      const gone = { error: 'closed', message: 'Firefox closed the connection.' };
      for (const [id, answer] of this.#waiting) answer([1, id, gone, null]);
    });
    socket.on('error', () => socket.destroy());
  }

  static async to(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await within(10_000, 'Firefox to answer', new Promise((done) => socket.once('connect', done)));
    return new Marionette(socket);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.subarray(colon + 1, end).toString()) as Reply | object;
      this.#buffer = this.#buffer.subarray(end);
      // The greeting is an object, replies are arrays.
      if (Array.isArray(message)) this.#waiting.get((message as Reply)[1])?.(message as Reply);
    }
  }

  /** One command. An answer of the form `{value}` is unwrapped. */
  async send<T = unknown>(command: string, parameters: object = {}, timeout = 90_000): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<T>((done, fail) => {
      this.#waiting.set(id, ([, , error, result]) => {
        this.#waiting.delete(id);
        if (error) fail(new Error(`${error.error}: ${error.message}`));
        else done(unwrapped(result) as T);
      });
    });
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return within(timeout, command, answered);
  }

  /** Runs several commands without another's in between. Must not be nested. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  close(): void {
    this.#socket.destroy();
  }
}

function unwrapped(result: unknown): unknown {
  const isWrapped = typeof result === 'object' && result !== null && 'value' in result;
  return isWrapped && Object.keys(result).length === 1 ? result.value : result;
}
