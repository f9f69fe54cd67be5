import { useEffect, useRef } from 'preact/hooks';
import type { ConceptCardData } from '../lib/core/reading.ts';
import { RECALLS, type Recall, type ReviewCard } from '../lib/core/review/review-card.ts';
import { Button } from './Button.tsx';
import { relativeTime } from './relativeDays.ts';
import { useStrings } from './StringsContext.ts';

interface ReviewCardViewProps {
  card: ReviewCard;
  concept: ConceptCardData;
  /** The definition is shown and the reader says how it went. */
  turned: boolean;
  /** UTC, ISO 8601: when each answer would ask again. */
  dues: Record<Recall, string>;
  now: string;
  onTurn: () => void;
  onRecall: (recall: Recall) => void;
  onRemove: () => void;
}

/** One card: the sentence in which the term was met, then what it means. Space turns it, 1 to 4 answer. */
export function ReviewCardView(props: ReviewCardViewProps) {
  const { card, concept, turned, dues, now, onTurn, onRecall, onRemove } = props;
  const { t, lang } = useStrings();
  const box = useRef<HTMLElement>(null);
  // A new card takes the keys; dependencies: its concept is what makes it new.
  useEffect(() => box.current?.focus(), [card.conceptId]);

  const { sentence, term, title } = card.front;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const recall = RECALLS[Number(event.key) - 1];
    if (turned && recall) onRecall(recall);
    else if (!turned && event.key === ' ' && event.target === box.current) onTurn();
    else return;
    event.preventDefault();
  };
  return (
    <article class="review" aria-label={t('review.card')} tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
      <p class="review__front" lang={card.front.lang}>
        {sentence.slice(0, term.start)}
        <mark class="review__term">{sentence.slice(term.start, term.end)}</mark>
        {sentence.slice(term.end)}
      </p>
      <p class="review__from">
        {t('review.seenIn', { title })}
        {card.seenAgain.length > 0 && ` · ${t('card.seenAgain', { n: card.seenAgain.length })}`}
      </p>
      {turned ? (
        <div class="review__back" aria-live="polite">
          <h2 class="review__label" lang={concept.lang}>
            {concept.label}
          </h2>
          <p class="review__definition" lang={concept.lang}>
            {concept.definition || t('glossary.noDefinition')}
          </p>
          <div class="review__answers">
            {RECALLS.map((recall, i) => (
              <button
                key={recall}
                type="button"
                class="btn btn--plain review__answer"
                aria-keyshortcuts={String(i + 1)}
                onClick={() => onRecall(recall)}
              >
                <span>{t(`review.${recall}`)}</span>
                <span class="review__due">{relativeTime(now, dues[recall], lang)}</span>
              </button>
            ))}
          </div>
        </div>
      ) : (
        <div class="review__acts">
          <Button look="primary" onClick={onTurn}>
            {t('review.show')}
          </Button>
          <Button look="quiet" icon="trash" onClick={onRemove}>
            {t('review.remove')}
          </Button>
        </div>
      )}
    </article>
  );
}
