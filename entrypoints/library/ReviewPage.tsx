import { useState } from 'preact/hooks';
import { ConceptRows } from '../../components/ConceptRows.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ReviewCardView } from '../../components/ReviewCardView.tsx';
import { relativeTime } from '../../components/relativeDays.ts';
import { useStrings } from '../../components/StringsContext.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import { formatDate } from '../../lib/core/i18n/translate.ts';
import { dueCards } from '../../lib/core/review/due.ts';
import type { Recall, ReviewCard } from '../../lib/core/review/review-card.ts';
import { nextDues, recalled } from '../../lib/core/review/schedule.ts';
import type { PageProps } from './pages.ts';
import { type Learned, useLearning } from './useLearning.ts';

/** The words kept for review, one at a time; below, all that are kept, and those that are known. */
export function ReviewPage({ store, tell }: PageProps) {
  const { t, lang } = useStrings();
  const learned = useLearning(store);
  const [turned, turn] = useState<string>();
  const [now, setNow] = useState(() => new Date().toISOString());
  if (!learned) return null;
  const due = dueCards(learned.cards, now).filter(({ conceptId }) => learned.concepts.has(conceptId));
  const card = due[0];
  const concept = card && learned.concepts.get(card.conceptId);

  const undo = (before: ReviewCard) => ({
    label: t('common.undo'),
    onClick: () => {
      tell(undefined);
      void store.learning.restore(before);
    },
  });
  async function answer(before: ReviewCard, recall: Recall): Promise<void> {
    const at = new Date().toISOString();
    const written = await store.learning.update(before.conceptId, (kept) => ({
      ...kept,
      memory: recalled(kept.memory, recall, at),
    }));
    turn(undefined);
    setNow(new Date().toISOString());
    const label = learned?.concepts.get(before.conceptId)?.label ?? '';
    if (!written.ok) tell({ text: t(notSaved(written.reason)) });
    else
      tell({
        text: t('review.next', { term: label, when: relativeTime(at, written.value.memory.due, lang) }),
        action: undo(before),
      });
  }
  async function remove(conceptId: string): Promise<void> {
    const removed = await store.learning.remove(conceptId);
    if (removed.ok) tell({ text: t('card.notReviewed'), action: undo(removed.value) });
    else tell({ text: t('state.notSaved') });
  }

  return (
    <div class="desk__narrow">
      <div class="desk__head">
        <h1>{t('review.title')}</h1>
        {due.length > 0 && <span class="muted">{t('review.left', { n: due.length })}</span>}
      </div>
      {card && concept ? (
        <ReviewCardView
          card={card}
          concept={concept}
          turned={turned === card.conceptId}
          dues={nextDues(card.memory, now)}
          now={now}
          onTurn={() => {
            setNow(new Date().toISOString());
            turn(card.conceptId);
          }}
          onRecall={(recall) => void answer(card, recall)}
          onRemove={() => void remove(card.conceptId)}
        />
      ) : (
        <EmptyState icon="review" title={t('review.done')}>
          {t('review.add')}
        </EmptyState>
      )}
      <KeptCards learned={learned} now={now} onRemove={(id) => void remove(id)} />
      <KnownTerms learned={learned} onMark={(id) => void store.learning.setKnown(id, false)} />
    </div>
  );
}

interface KeptCardsProps {
  learned: Learned;
  now: string;
  onRemove: (id: string) => void;
}

function KeptCards({ learned: { cards, concepts }, now, onRemove }: KeptCardsProps) {
  const { t, lang } = useStrings();
  if (cards.length === 0) return null;
  const rows = cards
    .toSorted((a, b) => (a.memory.due < b.memory.due ? -1 : 1))
    .map(({ conceptId, memory }) => ({
      id: conceptId,
      label: concepts.get(conceptId)?.label ?? t('review.goneTerm'),
      about: memory.due <= now ? t('review.now') : relativeTime(now, memory.due, lang),
    }));
  return (
    <section class="desk__group" aria-labelledby="review-kept">
      <h2 id="review-kept">{t('review.kept', { n: cards.length })}</h2>
      <ConceptRows
        rows={rows}
        act={{
          icon: 'trash',
          label: ({ label }) => t('review.removeTerm', { term: label }),
          onClick: onRemove,
        }}
      />
    </section>
  );
}

interface KnownTermsProps {
  learned: Learned;
  onMark: (id: string) => void;
}

function KnownTerms({ learned: { known, concepts }, onMark }: KnownTermsProps) {
  const { t, lang } = useStrings();
  if (known.length === 0) return null;
  const rows = known.map(({ conceptId, since }) => ({
    id: conceptId,
    label: concepts.get(conceptId)?.label ?? t('review.goneTerm'),
    about: formatDate(since.slice(0, 10), lang),
  }));
  return (
    <section class="desk__group" aria-labelledby="review-known">
      <h2 id="review-known">{t('review.known', { n: known.length })}</h2>
      <p class="muted">{t('review.knownBody')}</p>
      <ConceptRows
        rows={rows}
        act={{ icon: 'eye', label: ({ label }) => t('review.markTerm', { term: label }), onClick: onMark }}
      />
    </section>
  );
}
