import type { Sliced } from '../../core/slices.ts';
import { NODES_A_STEP } from '../slices.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Furniture, furnitureOf, isCaption, isWithin, LEDE, nameOf } from './furniture.ts';
import {
  isAddress,
  isControl,
  isDateOrByline,
  isEmbedCredit,
  isRelatedHeading,
  isSeeAlso,
  isSentence,
  isSignUp,
  letters,
  repeats,
} from './lines.ts';
import { idOf, type Roots, type Weights } from './root.ts';

/** Why something is not in the article's text. */
export type DropReason = Furniture | 'links' | 'title' | 'outside' | 'heading';

/** Something that extraction left out, so that a reader can see what and why. */
export interface Dropped {
  reason: DropReason;
  /** Its first words. */
  text: string;
  /** Its characters, without white space. */
  chars: number;
}

export interface Choice {
  blocks: Block[];
  dropped: Dropped[];
}

interface Candidate {
  block: Block;
  /** Readability took it. */
  kept: boolean;
  /** It stands in the smallest element that has the article. */
  inCore: boolean;
  reason?: DropReason;
}

/** An element with more of the article than this is not furniture, whatever its name. */
const TOO_MUCH = 0.35;
const MAX_DROPPED = 200;
const BESIDE = new Set(['figure', 'table', 'ul', 'ol']);
const CELLS = new Set(['table', 'dl', 'figure']);
const ITEMS = new Set(['li', 'td', 'th', 'dd', 'dt', 'figure', 'blockquote']);
const HEADING = /^h[1-6]$/;

/** The blocks of the article, and what stood between them. */
export function* chooseBlocks(
  roots: Roots,
  weights: Weights,
  kept: ReadonlySet<number>,
  facts: { title: string; byline: string | null },
): Sliced<Choice> {
  const total = Math.max(1, weights.kept[idOf(roots.wide) ?? 0]!);
  const dropped: Dropped[] = [];
  const drop = (reason: DropReason, text: string, chars: number) => {
    if (chars > 0 && dropped.length < MAX_DROPPED) {
      dropped.push({ reason, text: text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 80), chars });
    }
  };

  function enter(element: Element): boolean {
    const id = idOf(element);
    if (id === null) return true;
    const reason = furnitureOf(element);
    if (!reason || weights.kept[id]! > total * TOO_MUCH) return true;
    if (reason === 'byline' && LEDE.test(nameOf(element))) return true;
    drop(reason, element.textContent ?? '', weights.chars[id]!);
    return false;
  }

  const candidates: Candidate[] = [];
  for (const block of yield* blocksOf(roots.wide, enter)) {
    candidates.push({
      block,
      kept: block.holders.some((holder) => kept.has(idOf(holder) ?? -1)),
      inCore: roots.core.contains(block.element),
    });
    if (candidates.length % NODES_A_STEP === 0) yield;
  }
  dropOutside(candidates);
  yield;
  dropHeadOfPage(candidates, facts);
  yield;
  dropRelatedLists(candidates);
  yield;
  dropLinks(candidates);
  yield;
  dropTail(candidates);
  dropLooseHeadings(candidates);
  yield;
  for (const { reason, block } of candidates) if (reason) drop(reason, block.text, block.chars);
  return { blocks: candidates.filter(({ reason }) => !reason).map(({ block }) => block), dropped };
}

/**
 * Around the core only the lede is let in, unless it says what the text says again: what else is there stands beside
 * the article. So does what comes in boxes of its own after the last line that Readability took: who wrote it, notes,
 * thanks.
 */
function dropOutside(candidates: readonly Candidate[]): void {
  const taken = candidates.filter(({ kept }) => kept);
  const first = candidates.findIndex(({ kept }) => kept);
  const start = candidates.findIndex(({ kept, inCore }) => kept && inCore);
  const last = candidates.findLastIndex(({ kept }) => kept);
  const boxes = new Set(taken.map(({ block }) => block.element.parentElement));
  const body = letters(taken.map(({ inCore, block }) => (inCore ? block.text : '')).join(' '));
  candidates.forEach((candidate, at) => {
    const { block, kept, inCore } = candidate;
    if (!inCore && at < start && repeats(block.text, body)) candidate.reason = 'outside';
    if (candidate.reason || kept) return;
    const isBeside = isWithin(block.element, BESIDE);
    if (inCore) {
      const follows = last >= 0 && at > last && !boxes.has(block.element.parentElement);
      if (follows && !isBeside) candidate.reason = 'outside';
      return;
    }
    const isLede = LEDE.test(
      `${nameOf(block.element)} ${nameOf(block.element.parentElement ?? block.element)}`,
    );
    const isProse = /^(?:p|h[2-4]|div|strong)$/.test(block.element.localName) && isSentence(block.text);
    const opens = at < first && block.linkChars < block.chars / 3 && (isProse || isLede);
    if (!opens || isBeside || isCaption(block.element)) candidate.reason = 'outside';
  });
}

/** The headline and what stands around it: kicker, date, names. */
function dropHeadOfPage(
  candidates: readonly Candidate[],
  facts: { title: string; byline: string | null },
): void {
  const title = letters(facts.title);
  const isTitle = ({ block }: Candidate) => {
    const own = letters(block.text);
    return own.length > 3 && (own === title || (own.length > 15 && title.startsWith(own)));
  };
  const prose = candidates.findIndex(({ block, reason }) => !reason && isProseBlock(block));
  const head = candidates.slice(0, prose < 0 ? 0 : prose + 1);
  let headline = head.findIndex((candidate) => isTitle(candidate));
  const h1 = head.findIndex(({ block }) => block.element.localName === 'h1');
  if (headline < 0 || (h1 >= 0 && HEADING.test(head[headline]!.block.element.localName) && h1 < headline))
    headline = h1;
  head.forEach((candidate, at) => {
    const { block } = candidate;
    if (candidate.reason) return;
    const isShort = block.chars < 100 && !isSentence(block.text);
    if (at === headline || (isTitle(candidate) && at < headline + 4 && h1 < 0)) candidate.reason = 'title';
    else if (at < headline && isShort && !LEDE.test(nameOf(block.element))) candidate.reason = 'title';
    else if (isControl(block.text) && !HEADING.test(block.element.localName)) candidate.reason = 'links';
    else if (
      isDateOrByline(block.text) ||
      (facts.byline && block.text.length < 100 && letters(block.text).includes(letters(facts.byline)))
    ) {
      candidate.reason = 'byline';
      // The line over a date is a name, as a rule: "Organisation X / 6 May 2020".
      const above = candidates[at - 1];
      if (
        above &&
        !above.reason &&
        at - 1 > headline &&
        above.block.chars < 90 &&
        !HEADING.test(above.block.element.localName) &&
        !isSentence(above.block.text)
      ) {
        above.reason = 'byline';
      }
    }
  });
}

/** Lines that are nothing but a way to somewhere else. */
function dropLinks(candidates: readonly Candidate[]): void {
  const live = candidates.filter(({ reason }) => !reason);
  const isBody = ({ block, kept }: Candidate) => kept && isProseBlock(block);
  const first = live.findIndex(isBody);
  const last = live.findLastIndex(isBody);
  live.forEach((candidate, at) => {
    const { block, kept } = candidate;
    const share = block.linkChars / Math.max(1, block.chars);
    const isInside = kept && at > first && at < last;
    if (share > 0 && isSeeAlso(block.text) && !isInside) candidate.reason = 'related';
    else if (isSignUp(block.text) && (share > 0 || !kept)) candidate.reason = 'newsletter';
    else if (share > 0.5 && (isControl(block.text) || isEmbedCredit(block.text))) candidate.reason = 'links';
    else if (share <= 0.5 || isAddress(block.text)) return;
    else if (!kept && !isWithin(block.element, CELLS)) candidate.reason = 'links';
    else if (
      share > 0.95 &&
      !isInside &&
      isLone(block.element) &&
      !/[:：]$/.test(live[at - 1]?.block.text ?? '')
    ) {
      candidate.reason = 'links';
    }
  });
}

/** "More stories": the heading and the short lines with links under it. */
function dropRelatedLists(candidates: readonly Candidate[]): void {
  let isRelated = false;
  for (const candidate of candidates) {
    const { block } = candidate;
    if (candidate.reason) continue;
    if (isRelatedHeading(block.text) && block.linkChars < block.chars) {
      isRelated = true;
      candidate.reason = 'related';
    } else if (isRelated && block.linkChars > 0 && block.chars < 160 && block.linkChars > block.chars * 0.3) {
      candidate.reason = 'related';
    } else if (block.chars > 0) isRelated = false;
  }
}

/** Not a cell or an item, in which a link by itself is content. */
function isLone(element: Element): boolean {
  return !isWithin(element, ITEMS) && !HEADING.test(element.localName);
}

/** Dates, names and controls after the last sentence. */
function dropTail(candidates: readonly Candidate[]): void {
  for (const candidate of candidates.toReversed()) {
    const { block } = candidate;
    if (candidate.reason) continue;
    const isDead = block.linkChars === 0 && isWithin(block.element, ITEMS);
    if ((isControl(block.text) && !isDead) || (isDateOrByline(block.text) && !candidate.kept))
      candidate.reason = 'links';
    else if (isProseBlock(block)) return;
  }
}

/** A heading under which nothing is left. */
function dropLooseHeadings(candidates: readonly Candidate[]): void {
  let level = 0;
  for (const candidate of candidates.toReversed()) {
    if (candidate.reason) continue;
    const { localName } = candidate.block.element;
    if (!HEADING.test(localName)) {
      level = 9;
      continue;
    }
    const own = Number(localName[1]);
    if (level <= own && !candidate.kept) candidate.reason = 'heading';
    else level = own;
  }
}

function isProseBlock(block: Block): boolean {
  return (
    block.chars >= 60 &&
    isSentence(block.text) &&
    block.linkChars < block.chars / 2 &&
    !HEADING.test(block.element.localName)
  );
}
