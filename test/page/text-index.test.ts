import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/page/extract/extract.ts';
import { indexText } from '../../lib/page/text-index.ts';
import { paragraph, paragraphs, parse } from './parse.ts';

const URL = 'https://www.exemple.fr/2016/10/article';

/** The live text of ranges, one entry a range. */
function wordsOf(document: Document, ranges: readonly AbstractRange[]): string[] {
  return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}

function passageOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const PAGE = `<nav>Menu</nav><main><div class="teaser"><p>${paragraph(1)}</p></div><article><h1>Titre</h1>
<p>Le <b>gouvernement</b>
   <i>ouvert</i> et l’<a href="/x">open&nbsp;data</a>.<br>Deuxième ligne du même bloc.</p>
${paragraphs(6)}
<p>Avant <span>la boîte</span></p><div class="pub">Publicité</div><p>après la boîte.</p>
</article></main>`;

describe('the place of a passage', () => {
  const document = parse(PAGE);
  const text = [
    'Le gouvernement ouvert et l’open data.',
    'Deuxième ligne du même bloc.',
    ...[1, 2, 3, 4, 5, 6].map(paragraph),
    'Avant la boîte',
    'après la boîte.',
  ].join('\n');
  const index = indexText(text, document.body);

  it.each([
    ['in one node', 'Deuxième ligne', ['Deuxième ligne']],
    ['across inline elements, as one range', 'gouvernement ouvert', ['gouvernement\n   ouvert']],
    ['with a no-break space in the page', 'open data', ['open\u00a0data']],
    ['across a line break, as two', 'data.\nDeuxième', ['data.', 'Deuxième']],
    ['across blocks with a box between, as two', 'boîte\naprès', ['boîte', 'après']],
    ['with white space at its ends', ' ouvert ', ['ouvert']],
  ])('%s', (_, words, expected) => {
    expect(wordsOf(document, index.rangesOf(passageOf(text, words)))).toEqual(expected);
  });

  it('is in the article, not in a teaser that repeats it', () => {
    const [range] = index.rangesOf(passageOf(text, paragraph(1)));
    expect(range!.startContainer.parentElement!.closest('article')).not.toBeNull();
  });

  it('is found for every character', () => {
    expect(index.coverage).toBe(1);
    expect(index.root?.localName).toBe('article');
  });

  it('is none for an empty passage', () => {
    expect(index.rangesOf({ start: 3, end: 3 })).toEqual([]);
  });

  it('leads back to the passage, whatever passage', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const end = Math.min(text.length, start + length);
        const quote = text.slice(start, end);
        const ranges = index.rangesOf({ start, end });
        expect(wordsOf(document, ranges).join('').replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''));
        if (ranges.length === 0) return;
        const { startContainer, startOffset } = ranges[0]!;
        const { endContainer, endOffset } = ranges.at(-1)!;
        const back = index.passageOf({
          startContainer,
          startOffset,
          endContainer,
          endOffset,
          collapsed: false,
        });
        expect(back && text.slice(back.start, back.end)).toBe(quote.trim());
      }),
    );
  });
});

describe('the passage of a selection', () => {
  const document = parse(PAGE);
  const { article } = extractArticle(document, URL);
  const index = indexText(article.text, document.body);
  const select = (set: (range: Range) => void) => {
    const range = document.createRange();
    set(range);
    const passage = index.passageOf(range);
    return passage && article.text.slice(passage.start, passage.end);
  };
  const [first] = document.querySelectorAll('article p');

  it('of a whole element is its text', () => {
    expect(select((range) => range.selectNodeContents(first!))).toBe(
      'Le gouvernement ouvert et l’open\u00a0data.\nDeuxième ligne du même bloc.',
    );
  });

  it('that begins outside is clipped to the article', () => {
    expect(
      select((range) => {
        range.setStart(document.querySelector('nav')!, 0);
        range.setEnd(first!.querySelector('b')!, 1);
      }),
    ).toMatch(/gouvernement$/);
  });

  it.each(['nav', '.pub'])('that lies in %s is none', (selector) => {
    expect(select((range) => range.selectNodeContents(document.querySelector(selector)!))).toBeUndefined();
  });

  it('of white space is none', () => {
    expect(select((range) => range.setEnd(range.startContainer, 0))).toBeUndefined();
  });
});

describe('a page that changed', () => {
  it('is found out, gives no wrong range, and is indexed anew', () => {
    const document = parse(`<article>${paragraphs(6)}</article>`);
    const { article } = extractArticle(document, URL);
    const old = indexText(article.text, document.body);
    const target = passageOf(article.text, 'Paragraphe 4');
    expect(old.isCurrent()).toBe(true);

    const fourth = document.querySelectorAll('p')[3]!;
    const renewed = document.createElement('p');
    renewed.append(`${fourth.textContent}`);
    fourth.replaceWith(renewed);
    document.querySelector('article')!.prepend(document.createElement('hr'), 'Une annonce tardive.');

    expect(old.isCurrent()).toBe(false);
    expect(old.rangesOf(target)).toEqual([]);
    expect(wordsOf(document, indexText(article.text, document.body).rangesOf(target))).toEqual([
      'Paragraphe 4',
    ]);
  });

  it('still has the paragraphs that were not rewritten', () => {
    const document = parse(`<article>${paragraphs(6)}</article>`);
    const { text } = extractArticle(document, URL).article;
    document.querySelectorAll('p')[1]!.textContent = 'Tout autre chose, désormais.';
    const index = indexText(text, document.body);
    expect(wordsOf(document, index.rangesOf(passageOf(text, 'Paragraphe 5')))).toEqual(['Paragraphe 5']);
    expect(index.coverage).toBeGreaterThan(0.8);
    expect(index.coverage).toBeLessThan(1);
  });
});

it('gives no range for text that is not seen, where the browser can tell', () => {
  const document = parse(`<article>${paragraphs(5)}</article>`);
  const { text } = extractArticle(document, URL).article;
  const [, second] = document.querySelectorAll('p');
  for (const element of document.querySelectorAll('p')) {
    Object.assign(element, { checkVisibility: () => element !== second });
  }
  const index = indexText(text, document.body);
  expect(index.rangesOf(passageOf(text, 'Paragraphe 2'))).toEqual([]);
  expect(index.rangesOf(passageOf(text, 'Paragraphe 3'))).toHaveLength(1);
});

it('finds nothing of a text that is not there', () => {
  const index = indexText('Un texte venu d’ailleurs.', parse('<p>xyz</p>').body);
  expect(index.coverage).toBeLessThan(0.3);
  expect(index.rangesOf({ start: 0, end: 24 })).toEqual([]);
});
