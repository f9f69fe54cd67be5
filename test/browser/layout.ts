import { pause, type Tab } from './harness/index.ts';

/**
 * Faults that stay: a list or a page of a PDF that follows its window is laid out again a little after it, and so is
 * asked again until it has come to rest.
 */
export async function faultsThatStay(
  tab: Tab,
  faultsOf: readonly (() => string[])[],
  tries = 100,
): Promise<string[]> {
  const faults: string[] = [];
  for (const ask of faultsOf) faults.push(...(await tab.evaluate(ask)));
  if (faults.length === 0 || tries === 0) return faults;
  await pause(100);
  return faultsThatStay(tab, faultsOf, tries - 1);
}

// The functions below travel into documents as text: each must stand alone.

/**
 * What is wider than its place, and what is too small to be hit (WCAG 2.5.8: links in a sentence are excepted). Strips
 * that are meant to be pushed along are named; anything else that scrolls sideways hides something.
 */
export function layoutFaults(): string[] {
  const STRIPS = '.rail__nav, .pdf-bar';
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = (one: Element | null): boolean =>
    one !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const wide = [...document.querySelectorAll('body *')].filter(
    (one) =>
      one.getBoundingClientRect().right > clientWidth + 1 &&
      one.checkVisibility() &&
      !scrolls(one.parentElement),
  );
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
    const { overflowX, textOverflow } = getComputedStyle(one);
    return (
      one.scrollWidth > one.clientWidth + 1 &&
      one.clientWidth > 1 &&
      /auto|scroll|hidden/.test(overflowX) &&
      textOverflow !== 'ellipsis' &&
      !one.matches(`input, textarea, ${STRIPS}`) &&
      one.checkVisibility()
    );
  });
  const targets = 'button, a[href], input, select, textarea, [role=tab], [role=radio]';
  const small = [...document.querySelectorAll<HTMLElement>(targets)].filter((one) => {
    const { width } = one.getBoundingClientRect();
    if (!one.checkVisibility() || width <= 1 || getComputedStyle(one).display === 'inline') return false;
    const target = one.closest('label') ?? one;
    target.scrollIntoView({ block: 'center', inline: 'center' });
    const { x, y, width: across, height: down } = target.getBoundingClientRect();
    // What is drawn smaller may reach further: a press 11 px beside its middle must still be its own.
    return [-11, 11].some((off) => {
      const hit = [
        document.elementFromPoint(x + across / 2 + off, y + down / 2),
        document.elementFromPoint(x + across / 2, y + down / 2 + off),
      ];
      return hit.some((found) => found !== null && !target.contains(found));
    });
  });
  const named = (one: Element) => one.outerHTML.slice(0, 100);
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways: ${wide.slice(0, 3).map(named).join(' ')}`] : []),
    ...cut.slice(0, 3).map((one) => `cut: ${named(one)}`),
    ...small.slice(0, 5).map((one) => `too small: ${named(one)}`),
  ];
}

/** Words that stand on other words. */
export function overlaps(): string[] {
  const boxes: { text: string; rect: DOMRect; parent: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = node.textContent!.trim();
    if (text === '' || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (parent.closest('.sr, .pdf-text, option, svg, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const shown = clipOf(parent);
    for (const rect of range.getClientRects()) {
      const right = Math.min(rect.right, shown.right);
      const left = Math.max(rect.left, shown.left);
      if (right - left > 1 && rect.height > 1)
        boxes.push({ text, rect: new DOMRect(left, rect.y, right - left, rect.height), parent });
    }
  }
  /** As far as anything around lets it be seen. */
  function clipOf(element: Element): { left: number; right: number } {
    let [left, right] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === 'visible') continue;
      const rect = at.getBoundingClientRect();
      left = Math.max(left, rect.left);
      right = Math.min(right, rect.right);
    }
    return { left, right };
  }
  const found: string[] = [];
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 2 && down > one.rect.height / 2 && one.parent !== other.parent)
        found.push(`“${one.text.slice(0, 30)}” on “${other.text.slice(0, 30)}”`);
    }
  return found.slice(0, 3);
}
