import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../../lib/core/i18n/translate.ts';
import { type QuotedPassage, type QuoteStyle, quoteText } from '../../../lib/core/quote/quote-text.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import es from '../../../locales/es.json' with { type: 'json' };
import fr from '../../../locales/fr.json' with { type: 'json' };

const STRINGS = { fr, en, es };
const write = (style: QuoteStyle, quoted: QuotedPassage, lang: Lang = 'fr') =>
  quoteText(style, quoted, { lang, t: createTranslator(STRINGS[lang], lang) });

const quoted: QuotedPassage = {
  exact: 'La ville publie ses\n marchés',
  article: {
    title: 'Ce que dit « le plan »',
    byline: 'Ana Ruiz',
    siteName: 'La Gazette',
    publishedTime: '2016-12-09',
  },
  url: 'https://gazette.example/a#:~:text=La%20ville',
  readOn: '2026-11-24',
};
const unknown: QuotedPassage = {
  ...quoted,
  article: { ...quoted.article, byline: null, publishedTime: null },
};
/** Non-breaking spaces shown, so that the table can be read. */
const shown = (text: string) => text.replaceAll('\u00a0', '_');

describe('a quote with its source, as plain text', () => {
  const cases: { style: QuoteStyle; lang: Lang; quoted: QuotedPassage; name: string; plain: string }[] = [
    {
      name: 'all is known',
      style: 'press',
      lang: 'fr',
      quoted,
      plain:
        '«_La ville publie ses marchés_» (La Gazette, Ana Ruiz, «_Ce que dit “le plan”_», 9 décembre 2016, https://gazette.example/a#:~:text=La%20ville)',
    },
    {
      name: 'all is known',
      style: 'press',
      lang: 'en',
      quoted,
      plain:
        '“La ville publie ses marchés” (La Gazette, Ana Ruiz, “Ce que dit ‘le plan’”, December 9, 2016, https://gazette.example/a#:~:text=La%20ville)',
    },
    {
      name: 'neither author nor date is known',
      style: 'press',
      lang: 'es',
      quoted: unknown,
      plain:
        '«La ville publie ses marchés» (La Gazette, «Ce que dit “le plan”», s._f., https://gazette.example/a#:~:text=La%20ville)',
    },
    {
      name: 'all is known',
      style: 'academic',
      lang: 'fr',
      quoted,
      plain:
        '«_La ville publie ses marchés_»\nAna Ruiz, «_Ce que dit “le plan”_», La Gazette, 9 décembre 2016, https://gazette.example/a#:~:text=La%20ville (consulté le 24 novembre 2026).',
    },
    {
      name: 'neither author nor date is known',
      style: 'academic',
      lang: 'fr',
      quoted: unknown,
      plain:
        '«_La ville publie ses marchés_»\ns._n., «_Ce que dit “le plan”_», La Gazette, s._d., https://gazette.example/a#:~:text=La%20ville (consulté le 24 novembre 2026).',
    },
    {
      name: 'neither author nor date is known',
      style: 'academic',
      lang: 'en',
      quoted: unknown,
      plain:
        '“La ville publie ses marchés”\ns.n., “Ce que dit ‘le plan’”, La Gazette, n.d., https://gazette.example/a#:~:text=La%20ville (read on November 24, 2026).',
    },
    {
      name: 'it has two paragraphs',
      style: 'markdown',
      lang: 'fr',
      quoted: { ...quoted, exact: 'Un *premier* mot.\n2. Un second.' },
      plain:
        '> Un \\*premier\\* mot.\n>\n> 2\\. Un second.\n>\n> — Ana Ruiz, [Ce que dit « le plan »](https://gazette.example/a#:~:text=La%20ville), La Gazette, 9 décembre 2016',
    },
    {
      name: 'its address has parentheses',
      style: 'markdown',
      lang: 'en',
      quoted: { ...unknown, exact: 'A', url: 'https://gazette.example/a_(b)' },
      plain: '> A\n>\n> — [Ce que dit « le plan »](https://gazette.example/a_%28b%29), La Gazette, n.d.',
    },
    {
      name: 'all is known',
      style: 'wiki',
      lang: 'fr',
      quoted,
      plain:
        '«_La ville publie ses marchés_»<ref>{{Lien web |auteur=Ana Ruiz |titre=Ce que dit « le plan » |url=https://gazette.example/a#:~:text=La%20ville |site=La Gazette |date=9 décembre 2016 |consulté le=24 novembre 2026}}</ref>',
    },
    {
      name: 'the title has mark-up of the wiki',
      style: 'wiki',
      lang: 'es',
      quoted: { ...unknown, exact: 'A', article: { ...unknown.article, title: 'Dos | {{tres}}' } },
      plain:
        '«A»<ref>{{Cita web |título=Dos &#124; &#123;&#123;tres&#125;&#125; |url=https://gazette.example/a#:~:text=La%20ville |sitioweb=La Gazette |fecha=s._f. |fechaacceso=24 de noviembre de 2026}}</ref>',
    },
  ];
  test.each(cases)('$style, $lang, when $name', ({ style, lang, quoted, plain }) => {
    expect(shown(write(style, quoted, lang).plain)).toBe(plain);
  });
});

describe('a quote with its source, as HTML', () => {
  test.each(['press', 'academic', 'markdown', 'wiki'] as const)(
    '%s: nothing of the page becomes mark-up',
    (style) => {
      const hostile = '<img src=x onerror=alert(1)> & "co"';
      const { html } = write(style, {
        exact: hostile,
        article: { title: hostile, byline: hostile, siteName: hostile, publishedTime: hostile },
        url: 'https://gazette.example/"><script>',
      });
      expect(html.replace(/<\/?(p|blockquote|cite|br)>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
    },
  );

  test('only an address of the web becomes a link', () => {
    expect(write('press', { ...quoted, url: 'javascript:alert(1)' }).html).not.toContain('href');
    expect(write('press', quoted).html).toContain('<a href="https://gazette.example/a#:~:text=La%20ville">');
  });
});
