import { describe, expect, it } from 'vitest';
import { Signal } from '../../lib/store/signal.ts';

const never = new Promise<string>(() => {});

describe('A signal beside a promise', () => {
  it('answers when the promise does not', async () => {
    const signal = new Signal<string>();
    const both = [signal.or(never), signal.or(never)];
    signal.give('lost');
    expect(await Promise.all(both)).toEqual(['lost', 'lost']);
    expect(await signal.or(never)).toBe('lost');
  });

  it('gives way to what is there already, an error too', async () => {
    const signal = new Signal<string>();
    signal.give('lost');
    expect(await signal.or(Promise.resolve('kept'))).toBe('kept');
    await expect(signal.or(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('keeps its first answer', async () => {
    const signal = new Signal<string>();
    signal.give('full');
    signal.give('failed');
    expect(await signal.or(never)).toBe('full');
  });

  it('remembers nobody whose promise was kept or broken, though it is never given', async () => {
    const signal = new Signal<string>();
    for (let i = 0; i < 1000; i += 1) await signal.or(Promise.resolve(i));
    await signal.or(Promise.reject(new Error('broken'))).catch(() => undefined);
    expect(signal.waiting).toBe(0);
  });
});
