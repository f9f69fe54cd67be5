import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteCommitments } from '../lib/core/commitment/note-commitments.ts';
import { CommitmentChoice } from './CommitmentChoice.tsx';
import { EmptyState } from './EmptyState.tsx';
import { rove } from './focus.ts';
import { useStrings } from './StringsContext.ts';
import { TextField } from './TextField.tsx';

interface CommitmentPickerProps {
  query: string;
  onQuery: (query: string) => void;
  /** undefined while the first answer is on its way. */
  found: NoteCommitments | undefined;
  /** Whether it could be kept. */
  onLink: (commitmentId: string, linked: boolean) => Promise<boolean>;
}

/**
 * Chooses official commitments for a note: likely ones at first, the whole register by typing. The arrow down goes from
 * the field into the list, up from its first line back; Escape empties the field.
 */
export function CommitmentPicker({ query, onQuery, found, onLink }: CommitmentPickerProps) {
  const { t } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [said, say] = useState('');
  // Dependencies: once, when it opens.
  useEffect(() => field.current?.focus(), []);

  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  const inField = (event: KeyboardEvent) => {
    const [first] = buttons();
    if (event.key === 'ArrowDown' && first) first.focus();
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inList = (event: KeyboardEvent) => {
    const all = buttons();
    if (event.key !== 'ArrowUp' || event.target !== all[0]) return void rove(event, all, 'vertical');
    event.preventDefault();
    field.current?.focus();
  };

  const isTyped = query.trim() !== '';
  const { choices = [], total = 0 } = found ?? {};
  return (
    <div class="picker">
      <search class="picker__search">
        <TextField
          search
          icon="search"
          label={t('note.linkSearch')}
          value={query}
          onInput={(typed) => {
            say('');
            onQuery(typed);
          }}
          onKeyDown={inField}
          inputRef={field}
        />
      </search>
      <p class="sr" role="status">
        {said || (isTyped && found && t('sr.results', { n: total }))}
      </p>
      {choices.length > 0 ? (
        <ul class="picker__choices" ref={list} onKeyDown={inList}>
          {choices.map((choice) => (
            <CommitmentChoice
              key={choice.card.id}
              {...choice}
              onLink={async (linked) => {
                if (await onLink(choice.card.id, linked))
                  say(t(linked ? 'note.linked' : 'note.unlinked', { title: choice.card.title }));
              }}
            />
          ))}
        </ul>
      ) : (
        found && (
          <EmptyState title={t(isTyped ? 'note.linkNoResult' : 'note.linkNone', { query: query.trim() })}>
            {t(isTyped ? 'note.linkNoResultBody' : 'note.linkNoneBody')}
          </EmptyState>
        )
      )}
      {total > choices.length && (
        <p class="picker__more">{t('note.linkMore', { shown: choices.length, n: total })}</p>
      )}
    </div>
  );
}
