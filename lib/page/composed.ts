/**
 * The page as it is composed: an element with an open shadow root is read by that root, a slot by what is put into it.
 * Closed roots are left alone, as their authors wish. Without shadow roots this is the ordinary tree, at its price.
 */

/** The open shadow root of an element, if it has one. */
export function shadowOf(node: Node): ShadowRoot | null {
  // A form answers its fields' names here: what it answers is looked at.
  const root = (node as Element).shadowRoot;
  return root?.nodeType === 11 ? root : null;
}

export function firstInside(node: Node): Node | null {
  const shadow = shadowOf(node);
  if (shadow) return shadow.firstChild;
  if ((node as Element).localName === 'slot') return assigned(node)[0] ?? node.firstChild;
  return node.firstChild;
}

export function nextBeside(node: Node): Node | null {
  const slot = slotOf(node);
  if (!slot) return node.nextSibling;
  // Nodes in a slot are children of one host: the next of them is the next sibling in the same slot.
  for (let next = node.nextSibling; next; next = next.nextSibling) if (slotOf(next) === slot) return next;
  return null;
}

/** What holds a node: an element, or a document. Never a shadow root: its host stands for it. */
export function parentAround(node: Node): Node | null {
  const slot = slotOf(node);
  if (slot) return slot;
  const parent = node.parentNode;
  return parent && isShadowRoot(parent) ? parent.host : parent;
}

/** The element that holds a node. */
export function elementAround(node: Node): Element | null {
  const parent = parentAround(node);
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

export function isInside(node: Node | null, holder: Node): boolean {
  for (let at = node; at; at = parentAround(at)) if (at === holder) return true;
  return false;
}

/** The nearest element around a node, itself included, that a selector fits. */
export function closestAround(node: Node, selector: string): Element | null {
  for (let at: Node | null = node; at; at = parentAround(at)) {
    if (at.nodeType === 1 && (at as Element).matches(selector)) return at as Element;
  }
  return null;
}

/** Whether one node begins before another. */
export function isBefore(a: Node, b: Node): boolean {
  const aboveA = pathTo(a);
  const aboveB = pathTo(b);
  let at = 0;
  while (at < aboveA.length && aboveA[at] === aboveB[at]) at += 1;
  const one = aboveA[at];
  const other = aboveB[at];
  // One holds the other: the holder begins first.
  if (!one || !other) return one === undefined && other !== undefined;
  return (one.compareDocumentPosition(other) & 0x04) !== 0;
}

/** Elements looked at for open shadow roots, and roots kept. */
const MAX_LOOKED_AT = 3000;
const MAX_ROOTS = 200;

/** The open shadow roots under a node, nested ones too. Bounded; elements of large pages are not all looked at. */
export function openRoots(root: Document | ShadowRoot | Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const queue: Node[] = [root];
  let looked = 0;
  for (const next of queue) {
    const walker = (next.ownerDocument ?? (next as Document)).createTreeWalker(next, 1);
    for (let element = walker.nextNode(); element; element = walker.nextNode()) {
      looked += 1;
      if (looked > MAX_LOOKED_AT || found.length >= MAX_ROOTS) return found;
      const shadow = shadowOf(element);
      if (!shadow) continue;
      found.push(shadow);
      queue.push(shadow);
    }
  }
  return found;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

function slotOf(node: Node): HTMLSlotElement | null {
  const slot = (node as Text).assignedSlot;
  return slot?.localName === 'slot' ? slot : null;
}

function assigned(slot: Node): Node[] {
  return (slot as HTMLSlotElement).assignedNodes?.() ?? [];
}

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentAround(at)) path.unshift(at);
  return path;
}
