import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { CommitmentRow } from '../../components/CommitmentRow.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { quoteOf } from '../../components/notes.ts';
import { useStrings } from '../../components/StringsContext.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { linksOf } from '../../lib/core/annotation/create.ts';
import type { CommitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import { showInPage } from '../../lib/extension/tabs.ts';
import type { FollowedPage } from './followed-page.ts';

interface LinkNoteProps {
  page: FollowedPage;
  annotation: Annotation;
  onAnswer: (commitmentId: string, linked: boolean) => void;
  onDone: () => void;
}

/** A commitment that a note may be about, and why. */
interface Choice {
  card: CommitmentCard;
  reasons: readonly string[];
}

/** Says which official commitments a note is about: those that it is linked to, that the text names, or near its words. */
export function LinkNote({ page, annotation, onAnswer, onDone }: LinkNoteProps) {
  const { t } = useStrings();
  const [choices, setChoices] = useState<readonly Choice[]>();
  useEffect(() => {
    let left = false;
    void choicesFor(page, annotation).then((found) => !left && setChoices(found));
    return () => {
      left = true;
    };
  }, [page, annotation]);
  const linked = linksOf(annotation);
  const quote = quoteOf(annotation);
  return (
    <section aria-labelledby="link-title">
      <div class="panel__bar">
        <h2 class="section grow" id="link-title">
          <Icon name="flag" />
          {t('sel.link')}
        </h2>
        <Button size="small" onClick={onDone}>
          {t('bin.backToNotes')}
        </Button>
      </div>
      {quote !== null && (
        <blockquote class="editor__quote">
          <q>{quote.replace(/\s+/g, ' ')}</q>
        </blockquote>
      )}
      {choices?.length === 0 && <EmptyState title={t('panel.noOfficial')} />}
      {choices?.map(({ card, reasons }) => (
        <CommitmentRow
          key={card.id}
          commitment={card}
          quote={null}
          reasons={reasons}
          onOpen={() => page.tabId !== undefined && void showInPage(page.tabId, annotation.id)}
          onLink={linked.includes(card.id) ? undefined : () => onAnswer(card.id, true)}
          onUnlink={linked.includes(card.id) ? () => onAnswer(card.id, false) : undefined}
        />
      ))}
    </section>
  );
}

async function choicesFor({ status }: FollowedPage, annotation: Annotation): Promise<Choice[]> {
  if (status?.kind !== 'article') return [];
  const { article, reading } = status;
  const text = quoteOf(annotation);
  const ids = new Set([
    ...linksOf(annotation),
    ...reading.commitments.map(({ commitmentId }) => commitmentId),
  ]);
  const [cards, near] = await Promise.all([
    Promise.all([...ids].map((id) => sendMessage('commitmentCard', { id }))),
    text === null
      ? undefined
      : sendMessage('pledgeCard', {
          pledge: { text, actor: null, deadline: null },
          article: reading.keptUnder,
          lang: article.lang,
          articleDate: article.publishedTime,
        }),
  ]);
  const known = cards.flatMap((card) => (card ? [{ card, reasons: [] }] : []));
  return [...known, ...(near?.commitments ?? []).filter(({ card }) => !ids.has(card.id))];
}
