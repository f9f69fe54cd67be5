import type { Annotation, FragmentSelector, Selectors } from './annotation.ts';

/** Says on which page a passage stands. @param page From 1. */
export function pageSelector(page: number): FragmentSelector {
  return { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${page}` };
}

/** The page, from 1, that an annotation of a PDF is on; null for a note on the whole document, and for other articles. */
export function pdfPageOf({ target }: Pick<Annotation, 'target'>): number | null {
  return pageIn(target.selector);
}

/** The page, from 1, that selectors name; null when they name none. */
export function pageIn(selectors: Selectors | undefined): number | null {
  const digits = /^page=(\d+)$/.exec(selectors?.[2]?.value ?? '')?.[1];
  return digits ? Number(digits) : null;
}

/** An address that opens a PDF at a page (RFC 8118); the address alone when it has no place for a fragment. */
export function pageUrl(address: string, page: number | null): string {
  if (page === null || !/^(?:https?|file):/i.test(address)) return address;
  return `${address.replace(/#.*$/, '')}#page=${page}`;
}
