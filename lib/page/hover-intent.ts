/**
 * When resting on a mark is meant: a state machine fed with pointer facts and times, which says when to open and
 * close the card. Values and their reasons: `ui.md` §3.
 */
export interface HoverTimes {
  /** ms of rest before the first card, and before the next one when a card is or was just open. */
  open: number;
  openWarm: number;
  /** ms outside mark and card before it closes; it closed less than this ago = still warm. */
  close: number;
  warm: number;
  /** ms at most in which a move towards the card keeps it open. */
  approach: number;
  /** px of movement that restart the rest. */
  slack: number;
}

export const HOVER_TIMES: HoverTimes = {
  open: 350,
  openWarm: 120,
  close: 300,
  warm: 400,
  approach: 700,
  slack: 6,
};

export interface Point {
  x: number;
  y: number;
}

/** Left, top, right, bottom in client pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface HoverView<Key> {
  open(key: Key, at: Point): void;
  close(): void;
  /** Where the open card is; undefined when none is. */
  cardBox(): Box | undefined;
  /** As `setTimeout` / `clearTimeout`. */
  later(ms: number, run: () => void): () => void;
  now(): number;
}

export interface HoverIntent<Key> {
  /** The pointer moved over the page; `key` names the mark under it. Equal keys are the same mark. */
  over(key: Key | undefined, at: Point): void;
  /** The pointer is on the card. */
  onCard(): void;
  /** A button went down, a wheel turned, the page scrolled: nothing was meant. */
  cancel(): void;
  /** The card was opened or closed by something else (click, key). */
  opened(key: Key): void;
  closed(): void;
}

export function createHoverIntent<Key>(
  view: HoverView<Key>,
  times: HoverTimes = HOVER_TIMES,
): HoverIntent<Key> {
  let shown: Key | undefined;
  let resting: { key: Key; at: Point } | undefined;
  let closedAt = Number.NEGATIVE_INFINITY;
  let leftAt: { point: Point; time: number } | undefined;
  let stopOpen = () => {};
  let stopClose = () => {};
  let closing = false;

  function rest(key: Key, at: Point): void {
    stopOpen();
    resting = { key, at };
    const isWarm = shown !== undefined || view.now() - closedAt < times.warm;
    stopOpen = view.later(isWarm ? times.openWarm : times.open, () => {
      resting = undefined;
      keepOpen();
      shown = key;
      view.open(key, at);
    });
  }

  function leave(): void {
    stopOpen();
    resting = undefined;
  }

  function keepOpen(): void {
    stopClose();
    closing = false;
    leftAt = undefined;
  }

  function startClosing(): void {
    if (shown === undefined || closing) return;
    closing = true;
    stopClose = view.later(times.close, close);
  }

  function close(): void {
    closing = false;
    leftAt = undefined;
    if (shown === undefined) return;
    shown = undefined;
    closedAt = view.now();
    view.close();
  }

  /** Outside mark and card: on the way to the card the closing waits, but not for ever. */
  function outside(at: Point): void {
    if (shown === undefined) return;
    leftAt ??= { point: at, time: view.now() };
    const box = view.cardBox();
    const approaching = box && view.now() - leftAt.time < times.approach && inTriangle(at, leftAt.point, box);
    if (approaching) {
      stopClose();
      closing = false;
      // Standing still on the way is not approaching any more.
      stopClose = view.later(times.approach, close);
      return;
    }
    startClosing();
  }

  return {
    over(key, at) {
      if (key === undefined) {
        leave();
        outside(at);
        return;
      }
      if (key === shown) {
        leave();
        keepOpen();
        return;
      }
      const moved =
        !resting || resting.key !== key || Math.hypot(resting.at.x - at.x, resting.at.y - at.y) > times.slack;
      if (moved) rest(key, at);
      outside(at);
    },
    onCard() {
      leave();
      keepOpen();
    },
    cancel: leave,
    opened(key) {
      leave();
      keepOpen();
      shown = key;
    },
    closed() {
      leave();
      keepOpen();
      if (shown !== undefined) closedAt = view.now();
      shown = undefined;
    },
  };
}

/** Is `p` in the triangle of the leave point and the two corners of the card that face it? */
export function inTriangle(p: Point, leave: Point, card: Box): boolean {
  if (p.x === leave.x && p.y === leave.y) return true;
  const y = leave.y <= card.top ? card.top : card.bottom;
  const a = { x: card.left, y };
  const b = { x: card.right, y };
  const side = (u: Point, v: Point) => (p.x - v.x) * (u.y - v.y) - (u.x - v.x) * (p.y - v.y);
  const sides = [side(leave, a), side(a, b), side(b, leave)];
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
}
