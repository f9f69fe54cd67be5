import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';
import { useId } from './useId.ts';

/** Who chose a setting, where it is not the reader: an organisation that leaves it open, or that fixed it. */
export type ChosenBy = 'suggested' | 'locked' | undefined;

interface SettingRowProps {
  label: string;
  help?: string | undefined;
  chosenBy?: ChosenBy;
  /** The control; it is off while an organisation fixed the setting. */
  children: ComponentChildren;
}

/** A setting: its name, what it means, and the control at the end of the line. */
export function SettingRow({ label, help, chosenBy, children }: SettingRowProps) {
  const { t } = useStrings();
  return (
    <div class="set-row">
      <div class="set-row__words">
        <p>{label}</p>
        {help && <p class="muted">{help}</p>}
        {chosenBy && (
          <p class="set-row__chosen">
            <Icon name={chosenBy === 'locked' ? 'lock' : 'flag'} size={13} />
            {t(`set.${chosenBy}`)}
          </p>
        )}
      </div>
      <fieldset class="set-row__control" aria-label={label} disabled={chosenBy === 'locked'}>
        {children}
      </fieldset>
    </div>
  );
}

interface SwitchRowProps extends Omit<SettingRowProps, 'children'> {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off; a press on its words counts too. */
export function SwitchRow({ label, help, chosenBy, on, onChange }: SwitchRowProps) {
  const { t } = useStrings();
  const id = useId();
  return (
    <div class="set-row">
      <div class="set-row__words">
        <label for={id}>{label}</label>
        {help && (
          <p class="muted" id={`${id}-help`}>
            {help}
          </p>
        )}
        {chosenBy && (
          <p class="set-row__chosen">
            <Icon name={chosenBy === 'locked' ? 'lock' : 'flag'} size={13} />
            {t(`set.${chosenBy}`)}
          </p>
        )}
      </div>
      <button
        type="button"
        id={id}
        role="switch"
        class="switch"
        aria-checked={on}
        aria-describedby={help && `${id}-help`}
        disabled={chosenBy === 'locked'}
        onClick={() => onChange(!on)}
      />
    </div>
  );
}
