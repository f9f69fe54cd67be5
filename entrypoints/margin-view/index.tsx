import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/styles/in-page.css?inline';
import { leaveDrawing } from '../../lib/page/presence.ts';
import { MarginView, type MarginViewProps } from './MarginView.tsx';

/** The views of the layer in a page: brought when something is to be shown for the first time, not before. */
export default defineUnlistedScript(() => {
  leaveDrawing(globalThis, {
    css,
    draw: (root: ShadowRoot, props: MarginViewProps) => render(<MarginView {...props} />, placeIn(root)),
    undraw: (root: ShadowRoot) => render(null, placeIn(root)),
  });
});

/** An element of the views' own: what else is in the root is left alone. */
function placeIn(root: ShadowRoot): Element {
  const known = root.querySelector('[data-views]');
  if (known) return known;
  const place = document.createElement('div');
  place.dataset.views = '';
  root.append(place);
  return place;
}
