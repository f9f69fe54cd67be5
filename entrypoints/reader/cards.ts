import { MOST_PINS } from '../../components/PinnedStack.tsx';
import type { CommitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import { passagesOf } from '../../lib/core/glossary/concept-mentions.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import type { PledgeCardData } from '../../lib/core/tracker/pledge-card.ts';
import { rectsOf } from '../../lib/page/hit.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Margin } from './margin.ts';
import type { Chosen, OpenCard } from './state.ts';

/** Parts that cards need from the rest. */
export interface CardPorts {
  document: Document;
  session: Session;
  margin: Margin;
  concept(id: string): Promise<ConceptCardData | undefined>;
  aboutPledge(pledge: Pledge): Promise<PledgeCardData | undefined>;
  commitment(id: string): Promise<CommitmentCard | undefined>;
  /** The card was opened or closed without the pointer. */
  cardOpened(mark: Mark): void;
  cardClosed(): void;
  setGround(ground: 'light' | 'dark'): void;
}

export interface Cards {
  open(
    mark: Mark,
    anchor: DOMRect,
    how: { form: OpenCard['form']; sheet?: boolean; byKey?: boolean },
  ): Promise<void>;
  openConcept(id: string, anchor: DOMRect): Promise<void>;
  /** Shows the whole of the card that is open. */
  expand(byKey: boolean): void;
  close(): void;
  /** Asks again what the open card says: something was done about it. */
  renew(): Promise<void>;
  /** What is known of the open concept changed. */
  renewConcept(data: ConceptCardData): void;
  /** A term inside the card. */
  follow(id: string): Promise<void>;
  back(): void;
  togglePin(): void;
  unpin(id: string): void;
  /** To another occurrence of what the card is about. */
  toOccurrence(step: 1 | -1): void;
  /** To the next or previous mark of the text. */
  toMark(step: 1 | -1): void;
  /** The words that the open card is about. */
  words(): Chosen | undefined;
  /** The mark that the keyboard is on. */
  current(): Mark | undefined;
}

export function createCards(ports: CardPorts): Cards {
  const { document, session, margin } = ports;
  const { t } = margin;
  const view = document.defaultView ?? window;
  let current: Mark | undefined;
  /** Where focus goes back to. */
  let cameFrom: Element | null = null;
  /** Opening asks the background; an older answer must not replace a newer card. */
  let turn = 0;
  /** Asked for in full and not shown yet: a pointer that rests there meanwhile must not make it brief. */
  let coming: Mark | undefined;

  /** Terms of the same concept, whatever the density paints: the card counts what the text has. */
  function occurrencesOf(mark: Mark): Mark[] {
    if (mark.kind !== 'term') return session.marks().filter(({ kind }) => kind === mark.kind);
    const { conceptId } = mark;
    const passages = passagesOf(session.reading()?.mentions ?? [], conceptId);
    return passages.map(({ start, end }) => ({ kind: 'term', start, end, conceptId }));
  }

  async function contentOf(mark: Mark): Promise<OpenCard['content'] | undefined> {
    if (mark.kind === 'term') {
      const data = await ports.concept(mark.conceptId);
      return data && { kind: 'concept', trail: [data] };
    }
    if (mark.kind === 'commitment') {
      const named = session.reading()?.commitments[mark.index];
      const commitment = named && (await ports.commitment(named.commitmentId));
      return commitment && { kind: 'commitment', commitment, named };
    }
    const pledge = mark.kind === 'pledge' ? session.reading()?.pledges[mark.index] : undefined;
    return pledge && { kind: 'pledge', pledge, about: await ports.aboutPledge(pledge) };
  }

  async function open(
    mark: Mark,
    anchor: DOMRect,
    { form, sheet = false, byKey = false }: { form: OpenCard['form']; sheet?: boolean; byKey?: boolean },
  ): Promise<void> {
    const shown = margin.state().card;
    if (shown?.mark && isSame(shown.mark, mark)) {
      if (form === 'full' && shown.form === 'full') return close();
      if (form === 'full') return expand(byKey);
    }
    if (form === 'compact' && coming && isSame(coming, mark)) return;
    turn += 1;
    const mine = turn;
    coming = form === 'full' ? mark : undefined;
    const content = await contentOf(mark);
    if (mine === turn) coming = undefined;
    if (!content || mine !== turn) return;
    const all = occurrencesOf(mark);
    const index = all.findIndex((other) => isSame(other, mark)) + 1;
    const [range] = session.rangesOf(mark);
    ports.setGround(range && session.groundOf(range) === 'd' ? 'dark' : 'light');
    session.point(mark);
    const article = session.article();
    margin.show({
      card: { mark, article, content, anchor, form, sheet, byKey, occurrence: { index, count: all.length } },
      toolbar: undefined,
      bar: undefined,
    });
    ports.cardOpened(mark);
  }

  function expand(byKey: boolean): void {
    const { card } = margin.state();
    if (!card) return;
    if (byKey) cameFrom = document.activeElement;
    margin.show({ card: { ...card, form: 'full', byKey } });
  }

  function close(): void {
    turn += 1;
    coming = undefined;
    const { card } = margin.state();
    if (!card) return;
    session.point(undefined);
    margin.show({ card: undefined });
    ports.cardClosed();
    if (card.byKey && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  function showTrail(trail: ConceptCardData[]): void {
    const { card } = margin.state();
    const [first, ...rest] = trail;
    if (card && first)
      margin.show({ card: { ...card, form: 'full', content: { kind: 'concept', trail: [first, ...rest] } } });
  }

  /** Scrolls only when the mark is outside the middle of the window, then to 35 % of its height. */
  function reveal(mark: Mark): DOMRect | undefined {
    const [range] = session.rangesOf(mark);
    if (!range) return undefined;
    const lines = rectsOf(document, range);
    const rect = lines.at(-1);
    if (!rect) return undefined;
    const height = view.innerHeight;
    if (rect.top < height * 0.15 || rect.bottom > height * 0.85) {
      view.scrollBy({ top: rect.top - height * 0.35, behavior: 'instant' });
      return rectsOf(document, range).at(-1);
    }
    return rect;
  }

  async function go(mark: Mark, form: OpenCard['form']): Promise<void> {
    current = mark;
    const rect = reveal(mark);
    if (rect) await open(mark, rect, { form });
  }

  async function openConcept(id: string, anchor: DOMRect): Promise<void> {
    const data = await ports.concept(id);
    if (!data) return;
    const content = { kind: 'concept' as const, trail: [data] as [ConceptCardData] };
    const occurrence = { index: 0, count: 0 };
    margin.show({
      card: {
        mark: undefined,
        article: undefined,
        content,
        anchor,
        form: 'full',
        sheet: false,
        byKey: false,
        occurrence,
      },
      toolbar: undefined,
    });
  }

  return {
    open,
    expand,
    close() {
      current = undefined;
      close();
    },
    async renew() {
      const { card } = margin.state();
      if (!card?.mark || card.content.kind !== 'pledge') return;
      const { pledge } = card.content;
      const about = await ports.aboutPledge(pledge);
      const now = margin.state().card;
      if (now?.mark && isSame(now.mark, card.mark))
        margin.show({ card: { ...now, content: { kind: 'pledge', pledge, about } } });
    },
    openConcept,
    renewConcept(data) {
      const { card } = margin.state();
      if (card?.content.kind === 'concept')
        showTrail(card.content.trail.map((one) => (one.id === data.id ? data : one)));
    },
    async follow(id) {
      const { card } = margin.state();
      if (card?.content.kind !== 'concept') return;
      const data = await ports.concept(id);
      if (data) showTrail([...card.content.trail, data]);
    },
    back() {
      const { card } = margin.state();
      if (card?.content.kind === 'concept' && card.content.trail.length > 1)
        showTrail(card.content.trail.slice(0, -1));
    },
    togglePin() {
      const { card, pins } = margin.state();
      if (card?.content.kind !== 'concept') return;
      const data = card.content.trail.at(-1)!;
      const others = pins.filter((pin) => pin.data.id !== data.id);
      if (others.length < pins.length) {
        margin.show({ pins: others });
        return;
      }
      const top = card.anchor.top + view.scrollY;
      const kept = [...others.slice(-(MOST_PINS - 1)), { data, top }];
      margin.show({ pins: kept });
      margin.say(t('sr.pinned', { n: kept.length }));
      close();
    },
    unpin(id) {
      margin.show({ pins: margin.state().pins.filter((pin) => pin.data.id !== id) });
    },
    toOccurrence(step) {
      const { card } = margin.state();
      if (!card?.mark) return;
      const all = occurrencesOf(card.mark);
      const at = all.findIndex((other) => isSame(other, card.mark!));
      const next = all[(at + step + all.length) % all.length];
      if (next) void go(next, card.form);
    },
    toMark(step) {
      const all = session.marks().filter(({ kind }) => kind !== 'highlight');
      if (all.length === 0) return;
      const from = current ?? margin.state().card?.mark;
      const at = from ? all.findIndex((other) => isSame(other, from)) : nearest(all, step);
      const index = (at + step + all.length) % all.length;
      const next = all[index]!;
      const wraps = at >= 0 && (step > 0 ? index <= at : index >= at);
      void go(next, 'compact').then(() => {
        const text = session.article()?.text.slice(next.start, next.end) ?? '';
        const said = t(`sr.mark.${next.kind}`, { i: index + 1, n: all.length, term: text, text });
        margin.say(wraps && all.length > 1 ? `${t('sr.mark.end')} ${said}` : said);
      });
    },
    words() {
      const { mark, article } = margin.state().card ?? {};
      return mark && article && { passage: { start: mark.start, end: mark.end }, article };
    },
    current: () => current,
  };

  /** The place in the list before the first mark that is on screen, so that a step leads to it. */
  function nearest(all: readonly Mark[], step: 1 | -1): number {
    const first = all.findIndex((mark) => {
      const [range] = session.rangesOf(mark);
      const rect = range && rectsOf(document, range)[0];
      return rect && rect.bottom > 0;
    });
    if (first < 0) return step > 0 ? -1 : 0;
    return step > 0 ? first - 1 : first;
  }
}

function isSame(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}
