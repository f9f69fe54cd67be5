import { Button } from './Button.tsx';
import { useStrings } from './StringsContext.ts';

export interface Shortcut {
  id: string;
  /** What it does. */
  label: string;
  /** Its keys, as written on them; none when it has no shortcut. */
  keys: readonly string[];
}

interface ShortcutTableProps {
  /** Shortcuts that the browser holds and can change. */
  commands: readonly Shortcut[];
  /** Keys of our own toolbar and cards. */
  own: readonly Shortcut[];
  /** Own keys are switched off. */
  ownOff: boolean;
  /** Opens the browser's page of shortcuts; where it has none that we may open, the words say where it is. */
  onOpen?: (() => void) | undefined;
}

/** Which key does what, as it is now. */
export function ShortcutTable({ commands, own, ownOff, onOpen }: ShortcutTableProps) {
  const { t } = useStrings();
  return (
    <>
      <div class="shortcuts">
        <Keys title={t('set.keysBrowser')} shortcuts={commands} />
        <Keys title={t(ownOff ? 'set.keysOwnOff' : 'set.keysOwn')} shortcuts={own} />
      </div>
      {onOpen ? (
        <Button icon="external" onClick={onOpen}>
          {t('set.changeKeys')}
        </Button>
      ) : (
        <p class="muted">{t('set.changeKeysWhere')}</p>
      )}
    </>
  );
}

function Keys({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const { t } = useStrings();
  return (
    <div>
      <h3 class="shortcuts__title">{title}</h3>
      <dl class="shortcuts__list">
        {shortcuts.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {keys.length === 0 ? (
                <span class="muted">{t('set.noKey')}</span>
              ) : (
                keys.map((key) => <kbd key={key}>{key}</kbd>)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
