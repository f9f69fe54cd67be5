import type { Colour } from '../lib/core/annotation/annotation.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './icons.ts';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { useStrings } from './StringsContext.ts';
import { SwatchRow } from './SwatchRow.tsx';
import { selectionKey } from './selectionKeys.ts';
import { useRovingToolbar } from './useRovingToolbar.ts';

export interface SelectionToolbarProps {
  /** `docked` is the touch form: bigger targets, acts with words. */
  form?: 'floating' | 'docked';
  singleKeys?: boolean;
  /** The colour of the highlight that was just made of the words. */
  made?: Colour | undefined;
  onHighlight: (colour: Colour) => void;
  onNote?: () => void;
  onTag?: () => void;
  onLink?: () => void;
  onCopyQuote?: () => void;
  onCopyLink?: () => void;
  onAddToGlossary?: () => void;
  onSearchNotes?: () => void;
  /** The bar falls silent on this site; the keys stay. */
  onHideHere?: () => void;
}

/** What can be done with the selected text. Acts without a handler are not shown. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { form = 'floating', singleKeys = true, made } = props;
  const { t } = useStrings();
  const toolbar = useRovingToolbar(form === 'docked' ? 'both' : 'horizontal');

  const onKeyDown = (event: KeyboardEvent) => {
    const act = singleKeys ? selectionKey(event) : undefined;
    if (act && perform(act, props)) {
      event.preventDefault();
      event.stopPropagation();
    } else toolbar.onKeyDown(event);
  };

  return (
    <div
      {...toolbar}
      class={`card selection selection--${form}`}
      role="toolbar"
      aria-label={t(made ? 'sel.onHighlight' : 'sel.label')}
      onKeyDown={onKeyDown}
      // A press must not take the selection away from the page.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="selection__colours">
        <SwatchRow current={made} onPick={props.onHighlight} />
      </div>
      {form === 'floating' && <span class="selection__rule" />}
      {form === 'floating' ? <FloatingActs {...props} /> : <DockedActs {...props} />}
    </div>
  );
}

/** Does what a key asked; false when this toolbar does not offer it. */
function perform(act: NonNullable<ReturnType<typeof selectionKey>>, props: SelectionToolbarProps): boolean {
  if (act.do === 'highlight') {
    props.onHighlight(act.colour);
    return true;
  }
  const handler = { note: props.onNote, tag: props.onTag, link: props.onLink, copy: props.onCopyQuote }[
    act.do
  ];
  handler?.();
  return handler !== undefined;
}

function FloatingActs(props: SelectionToolbarProps) {
  const { t } = useStrings();
  return (
    <>
      {props.onNote && (
        <button type="button" class="btn btn--quiet" aria-keyshortcuts="N" onClick={props.onNote}>
          <Icon name="note" />
          {t('sel.note')}
        </button>
      )}
      {props.onTag && <IconButton icon="tag" label={t('sel.tag')} shortcut="T" onClick={props.onTag} />}
      {props.onLink && <IconButton icon="flag" label={t('sel.link')} shortcut="L" onClick={props.onLink} />}
      {props.onCopyQuote && (
        <IconButton icon="quote" label={t('sel.quote')} shortcut="C" onClick={props.onCopyQuote} />
      )}
      <MenuButton items={moreActs(props, t)} />
    </>
  );
}

function DockedActs(props: SelectionToolbarProps) {
  const { t } = useStrings();
  const acts: { icon: IconName; label: string; act?: () => void }[] = [
    { icon: 'note', label: t('sel.note'), act: props.onNote },
    { icon: 'tag', label: t('sel.tagShort'), act: props.onTag },
    { icon: 'flag', label: t('sel.linkShort'), act: props.onLink },
    { icon: 'quote', label: t('sel.copyShort'), act: props.onCopyQuote },
  ];
  return (
    <div class="selection__acts">
      {acts.map(
        ({ icon, label, act }) =>
          act && (
            <button key={icon} type="button" class="selection__act" onClick={act}>
              <Icon name={icon} size={20} />
              {label}
            </button>
          ),
      )}
    </div>
  );
}

function moreActs(props: SelectionToolbarProps, t: (key: string) => string): MenuItem[] {
  const items: (Omit<MenuItem, 'onSelect'> & { onSelect?: () => void })[] = [
    { id: 'copy', icon: 'quote', label: t('menu.copyQuote'), shortcut: 'C', onSelect: props.onCopyQuote },
    { id: 'link', icon: 'link', label: t('sel.deepLink'), onSelect: props.onCopyLink },
    { id: 'glossary', icon: 'book', label: t('sel.toGlossary'), onSelect: props.onAddToGlossary },
    { id: 'search', icon: 'search', label: t('sel.searchNotes'), onSelect: props.onSearchNotes },
    { id: 'hide', icon: 'sliders', label: t('sel.hideHere'), onSelect: props.onHideHere },
  ];
  const offered = items.filter((item): item is MenuItem => item.onSelect !== undefined);
  // A menu that only repeats the quote button is no menu.
  return offered.length === 1 && offered[0]?.id === 'copy' ? [] : offered;
}
