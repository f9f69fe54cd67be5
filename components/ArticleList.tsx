import { useRef } from 'preact/hooks';
import { ArticleRow, type ArticleRowData } from './ArticleRow.tsx';
import { useStrings } from './StringsContext.ts';
import { VirtualList } from './VirtualList.tsx';

interface ArticleListProps {
  rows: readonly ArticleRowData[];
  /** Canonical address of the article shown beside the list. */
  opened: string | null;
  /** The row that has, or would take, the keys. */
  pointed: string | null;
  chosen: ReadonlySet<string>;
  query: string;
  excerptOf: (url: string) => Promise<string | undefined>;
  /** Chosen or not; with `range`, all from the last choice to this one. */
  onChoose: (url: string, chosen: boolean, range: boolean) => void;
}

/** Height of a row with a title of one line, in CSS px. */
const ROW = 71;

/** The articles of the library, of which only those in sight are drawn. */
export function ArticleList({ rows, opened, pointed, chosen, query, excerptOf, onChoose }: ArticleListProps) {
  const { t } = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ url }) => url === pointed);
  return (
    <div class="article-list" ref={scroller} tabIndex={-1}>
      <VirtualList
        label={t('lib.articles')}
        items={rows}
        keyOf={({ url }) => url}
        estimate={ROW}
        scroller={scroller}
        shown={at === -1 ? undefined : at}
        render={(row, index) => (
          <ArticleRow
            row={row}
            opened={row.url === opened}
            focusable={at === -1 ? index === 0 : index === at}
            chosen={chosen.has(row.url)}
            query={query}
            excerptOf={excerptOf}
            onChoose={(isChosen, range) => onChoose(row.url, isChosen, range)}
          />
        )}
      />
    </div>
  );
}
