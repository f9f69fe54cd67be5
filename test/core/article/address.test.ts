import { describe, expect, it } from 'vitest';
import { canonicalAddress, isSameSite } from '../../../lib/core/article/address.ts';

const ARTICLE = 'https://www.lagazettedescommunes.com/463226/gouvernement-ouvert/';

describe('the address an article is kept under', () => {
  it.each([
    ['as it is', ARTICLE, ARTICLE],
    ['without campaign', `${ARTICLE}?utm_source=nl&utm_medium=email`, ARTICLE],
    ['without the clicks of networks', `${ARTICLE}?fbclid=abc&gclid=1&xtor=RSS-1`, ARTICLE],
    ['without a lone question mark', `${ARTICLE}?`, ARTICLE],
    ['without the place in the page', `${ARTICLE}#respond`, ARTICLE],
    ['without print view', `${ARTICLE}?print=1`, ARTICLE],
    ['without print segment', `${ARTICLE}print/`, ARTICLE],
    ['without AMP segment', `${ARTICLE}amp/`, ARTICLE],
    ['without AMP parameter', `${ARTICLE}?outputType=amp`, ARTICLE],
    ['AMP suffix', 'https://a.fr/article.amp.html', 'https://a.fr/article.html'],
    ['AMP prefix', 'https://a.fr/amp/2020/article', 'https://a.fr/2020/article'],
    ['mobile host', 'https://m.lemonde.fr/article_1.html', 'https://www.lemonde.fr/article_1.html'],
    ['mobile host of a language', 'https://fr.m.wikipedia.org/wiki/Loi', 'https://fr.wikipedia.org/wiki/Loi'],
    ['trailing index', 'https://a.fr/dossier/index.html', 'https://a.fr/dossier/'],
    ['session id', 'https://a.fr/texte;jsessionid=1A2B', 'https://a.fr/texte'],
  ])('%s', (_, url, expected) => {
    expect(canonicalAddress(url)).toBe(expected);
  });

  it.each([
    ['the parameters that choose a text', 'https://a.fr/loi.php?id=42&page=2'],
    ['their order and spelling', 'https://a.fr/?b=%20x&a=1'],
    ['a page number named "m"', 'https://a.fr/liste?m=3'],
    ['a print-shop', 'https://a.fr/print-shop'],
    ['an address that is a page by its hash', 'https://a.fr/#!/dossiers/12'],
    ['a local file', 'file:///home/x/page.html'],
  ])('keeps %s', (_, url) => {
    expect(canonicalAddress(url)).toBe(url);
  });

  it.each([
    ['on the same site', 'https://www.a.fr/vrai', 'https://www.a.fr/vrai'],
    ['relative', '/vrai', 'https://www.a.fr/vrai'],
    ['between www and bare host', 'https://a.fr/vrai', 'https://a.fr/vrai'],
    ['tidied too', 'https://www.a.fr/vrai?utm_source=x', 'https://www.a.fr/vrai'],
  ])('believes a canonical link %s', (_, declared, expected) => {
    expect(canonicalAddress('https://www.a.fr/faux?x=1', declared)).toBe(expected);
  });

  it.each([
    ['of another site', 'https://evil.example/vrai'],
    ['of a sibling host', 'https://blog.a.fr/vrai'],
    ['to the front page', 'https://www.a.fr/'],
    ['that is no web address', 'javascript:alert(1)'],
    ['that is no address', 'http://'],
  ])('does not believe a canonical link %s', (_, declared) => {
    expect(canonicalAddress('https://www.a.fr/faux?x=1', declared)).toBe('https://www.a.fr/faux?x=1');
  });

  it('is itself canonical', () => {
    for (const url of [`${ARTICLE}amp/?utm_source=a#b`, 'https://m.a.fr/index.html?print=1']) {
      const once = canonicalAddress(url);
      expect(canonicalAddress(once)).toBe(once);
    }
  });

  it('leaves what is no address alone', () => {
    expect(canonicalAddress('not an address')).toBe('not an address');
  });
});

it('takes hosts that differ by their prefix as one site', () => {
  expect(isSameSite('m.a.fr', 'www.a.fr')).toBe(true);
  expect(isSameSite('a.fr', 'www.a.fr')).toBe(true);
  expect(isSameSite('b.fr', 'a.fr')).toBe(false);
});
