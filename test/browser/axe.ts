import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab, View } from './harness/index.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings the checker into a document of the extension. */
export async function bringAxe(view: View): Promise<void> {
  await view
    .evaluate((axe) => {
      // The page's policy forbids inline scripts; a test may still bring its tool.
      new Function(axe)();
    }, AXE)
    .catch(async () => view.evaluate(AXE as never));
}

/** What is wrong with a document in a theme: axe's findings, and whatever is wider than 320 px when it has no more. */
export function faultsOf(view: View, theme: 'light' | 'dark'): Promise<string[]> {
  return view.evaluate(async (wanted) => {
    document.documentElement.dataset.theme = wanted;
    document.body.style.maxWidth = '320px';
    await new Promise((done) => setTimeout(done, 300));
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      // A frame is a part of a page.
      rules: { 'page-has-heading-one': { enabled: window === window.top } },
    });
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > 321 && !one.closest('.sr, .toast'),
    );
    return [
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      ),
      ...wide.map((one) => `wider than 320 px: ${one.outerHTML.slice(0, 120)}`),
    ];
  }, theme);
}

/** What axe finds in our layer in a page; for as long as it looks, the closed root is an open one. */
export function axeInLayer(tab: Tab): Promise<string[]> {
  // The rules travel within the question: where it is asked nothing may be made of a text.
  const ask = new Function('root', `${AXE}; return (${askInLayer})(root);`);
  return tab.margin.evaluate(ask as typeof askInLayer);
}

async function askInLayer(root: ShadowRoot): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: {
      run(
        context: Element,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  };
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  try {
    // Landmarks and headings are the page's.
    const rules = {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
      // Our host shuts out every style of the page, spacing included; a reader's own sheet is stronger than that.
      'avoid-inline-spacing': { enabled: false },
    };
    const { violations } = await axe.run(root.host, { rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  } finally {
    Reflect.deleteProperty(root.host, 'shadowRoot');
  }
}
