import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation, type NewAnnotationFacts } from '../../../lib/core/annotation/create.ts';
import { createTranslator } from '../../../lib/core/i18n/translate.ts';
import { type ExportedArticle, toMarkdown } from '../../../lib/core/transfer/markdown.ts';
import { obsidianTag } from '../../../lib/core/transfer/markdown-text.ts';
import en from '../../../locales/en.json' with { type: 'json' };

const t = createTranslator(en, 'en');

const ARTICLE: ExportedArticle = {
  canonicalUrl: 'https://www.journal.example/open-data',
  title: 'Open data: what next?',
  byline: 'Anne Martin',
  siteName: 'Le Journal',
  publishedTime: '2016-12-09',
  lang: 'en',
};

function onQuote(exact: string, facts: Partial<NewAnnotationFacts> & { start?: number } = {}): Annotation {
  const { start = 10, ...rest } = facts;
  return createAnnotation({
    id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
    now: '2026-11-24T09:00:00.000Z',
    source: ARTICLE.canonicalUrl,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    ...rest,
  });
}

/** The file as programs other than ours read it. */
function read(markdown: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const tokens = new MarkdownIt({ html: true, linkify: false }).enable('strikethrough').parse(body, {});
  const flat = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const texts: string[] = [];
  let quoted = 0;
  const quotes: string[] = [];
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quoted += 1;
    if (token.type === 'blockquote_close') quoted -= 1;
    if (token.type !== 'inline') continue;
    const text = (token.children ?? [])
      .map(({ type, content }) => (type === 'hardbreak' || type === 'softbreak' ? '\n' : content))
      .join('');
    (quoted > 0 ? quotes : texts).push(text);
  }
  return {
    front: parse(yaml) as Record<string, unknown>,
    body,
    types: new Set(flat.map(({ type }) => type)),
    texts,
    quotes,
  };
}

describe('an export to Markdown', () => {
  it('has the article in front matter, then quotes in text order with colour, link, note and tags', () => {
    const markdown = toMarkdown(
      ARTICLE,
      [
        onQuote('second passage', { start: 90, colour: 3 }),
        onQuote('first passage', {
          start: 10,
          colour: 1,
          note: 'Call them.\nAsk why.',
          tags: ['open data', '2016'],
        }),
        createAnnotation({ ...onPage, note: 'On the whole.' }),
      ],
      {
        t,
        linkOf: ({ target }) => `${target.source}#:~:text=${target.selector?.[0].exact.replace(' ', '%20')}`,
      },
    );
    expect(markdown).toBe(`---
title: "Open data: what next?"
source: "https://www.journal.example/open-data"
author: "Anne Martin"
site: "Le Journal"
date: 2016-12-09
lang: "en"
tags:
  - "open-data"
  - "_2016"
---

# Open data: what next?

## Note on the page

On the whole.

---

> first passage

*To quote* · [Go to the text](https://www.journal.example/open-data#:~:text=first%20passage)

Call them.${'  '}
Ask why.

#open-data #_2016

> second passage

*Figure* · [Go to the text](https://www.journal.example/open-data#:~:text=second%20passage)
`);
  });

  it('keeps the paragraphs of a quote in one quotation', () => {
    const { body } = read(toMarkdown(ARTICLE, [onQuote('One.\nTwo.')], { t }));
    expect(body).toContain('> One.\n>\n> Two.');
  });

  it('leaves out what is not known', () => {
    const bare = { ...ARTICLE, byline: null, siteName: null, publishedTime: null, lang: null };
    expect(Object.keys(read(toMarkdown(bare, [], { t })).front)).toEqual(['title', 'source']);
  });

  it('keeps non-breaking spaces of French typography', () => {
    expect(toMarkdown(ARTICLE, [onQuote('Pourquoi\u202f? «\u00a0Rien\u00a0»')], { t })).toContain(
      '> Pourquoi\u202f? «\u00a0Rien\u00a0»',
    );
  });
});

const onPage = {
  id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000002',
  now: '2026-11-24T09:00:00.000Z',
  source: ARTICLE.canonicalUrl,
};

/** Each must be read back as the text it is, wherever it stands. */
const HOSTILE = [
  { name: 'HTML tags', text: '<img src=x onerror=alert(1)><script>alert(1)</script>' },
  { name: 'an HTML comment', text: '<!-- hidden --> shown' },
  { name: 'character references', text: '&lt;b&gt; &amp; &#x27; &copy;' },
  { name: 'an image from another server', text: '![x](https://tracker.example/p.gif)' },
  { name: 'a script link', text: '[click](javascript:alert(1))' },
  { name: 'an address in angle brackets', text: '<https://evil.example>' },
  { name: 'a reference definition', text: '[a]: https://evil.example "t"' },
  { name: 'a wiki link and an embed', text: '[[secret]] ![[secret]]' },
  { name: 'a footnote', text: '[^1] text' },
  { name: 'a heading', text: '# heading' },
  { name: 'a second heading level underlined', text: '---' },
  { name: 'equal signs', text: '===' },
  { name: 'a quotation', text: '> quoted' },
  { name: 'a dashed list', text: '- item' },
  { name: 'a starred list', text: '* item' },
  { name: 'a plus list', text: '+ item' },
  { name: 'a numbered list', text: '1. item' },
  { name: 'a numbered list in parentheses', text: '1) item' },
  { name: 'a year at the end of a sentence', text: '2016. What next' },
  { name: 'a task', text: '- [ ] do it' },
  { name: 'fenced code', text: '```dataviewjs' },
  { name: 'fenced code with tildes', text: '~~~' },
  { name: 'inline code', text: '`= this.file`' },
  { name: 'emphasis', text: '*a* _b_ **c** ~~d~~ ==e==' },
  { name: 'a backslash before markup', text: '\\*a\\*' },
  { name: 'a backslash at the end', text: 'end\\' },
  { name: 'a table', text: '| a | b |' },
  { name: 'a formula', text: '$x^2$ $$y$$' },
  { name: 'an Obsidian tag', text: 'see #evil' },
  { name: 'an Obsidian comment', text: '%%hidden%%' },
  { name: 'an Obsidian field', text: 'key:: value' },
  { name: 'a block name', text: 'text ^block' },
  { name: 'a template command', text: '<% tp.system.prompt() %>' },
  { name: 'a spreadsheet formula', text: '=HYPERLINK("https://evil.example")' },
  { name: 'an end of front matter', text: '---\nadmin: true\n---' },
  { name: 'a YAML tag', text: '!!js/function "x"' },
  { name: 'quotes and colons', text: '"a": \'b\' # c' },
] as const;

const WORDS_ONLY = new Set([
  'heading_open',
  'heading_close',
  'paragraph_open',
  'paragraph_close',
  'blockquote_open',
  'blockquote_close',
  'inline',
  'text',
  'text_special',
  'hardbreak',
  'softbreak',
  'em_open',
  'em_close',
  'hr',
]);

describe.each(HOSTILE)('a text that looks like $name', ({ text }) => {
  const oneLine = text.replace(/\s+/g, ' ');

  it('is a quote when it is quoted', () => {
    const { quotes, types } = read(toMarkdown(ARTICLE, [onQuote(text)], { t }));
    expect(quotes.join('\n')).toBe(text);
    expect([...types].filter((type) => !WORDS_ONLY.has(type) || type === 'em_open' || type === 'hr')).toEqual(
      [],
    );
  });

  it('is a note when it is noted', () => {
    const { texts, types } = read(toMarkdown(ARTICLE, [onQuote('q', { note: text })], { t }));
    expect(texts.slice(1).join('\n')).toBe(text);
    expect([...types].filter((type) => !WORDS_ONLY.has(type) || type === 'em_open' || type === 'hr')).toEqual(
      [],
    );
  });

  it('is a title, an author and a site when it is called so', () => {
    const { front, texts } = read(
      toMarkdown({ ...ARTICLE, title: text, byline: text, siteName: text, publishedTime: text }, [], { t }),
    );
    expect(front).toMatchObject({ title: text, author: text, site: text, date: text });
    expect(texts).toEqual([oneLine]);
  });
});

describe('links', () => {
  const cases = [
    { name: 'a script is no link', link: 'javascript:alert(1)', shown: null },
    { name: 'a file is no link', link: 'file:///etc/passwd', shown: null },
    {
      name: 'an address cannot close the link',
      link: 'https://a.example/x) [b](https://b.example',
      shown: 'https://a.example/x%29%20%5Bb%5D%28https://b.example',
    },
    {
      name: 'an address cannot start a line',
      link: 'https://a.example/\n# h',
      shown: 'https://a.example/%0A#%20h',
    },
    {
      name: 'a text fragment stays as it is',
      link: 'https://a.example/#:~:text=a-,b%2Cc,-d',
      shown: 'https://a.example/#:~:text=a-,b%2Cc,-d',
    },
  ];
  it.each(cases)('$name', ({ link, shown }) => {
    const markdown = toMarkdown(ARTICLE, [onQuote('q')], { t, linkOf: () => link });
    const hrefs = new MarkdownIt()
      .parse(read(markdown).body, {})
      .flatMap(({ children }) => children ?? [])
      .flatMap((token) => (token.type === 'link_open' ? token.attrGet('href') : []));
    expect(hrefs).toEqual(shown ? [shown] : []);
  });
});

describe('tags', () => {
  const cases = [
    { tag: 'open data', written: 'open-data' },
    { tag: 'État d’urgence', written: 'État-d-urgence' },
    { tag: 'pgo/2018', written: 'pgo/2018' },
    { tag: '2018', written: '_2018' },
    { tag: '#already', written: 'already' },
    { tag: ']] <b>', written: 'b' },
    { tag: '!!!', written: undefined },
  ];
  it.each(cases)('“$tag” is written $written', ({ tag, written }) => {
    expect(obsidianTag(tag)).toBe(written);
  });
});

/** Spaces at the ends of lines and runs of spaces are not kept by Markdown. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

it('whatever is quoted, noted or written as a title is read back as text', () => {
  const markup = fc.array(fc.constantFrom(...'\\`*_[]()#$~^|{}!<>&%:=+-.1 \n"\'/ab'.split('')), {
    maxLength: 30,
  });
  const text = fc.oneof(
    markup.map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, text, text, (quote, note, title) => {
      const markdown = toMarkdown({ ...ARTICLE, title }, [onQuote(`q ${quote}`, { note })], { t });
      const { front, quotes, texts } = read(markdown);
      expect(front.title).toBe(title.replace(/\p{Cs}/gu, '\ufffd'));
      expect(squeezed(quotes.join(' '))).toBe(squeezed(visible(`q ${quote}`)));
      const [heading = '', ...rest] = texts;
      expect(squeezed(heading)).toBe(squeezed(visible(title)) || ARTICLE.canonicalUrl);
      expect(squeezed(rest.join(' '))).toBe(squeezed(visible(note)));
    }),
    { numRuns: 500 },
  );
});

/** Control characters are left out; they show nothing. */
function visible(text: string): string {
  return text.replace(/(?![\s\u0085])[\p{Cc}\p{Cs}\ufeff]/gu, '');
}
