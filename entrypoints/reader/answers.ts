import { onMessage, sendMessage } from '../../lib/extension/messages.ts';
import { rectsOf } from '../../lib/page/hit.ts';
import { readableSelection } from '../../lib/page/pointer.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Annotate } from './annotate.ts';
import type { Cards } from './cards.ts';
import type { Margin } from './margin.ts';
import type { Selected } from './selected.ts';

interface AnswerPorts {
  document: Document;
  session: Session;
  margin: Margin;
  cards: Cards;
  annotate: Annotate;
  selected: Selected;
  /** Cards that were asked for are not as they were. */
  forgetConcepts(): void;
}

/** What popup, panel and background ask of a page. Answers how to fall silent. */
export function answerMessages({
  document,
  session,
  margin,
  cards,
  annotate,
  selected,
  forgetConcepts,
}: AnswerPorts): () => void {
  const view = document.defaultView ?? window;

  const commands = {
    'next-mark': () => cards.toMark(1),
    'previous-mark': () => cards.toMark(-1),
    note: () => {
      const current = cards.current() && cards.words();
      cards.close();
      if (!selected.note('note')) void annotate.note(current, 'note');
    },
    highlight: () => selected.highlight(1),
    'copy-quote': () => selected.copyQuote(),
    'look-up': () => void lookUp(),
  };

  async function lookUp(): Promise<void> {
    const range = readableSelection(document);
    const text = range?.toString().trim();
    if (!range || !text) return;
    const data = await sendMessage('lookUp', { text, lang: session.article()?.lang ?? null });
    const rect = range.getBoundingClientRect();
    if (data) await cards.openConcept(data.id, rect);
    else margin.toast(margin.t('card.unknown', { text }));
  }

  const stops = [
    onMessage('pageStatus', () => session.status()),
    onMessage('scanAnyway', async () => {
      await session.start(true);
      return session.status();
    }),
    onMessage('markAll', () => session.markAll()),
    onMessage('showPassage', ({ data }) => {
      const [range] = session.rangesOf(data);
      const rect = range && rectsOf(document, range)[0];
      if (!rect) return false;
      if (rect.top < view.innerHeight * 0.15 || rect.bottom > view.innerHeight * 0.85) {
        view.scrollBy({ top: rect.top - view.innerHeight * 0.35, behavior: 'instant' });
      }
      session.point(data);
      return true;
    }),
    onMessage('article', () => session.article()),
    onMessage('describe', ({ data }) => {
      const range = readableSelection(document);
      const passage = data ?? (range && session.passageOf(range));
      return passage && session.describe(passage);
    }),
    onMessage('command', ({ data }) => commands[data.name]()),
    onMessage('annotationsChanged', ({ data }) => {
      if (data.canonicalUrl === session.article()?.canonicalUrl) void session.refresh();
    }),
    onMessage('termsChanged', () => {
      forgetConcepts();
      void session.refresh();
    }),
    onMessage('noteFrame', ({ data }) => {
      const { note } = margin.state();
      if (note?.key !== data.key) return;
      if (data.event === 'height') margin.show({ note: { ...note, height: data.height } });
      else {
        margin.show({ note: undefined });
        if (data.event === 'saved') margin.say(margin.t('sr.noteSaved'));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
