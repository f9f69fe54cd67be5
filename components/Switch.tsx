import { useId } from './useId.ts';

interface SwitchProps {
  label: string;
  /** Shows the label in bold (the state is the message). */
  strong?: boolean;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off, with its words before it; a press on the words counts too. */
export function Switch({ label, strong, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="setting">
      <label class={strong ? 'grow strong' : 'grow'} for={id}>
        {label}
      </label>
      <button
        type="button"
        id={id}
        role="switch"
        class="switch"
        aria-checked={on}
        onClick={() => onChange(!on)}
      />
    </div>
  );
}
