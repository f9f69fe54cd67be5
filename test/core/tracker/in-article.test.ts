import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/core/article/article.ts';
import { fingerprint } from '../../../lib/core/article/fingerprint.ts';
import type { Pledge } from '../../../lib/core/pledge/pledge.ts';
import { pledgesForReader, samePledge } from '../../../lib/core/tracker/in-article.ts';
import { handWrittenPledge, parseTrackedPledge, trackPledge } from '../../../lib/core/tracker/track.ts';

const FIRST = 'La ville s’engage à publier ses comptes d’ici 2027.';
const SECOND = 'Elle ouvrira ses données au printemps.';
const text = `Le maire l’a dit. ${FIRST} ${SECOND} Voilà tout.`;

function found(words: string, start = text.indexOf(words)): Pledge {
  const deadline =
    words === FIRST ? { start: start + 39, end: start + 50, text: 'd’ici 2027', iso: '2027' } : null;
  return {
    start,
    end: start + words.length,
    text: words,
    type: 'explicit',
    strength: 'firm',
    cue: null,
    actor: null,
    action: null,
    deadline,
    reasons: [],
  };
}

let names = 0;
const newId = () => `id-${names++}`;
const NOW = '2026-11-24T10:00:00.000Z';
function article(facts: Partial<Article> = {}): Article {
  const url = facts.canonicalUrl ?? 'https://ville.example/comptes';
  return {
    url,
    canonicalUrl: url,
    title: 'Les comptes',
    byline: null,
    siteName: 'La Ville',
    publishedTime: '2026-01-02',
    modifiedTime: null,
    lang: 'fr',
    text,
    fingerprint: fingerprint(text),
    ...facts,
  };
}
const track = (words: string, facts?: Partial<Article>) =>
  trackPledge({ id: newId(), article: article(facts), pledge: found(words), now: NOW, newId });

describe('the same pledge', () => {
  it.each([
    ['its own words', FIRST, FIRST, true],
    ['broken over lines', FIRST, FIRST.replaceAll(' ', '\n '), true],
    ['cut a little at its end', FIRST, FIRST.slice(0, -8), true],
    ['a small part of it', FIRST, 'publier ses comptes', false],
    ['another sentence', FIRST, SECOND, false],
    ['nothing', FIRST, '', false],
  ])('%s', (_name, one, other, same) => {
    expect(samePledge(one, other)).toBe(same);
    expect(samePledge(other, one)).toBe(same);
  });
});

describe('the pledges of an article for its reader', () => {
  const both = [found(FIRST), found(SECOND)];
  const texts = (pledges: readonly Pledge[]) => pledges.map((pledge) => pledge.text);

  it('are those found, without those dismissed', () => {
    expect(texts(pledgesForReader(text, both, [], []))).toEqual([FIRST, SECOND]);
    expect(texts(pledgesForReader(text, both, [], [FIRST]))).toEqual([SECOND]);
  });

  it('keep one that is followed, whatever was said of it before', () => {
    expect(texts(pledgesForReader(text, both, [track(FIRST)], [FIRST]))).toEqual([FIRST, SECOND]);
  });

  it('hold a followed one that is not found any more, where it stands now, in text order', () => {
    const longer = `Une phrase de plus. ${text}`;
    const pledges = pledgesForReader(longer, [found(SECOND, longer.indexOf(SECOND))], [track(FIRST)], []);
    expect(texts(pledges)).toEqual([FIRST, SECOND]);
    const [first] = pledges;
    expect(longer.slice(first!.start, first!.end)).toBe(FIRST);
    expect(first!.deadline).toMatchObject({ text: 'd’ici 2027', iso: '2027' });
  });

  it('leave a followed one to the tracker when its words are gone', () => {
    expect(pledgesForReader('Tout autre chose, sans rapport.', [], [track(FIRST)], [])).toEqual([]);
  });
});

describe('a pledge as it begins to be followed', () => {
  it('makes sense, and remembers what was found and what was linked', () => {
    const tracked = trackPledge({
      id: newId(),
      article: article(),
      pledge: found(FIRST),
      now: NOW,
      newId,
      linked: ['fr-1'],
    });
    expect(parseTrackedPledge(tracked)).toEqual({ ok: true, pledge: tracked });
    expect(tracked.found.deadline).toEqual({ text: 'd’ici 2027', iso: '2027' });
    expect(tracked.history.map(({ kind }) => kind)).toEqual(['tracked', 'linked']);
  });

  it('has no address when its article is a file: links lead to the web only', () => {
    expect(track(FIRST, { canonicalUrl: 'file:///plan.html' }).article.url).toBeNull();
  });

  const written = { text: FIRST, actor: null, deadline: '2027', sourceTitle: 'Discours', sourceUrl: null };
  it.each([
    ['words', {}, true],
    ['no words', { text: ' ' }, false],
    ['a day that does not exist', { deadline: '2027-02-30' }, false],
    ['an address that is none of the web', { sourceUrl: 'javascript:alert(1)' }, false],
  ])('written down by hand, with %s', (_name, part, accepted) => {
    const pledge = handWrittenPledge({ ...written, ...part }, { id: newId(), now: NOW, newId });
    expect(pledge !== undefined).toBe(accepted);
  });
});
