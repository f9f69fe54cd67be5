// The package's index brings a second tool along, which we do not use.
import Readability from '@mozilla/readability/Readability.js';
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
    return found?.content ? holders(found.content, copy) : undefined;
  } catch {
    // It was written for pages as they are found; what is odder still is read without it.
    return undefined;
  }
}

function holders(content: Node, copy: PageCopy): Set<number> {
  const ids = new Set<number>();
  // Readability puts paragraphs of its own in the place of some elements: their words tell where they come from.
  const loose = new Set<string>();
  for (const text of textsOf(content)) {
    const parent = text.parentNode as Element;
    const id = nearestId(text, content);
    if (id !== undefined) ids.add(id);
    if (parent.localName === 'p' && !parent.hasAttribute(ID) && text.data.length >= MIN_LOOSE)
      loose.add(text.data);
  }
  if (loose.size === 0) return ids;
  for (const text of textsOf(copy.document.body)) {
    const id = (text.parentNode as Element).getAttribute(ID);
    if (id !== null && loose.has(text.data)) ids.add(Number(id));
  }
  return ids;
}

/** Shorter texts stand in more than one place. */
const MIN_LOOSE = 20;

function* textsOf(root: Node): Generator<Text> {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if ((text as Text).data.trim() !== '') yield text as Text;
  }
}

function nearestId(text: Node, stop: Node): number | undefined {
  for (let node = text.parentNode; node && node !== stop.parentNode; node = node.parentNode) {
    const id = (node as Element).getAttribute?.(ID);
    if (id !== null && id !== undefined) return Number(id);
  }
  return undefined;
}
