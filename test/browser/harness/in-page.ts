/** Functions that travel into documents as text: each must stand alone. */

/** Names of the registered CSS highlights with the texts they cover. */
export function readHighlights(): Record<string, string[]> {
  const painted: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    const ranges = [...highlight].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    painted[name] = ranges.map((range) => range.toString());
  }
  return painted;
}

/** Client boxes of the n-th (from 0) visible occurrence of a text, one per line, after scrolling it to the middle. */
export function findText(
  text: string,
  nth: number,
): { x: number; y: number; width: number; height: number }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.parentElement?.checkVisibility()) continue;
    nodes.push({ node, start: whole.length });
    whole += node.data;
  }
  let at = -1;
  for (let left = nth; left >= 0; left -= 1) {
    at = whole.indexOf(text, at + 1);
    if (at < 0) return [];
  }
  const placed = (offset: number, end: boolean) => {
    const found = nodes.findLast(({ start }) => (end ? start < offset : start <= offset))!;
    return [found.node, offset - found.start] as const;
  };
  const range = document.createRange();
  range.setStart(...placed(at, false));
  range.setEnd(...placed(at + text.length, true));
  const outside = range.getBoundingClientRect();
  if (outside.top < 80 || outside.bottom > innerHeight - 80) {
    window.scrollBy({ top: outside.top - innerHeight / 2, behavior: 'instant' });
  }
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/** Visible text of a shadow root, styles left out, white space folded. */
export function shadowText(root: ShadowRoot): string {
  return (
    [...root.children]
      .filter((child) => child.localName !== 'style')
      // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen
      .map((child) => (child as HTMLElement).innerText ?? child.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Visible elements of a shadow root that have a role, with name, box and text. Simple on purpose: roles that we use. */
export function findByRole(root: ShadowRoot, wanted: string) {
  const implied: Record<string, string> = {
    'a[href]': 'link',
    button: 'button',
    dialog: 'dialog',
    'h1,h2,h3,h4,h5,h6': 'heading',
    iframe: 'iframe',
    'input[type=checkbox]': 'checkbox',
    'input[type=radio]': 'radio',
    'input:not([type]),input[type=text],textarea': 'textbox',
    'input[type=search]': 'searchbox',
    'select:not([multiple])': 'combobox',
    'ul,ol': 'list',
    li: 'listitem',
    'section[aria-label],section[aria-labelledby]': 'region',
    article: 'article',
    summary: 'button',
  };
  const roleOf = (element: Element): string => {
    const said = element.getAttribute('role');
    if (said) return said.split(' ')[0]!;
    for (const [selector, role] of Object.entries(implied)) if (element.matches(selector)) return role;
    return '';
  };
  const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby');
    if (ids)
      return fold(
        ids
          .split(' ')
          .map((id) => root.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label) return fold(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return fold([...labels].map((one) => one.textContent).join(' '));
    return fold(element.textContent) || fold(element.getAttribute('title'));
  };
  return [...root.querySelectorAll('*')]
    .filter((element) => roleOf(element) === wanted && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        role: wanted,
        name: nameOf(element),
        box: { x, y, width, height },
        // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen
        text: fold((element as HTMLElement).innerText),
        focused: root.activeElement === element,
      };
    });
}
