import type { ComponentChildren } from 'preact';
import { useId } from './useId.ts';

interface FormFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'date' | 'url' | 'area';
  /** What may be written, in a few words. */
  hint?: string | undefined;
  required?: boolean;
  /** Its name stands beside it already: only spoken. */
  unlabelled?: boolean;
  /** Takes focus when it appears. */
  focused?: boolean;
}

/** Something to write, with its name above it. */
export function FormField(props: FormFieldProps) {
  const { label, value, onInput, type = 'text', hint, required = false } = props;
  const { unlabelled = false, focused = false } = props;
  const id = useId();
  const write = (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value);
  const common = {
    id,
    value,
    required,
    autocomplete: 'off' as const,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    // Opened by a click on "correct": the field is what the reader asked for.
    ref: (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (focused && field && !field.dataset.focused) {
        field.dataset.focused = 'yes';
        field.focus();
      }
    },
  };
  return (
    <div class="form-field">
      <label for={id} class={unlabelled ? 'sr' : undefined}>
        {label}
      </label>
      {type === 'area' ? (
        <textarea {...common} class="form-field__box" rows={3} onInput={write} />
      ) : type === 'url' ? (
        <input {...common} class="form-field__box" type="url" onInput={write} />
      ) : type === 'date' ? (
        <input {...common} class="form-field__box" type="date" onInput={write} />
      ) : (
        <input {...common} class="form-field__box" type="text" onInput={write} />
      )}
      {hint && (
        <p class="form-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A form that is sent by its button or by Enter; the page itself sends nothing. */
export function Form({ label, onSend, children }: FormProps) {
  return (
    <form
      class="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

interface FormProps {
  label: string;
  onSend: () => void;
  children: ComponentChildren;
}
