import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from './EmptyState.tsx';
import { rove } from './focus.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Keys } from './Keys.tsx';
import { type NoteActs, NoteRow } from './NoteRow.tsx';
import { groupNotes, mentions, type NoteItem, type NoteOrder } from './notes.ts';
import { Select } from './Select.tsx';
import { useStrings } from './StringsContext.ts';
import { TextField } from './TextField.tsx';
import { useHeldFocus } from './useHeldFocus.ts';

export interface NoteListProps extends NoteActs {
  notes: readonly NoteItem[];
  /** Id of the note that the page points at. */
  current?: string;
  today?: Date;
  order: NoteOrder;
  onOrder: (order: NoteOrder) => void;
}

/** The notes of a page: in the order of the text or the newest first, searchable, the lost ones in their own section. */
export function NoteList(props: NoteListProps) {
  const { notes, order, onOrder } = props;
  const { t } = useStrings();
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Dependencies: another note became current, here or in the page.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [props.current]);

  // A note that goes to another section is a new element there.
  useHeldFocus(list, '[data-roves]');

  if (notes.length === 0) {
    return (
      <EmptyState title={t('state.emptyMargin')}>
        <Keys text={t('state.emptyMarginBody')} keys={['1', 'N']} />
      </EmptyState>
    );
  }

  const found = query.trim() ? notes.filter(({ annotation }) => mentions(annotation, query)) : notes;
  const { onPage, placed, offered, lost } = groupNotes(found, order);
  const row = (item: NoteItem) => <NoteRow key={item.annotation.id} {...props} item={item} />;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list inside, which bubble up
    <div
      class="note-list"
      onKeyDown={(event) => {
        if (moveInList(event, list.current!) || !isPlainKey(event, '/')) return;
        event.preventDefault();
        search.current?.focus();
      }}
    >
      <div class="panel__bar">
        <TextField
          search
          icon="search"
          label={t('panel.searchNotes')}
          value={query}
          onInput={setQuery}
          inputRef={search}
        />
        <Select
          label={t('note.order')}
          value={order}
          options={(['text', 'date'] as const).map((value) => ({ value, label: t(`note.order.${value}`) }))}
          onChange={onOrder}
        />
      </div>
      <p class="sr" role="status">
        {query.trim() && t('sr.results', { n: found.length })}
      </p>
      {found.length === 0 && <EmptyState title={t('note.noResult', { query: query.trim() })} />}
      <div ref={list}>
        <Rows>{[...onPage, ...placed].map(row)}</Rows>
        {offered.length > 0 && (
          <Section icon="search" title={t('note.offered')} count={offered.length}>
            {offered.map(row)}
          </Section>
        )}
        {lost.length > 0 && (
          <Section icon="unlink" title={t('note.orphans')} count={lost.length} why={t('note.orphanWhy')}>
            {lost.map(row)}
          </Section>
        )}
      </div>
    </div>
  );
}

function Rows({ children }: { children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return <ul class="note-list__rows">{children}</ul>;
}

interface SectionProps {
  icon: IconName;
  title: string;
  count: number;
  why?: string;
  children: ComponentChildren[];
}

function Section({ icon, title, count, why, children }: SectionProps) {
  return (
    <section class="note-list__aside">
      <h2 class="section">
        <Icon name={icon} />
        {title}
        <span class="section__count">{count}</span>
        {why && <span class="section__why">{why}</span>}
      </h2>
      <Rows>{children}</Rows>
    </section>
  );
}

/** J, K and arrows move from note to note. */
function moveInList(event: KeyboardEvent, list: HTMLElement): boolean {
  const from = event.target as HTMLElement;
  if (from.dataset.roves === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  const notes = [...list.querySelectorAll<HTMLElement>('[data-roves]')];
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (step === undefined) return rove(event, notes, 'vertical');
  event.preventDefault();
  notes[notes.indexOf(from) + step]?.focus();
  return true;
}

function isPlainKey(event: KeyboardEvent, key: string): boolean {
  const writing = (event.target as HTMLElement).closest('input, textarea');
  return event.key === key && !writing && !event.ctrlKey && !event.metaKey;
}
