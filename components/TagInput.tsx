import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { plain } from './notes.ts';
import { useStrings } from './StringsContext.ts';
import { Tag } from './Tag.tsx';
import { useId } from './useId.ts';

/** A tag in use, with the number of notes that bear it. */
export interface TagCount {
  tag: string;
  count: number;
}

interface TagInputProps {
  tags: readonly string[];
  /** Tags in use, the most used first. */
  known: readonly TagCount[];
  onChange: (tags: string[]) => void;
}

const MOST_SUGGESTIONS = 6;

/**
 * Writes tags: Enter, comma or Tab takes what is written or pointed at, Backspace in an empty field takes the last tag
 * away, arrows move in the suggestions (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function TagInput({ tags, known, onChange }: TagInputProps) {
  const { t } = useStrings();
  const id = useId();
  const [text, setText] = useState('');
  const [pointed, setPointed] = useState(0);

  const options = suggestions(text, tags, known);
  const open = options.length > 0;
  const add = (tag: string) => {
    const clean = tag.replace(/\s+/g, ' ').trim();
    setText('');
    setPointed(0);
    if (clean && !tags.some((other) => plain(other) === plain(clean))) onChange([...tags, clean]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const written = text.trim() !== '';
    if (
      written &&
      !event.shiftKey &&
      ['Enter', ',', 'Tab'].includes(event.key) &&
      !event.ctrlKey &&
      !event.metaKey
    ) {
      add(options[pointed]?.tag ?? text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPointed((pointed + step + options.length) % options.length);
    } else if (open && event.key === 'Escape') {
      setText('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="tag-input">
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} onRemove={() => onChange(tags.filter((other) => other !== tag))} />
      ))}
      <input
        class="tag-input__field"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={t('note.tags')}
        placeholder={t('note.addTag')}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${pointed}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setPointed(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <div
        class="tag-input__list"
        role="listbox"
        id={`${id}-list`}
        aria-label={t('note.tags')}
        hidden={!open}
      >
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps focus and handles the keys
          <div
            key={option.tag}
            role="option"
            tabIndex={-1}
            class="menu__item"
            id={`${id}-${i}`}
            aria-selected={i === pointed}
            // Pressing must not take focus from the field.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(option.tag)}
          >
            <Icon name={option.count === null ? 'plus' : 'tag'} size={14} />
            <span class="grow">
              {option.count === null ? t('note.createTag', { tag: option.tag }) : option.tag}
            </span>
            {option.count !== null && <span class="muted">{t('note.onTag', { n: option.count })}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Known tags that begin with, then that hold, what is written; last, the new tag itself (count null). */
function suggestions(text: string, tags: readonly string[], known: readonly TagCount[]) {
  const query = plain(text.trim());
  if (!query) return [];
  const free = known.filter(({ tag }) => !tags.includes(tag));
  const begins = free.filter(({ tag }) => plain(tag).startsWith(query));
  const holds = free.filter(({ tag }) => !plain(tag).startsWith(query) && plain(tag).includes(query));
  const found: { tag: string; count: number | null }[] = [...begins, ...holds].slice(0, MOST_SUGGESTIONS);
  const exists = [...tags, ...known.map(({ tag }) => tag)].some((tag) => plain(tag) === query);
  if (!exists) found.push({ tag: text.trim(), count: null });
  return found;
}
