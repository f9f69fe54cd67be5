/** What an annotation may hold at most, in UTF-16 code units: a hostile file shall not fill the device. */

/** More is not a quote but a page. */
export const MAX_QUOTE = 200_000;
export const MAX_NOTE = 200_000;
export const MAX_TAG = 200;
/** Notes, tags and links of one annotation. */
export const MAX_BODIES = 200;
export const MAX_ADDRESS = 8_192;
/** On either side of a quote; ours have 32, other programs' may have more. */
export const MAX_CONTEXT = 1_000;
/** The fragment of a page, from 1, as RFC 8118 writes it. */
export const PAGE_FRAGMENT = /^page=[1-9]\d{0,5}$/;
