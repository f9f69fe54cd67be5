/**
 * The one web-platform class that thinking code may use: it is pure and exists in pages, workers and Node.
 * Declared here because the DOM library, which declares it elsewhere, is kept out of `lib/core`. Its `searchParams` is
 * left out: a content script of Firefox cannot iterate it.
 */
declare class URL {
  constructor(url: string, base?: string);
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
}

/** As above: bytes to text and back, pure and everywhere. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
