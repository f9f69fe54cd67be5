/** Hands a file to the reader through the browser's own download; nothing is asked of the network. */
export function saveFile(name: string, contents: string | BlobPart[], type: string): void {
  const parts = typeof contents === 'string' ? [contents] : contents;
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from a title: what no file system refuses, at most 80 characters. */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
    .replace(/[\u0000-\u001f\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${plain || 'article'}.${extension}`;
}
