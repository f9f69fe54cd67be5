import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A saved page of `test/articles`, with the address at which it stood. */
export interface SavedPage {
  url: string;
  title: string;
  lang: string;
  html: string;
}

/** Reads `test/articles/<slug>`. */
export function savedPage(slug: string): SavedPage {
  const folder = resolve(import.meta.dirname, '../../articles', slug);
  const about = JSON.parse(readFileSync(resolve(folder, 'page.json'), 'utf8')) as Omit<SavedPage, 'html'>;
  return { ...about, html: readFileSync(resolve(folder, 'source.html'), 'utf8') };
}
