import { matchQuotes } from '../annotation/match-quotes.ts';
import { createSearchableText } from '../annotation/searchable-text.ts';
import type { Pledge } from '../pledge/pledge.ts';
import { drain } from '../slices.ts';
import type { TrackedPledge } from './tracked-pledge.ts';

/**
 * How much of the longer of two quotes the shorter must be to be the same pledge: where a sentence begins and ends is
 * found by rules, which become better.
 */
const SAME_SHARE = 0.6;

/** Whether two quotes of one article are the same pledge: equal but for white space, or one holds most of the other. */
export function samePledge(one: string, other: string): boolean {
  const [short, long] = [one, other].map(folded).sort((a, b) => a.length - b.length) as [string, string];
  return short !== '' && long.includes(short) && short.length >= long.length * SAME_SHARE;
}

/** The reader's own of several for one article, for a pledge found in it. */
export function followedAs(
  tracked: readonly TrackedPledge[],
  pledge: Pick<Pledge, 'text'>,
): TrackedPledge | undefined {
  return tracked.find(({ found }) => samePledge(found.text, pledge.text));
}

/**
 * The pledges of an article for this reader: without those that the reader said are none, and with those that the
 * reader follows although they are not found by themselves any more.
 * @param dismissed quotes of this article
 */
export function pledgesForReader(
  text: string,
  found: readonly Pledge[],
  tracked: readonly TrackedPledge[],
  dismissed: readonly string[],
): Pledge[] {
  const wanted = found.filter(
    (pledge) => !dismissed.some((quote) => samePledge(quote, pledge.text)) || followedAs(tracked, pledge),
  );
  const missing = tracked.filter(
    ({ found }) => !wanted.some((pledge) => samePledge(found.text, pledge.text)),
  );
  return [...wanted, ...placed(text, missing)].sort((a, b) => a.start - b.start);
}

/** Followed pledges where their words stand now; those whose words are gone are left to the tracker. */
function placed(text: string, tracked: readonly TrackedPledge[]): Pledge[] {
  const quoted = tracked.filter(({ selector }) => selector !== null);
  if (quoted.length === 0) return [];
  const quotes = quoted.map(({ selector }) => ({ quote: selector![0], position: selector![1] }));
  const places = drain(matchQuotes(createSearchableText(text), quotes));
  return quoted.flatMap(({ found }, i) => {
    const place = places[i]!;
    if (place.state !== 'exact' && place.state !== 'moved') return [];
    const { start, end } = place;
    const part = (words: string | null) => {
      const at = words === null ? -1 : text.indexOf(words, start);
      return words === null || at < 0 || at >= end
        ? null
        : { start: at, end: at + words.length, text: words };
    };
    const deadline = part(found.deadline?.text ?? null);
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        type: found.type,
        strength: found.strength,
        cue: null,
        actor: part(found.actor),
        action: part(found.action),
        deadline: deadline && { ...deadline, iso: found.deadline?.iso ?? null },
        reasons: [],
      },
    ];
  });
}

const folded = (quote: string): string => quote.replace(/\s+/g, ' ').trim();
