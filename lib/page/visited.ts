/** Resolves once a page that the browser loaded ahead of its visit is visited; at once for any other page. */
export async function untilVisited(document: Document): Promise<void> {
  if (!(document as Document & { prerendering?: boolean }).prerendering) return;
  await new Promise((done) => document.addEventListener('prerenderingchange', done, { once: true }));
}
