import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/styles/in-page.css?inline';
import { leaveDrawing } from '../../lib/page/presence.ts';
import { MarginView, type MarginViewProps } from './MarginView.tsx';

/** The views of the layer in a page: brought when something is to be shown for the first time, not before. */
export default defineUnlistedScript(() => {
  leaveDrawing(globalThis, {
    css,
    draw: (root: ShadowRoot, props: MarginViewProps) => render(<MarginView {...props} />, root),
    undraw: (root: ShadowRoot) => render(null, root),
  });
});
