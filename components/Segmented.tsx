import { useRef } from 'preact/hooks';
import { rove } from './focus.ts';

interface SegmentedProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One choice among few, all in sight: a radio group, where arrows choose. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...group.current!.querySelectorAll<HTMLElement>('[role=radio]')];
    if (!rove(event, buttons, 'both')) return;
    const root = group.current!.getRootNode() as Document | ShadowRoot;
    const chosen = options[buttons.indexOf(root.activeElement as HTMLElement)];
    if (chosen) onChange(chosen.value);
  };
  return (
    <div class="segmented" role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot look like a segment in forced colours
        <button
          key={option.value}
          type="button"
          role="radio"
          class="segmented__option"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
