import type { ComponentChildren } from 'preact';
import { type DeskGroup, type DeskPlace, DeskShell } from '../../components/DeskShell.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { Store } from '../../lib/store/store.ts';
import { type DeskPage, FOOT, PAGES } from './places.ts';
import { type DeskCounts, useDeskCounts } from './useDeskCounts.ts';

interface DeskProps {
  /** `id` of the page of the rail that is shown. */
  page: string;
  /** Places inside that page. */
  inside?: readonly DeskPlace[];
  /** undefined while it opens: the rail stands without counts. */
  store: Store | undefined;
  /** Dossier or tag that the page is narrowed to, as its address says. */
  tag?: string | undefined;
  dossier?: string | undefined;
  /** Beside the heading of the dossiers. */
  onNewDossier?: () => void;
  panes?: boolean;
  children: ComponentChildren;
}

/** Tags shown in the rail; the others are in the library's facet. */
const MOST_TAGS = 8;

/** The shell of every full tab, with what the store says of its places. */
export function Desk({ page, inside, store, tag, dossier, onNewDossier, panes, children }: DeskProps) {
  const { t } = useStrings();
  const counts = useDeskCounts(store);
  const place = ({ id, icon, name, at }: DeskPage): DeskPlace => ({
    id,
    icon,
    label: t(name),
    href: at,
    count: counts?.pages[id],
    current:
      id === page && tag === undefined && dossier === undefined && !inside?.some(({ current }) => current),
    ...(id === page && inside && { inside }),
  });
  return (
    <DeskShell
      panes={panes}
      places={PAGES.map(place)}
      groups={groupsOf(counts, { tag, dossier }, onNewDossier, t)}
      foot={FOOT.map(place)}
    >
      {children}
    </DeskShell>
  );
}

function groupsOf(
  counts: DeskCounts | undefined,
  current: { tag: string | undefined; dossier: string | undefined },
  onNewDossier: (() => void) | undefined,
  t: (key: string) => string,
): DeskGroup[] {
  if (!counts) return [];
  const groups: DeskGroup[] = [];
  if (counts.dossiers.length > 0 || onNewDossier)
    groups.push({
      id: 'dossiers',
      title: t('desk.dossiers'),
      ...(onNewDossier && {
        act: { icon: 'plus', label: t('dossier.new'), onClick: onNewDossier },
      }),
      places: counts.dossiers.map(({ id, name, articles, annotations }) => ({
        id,
        icon: 'folder',
        label: name,
        href: `library.html#/?${new URLSearchParams({ dossier: id })}`,
        count: articles.length + annotations.length,
        current: id === current.dossier,
      })),
    });
  if (counts.tags.length > 0)
    groups.push({
      id: 'tags',
      title: t('note.tags'),
      places: counts.tags.slice(0, MOST_TAGS).map(({ tag, count }) => ({
        id: tag,
        icon: 'tag',
        label: tag,
        href: `library.html#/?${new URLSearchParams({ tag })}`,
        count,
        current: tag === current.tag,
      })),
    });
  return groups;
}
