import { describe, expect, it } from 'vitest';
import { probeReadable } from '../../lib/page/gate.ts';
import { paragraphs, parse } from './parse.ts';

const INNER = 'https://www.exemple.fr/2016/10/article';

describe('the first look', () => {
  it.each([
    ['an article', `<article>${paragraphs(4)}</article>`, INNER],
    ['an article in line breaks', `<div>${paragraphs(4).replace(/<\/?p>/g, '<br><br>')}</div>`, INNER],
    [
      'an article of sections',
      `<section>${paragraphs(1)}</section><section>${paragraphs(1)}</section><section>${paragraphs(1)}</section><section>${paragraphs(1)}</section>`,
      INNER,
    ],
    [
      'an article with a sign-in form above',
      `<form><input type="password"></form><article>${paragraphs(8)}</article>`,
      INNER,
    ],
    [
      'a front page that says it is an article',
      `<meta property="og:type" content="article">${paragraphs(4)}`,
      'https://www.exemple.fr/',
    ],
  ])('lets %s pass', (_, html, url) => {
    expect(probeReadable(parse(html), url)).toEqual({ readable: true, reason: 'article' });
  });

  it.each([
    [
      'a sign-in page',
      `<form><input type="password"></form><p>Connectez-vous à votre espace.</p>`,
      INNER,
      'form',
    ],
    ['a sign-in page with conditions', `<form><input type="password"></form>${paragraphs(3)}`, INNER, 'form'],
    ['a payment page, however long', `<input autocomplete="cc-number">${paragraphs(20)}`, INNER, 'form'],
    ['a front page', paragraphs(6), 'https://www.exemple.fr/', 'front-page'],
    ['a front page of a language', paragraphs(6), 'https://www.exemple.fr/fr/', 'front-page'],
    [
      'teasers',
      Array.from(
        { length: 9 },
        () => '<div><div><div><p>Une phrase pour annoncer un texte qui est ailleurs.</p></div></div></div>',
      ).join(''),
      INNER,
      'too-short',
    ],
    ['an empty page', '', INNER, 'too-short'],
  ])('stops %s', (_, html, url, reason) => {
    expect(probeReadable(parse(html), url)).toEqual({ readable: false, reason });
  });

  it('stops what is not a page of text', () => {
    expect(probeReadable(parse('<a/>', INNER, 'application/xml')).reason).toBe('not-html');
    expect(probeReadable(parse('<frameset></frameset>')).reason).toBe('not-html');
  });
});
