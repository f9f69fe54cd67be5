import { afterEach, describe, expect, it, vi } from 'vitest';
import { LARGEST, receiveFile, receiveFrom } from '../../entrypoints/pdf-reader/receive.ts';

const ADDRESS = 'https://www.ville.example/plan.pdf';
const { signal } = new AbortController();

afterEach(() => vi.unstubAllGlobals());

describe('a PDF that is received', () => {
  it('is kept as it came, with its name and its fingerprint', async () => {
    vi.stubGlobal('fetch', async () => new Response('%PDF-1.7'));
    const received = await receiveFrom(`${ADDRESS}?v=2`, () => undefined, signal);
    if ('reason' in received) throw new Error(received.reason);
    expect(received).toMatchObject({ name: 'plan.pdf', address: `${ADDRESS}?v=2` });
    expect(await received.original.text()).toBe('%PDF-1.7');
    expect(received.hash).toMatch(/^[0-9a-f]{64}$/);
    const file = await receiveFile(new File(['%PDF-1.7'], 'copie.pdf'));
    expect(file).toMatchObject({ name: 'copie.pdf', address: null, hash: received.hash });
  });

  it('is told piece by piece, so that a large one is seen to come', async () => {
    const body = new ReadableStream({
      start(to) {
        for (const part of ['%PDF', '-1.7']) to.enqueue(new TextEncoder().encode(part));
        to.close();
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    const told: number[] = [];
    await receiveFrom(ADDRESS, (bytes) => told.push(bytes), signal);
    expect(told).toEqual([4, 8]);
  });
});

describe('a PDF that does not come is said why', () => {
  it('a file is too large', async () => {
    expect(await receiveFile({ size: LARGEST + 1 } as File)).toEqual({ reason: 'tooLarge' });
  });

  it('a file at an address is too large: the rest is not asked for', async () => {
    const part = { length: LARGEST / 2 + 1 } as Uint8Array;
    const reader = { read: async () => ({ done: false, value: part }), cancel: vi.fn(async () => undefined) };
    vi.stubGlobal('fetch', async () => ({ ok: true, body: { getReader: () => reader } }));
    expect(await receiveFrom(ADDRESS, () => undefined, signal)).toEqual({ reason: 'tooLarge' });
    expect(reader.cancel).toHaveBeenCalledOnce();
  });

  it('the site says no', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    expect(await receiveFrom(ADDRESS, () => undefined, signal)).toEqual({ reason: 'notThere', status: 404 });
  });

  it('the connection ends on the way', async () => {
    const body = new ReadableStream({ pull: (to) => to.error(new Error('gone')) });
    vi.stubGlobal('fetch', async () => new Response(body));
    expect(await receiveFrom(ADDRESS, () => undefined, signal)).toEqual({ reason: 'unreachable' });
  });

  it('the address is one of the device', async () => {
    expect(await receiveFrom('file:///home/plan.pdf', () => undefined, signal)).toEqual({
      reason: 'localAddress',
    });
  });
});
