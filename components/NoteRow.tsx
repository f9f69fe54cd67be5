import { Button } from './Button.tsx';
import { DiffView } from './DiffView.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import type { MenuItem } from './Menu.tsx';
import { NoteCard } from './NoteCard.tsx';
import { type FoundPassage, type NoteItem, quoteOf } from './notes.ts';
import { SimilarPassages } from './SimilarPassages.tsx';
import { useStrings } from './StringsContext.ts';

/** What a reader can do with one note; each is given the annotation's id. Acts without a handler are not shown. */
export interface NoteActs {
  onOpen?: (id: string) => void;
  onEdit?: (id: string) => void;
  onCopyQuote?: (id: string) => void;
  onLink?: (id: string) => void;
  onDelete?: (id: string) => void;
  /** Lost: look for a passage like it. */
  onFindSimilar?: (id: string) => void;
  /** Lost: stop asking. */
  onKeepAsIs?: (id: string) => void;
  /** Changed or offered: this is the passage, from now on. */
  onReattach?: (id: string) => void;
  /** Changed: the old words stay the note's quote. */
  onKeepOld?: (id: string) => void;
  /** Lost: it is about what is selected in the page. */
  onAttachSelection?: (id: string) => void;
  onShowPassage?: (passage: FoundPassage) => void;
  onAttachPassage?: (id: string, passage: FoundPassage) => void;
  onForgetDraft?: (id: string) => void;
}

interface NoteRowProps extends NoteActs {
  item: NoteItem;
  current?: string;
  today?: Date;
}

/** A note in a list, with what the state of its passage asks for. */
export function NoteRow(props: NoteRowProps) {
  const { item } = props;
  const { t } = useStrings();
  const { id } = item.annotation;
  const acts: MenuItem[] = [];
  if (props.onEdit)
    acts.push({ id: 'edit', icon: 'pencil', label: t('common.edit'), onSelect: () => props.onEdit?.(id) });
  if (props.onCopyQuote && quoteOf(item.annotation) !== null)
    acts.push({ id: 'copy', icon: 'quote', label: t('sel.quote'), onSelect: () => props.onCopyQuote?.(id) });
  if (props.onLink)
    acts.push({ id: 'link', icon: 'flag', label: t('sel.link'), onSelect: () => props.onLink?.(id) });
  if (props.onDelete)
    acts.push({
      id: 'delete',
      icon: 'trash',
      label: t('common.delete'),
      onSelect: () => props.onDelete?.(id),
    });

  return (
    <li
      data-row={id}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || !(event.target as HTMLElement).matches('[data-roves]')) return;
        event.preventDefault();
        props.onDelete?.(id);
      }}
    >
      <NoteCard
        annotation={item.annotation}
        links={item.links}
        current={props.current === id}
        today={props.today}
        onOpen={props.onOpen && (() => props.onOpen?.(id))}
        acts={acts}
      >
        {item.draft && (
          <DraftOffer
            draft={item.draft}
            onResume={props.onEdit && (() => props.onEdit?.(id))}
            onForget={props.onForgetDraft && (() => props.onForgetDraft?.(id))}
          />
        )}
        <PassageState {...props} />
      </NoteCard>
    </li>
  );
}

function PassageState(props: NoteRowProps) {
  const { item, onFindSimilar, onKeepAsIs, onReattach, onKeepOld, onAttachSelection, onAttachPassage } =
    props;
  const { t } = useStrings();
  const { id } = item.annotation;
  const difference = item.textNow !== undefined && (
    <DiffView before={quoteOf(item.annotation) ?? ''} after={item.textNow} />
  );
  if (item.settled) return null;
  switch (item.anchored?.state) {
    case 'changed':
      return (
        <>
          <p class="note__reason">{t('note.changed')}</p>
          {difference}
          <Choice
            first={onKeepOld && { label: t('note.keepOld'), act: () => onKeepOld(id) }}
            second={onReattach && { label: t('note.reattach'), act: () => onReattach(id) }}
          />
        </>
      );
    case 'offered':
      return (
        <>
          {difference}
          <Choice
            first={onReattach && { label: t('note.accept'), act: () => onReattach(id) }}
            second={onKeepAsIs && { label: t('note.keepAsIs'), act: () => onKeepAsIs(id) }}
          />
        </>
      );
    case 'lost':
      return (
        <>
          {item.similar && (
            <SimilarPassages
              passages={item.similar}
              onShow={props.onShowPassage}
              onAccept={onAttachPassage && ((passage) => onAttachPassage(id, passage))}
            />
          )}
          <Choice
            first={
              item.similar === undefined && onFindSimilar
                ? { label: t('note.findClose'), act: () => onFindSimilar(id) }
                : undefined
            }
            second={
              onAttachSelection
                ? { label: t('note.attachSelection'), act: () => onAttachSelection(id) }
                : onKeepAsIs && { label: t('note.keepAsIs'), act: () => onKeepAsIs(id) }
            }
          />
        </>
      );
    default:
      return null;
  }
}

interface Act {
  label: string;
  act: () => void;
}

/** A button goes with its question: focus stays with the note. */
function keepFocus({ target }: Event): void {
  if (!(target as HTMLElement).closest('button')) return;
  (target as HTMLElement).closest('li')?.querySelector<HTMLElement>('[data-roves]')?.focus();
}

function Choice({ first, second }: { first?: Act; second?: Act }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: clicks of the buttons inside, which bubble up
    <div class="note__choice" onClick={keepFocus}>
      {first && (
        <Button size="small" onClick={first.act}>
          {first.label}
        </Button>
      )}
      {second && (
        <Button size="small" look="quiet" onClick={second.act}>
          {second.label}
        </Button>
      )}
    </div>
  );
}
