/** A quote for a page of Wikipedia in the reader's language: the words, and a reference in that wiki's own template. */
import type { Lang } from '../i18n/lang.ts';
import { formatDate } from '../i18n/translate.ts';
import { inQuotationMarks } from './quotation-marks.ts';
import type { QuotedPassage, Writing } from './quote-text.ts';

/** Template and parameter names, as documented on each wiki (Modèle:Lien web, Template:Cite web, Plantilla:Cita web). */
const TEMPLATES: Record<
  Lang,
  Record<'name' | 'author' | 'title' | 'url' | 'site' | 'date' | 'readOn', string>
> = {
  fr: {
    name: 'Lien web',
    author: 'auteur',
    title: 'titre',
    url: 'url',
    site: 'site',
    date: 'date',
    readOn: 'consulté le',
  },
  en: {
    name: 'Cite web',
    author: 'author',
    title: 'title',
    url: 'url',
    site: 'website',
    date: 'date',
    readOn: 'access-date',
  },
  es: {
    name: 'Cita web',
    author: 'autor',
    title: 'título',
    url: 'url',
    site: 'sitioweb',
    date: 'fecha',
    readOn: 'fechaacceso',
  },
};

/** The quote with its reference. Parameters that the article does not state are left out, but for the date. */
export function wikiQuote({ exact, article, url, readOn }: QuotedPassage, { lang, t }: Writing): string {
  const template = TEMPLATES[lang];
  const parameters: [string, string | null][] = [
    [template.author, article.byline],
    [template.title, article.title],
    [template.url, wikiUrl(url)],
    [template.site, article.siteName],
    [
      template.date,
      article.publishedTime === null ? t('quote.noDate') : formatDate(article.publishedTime, lang),
    ],
    [template.readOn, readOn === undefined ? null : formatDate(readOn, lang)],
  ];
  const written = parameters
    .filter((parameter): parameter is [string, string] => (parameter[1] ?? '').trim() !== '')
    .map(([name, value]) => `|${name}=${name === template.url ? value : wikiText(value)}`);
  return `${wikiText(inQuotationMarks(exact, lang))}<ref>{{${[template.name, ...written].join(' ')}}}</ref>`;
}

/** What a wiki would take for mark-up, as character references. */
const wikiText = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[&<>[\]{}|]|''+|~{3,}/g, (found) => Array.from(found, (c) => `&#${c.charCodeAt(0)};`).join(''));

const wikiUrl = (url: string): string =>
  url.replace(/[\s[\]{}|<>"]/g, (character) => encodeURIComponent(character));
