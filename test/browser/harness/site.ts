import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { throwAwayCertificate } from './certificate.ts';

/** What answers at an address. */
export interface Answer {
  body: string | Uint8Array;
  /** Default 200. */
  status?: number;
  /** Default `text/html; charset=utf-8`. */
  type?: string;
  /** More headers: a policy, a redirect's location … */
  headers?: Record<string, string | readonly string[]>;
}

/** One request that a browser sent, to whatever host and port. */
export interface SeenRequest {
  method: string;
  /** Absolute; for a tunnel that we do not end ourselves, `tunnel://host:port`. */
  url: string;
  headers: IncomingMessage['headers'];
  /** Whether something was served at that address. */
  served: boolean;
}

/**
 * The whole web as a test sees it. The browsers use it as their proxy, so every request they send to any host arrives
 * here: an address that was given an answer answers, any other is a 404, and all are on record.
 */
export interface Site {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** Gives an address its answer; `https:` and `http:` count as the same address unless both are given. */
  serve(url: string, answer: Answer | string): void;
  /** What browsers sent since the last `forget()`, without what browsers send on their own account. */
  requests(): readonly SeenRequest[];
  /** Empties the record; answers stay. */
  forget(): void;
  close(): Promise<void>;
}

/** Hosts that the browsers themselves talk to (updates, lists, portal checks), not pages nor extensions. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|google(apis)?\.com|gvt[12]\.com|gstatic\.com|chromium\.org|digicert\.com)$/;

export interface SiteOptions {
  /** Lets hosts of which nothing is served through to the real network: for a person's look, never for tests. */
  beyond?: boolean;
}

export async function openSite({ beyond = false }: SiteOptions = {}): Promise<Site> {
  const answers = new Map<string, Answer>();
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  function answer(request: IncomingMessage, response: ServerResponse, scheme: 'http' | 'https'): void {
    const path = request.url ?? '/';
    const url = path.startsWith('http') ? path : `${scheme}://${request.headers.host ?? ''}${path}`;
    const other = url.replace(/^https?/, scheme === 'http' ? 'https' : 'http');
    const found = answers.get(plain(url)) ?? answers.get(plain(other));
    seen.push({
      method: request.method ?? 'GET',
      url,
      headers: request.headers,
      served: found !== undefined,
    });
    if (!found && beyond && scheme === 'http' && !isServed(new URL(url).hostname)) {
      const passed = request.pipe(ask(url, { method: request.method, headers: request.headers }));
      passed.on('response', (real) => real.pipe(response.writeHead(real.statusCode ?? 502, real.headers)));
      passed.on('error', () => response.writeHead(502).end());
      return;
    }
    if (!found) {
      const isIcon = new URL(url).pathname === '/favicon.ico';
      response.writeHead(isIcon ? 204 : 404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const { body, status = 200, type = 'text/html; charset=utf-8', headers = {} } = found;
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-store');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  }

  const secure = createSecureServer(await throwAwayCertificate(), (request, response) =>
    answer(request, response, 'https'),
  );
  const proxy = createServer((request, response) => answer(request, response, 'http'));
  const isServed = (host: string) => [...answers.keys()].some((url) => new URL(url).hostname === host);
  proxy.on('connect', ({ url: target = '', headers }, socket: Socket, head: Buffer) => {
    const { hostname: host, port } = new URL(`tunnel://${target}`);
    const isOurs = (port === '443' || port === '80') && !BROWSERS_OWN.test(host);
    if (beyond && !isServed(host)) return tunnel(socket, head, Number(port), host);
    if (isOurs) return tunnel(socket, head, portOf(port === '443' ? secure : proxy), '127.0.0.1');
    // The browsers' own traffic ends here too, before it costs a handshake.
    seen.push({ method: 'CONNECT', url: `tunnel://${target}`, headers, served: false });
    socket.end('HTTP/1.1 502 Not served\r\n\r\n');
  });
  for (const server of [secure, proxy]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  }

  return {
    port: portOf(proxy),
    serve: (url, given) =>
      void answers.set(plain(url), typeof given === 'string' ? { body: given } : { ...given }),
    requests: () => seen.filter(({ url }) => !BROWSERS_OWN.test(new URL(url).hostname)),
    forget: () => void seen.splice(0),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([secure, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** Joins a browser's connection to another server. */
function tunnel(socket: Socket, head: Buffer, port: number, host: string): void {
  const inner = connect(port, host, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    inner.write(head);
    inner.pipe(socket).pipe(inner);
  });
  for (const end of [socket, inner])
    end.on('error', () => {
      inner.destroy();
      socket.destroy();
    });
}

function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port;
}

/** The address as it is asked for: no fragment, default ports left out. */
function plain(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
