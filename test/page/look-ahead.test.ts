// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { lookAhead } from '../../lib/page/look-ahead.ts';
import { paragraphs } from './parse.ts';

beforeEach(() => {
  document.body.innerHTML = `<article>${paragraphs(4)}</article>`;
});

describe('a first look at the page', () => {
  it('is the whole reading', async () => {
    const look = lookAhead(document);
    const reading = await look.reading;
    expect(reading?.article.text).toContain('Paragraphe 4');
    expect(look.hasChanged()).toBe(false);
  });

  it.each<[string, () => void]>([
    ['a paragraph that came meanwhile', () => document.querySelector('article')!.append('Un mot de plus')],
    ['a word changed meanwhile', () => (document.querySelector('p')!.firstChild as Text).appendData(' !')],
  ])('says of %s that the page is to be read once more', async (_, change) => {
    const look = lookAhead(document);
    change();
    await look.reading;
    expect(look.hasChanged()).toBe(true);
  });

  it('leaves what happens later to others', async () => {
    const look = lookAhead(document);
    expect(look.hasChanged()).toBe(false);
    document.querySelector('p')!.remove();
    await look.reading;
    expect(look.hasChanged()).toBe(false);
  });
});
