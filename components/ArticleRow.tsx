import { useEffect, useState } from 'preact/hooks';
import { Chip } from './Chip.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useStrings } from './StringsContext.ts';

/** An article as the library lists it; all in words already. */
export interface ArticleRowData {
  /** Canonical address. */
  url: string;
  href: string;
  title: string;
  /** Host, or the name of the outlet. */
  site: string;
  isPdf: boolean;
  /** Notes that are listed when it is opened. */
  notes: number;
  /** Followed pledges. */
  pledges: number;
  /** "12 juin". */
  date: string;
  /** The words looked for stand in the article's text. */
  inText: boolean;
}

interface ArticleRowProps {
  row: ArticleRowData;
  /** Shown in the pane beside the list. */
  opened: boolean;
  /** The one row that Tab stops at. */
  focusable: boolean;
  /** Chosen for an act on several articles. */
  chosen: boolean;
  /** What the reader looks for. */
  query: string;
  /** The piece of the article or its notes in which that stands. */
  excerptOf: (url: string) => Promise<string | undefined>;
  onChoose: (chosen: boolean, range: boolean) => void;
}

/** One article of the library's list. */
export function ArticleRow({ row, opened, focusable, chosen, query, excerptOf, onChoose }: ArticleRowProps) {
  const { t } = useStrings();
  return (
    <article class={`article-row${opened ? ' is-open' : ''}${chosen ? ' is-chosen' : ''}`}>
      <label class="article-row__choose">
        <input
          type="checkbox"
          aria-label={t('lib.choose', { title: row.title })}
          checked={chosen}
          tabIndex={-1}
          onClick={(event) => onChoose(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <a
        class="article-row__open"
        href={row.href}
        data-row={row.url}
        tabIndex={focusable ? 0 : -1}
        aria-current={opened ? 'true' : undefined}
      >
        <span class="article-row__title">
          <MarkedText text={row.title} query={query} />
        </span>
        {query.trim() !== '' && <Excerpt row={row} query={query} of={excerptOf} />}
        <span class="article-row__facts">
          {row.isPdf && <Chip>PDF</Chip>}
          <span class="truncated">{row.site}</span>
          {row.notes > 0 && <span>{t('count.notes', { n: row.notes })}</span>}
          {row.pledges > 0 && <span>{t('count.pledges', { n: row.pledges })}</span>}
          {row.inText && <Chip kind="accent">{t('lib.inText')}</Chip>}
          <span class="article-row__date">{row.date}</span>
        </span>
      </a>
    </article>
  );
}

/** Keys that follow one another faster than this are one question, in milliseconds. */
const STILL = 120;

/** Where the words stand, asked for once the row is in sight and the reader has stopped typing. */
function Excerpt({
  row,
  query,
  of,
}: {
  row: ArticleRowData;
  query: string;
  of: ArticleRowProps['excerptOf'];
}) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => void of(row.url).then((found) => !left && setText(found)), STILL);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [row.url, row.notes, row.inText, query]);
  if (text === undefined) return null;
  return (
    <span class="article-row__excerpt">
      <MarkedText text={text} query={query} />
    </span>
  );
}
