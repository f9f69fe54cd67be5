// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/core/article/article.ts';
import type { Reading } from '../../lib/core/reading.ts';
import { createSession, type Session } from '../../lib/page/session.ts';
import { paragraphs } from './parse.ts';

/** A question to whoever knows articles, and the way to answer it. */
interface Asked {
  article: Article;
  answer(reading: Reading): void;
}

const asked: Asked[] = [];
let session: Session;

/** What is known of the article, with notes of these ids. */
const known = (...ids: string[]): Reading => ({
  lang: 'fr',
  keptUnder: location.href,
  mentions: [],
  known: [],
  pledges: [],
  commitments: [],
  annotations: ids.map((id, i) => ({
    id,
    colour: 1,
    hasNote: false,
    anchored: { state: 'exact', start: 20 * i, end: 20 * i + 12, score: 1 },
    textNow: null,
  })),
});
const notes = () => session.reading()?.annotations.map(({ id }) => id);
const painted = () => [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(() => name));
const untilAsked = (times: number) => vi.waitFor(() => expect(asked).toHaveLength(times), 5000);
/** Waits until what was answered is what is shown. */
const untilShown = (...ids: string[]) => vi.waitFor(() => expect(notes()).toEqual(ids), 5000);

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', class extends Set {});
  // No layout here: everything can be seen.
  Element.prototype.checkVisibility = () => true;
  document.documentElement.lang = 'fr';
  document.body.innerHTML = `<main><article><h1>Un titre</h1>${paragraphs(8)}</article></main>`;
  asked.length = 0;
  session = createSession(document, {
    read: (article) => new Promise((answer) => asked.push({ article, answer })),
    density: () => 'first',
    changed: () => undefined,
    isOurs: () => false,
  });
});
afterEach(() => {
  session.stop();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

describe('what is known of the article changes', () => {
  it('while it is read for the first time: the answer to the earlier question is dropped', async () => {
    const started = session.start(true);
    await untilAsked(1);
    const refreshed = session.refresh();
    await untilAsked(2);
    asked[1]!.answer(known('new'));
    await refreshed;
    asked[0]!.answer(known('old'));
    await started;
    expect(notes()).toEqual(['new']);
    expect(painted()).toEqual(['mc-hl-1-l']);
  });

  it('while the page changes too: what was known before the change of notes is not taken for all', async () => {
    const started = session.start(true);
    await untilAsked(1);
    asked[0]!.answer(known());
    await started;
    expect(painted()).toEqual([]);

    const refreshed = session.refresh();
    await untilAsked(2);
    // The same words in other nodes: nothing new to ask, were it not for the notes.
    const first = document.querySelector('p')!;
    first.replaceWith(first.cloneNode(true));
    await untilAsked(3);
    asked[2]!.answer(known('first', 'second'));
    await untilShown('first', 'second');
    // Too late: this answer is about less.
    asked[1]!.answer(known('first'));
    await refreshed;
    expect(notes()).toEqual(['first', 'second']);
    await vi.waitFor(() => expect(painted()).toEqual(['mc-hl-1-l', 'mc-hl-1-l']), 5000);
  });

  it('twice at once: the later answer stays, whichever comes last', async () => {
    const started = session.start(true);
    await untilAsked(1);
    asked[0]!.answer(known());
    await started;
    const both = [session.refresh(), session.refresh()];
    await untilAsked(3);
    asked[2]!.answer(known('later'));
    await untilShown('later');
    asked[1]!.answer(known('earlier'));
    await Promise.all(both);
    expect(notes()).toEqual(['later']);
  });

  it('after the reader left: nothing is painted any more', async () => {
    const started = session.start(true);
    await untilAsked(1);
    session.stop();
    asked[0]!.answer(known('late'));
    await started;
    expect(notes()).toBeUndefined();
    expect(painted()).toEqual([]);
  });
});

describe('the page alone changes', () => {
  it('in its nodes only: nobody is asked again, and the marks stand on the new nodes', async () => {
    const started = session.start(true);
    await untilAsked(1);
    asked[0]!.answer(known('kept'));
    await started;
    const title = document.querySelector('h1')!;
    const first = document.querySelector('p')!;
    for (const part of [title, first]) part.replaceWith(part.cloneNode(true));
    const range = () => [...(CSS.highlights.get('mc-hl-1-l') ?? [])][0] as AbstractRange | undefined;
    await vi.waitFor(() => {
      const { startContainer } = range()!;
      expect([startContainer.isConnected, startContainer.nodeType]).toEqual([true, Node.TEXT_NODE]);
    }, 5000);
    expect(asked).toHaveLength(1);
  });
});
