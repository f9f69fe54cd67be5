import type { ComponentChildren } from 'preact';
import type { Mention } from '../lib/core/glossary/concept.ts';
import type { Lang } from '../lib/core/i18n/lang.ts';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { EmptyState } from './EmptyState.tsx';
import { rove } from './focus.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LinkedText } from './LinkedText.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

/** A concept that occurs in the article. */
export interface TermItem {
  conceptId: string;
  category: string;
  label: string;
  /** Language of `label` and `definition`. */
  lang: Lang;
  definition: string;
  definitionMentions: Mention[];
  /** Occurrences in the article. */
  count: number;
  reviewed: boolean;
  /** The reader knows it: it is not marked in the page. */
  known: boolean;
}

interface TermListProps {
  terms: readonly TermItem[];
  /** The concept whose definition is open. */
  open: string | null;
  onOpen: (conceptId: string | null) => void;
  /** Looks a term of a definition up: opens its card, or its row when it is in this list. */
  onLookUp?: (conceptId: string) => void;
  /** Scrolls the page to the concept's next mention. */
  onNext?: (conceptId: string) => void;
  onAddNote?: (conceptId: string) => void;
  onReview?: (conceptId: string) => void;
  onKnow?: (conceptId: string) => void;
}

/** All terms of the page under their categories: the full route to what the marks in the page show. */
export function TermList(props: TermListProps) {
  const { terms } = props;
  const { t, lang } = useStrings();
  if (terms.length === 0) return <EmptyState title={t('panel.noTerms')} />;

  const compare = new Intl.Collator(lang).compare;
  const groups = new Map<string, TermItem[]>();
  for (const term of terms) {
    const name = t(`category.${term.category}`);
    groups.set(name, [...(groups.get(name) ?? []), term]);
  }
  return (
    <div class="term-list">
      {[...groups]
        .sort(([a], [b]) => compare(a, b))
        .map(([category, items]) => (
          <Category key={category} name={category}>
            {items
              .toSorted((a, b) => compare(a.label, b.label))
              .map((term) => (
                <TermRow key={term.conceptId} {...props} term={term} />
              ))}
          </Category>
        ))}
    </div>
  );
}

function Category({ name, children }: { name: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 class="section" id={id}>
        {name}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function TermRow(props: TermListProps & { term: TermItem }) {
  const { term } = props;
  const { t, lang } = useStrings();
  const id = useId();
  const open = props.open === term.conceptId;
  const foreign = term.lang === lang ? undefined : term.lang;
  return (
    <li class="term-row" data-open={open ? '' : undefined}>
      <button
        type="button"
        class="term-row__head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => props.onOpen(open ? null : term.conceptId)}
        onKeyDown={(event) => moveBetweenTerms(event)}
      >
        <span class="term-row__label" lang={foreign}>
          {term.label}
        </span>
        {term.known && !open && <span class="muted">{t('card.isKnown')}</span>}
        {term.reviewed && !open && (
          <Chip kind="accent">
            <Icon name="review" size={12} label={t('card.reviewed')} />
          </Chip>
        )}
        <span class="term-row__count" aria-hidden="true">
          {term.count}
        </span>
        <span class="sr">{t('panel.occurrences', { n: term.count })}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <p class="term-row__definition" lang={foreign}>
              <LinkedText
                text={term.definition}
                mentions={term.definitionMentions}
                onLookUp={props.onLookUp}
              />
            </p>
            <TermActs {...props} />
          </>
        )}
      </div>
    </li>
  );
}

function TermActs({ term, onAddNote, onReview, onKnow, onNext }: TermListProps & { term: TermItem }) {
  const { t } = useStrings();
  const { conceptId, reviewed, known } = term;
  return (
    <div class="term-row__acts">
      {onAddNote && (
        <Button look="quiet" size="small" icon="note" onClick={() => onAddNote(conceptId)}>
          {t('sel.note')}
        </Button>
      )}
      {onReview && (
        <Button
          look="quiet"
          size="small"
          icon={reviewed ? 'check' : 'review'}
          done={reviewed}
          onClick={() => onReview(conceptId)}
        >
          {t(reviewed ? 'card.reviewed' : 'card.review')}
        </Button>
      )}
      {onKnow && (
        <Button look="quiet" size="small" icon={known ? 'eye' : 'check'} onClick={() => onKnow(conceptId)}>
          {t(known ? 'card.unknow' : 'card.know')}
        </Button>
      )}
      <span class="grow" />
      {onNext && <IconButton icon="down" label={t('card.next')} onClick={() => onNext(conceptId)} />}
    </div>
  );
}

/** J, K and arrows go through the terms of all categories. */
function moveBetweenTerms(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const list = event.currentTarget.closest('.term-list');
  if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
  const heads = [...list.querySelectorAll<HTMLElement>('.term-row__head')];
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (step === undefined) {
    rove(event, heads, 'vertical');
    return;
  }
  event.preventDefault();
  heads[heads.indexOf(event.currentTarget) + step]?.focus();
}
