import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Lang } from '../lib/core/i18n/lang.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import type { ConceptCardData } from '../lib/core/reading.ts';
import { CardHead, type Occurrence } from './CardHead.tsx';
import { Chip } from './Chip.tsx';
import { type ConceptCardActs, ConceptCardFoot } from './ConceptCardFoot.tsx';
import { ConceptRelations } from './ConceptRelations.tsx';
import { type CardKey, cardKey } from './cardKeys.ts';
import { LinkedText } from './LinkedText.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

/** `compact` on hover, `full` on click or Enter, `pinned` in the margin. */
export type CardMode = 'compact' | 'full' | 'pinned';

export interface ConceptCardProps extends ConceptCardActs {
  concept: ConceptCardData;
  mode: CardMode;
  /** Language in which the reader wants definitions; the interface's by default. */
  wantedLang?: Lang;
  /** Which of the concept's mentions in the article this is. */
  occurrence?: Occurrence;
  /** Label of the concept that the trail leads back to. */
  trail?: string;
  reviewed?: boolean;
  pinned?: boolean;
  /** Opened by keyboard: focus enters on the title and the foot shows its keys. */
  focused?: boolean;
  /** The single keys of ui.md §4 act; on by default. */
  singleKeys?: boolean;
  onLookUp?: (conceptId: string) => void;
  onBack?: () => void;
  onClose?: () => void;
  onPin?: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** Other names in sight; a concept of many turns of phrase would push its definition away. */
const MOST_NAMES = 4;

/** What a term means, in place. Acts without a handler are not shown. */
export function ConceptCard(props: ConceptCardProps) {
  const { concept, mode, focused = false, singleKeys = true } = props;
  const { t, lang } = useStrings();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const wanted = props.wantedLang ?? concept.wanted ?? lang;

  // A look-up inside the card puts focus on the new title, else it would fall back to the page with the old words.
  // Dependencies: the concept's change is the event.
  useLayoutEffect(() => {
    if (focused) title.current?.focus({ preventScroll: true });
  }, [focused, concept.id]);

  const acts: Record<CardKey, (() => void) | undefined> = {
    note: props.onAddNote,
    review: props.onReview,
    pin: props.onPin,
    previous: props.onPrevious,
    next: props.onNext,
    back: props.trail === undefined ? undefined : props.onBack,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = singleKeys ? cardKey(event) : undefined;
    const act = key && acts[key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const others = concept.otherLabels.slice(0, MOST_NAMES).join(', ');
  return (
    <section
      class={`card cc cc--${mode}`}
      role={mode === 'pinned' ? 'group' : 'dialog'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-definition`}
      onKeyDown={onKeyDown}
    >
      <CardHead
        trail={props.trail}
        occurrence={mode === 'full' ? props.occurrence : undefined}
        pinned={props.pinned ?? mode === 'pinned'}
        onBack={props.onBack}
        onPrevious={props.onPrevious}
        onNext={props.onNext}
        onPin={props.onPin}
        onClose={mode === 'pinned' ? undefined : props.onClose}
      >
        {mode === 'pinned' ? (
          <span class="muted">{t('card.pinned')}</span>
        ) : (
          <Chip kind="term" icon="book">
            {t(`category.${concept.category}`)}
          </Chip>
        )}
      </CardHead>
      <h3 class="cc__title" id={`${id}-title`} tabIndex={-1} ref={title} lang={foreign(concept.lang, lang)}>
        {capitalised(concept.label, concept.lang)}
      </h3>
      {mode !== 'compact' && others && (
        <p class="cc__others" lang={foreign(concept.lang, lang)}>
          {others}
        </p>
      )}
      {concept.lang !== wanted && (
        <p class="cc__missing">
          {t('card.noDefinition', {
            wanted: languageName(wanted, lang),
            lang: languageName(concept.lang, lang),
          })}
        </p>
      )}
      <p class="cc__definition" id={`${id}-definition`} lang={foreign(concept.lang, lang)}>
        <LinkedText
          text={concept.definition}
          mentions={concept.definitionMentions}
          onLookUp={props.onLookUp}
        />
      </p>
      {concept.source && mode !== 'pinned' && <SourceLine source={concept.source} />}
      {mode === 'full' && concept.review !== null && concept.review.seenAgain > 0 && (
        <p class="cc__seen">{t('card.seenAgain', { n: concept.review.seenAgain })}</p>
      )}
      {mode === 'full' && <ConceptRelations concept={concept} onLookUp={props.onLookUp} />}
      {mode === 'full' && (
        <ConceptCardFoot
          {...props}
          known={concept.known}
          missing={concept.lang !== wanted}
          showKeys={focused && singleKeys}
        />
      )}
    </section>
  );
}

/** `lang` is only set where it differs from the interface. */
function foreign(lang: Lang, ui: Lang): Lang | undefined {
  return lang === ui ? undefined : lang;
}

/** Glossary labels begin in lower case where the language does; as a title they begin like a sentence. */
function capitalised(label: string, lang: Lang): string {
  const [first = '', second = ''] = label;
  const camel = second !== second.toLocaleLowerCase(lang);
  return camel ? label : first.toLocaleUpperCase(lang) + label.slice(first.length);
}
