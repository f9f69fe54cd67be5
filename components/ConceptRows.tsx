import { IconButton } from './IconButton.tsx';
import type { IconName } from './icons.ts';

/** A concept in a list that the reader keeps. */
export interface ConceptRow {
  id: string;
  label: string;
  /** A few words beside it: when it comes again, since when it is known. */
  about: string;
}

interface ConceptRowsProps {
  rows: readonly ConceptRow[];
  act: { icon: IconName; label: (row: ConceptRow) => string; onClick: (id: string) => void };
}

/** Concepts with one act each, such as taking it from the list. */
export function ConceptRows({ rows, act }: ConceptRowsProps) {
  return (
    <ul class="concept-rows">
      {rows.map((row) => (
        <li key={row.id} class="concept-row">
          <span class="grow concept-row__label">{row.label}</span>
          <span class="muted">{row.about}</span>
          <IconButton icon={act.icon} label={act.label(row)} onClick={() => act.onClick(row.id)} />
        </li>
      ))}
    </ul>
  );
}
