import type { ComponentChildren } from 'preact';
import type { Passage } from '../lib/core/text/passage.ts';

/** Something marked in a paragraph of the sample. */
export interface SampleMark extends Passage {
  id: string;
  kind: 'term' | 'pledge';
}

interface SampleTextProps {
  label: string;
  paragraphs: readonly { text: string; marks: readonly SampleMark[] }[];
  /** Id of the mark whose card is open. */
  open: string | undefined;
  /** The pointer rests on a mark, or has left it. */
  onRest: (mark: SampleMark, at: HTMLElement) => void;
  onLeave: () => void;
  onPress: (mark: SampleMark, at: HTMLElement) => void;
}

/**
 * A text of our own with marks to try. In pages marks are painted; here they act as buttons, so that they can be reached
 * by keyboard and are spoken.
 */
export function SampleText({ label, paragraphs, ...acts }: SampleTextProps) {
  return (
    <section class="sample" aria-label={label}>
      {paragraphs.map(({ text, marks }) => (
        <p key={text}>{pieces(text, marks, acts)}</p>
      ))}
    </section>
  );
}

function pieces(
  text: string,
  marks: readonly SampleMark[],
  { open, onRest, onLeave, onPress }: Omit<SampleTextProps, 'label' | 'paragraphs'>,
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(text.slice(at, mark.start));
    parts.push(
      // biome-ignore lint/a11y/useSemanticElements: a button is a box that neither wraps with its line nor is selected with it
      <span
        key={mark.id}
        role="button"
        tabIndex={0}
        class={`sample__mark sample__mark--${mark.kind}`}
        aria-haspopup="dialog"
        aria-expanded={mark.id === open}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onRest(mark, event.currentTarget)}
        onPointerLeave={onLeave}
        // The end of a selection is no press.
        onClick={(event) => getSelection()?.isCollapsed !== false && onPress(mark, event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onPress(mark, event.currentTarget);
        }}
      >
        {text.slice(mark.start, mark.end)}
      </span>,
    );
    at = mark.end;
  }
  parts.push(text.slice(at));
  return parts;
}
