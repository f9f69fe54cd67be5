import { IconButton } from './IconButton.tsx';
import { Menu, type MenuItem } from './Menu.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { useStrings } from './StringsContext.ts';

interface BulkBarProps {
  /** "3 articles", "2 notes". */
  chosen: string;
  dossiers: readonly { id: string; name: string }[];
  /** The dossier that is shown, which they can leave. */
  inDossier: { id: string; name: string } | null;
  onTag: () => void;
  onDossier: (id: string) => void;
  onNewDossier: () => void;
  onLeaveDossier: () => void;
  onExport: () => void;
  onDelete: () => void;
  onNone: () => void;
}

/** What can be done with all that is chosen. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, dossiers, inDossier } = props;
  const { t } = useStrings();
  const acts: MenuItem[] = [
    ...dossiers.map(
      ({ id, name }): MenuItem => ({
        id,
        icon: 'folder',
        label: name,
        onSelect: () => props.onDossier(id),
      }),
    ),
    { id: 'new', icon: 'plus', label: t('dossier.new'), onSelect: props.onNewDossier },
  ];
  if (inDossier)
    acts.push({
      id: 'leave',
      icon: 'close',
      label: t('dossier.leave', { name: inDossier.name }),
      onSelect: props.onLeaveDossier,
    });
  return (
    <div class="bulk" role="toolbar" aria-label={t('lib.chosen')}>
      <span class="bulk__chosen">{chosen}</span>
      <IconButton icon="tag" label={t('sel.tag')} onClick={props.onTag} />
      <PopoverButton
        class="btn btn--quiet bulk__dossier"
        icon="folder"
        label={t('dossier.put')}
        opens="menu"
        wordless
      >
        {(close) => <Menu label={t('dossier.put')} items={acts} onClose={close} />}
      </PopoverButton>
      <IconButton icon="download" label={t('popup.export')} onClick={props.onExport} />
      <IconButton icon="trash" label={t('common.delete')} onClick={props.onDelete} />
      <span class="grow" />
      <IconButton icon="close" label={t('lib.chooseNone')} onClick={props.onNone} />
    </div>
  );
}
