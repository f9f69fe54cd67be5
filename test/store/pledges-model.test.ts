import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append } from '../../lib/core/tracker/history.ts';
import { trackPledge } from '../../lib/core/tracker/track.ts';
import type { Change, TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { article, freshStore, idOf, kept } from './make.ts';

const AT = '2026-11-24T10:00:00.000Z';
const ARTICLES = [article(), article({ url: 'https://www.journal.example/article-2' })] as const;

/** What a reader may do; numbers name pledges, lines and articles. */
type Act =
  | { do: 'add'; n: number; at: number }
  | { do: 'change'; n: number; line: number; kind: 'noted' | 'linked' | 'unlinked' | 'stopped' | 'judged' }
  | { do: 'dismiss' | 'undo'; n: number; at: number };

const few = fc.integer({ min: 1, max: 4 });
const place = fc.constantFrom(0, 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), n: few, at: place }),
  fc.record({
    do: fc.constant('change' as const),
    n: few,
    line: fc.integer({ min: 100, max: 112 }),
    kind: fc.constantFrom('noted', 'linked', 'unlinked', 'stopped', 'judged'),
  }),
  fc.record({ do: fc.constantFrom('dismiss' as const, 'undo' as const), n: few, at: place }),
);

function pledgeOf(n: number, at: number): TrackedPledge {
  const read = ARTICLES[at]!;
  const pledge = {
    start: n,
    end: n + 12,
    text: read.text.slice(n, n + 12),
    type: 'explicit' as const,
    strength: 'firm' as const,
    cue: null,
    actor: null,
    action: null,
    deadline: null,
    reasons: [],
  };
  return trackPledge({ id: idOf(n), article: read, pledge, now: AT, newId: () => idOf(n + 500) });
}

function lineOf({ line, kind }: Extract<Act, { do: 'change' }>): Change {
  const common = { id: idOf(line), at: AT };
  switch (kind) {
    case 'noted':
      return { ...common, kind, note: `note ${line}` };
    case 'linked':
    case 'unlinked':
      return { ...common, kind, commitmentId: `fr-${line % 3}` };
    case 'stopped':
      return { ...common, kind };
    case 'judged':
      return { ...common, kind, verdict: 'kept', evidenceIds: [idOf(999)] };
  }
}

it('any sequence of acts leaves pledges and dismissals as a map and a set would be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { store } = await freshStore();
      const pledges = new Map<string, TrackedPledge>();
      const dismissed = new Set<string>();
      for (const one of acts) {
        if (one.do === 'add') {
          const pledge = pledgeOf(one.n, one.at);
          const known = pledges.get(pledge.id) ?? pledge;
          pledges.set(pledge.id, known);
          expect(await store.pledges.add(pledge, ARTICLES[one.at]!)).toEqual({ ok: true, value: known });
        } else if (one.do === 'change') {
          const id = idOf(one.n);
          const before = pledges.get(id);
          const line = lineOf(one);
          const outcome = await store.pledges.change(id, line);
          if (!before) expect(outcome).toEqual({ ok: false, reason: 'gone' });
          else if (before.history.some((known) => known.id === line.id))
            expect(outcome).toEqual({ ok: true, value: before });
          else {
            const appended = append(before, line);
            if (appended.ok) pledges.set(id, appended.pledge);
            expect(outcome).toEqual(
              appended.ok
                ? { ok: true, value: appended.pledge }
                : { ok: false, reason: 'refused', why: appended.reason },
            );
          }
        } else {
          const { canonicalUrl } = ARTICLES[one.at]!;
          const key = `${canonicalUrl} ${one.n}`;
          if (one.do === 'dismiss') {
            dismissed.add(key);
            kept(await store.dismissals.add(canonicalUrl, `${one.n}`));
          } else {
            dismissed.delete(key);
            kept(await store.dismissals.remove(canonicalUrl, `${one.n}`));
          }
        }
      }
      const inStore = kept(await store.pledges.list());
      expect(new Map(inStore.map((pledge) => [pledge.id, pledge]))).toEqual(pledges);
      for (const { canonicalUrl } of ARTICLES) {
        const ofArticle = [...pledges.values()].filter(({ article: { url } }) => url === canonicalUrl);
        expect(kept(await store.pledges.byArticle(canonicalUrl))).toHaveLength(ofArticle.length);
      }
      const said = await Promise.all(
        ARTICLES.map(async ({ canonicalUrl }) =>
          kept(await store.dismissals.byArticle(canonicalUrl)).map(({ quote }) => `${canonicalUrl} ${quote}`),
        ),
      );
      expect(new Set(said.flat())).toEqual(dismissed);
      await store.close();
    }),
    { numRuns: 60 },
  );
});
