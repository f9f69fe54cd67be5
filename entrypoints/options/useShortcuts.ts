import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../components/ShortcutTable.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { type CommandKeys, commandKeys } from '../../lib/extension/shortcuts.ts';

/** Keys of the names of commands in the manifest. */
const LABELS: Readonly<Record<string, string>> = {
  'toggle-panel': 'cmd.panel',
  'next-mark': 'cmd.next',
  'previous-mark': 'cmd.prev',
  note: 'cmd.note',
  'toggle-site': 'cmd.toggleSite',
  density: 'cmd.density',
};

/** Keys of the toolbar and the cards (`components/selectionKeys.ts`, `cardKeys.ts`). */
const OWN: readonly { id: string; keys: readonly string[] }[] = [
  { id: 'highlight', keys: ['1', '2', '3', '4', '5'] },
  { id: 'note', keys: ['N'] },
  { id: 'tag', keys: ['T'] },
  { id: 'link', keys: ['L'] },
  { id: 'quote', keys: ['C'] },
  { id: 'review', keys: ['R'] },
  { id: 'pin', keys: ['P'] },
  { id: 'turn', keys: ['[', ']'] },
];

/** The shortcuts as they are now: who comes back from the browser's page sees what was changed there. */
export function useShortcuts(): { commands: Shortcut[]; own: Shortcut[] } {
  const { t } = useStrings();
  const [commands, setCommands] = useState<CommandKeys[]>([]);
  useEffect(() => {
    const read = () => void commandKeys().then(setCommands);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return {
    commands: commands.map(({ name, shortcut }) => ({
      id: name,
      label: t(LABELS[name] ?? name),
      keys: shortcut === '' ? [] : shortcut.split('+').map((key) => (key === 'Shift' ? t('set.shift') : key)),
    })),
    own: OWN.map(({ id, keys }) => ({ id, keys, label: t(`set.key.${id}`) })),
  };
}
