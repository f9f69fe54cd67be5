import { describe, expect, it } from 'vitest';
import { askOnce } from '../../lib/core/ask-once.ts';

describe('A question that is asked once', () => {
  it('is answered from memory from then on, each by its key', async () => {
    const heard: string[] = [];
    const ask = askOnce(async (key) => `${key}: ${heard.push(key)}`);
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['a: 1', 'a: 1', 'b: 2']);
    ask.forget();
    expect(await ask('a')).toBe('a: 3');
  });

  it('is asked again when it failed: the background may have ended just then', async () => {
    let times = 0;
    const ask = askOnce(async () => {
      times += 1;
      if (times === 1) throw new Error('nobody there');
      return times;
    });
    await expect(ask('a')).rejects.toThrow('nobody there');
    expect(await ask('a')).toBe(2);
    expect(await ask('a')).toBe(2);
  });
});
