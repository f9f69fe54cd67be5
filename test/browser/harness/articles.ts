import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A saved page of `test/articles`, with the address at which it stood. */
export interface SavedPage {
  url: string;
  title: string;
  lang: string;
  html: string;
  /** Address of its style sheet, and the sheet (`style.css` beside it). */
  style: { url: string; css: string };
}

/** Reads `test/articles/<slug>`. */
export function savedPage(slug: string): SavedPage {
  const folder = resolve(import.meta.dirname, '../../articles', slug);
  const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');
  const { style, ...about } = JSON.parse(read('page.json')) as Omit<SavedPage, 'html' | 'style'> & {
    style: string;
  };
  const url = new URL(style, about.url).href;
  return { ...about, html: read('source.html'), style: { url, css: read('style.css') } };
}
