import { describe, expect, it } from 'vitest';
import { isBefore, openRoots } from '../../lib/page/composed.ts';
import { extractArticle } from '../../lib/page/extract/extract.ts';
import { probeReadable } from '../../lib/page/gate.ts';
import { indexText } from '../../lib/page/text-index.ts';
import { paragraph, paragraphs, parse } from './parse.ts';

const URL = 'https://www.exemple.fr/a';

/** A page whose `x-…` elements get a shadow root with what their `template` holds. */
function composed(html: string, mode: 'open' | 'closed' = 'open'): Document {
  const document = parse(`<title>Un titre</title>${html}`);
  for (const template of [...document.querySelectorAll('template')]) {
    const host = template.parentElement!;
    host.attachShadow({ mode }).append(template.content);
    template.remove();
  }
  return document;
}

const ALL_INSIDE = `<x-article><template><article><h1>Un titre</h1>${paragraphs(5)}</article></template></x-article>`;
const SLOTTED = `<x-article><template><article><h1>Un titre</h1><slot></slot><footer>Pied</footer></article></template>${paragraphs(5)}</x-article>`;

describe.each([
  ['text in an open shadow root', ALL_INSIDE],
  ['text put into a slot', SLOTTED],
])('%s', (_, html) => {
  it('is seen at the first look and read as it is composed', () => {
    const document = composed(html);
    expect(probeReadable(document, URL).readable).toBe(true);
    const { readable, article } = extractArticle(document, URL);
    expect(readable).toBe(true);
    expect(article.text.split('\n')).toEqual([1, 2, 3, 4, 5].map(paragraph));
  });

  it('is placed in its nodes, and a selection there is found', () => {
    const document = composed(html);
    const { article } = extractArticle(document, URL);
    const index = indexText(article.text, document.body);
    expect(index.coverage).toBe(1);
    const start = article.text.indexOf('Paragraphe 3');
    const [range] = index.rangesOf({ start, end: start + 12 });
    expect(range?.startContainer.textContent).toBe(paragraph(3));
    expect(index.passageOf(range!)).toEqual({ start, end: start + 12 });
    expect(index.root?.localName).toBe('article');
  });
});

it('is left alone in a closed root', () => {
  const { readable, article } = extractArticle(composed(ALL_INSIDE, 'closed'), URL);
  expect(readable).toBe(false);
  expect(article.text).toBe('');
});

it('what is in no slot is not shown, and not read', () => {
  const html = `<x-article><template><article>${paragraphs(5)}<slot name="autre"></slot></article></template><p>${paragraph(9)}</p></x-article>`;
  expect(extractArticle(composed(html), URL).article.text).not.toContain('Paragraphe 9');
});

it('a passage across two components is one range in each', () => {
  const html = `<article><x-a><template><p>${paragraph(1)} <b>fin</b></p></template></x-a><x-b><template><p>${paragraph(2)}</p></template></x-b>${paragraphs(4)}</article>`;
  const document = composed(html);
  const { article } = extractArticle(document, URL);
  const index = indexText(article.text, document.body);
  const ranges = index.rangesOf({
    start: article.text.indexOf('fin'),
    end: article.text.indexOf('Paragraphe 2') + 10,
  });
  expect(ranges.map((range) => range.startContainer.getRootNode())).toEqual(openRoots(document));
  for (const range of ranges)
    expect(range.startContainer.getRootNode()).toBe(range.endContainer.getRootNode());
});

it('the order of nodes is that of the composed page', () => {
  const document = composed(
    '<x-a><template><slot name="b"></slot><slot></slot></template><i>un</i><b slot="b">deux</b></x-a><p>trois</p>',
  );
  const [i, b, p, host] = ['i', 'b', 'p', 'x-a'].map((name) => document.querySelector(name)!);
  expect([
    isBefore(b!, i!),
    isBefore(i!, b!),
    isBefore(i!, p!),
    isBefore(host!, i!),
    isBefore(i!, host!),
  ]).toEqual([true, false, true, true, false]);
});
