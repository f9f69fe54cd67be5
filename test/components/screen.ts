import { setTimeout as wait } from 'node:timers/promises';
import { within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { type ComponentChildren, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, vi } from 'vitest';
import { StringsContext } from '../../components/StringsContext.ts';
import type { Lang } from '../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };

const containers: HTMLElement[] = [];

/** Shows a view as a reader in `lang` gets it; queries go by role and name. */
export function show(view: ComponentChildren, { lang = 'fr' as Lang, shadow = false } = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  containers.push(host);
  // Open here, closed in pages: tests must see inside. Nothing in the views uses `shadowRoot`.
  const container = shadow ? document.createElement('div') : host;
  if (shadow) host.attachShadow({ mode: 'open' }).append(container);
  const speech = { lang, t: createTranslator({ fr, en, es }[lang], lang) };
  const update = (next: ComponentChildren) =>
    act(() => render(h(StringsContext.Provider, { value: speech, children: next }), container));
  update(view);
  return {
    container,
    update,
    leave: () => act(() => render(null, container)),
    user: userEvent.setup({ document }),
    ...within(container),
  };
}

/** Lets fake time pass. */
export function advance(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

/** Presses a key on the focused element of the tree that `inside` lives in. */
export function press(inside: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const root = inside.getRootNode() as Document | ShadowRoot;
  let went = true;
  act(() => {
    went = (root.activeElement ?? inside).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
  });
  return went;
}

afterEach(() => {
  for (const container of containers.splice(0)) {
    act(() => render(null, container.shadowRoot?.firstElementChild ?? container));
    container.remove();
  }
});

/** ms after which Preact tidies up behind what is gone, at the latest (`RAF_TIMEOUT` of its hooks). */
const TIDYING = 40;

// It does so from a timer that sets another: the document must be there until then.
afterAll(async () => {
  await wait(TIDYING);
  await wait(2);
});
