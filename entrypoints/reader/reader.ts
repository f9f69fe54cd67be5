import { browser } from 'wxt/browser';
import { askOnce } from '../../lib/core/ask-once.ts';
import { createTranslator, type Translate } from '../../lib/core/i18n/translate.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import { onSettingsChange } from '../../lib/extension/door-settings.ts';
import { type ReaderSetup, sendMessage } from '../../lib/extension/messages.ts';
import { createHost } from '../../lib/page/host.ts';
import type { FirstLook } from '../../lib/page/look-ahead.ts';
import { plainToast } from '../../lib/page/plain-toast.ts';
import { followPointer } from '../../lib/page/pointer.ts';
import { type Drawing, findDrawing } from '../../lib/page/presence.ts';
import { followPrinting } from '../../lib/page/printing.ts';
import { createSession, type Session, type SessionPorts } from '../../lib/page/session.ts';
import type { MarginActs, MarginViewProps } from '../margin-view/MarginView.tsx';
import { createAnnotate } from './annotate.ts';
import { answerMessages } from './answers.ts';
import { createCards } from './cards.ts';
import { createCopy } from './copy.ts';
import { followKeys } from './keys.ts';
import { createLearningActs } from './learning-acts.ts';
import { followLife } from './life.ts';
import { createMargin } from './margin.ts';
import { createPledgeActs } from './pledge-acts.ts';
import { createSelected } from './selected.ts';

/** What differs between a page and our own PDF reader. */
export interface ReaderParts {
  makeSession(document: Document, ports: SessionPorts): Session;
  bringDrawing(): Promise<Drawing<MarginViewProps> | undefined>;
}

/** The parts for a page. `firstLook`: its reading, begun already. */
export const inPage = (firstLook: FirstLook): ReaderParts => ({
  makeSession: (document, ports) => createSession(document, { ...ports, firstLook }),
  bringDrawing: async () => {
    if (!findDrawing(globalThis)) await sendMessage('bringMarginView');
    return findDrawing<MarginViewProps>(globalThis);
  },
});

/** Puts the parts together in one page. Answers how to take everything away again. */
export function startReader(
  setup: ReaderSetup,
  left: () => void,
  { makeSession, bringDrawing }: ReaderParts,
): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let { density, cardTrigger, singleKeys, toolbarOff, textSize, printHighlights } = setup;
  let speech = speechOf(setup);
  const t: Translate = (key, values) => speech.t(key, values);

  const host = createHost(document);
  const margin = createMargin<MarginViewProps>({
    host,
    t,
    bringDrawing,
    propsOf: (state) => ({ state, speech, singleKeys, textSize, acts }),
  });
  const session = makeSession(document, {
    read: (article) => sendMessage('readArticle', article),
    density: () => density,
    changed: () => void sendMessage('statusChanged').catch(() => undefined),
    isOurs: (node) => node instanceof Element && node.localName === host.name,
  });
  const concept = askOnce<ConceptCardData | undefined>((id) => sendMessage('concept', { id }));

  const cards = createCards({
    document,
    session,
    margin,
    concept,
    aboutPledge: async (pledge) => {
      const article = session.article();
      if (!article) return undefined;
      const { canonicalUrl, lang, publishedTime: articleDate, title: articleTitle } = article;
      return sendMessage('pledgeCard', { pledge, article: canonicalUrl, lang, articleDate, articleTitle });
    },
    commitment: (id) => sendMessage('commitmentCard', { id }),
    cardOpened: (mark) => pointer.cardOpened(mark),
    cardClosed: () => pointer.cardClosed(),
    setGround: host.setGround,
  });
  const annotate = createAnnotate({
    document,
    session,
    margin,
    setGround: host.setGround,
    holdKeys: host.holdKeys,
    noteFrameUrl: (key, part) => `${browser.runtime.getURL('/note-frame.html' as never)}#${key}.${part}`,
  });
  const copy = createCopy({ document, session, margin });

  const learning = createLearningActs({ session, margin, cards });
  const selected = createSelected({ document, margin, annotate, copy, learning });

  const acts: MarginActs = {
    cards,
    pledges: createPledgeActs({ session, margin, cards }),
    learning,
    selected,
    onCard: () => pointer.onCard(),
    pinBox: () => host.boxOf('.pins__pin') ?? new DOMRect(),
    offCard: () => pointer.offCard(),
    hideToolbarHere: () => {
      selected.close();
      void sendMessage('hideToolbar');
    },
    recolour: async (id, colour) => {
      const done = await annotate.recolour(id, colour);
      const { bar } = margin.state();
      if (done && bar) margin.show({ bar: { ...bar, colour } });
    },
    openNote: (id, part) => void annotate.openNote(id, part),
    remove: (id) => void annotate.remove(id),
    closeBar: () => margin.show({ bar: undefined }),
    closeNote: annotate.closeNote,
    closeToast: () => margin.show({ toast: undefined }),
    noteFromCard: () => {
      const words = cards.words();
      cards.close();
      if (words) void annotate.note(words, 'note');
    },
  };

  const pointer = followPointer(
    document,
    {
      marks: () => session.painted()?.byRange ?? new Map(),
      trigger: () => cardTrigger,
      cardBox: () => host.boxOf('.popover--card'),
      isOurs: (event) => host.owns(event),
      nearMark: margin.prepare,
      openCompact: ({ mark, rect }) => {
        // What is selected has priority.
        if (!selected.isAt(mark)) void cards.open(mark, rect, { form: 'compact' });
      },
      closeCompact: () => {
        if (margin.state().card?.form === 'compact') cards.close();
      },
      openFull: ({ mark, rect }, touch) => void cards.open(mark, rect, { form: 'full', sheet: touch }),
      openBar: ({ mark, rect }) => {
        if (mark.kind !== 'highlight') return;
        const { annotationId, colour } = mark;
        const hasNote =
          session.reading()?.annotations.find(({ id }) => id === annotationId)?.hasNote ?? false;
        cards.close();
        void sendMessage('highlightChosen', { id: annotationId }).catch(() => undefined);
        margin.show({ bar: { annotationId, colour, hasNote, anchor: rect }, toolbar: undefined });
      },
      select: (range, rect, touch) => {
        if (toolbarOff) return;
        const words = annotate.words(range);
        if (!words) return;
        host.setGround(session.groundOf(range) === 'd' ? 'dark' : 'light');
        selected.offer(words, { anchor: rect, docked: touch });
      },
      deselect: selected.ended,
      clickElsewhere: () => {
        cards.close();
        if (margin.state().bar) margin.show({ bar: undefined });
      },
    },
    signal,
  );

  followKeys(
    document,
    {
      state: margin.state,
      singleKeys: () => singleKeys,
      hasCurrent: () => cards.current() !== undefined,
      isOurs: (event) => host.owns(event),
      highlight: selected.highlight,
      note: selected.note,
      copyQuote: selected.copyQuote,
      enterCard: () => cards.expand(true),
      closeTop: () => {
        const { note, toolbar, bar } = margin.state();
        if (note) acts.closeNote();
        else if (toolbar ?? bar) margin.show({ toolbar: undefined, bar: undefined });
        else cards.close();
      },
    },
    signal,
  );

  followPrinting(window, () => printHighlights, signal);

  async function takeUpSettings(): Promise<void> {
    const now = await sendMessage('setUp').catch(() => undefined);
    if (!now) return;
    if (!now.on) return stop();
    const repaint = now.density !== density;
    ({ density, cardTrigger, singleKeys, toolbarOff, textSize, printHighlights } = now);
    speech = speechOf(now);
    // Definitions may be wanted in another language.
    concept.forget();
    margin.show({});
    if (repaint) void session.repaint();
  }

  const stopSettings = onSettingsChange(takeUpSettings);
  // Nobody told a page that was kept aside what changed meanwhile.
  window.addEventListener(
    'pageshow',
    async ({ persisted }) => {
      if (!persisted) return;
      await takeUpSettings();
      if (!signal.aborted) await session.refresh();
    },
    { signal },
  );
  const stopAnswers = answerMessages({
    session,
    margin,
    cards,
    annotate,
    selected,
    document,
    forgetConcepts: concept.forget,
  });
  const stopLife = followLife(() => {
    stop();
    announceUpdate();
  });

  /** Nothing can be brought any more, and what draws may never have come: this needs neither. */
  function announceUpdate(): void {
    plainToast(document, host, {
      text: t('state.ended'),
      action: { label: t('state.reload'), onClick: () => location.reload() },
      close: t('common.close'),
    });
  }

  function stop(): void {
    if (signal.aborted) return;
    abort.abort();
    stopSettings();
    stopAnswers();
    stopLife();
    session.stop();
    margin.stop();
    left();
  }

  void session.start(false);
  return stop;
}

function speechOf({ uiLang, strings }: ReaderSetup) {
  return { lang: uiLang, t: createTranslator(strings, uiLang) };
}
