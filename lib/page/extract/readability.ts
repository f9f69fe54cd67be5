import { Readability } from '@mozilla/readability';
import { ID, type PageCopy } from './copy.ts';

/** Numbers of the elements whose own text Readability takes for the article; undefined when it finds none. */
export function askReadability(copy: PageCopy, charThreshold = 500): Set<number> | undefined {
  const scratch = copy.document.cloneNode(true) as Document;
  try {
    const found = new Readability(scratch, {
      keepClasses: true,
      charThreshold,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    return found?.content ? holders(found.content) : undefined;
  } catch {
    // It was written for pages as they are found; what is odder still is read without it.
    return undefined;
  }
}

function holders(content: Node): Set<number> {
  const ids = new Set<number>();
  const walker = (content.ownerDocument as Document).createTreeWalker(content, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if ((text as Text).data.trim() === '') continue;
    const id = nearestId(text, content);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

function nearestId(text: Node, stop: Node): number | undefined {
  for (let node = text.parentNode; node && node !== stop.parentNode; node = node.parentNode) {
    const id = (node as Element).getAttribute?.(ID);
    if (id !== null && id !== undefined) return Number(id);
  }
  return undefined;
}
