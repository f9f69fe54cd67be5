import { Button } from './Button.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { useStrings } from './StringsContext.ts';

/** What a reader can do with a concept. */
export interface ConceptCardActs {
  onAddNote?: () => void;
  onReview?: () => void;
  onWriteDefinition?: () => void;
  /** "I know this", or not any more. */
  onKnow?: () => void;
  onReportError?: () => void;
}

interface ConceptCardFootProps extends ConceptCardActs {
  reviewed?: boolean;
  known?: boolean;
  /** No definition in the wanted language: writing one comes first. */
  missing: boolean;
  /** Opened by keyboard: the acts show their keys. */
  showKeys: boolean;
  onPin?: () => void;
  onClose?: () => void;
}

/** The foot of a full concept card. */
export function ConceptCardFoot(props: ConceptCardFootProps) {
  const { t } = useStrings();
  const more: MenuItem[] = [];
  if (props.onWriteDefinition && !props.missing)
    more.push({
      id: 'write',
      icon: 'pencil',
      label: t('card.writeDefinition'),
      onSelect: props.onWriteDefinition,
    });
  if (props.onKnow && !props.missing)
    more.push({
      id: 'know',
      icon: props.known ? 'eye' : 'check',
      label: t(props.known ? 'card.unknow' : 'card.know'),
      onSelect: props.onKnow,
    });
  if (props.onReportError)
    more.push({ id: 'report', icon: 'flag', label: t('card.reportError'), onSelect: props.onReportError });

  const empty = !(
    props.onAddNote ||
    props.onReview ||
    props.onWriteDefinition ||
    props.onKnow ||
    more.length
  );
  if (empty) return <div class="card__end" />;
  return (
    <div class={`card__foot${props.showKeys ? ' card__foot--keys' : ''}`}>
      {props.showKeys ? (
        <KeyedActs {...props} />
      ) : props.missing ? (
        <MissingActs {...props} />
      ) : (
        <Acts {...props} />
      )}
      <span class="grow" />
      <MenuButton items={more} />
    </div>
  );
}

function Acts({ onAddNote, onReview, reviewed }: ConceptCardFootProps) {
  const { t } = useStrings();
  return (
    <>
      {onAddNote && (
        <Button look="quiet" icon="note" onClick={onAddNote}>
          {t('card.addNote')}
        </Button>
      )}
      {onReview && (
        <Button look="quiet" icon={reviewed ? 'check' : 'review'} done={reviewed} onClick={onReview}>
          {t(reviewed ? 'card.reviewed' : 'card.review')}
        </Button>
      )}
    </>
  );
}

function MissingActs({ onWriteDefinition, onKnow, known }: ConceptCardFootProps) {
  const { t } = useStrings();
  return (
    <>
      {onWriteDefinition && (
        <Button look="quiet" icon="pencil" onClick={onWriteDefinition}>
          {t('card.writeDefinition')}
        </Button>
      )}
      {onKnow && (
        <Button look="quiet" icon={known ? 'eye' : 'check'} onClick={onKnow}>
          {t(known ? 'card.unknow' : 'card.know')}
        </Button>
      )}
    </>
  );
}

function KeyedActs({ onAddNote, onReview, onPin, onClose }: ConceptCardFootProps) {
  const { t } = useStrings();
  const acts = [
    { key: 'N', word: t('card.keys.note'), act: onAddNote },
    { key: 'R', word: t('card.keys.review'), act: onReview },
    { key: 'P', word: t('card.keys.pin'), act: onPin },
    { key: t('key.escape'), word: t('card.keys.close'), act: onClose },
  ];
  return acts.map(
    ({ key, word, act }) =>
      act && (
        <button key={key} type="button" class="keyed" onClick={act}>
          <span class="kbd" aria-hidden="true">
            {key}
          </span>{' '}
          {word}
        </button>
      ),
  );
}
