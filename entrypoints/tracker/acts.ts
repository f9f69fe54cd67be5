import type { WrittenEvidence } from '../../components/EvidenceForm.tsx';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { Change, Verdict } from '../../lib/core/tracker/tracked-pledge.ts';
import { newId } from '../../lib/store/new-id.ts';
import type { Store } from '../../lib/store/store.ts';

/** A change before it has its name and time. */
type Draft<C> = C extends Change ? Omit<C, 'id' | 'at'> : never;

/** What the reader does with one followed pledge: each act is a line of its history. */
export function createActs(store: Store, pledgeId: string, t: Translate, tell: (text: string) => void) {
  /** Whether it was written; otherwise the reader is told why not. */
  async function change(draft: Draft<Change>): Promise<boolean> {
    const line = { ...draft, id: newId(), at: new Date().toISOString() } as Change;
    const outcome = await store.pledges.change(pledgeId, line);
    if (outcome.ok) return true;
    tell(outcome.reason === 'refused' ? t(`track.refused.${outcome.why}`) : t(notSaved(outcome.reason)));
    return false;
  }

  return {
    change,
    correct: (field: 'actor' | 'action' | 'deadline' | 'strength', value: string) =>
      change({ kind: 'corrected', field, value: value.trim() === '' ? null : value.trim() }),
    addEvidence: ({ quote, title, url, date, side }: WrittenEvidence) =>
      change({
        kind: 'evidence-added',
        evidence: {
          id: newId(),
          quote: quote.trim(),
          source: { title: title.trim(), url: url.trim() || null, date: date.trim() || null },
          side,
        },
      }),
    judge: (verdict: Verdict, evidenceIds: string[]) => change({ kind: 'judged', verdict, evidenceIds }),
  };
}

export type Acts = ReturnType<typeof createActs>;
