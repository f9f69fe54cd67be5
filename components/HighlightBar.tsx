import type { Colour } from '../lib/core/annotation/annotation.ts';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';
import { SwatchRow } from './SwatchRow.tsx';
import { useRovingToolbar } from './useRovingToolbar.ts';

export interface HighlightBarProps {
  colour: Colour;
  singleKeys?: boolean;
  onColour: (colour: Colour) => void;
  onNote?: () => void;
  onDelete?: () => void;
}

/** What can be done with a highlight that is already there: colour, note, delete. */
export function HighlightBar(props: HighlightBarProps) {
  const { t } = useStrings();
  const toolbar = useRovingToolbar();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !props.onDelete) return toolbar.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    props.onDelete();
  };
  return (
    <div
      {...toolbar}
      class="card selection selection--floating"
      role="toolbar"
      aria-label={t('sel.onHighlight')}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="selection__colours">
        <SwatchRow current={props.colour} onPick={props.onColour} />
      </div>
      <span class="selection__rule" />
      {props.onNote && <IconButton icon="note" label={t('sel.note')} shortcut="N" onClick={props.onNote} />}
      {props.onDelete && (
        <IconButton icon="trash" label={t('common.delete')} shortcut="Delete" onClick={props.onDelete} />
      )}
    </div>
  );
}
