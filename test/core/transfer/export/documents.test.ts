import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planFiles } from '../../../../lib/core/transfer/export/files.ts';
import { aCollection, HOSTILE, onQuote, URL_1 } from '../samples.ts';
import { bare, everything, facts, poisoned, write, writeOne } from './voice.ts';

const several = () => {
  const collection = aCollection();
  collection.annotations.push(
    onQuote('la ville', { id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000003', colour: 1, start: 30 }),
  );
  return collection;
};

/** Shape of a document, whatever it is written in. */
const outline = (html: string) => {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('h1, h2, blockquote')].map(
    ({ localName, textContent }) => `${localName} ${textContent?.trim()}`,
  );
};
const fromMarkdown = (text: string) => new MarkdownIt().render(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
const docxOf = async (...args: Parameters<typeof write>) => {
  const [file] = planFiles(args[0], { ...everything, ...args[2], format: 'docx' }, facts);
  return mammoth.convertToHtml({ buffer: Buffer.from(await file!.bytes!()) });
};

describe('a document of one article', () => {
  const one = () => {
    const collection = several();
    collection.articles.length = 1;
    collection.annotations = collection.annotations.filter(({ target }) => target.source === URL_1);
    return collection;
  };

  test.each([
    ['reading', ['h2 À citer', 'blockquote la ville', 'h2 À vérifier', 'blockquote données ouvertes']],
    ['order', ['blockquote données ouvertes', 'blockquote la ville']],
    ['quotes', ['blockquote données ouvertes', 'blockquote la ville']],
  ] as const)('after the template %s says the same in Markdown, HTML and Word', async (template, middle) => {
    const expected = [
      'h1 Données ouvertes : et après ?',
      ...middle,
      'h2 Promesses suivies',
      'blockquote Le ministère publiera un guide avant 2019.',
      'h2 Définitions',
    ];
    expect(outline(fromMarkdown(writeOne(one(), 'markdown', { template })))).toEqual(expected);
    expect(outline(writeOne(one(), 'html', { template }))).toEqual(expected);
    const { value, messages } = await docxOf(one(), 'docx', { template });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const words = new JSDOM(value).window.document.body.textContent ?? '';
    let from = 0;
    for (const line of expected) {
      from = words.indexOf(line.replace(/^\w+ /, ''), from);
      expect(from, line).toBeGreaterThanOrEqual(0);
    }
  });

  test('has front matter that Obsidian reads, and links that lead to the words', () => {
    const text = writeOne(one(), 'markdown');
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    expect(parse(yaml)).toEqual({
      title: 'Données ouvertes : et après ?',
      source: URL_1,
      author: 'Anne Martin',
      site: 'Le Journal',
      date: '2016-12-09',
      lang: 'fr',
      tags: ['à-relancer', 'budget'],
    });
    expect(text).toContain(`](${URL_1}#:~:text=donn%C3%A9es%20ouvertes)`);
    expect(text).toContain('Lesquelles\u202f?'.replace('\u202f', ' '));
  });

  test('tells of a pledge who, what, until when, the verdict, its evidence and the official commitment', () => {
    const { document } = new JSDOM(writeOne(one(), 'html')).window;
    const [list] = document.querySelectorAll('dl');
    expect([...list!.children].map(({ textContent }) => textContent)).toEqual([
      'Statut',
      'Tenu',
      'Qui',
      'Le ministère',
      'Quoi',
      'publier un guide',
      'Échéance',
      '31 décembre 2018',
      'Force',
      'Ferme',
      'Engagement officiel',
      'engagement own-1',
      'Preuve',
      '«\u00a0Le guide est paru.\u00a0», Rapport annuel, mars 2019',
    ]);
    expect(list?.querySelector('a')?.href).toBe('https://www.rapport.example/2019');
  });

  test('leaves out what is not wanted', () => {
    const content = { notes: true, pledges: false, terms: false, texts: false };
    for (const format of ['markdown', 'html'] as const) {
      const text = writeOne(one(), format, { content });
      expect(text).not.toContain('Promesses suivies');
      expect(text).not.toContain('Définitions');
    }
  });
});

describe('a document of several articles', () => {
  test('is one file an article, or one file', () => {
    expect(write(several(), 'markdown', { files: 'perArticle' }).map(({ name }) => name)).toEqual([
      'Données ouvertes et après.md',
      'Plan d’action 2018-2020.md',
    ]);
    const [file, ...others] = write(several(), 'markdown', { files: 'single' });
    expect(others).toEqual([]);
    expect(file?.name).toBe('Mes notes.md');
    expect(outline(fromMarkdown(`\n${file?.text}`)).filter((line) => line.startsWith('h1'))).toEqual([
      'h1 Données ouvertes : et après ?',
      'h1 Plan d’action 2018-2020',
    ]);
  });

  test('has a table of contents whose links lead to the articles', () => {
    const { document } = new JSDOM(writeOne(several(), 'html')).window;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map(({ hash }) => document.querySelector(`${hash} h1`)?.textContent)).toEqual(
      links.map(({ textContent }) => textContent),
    );
    expect(links).toHaveLength(2);
  });

  test('of nothing is no file', () => {
    const nothing = { ...several(), annotations: [], pledges: [] };
    for (const format of ['markdown', 'html', 'docx', 'csv'] as const)
      expect(write(nothing, format)).toEqual([]);
  });
});

describe('the report', () => {
  test('stands alone: no script, nothing loaded, quotes in real marks of the reader’s colour', () => {
    const { document } = new JSDOM(writeOne(several(), 'html')).window;
    expect(document.querySelectorAll('script, link, img, iframe, object, [src], [style]')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(
      [...document.querySelectorAll('mark')].map(({ className, textContent }) => [className, textContent]),
    ).toEqual([
      ['c1', 'la ville'],
      ['c2', 'données ouvertes'],
      ['', 'Le ministère publiera un guide avant 2019.'],
    ]);
    expect(document.querySelector('style')?.textContent).not.toMatch(/@import|url\(/);
  });

  test.each(HOSTILE)('shows %j as words', (words) => {
    const { document } = new JSDOM(writeOne(poisoned(aCollection(), words), 'html'), {
      runScripts: 'outside-only',
    }).window;
    const allowed = new Set(
      'html head meta title style body nav ol li a main article header h1 h2 p blockquote mark em strong div dl dt dd hr br'.split(
        ' ',
      ),
    );
    expect(
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => !allowed.has(name)),
    ).toEqual([]);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => [...element.attributes].map(({ name }) => name))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect([...document.querySelectorAll('a')].map(({ protocol }) => protocol)).not.toContain('javascript:');
    expect(bare(document.querySelector('blockquote')?.textContent ?? '')).toBe(bare(words));
    expect(bare(document.querySelector('.note')?.textContent ?? '')).toBe(bare(words));
    expect(bare(document.querySelector('h1')?.textContent ?? '')).toBe(bare(words));
  });
});

describe('the Word document', () => {
  test.each(HOSTILE)('shows %j as words', async (words) => {
    const { value, messages } = await docxOf(poisoned(aCollection(), words), 'docx');
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const { document } = new JSDOM(value).window;
    expect(bare(document.querySelector('h1')?.textContent ?? '')).toBe(bare(words));
    expect(bare(document.body.textContent ?? '')).toContain(bare(words));
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
  });
});

describe('Markdown', () => {
  test.each(HOSTILE)('shows %j as words', (words) => {
    // The template that writes the most kinds of blocks.
    const [file] = write(poisoned(aCollection(), words), 'markdown', {
      template: 'quotes',
      files: 'perArticle',
    });
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file?.text ?? '') ?? [];
    const keys = ['author', 'date', 'lang', 'site', 'source', 'title'];
    expect(
      Object.keys(parse(yaml) as object)
        .filter((key) => key !== 'tags')
        .sort(),
    ).toEqual(keys);
    const { document } = new JSDOM(new MarkdownIt({ html: true, linkify: false }).render(body)).window;
    const allowed = new Set('html head body h1 h2 p blockquote em strong a br hr ul li'.split(' '));
    expect(
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => !allowed.has(name)),
    ).toEqual([]);
    expect(bare(document.querySelector('blockquote')?.textContent ?? '')).toBe(bare(words));
  });
});
