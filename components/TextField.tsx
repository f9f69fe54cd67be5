import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface TextFieldProps {
  /** Spoken name; the placeholder shows the same words unless another is given. */
  label: string;
  placeholder?: string;
  search?: boolean;
  icon?: IconName;
  value: string;
  onInput: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line to write in. */
export function TextField(props: TextFieldProps) {
  const { label, placeholder = label, search = false, icon, value, onInput, onKeyDown, inputRef } = props;
  return (
    <label class="field">
      {icon && <Icon name={icon} />}
      <input
        class="field__input"
        type="text"
        role={search ? 'searchbox' : undefined}
        enterkeyhint={search ? 'search' : undefined}
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        ref={inputRef}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
