import type { PlannedFile } from '../../../lib/core/transfer/export/files.ts';

/** Opens the browser's own print window on the reports, each beginning a page. Nothing is shown on screen. */
export async function printReport(files: readonly PlannedFile[]): Promise<void> {
  const [first, ...others] = files.map(({ pieces }) => [...pieces()].join(''));
  if (first === undefined) return;
  const articles = others.flatMap((html) => /<main>\n([\s\S]*)<\/main>/.exec(html)?.[1] ?? []);
  const frame = document.createElement('iframe');
  // No scripts; printing asks for the same origin, and is a modal window.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;inset-block-end:0';
  frame.srcdoc = first.replace('</main>', () => `${articles.join('')}</main>`);
  document.querySelector('dialog[open]')?.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove(), { once: true });
  frame.contentWindow?.print();
}
