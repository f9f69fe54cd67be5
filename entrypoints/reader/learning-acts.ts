import { passagesOf } from '../../lib/core/glossary/concept-mentions.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import { type Outcome, sendMessage } from '../../lib/extension/messages.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Cards } from './cards.ts';
import type { Margin } from './margin.ts';
import type { Chosen } from './state.ts';

interface LearningActPorts {
  session: Session;
  margin: Margin;
  cards: Cards;
}

/** What the reader does with the concept whose card is open. What has to be typed is typed in the library. */
export interface LearningActs {
  /** Keeps it for review with the sentence that it stands in; or takes it out again. */
  review(concept: ConceptCardData): Promise<void>;
  /** "I know this": it is marked no longer, here and elsewhere; said again, it is marked again. */
  know(concept: ConceptCardData): Promise<void>;
  /** The form for a term of the reader's own, begun with these words. */
  write(label: string): void;
}

export function createLearningActs({ session, margin, cards }: LearningActPorts): LearningActs {
  const { t } = margin;

  /** Tells what went wrong, or what is the case now. */
  function settle(outcome: Outcome<unknown>, said: string, undo?: () => void): void {
    if (outcome.ok) margin.toast(said, undo && { label: t('common.undo'), onClick: undo });
    else margin.toast(t(notSaved(outcome.reason)));
  }

  /** Where the concept stands in the text: at the mark that was opened, else where it is first named. */
  function placeOf(id: string): Chosen | undefined {
    const opened = cards.words();
    const mark = margin.state().card?.mark;
    if (mark?.kind === 'term' && mark.conceptId === id) return opened;
    const article = session.article();
    const [passage] = passagesOf(session.reading()?.mentions ?? [], id);
    return passage && article ? { passage, article } : opened;
  }

  async function know(concept: ConceptCardData): Promise<void> {
    const known = !concept.known;
    const outcome = await sendMessage('knowConcept', { id: concept.id, known });
    if (outcome.ok) {
      cards.close();
      await session.refresh();
    }
    const undo = known ? () => void know({ ...concept, known }) : undefined;
    settle(outcome, t(known ? 'card.nowKnown' : 'card.nowMarked', { term: concept.label }), undo);
  }

  return {
    async review(concept) {
      const reading = session.reading();
      const place = placeOf(concept.id);
      if (!reading || !place) return;
      const keep = concept.review === null;
      const { passage } = place;
      const { text, title, canonicalUrl } = place.article;
      const front = { article: { text, title, canonicalUrl }, passage, lang: reading.lang };
      const outcome = await sendMessage('reviewConcept', { id: concept.id, keep, front });
      if (!outcome.ok) return settle(outcome, '');
      margin.say(t(keep ? 'card.reviewed' : 'card.notReviewed'));
      cards.renewConcept({ ...concept, review: keep ? { seenAgain: 0 } : null });
    },
    know,
    write(label) {
      const article = session.article();
      const lang = session.reading()?.lang ?? 'fr';
      void sendMessage('writeTerm', { label, lang, source: article?.canonicalUrl ?? '' });
    },
  };
}
