// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { untilVisited } from '../../lib/page/visited.ts';

test('a page that is seen is visited at once', async () => {
  await expect(untilVisited(document.implementation.createHTMLDocument())).resolves.toBeUndefined();
});

test('a page that was loaded ahead is visited when the browser shows it, not before', async () => {
  const ahead = Object.assign(document.implementation.createHTMLDocument(), { prerendering: true });
  const order: string[] = [];
  const visited = untilVisited(ahead).then(() => order.push('visited'));
  await new Promise((done) => setTimeout(done));
  order.push('shown');
  ahead.dispatchEvent(new Event('prerenderingchange'));
  await visited;
  expect(order).toEqual(['shown', 'visited']);
});
