import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { useStrings } from './StringsContext.ts';
import { VirtualList } from './VirtualList.tsx';

/** An article as the pane beside the list shows it; facts in words already. */
export interface ArticleDetailData {
  /** Canonical address. */
  url: string;
  /** Where it opens. */
  href: string;
  title: string;
  /** "diplomatie.gouv.fr, modifié le 7 décembre 2016". */
  about: string;
  notes: readonly Annotation[];
}

interface ArticleDetailProps {
  article: ArticleDetailData;
  /** Acts on the whole article: the primary ones in sight, rare ones behind the three dots. */
  acts: ComponentChildren;
  more: MenuItem[];
  /** Below the acts: tags, dossiers, what was found in the text. */
  children?: ComponentChildren;
  renderNote: (annotation: Annotation) => ComponentChildren;
  /** What the reader looks for. */
  query: string;
  /** Id of the note to bring into sight. */
  note: string | null;
  /** Where the panes stand one behind the other. */
  onBack: () => void;
}

/** Height of a note of two lines with its foot, in CSS px. */
const NOTE = 120;

/** One article of the library with what the reader kept of it. */
export function ArticleDetail(props: ArticleDetailProps) {
  const { article, acts, more, children, renderNote, note, onBack } = props;
  const { t } = useStrings();
  const scroller = useRef<HTMLElement>(null);
  const shown = note === null ? -1 : article.notes.findIndex(({ id }) => id === note);
  return (
    <section class="article-detail" aria-label={article.title} ref={scroller} tabIndex={-1}>
      <div class="article-detail__top">
        <span class="article-detail__back">
          <Button size="small" look="quiet" icon="back" onClick={onBack}>
            {t('lib.back')}
          </Button>
        </span>
        <span class="muted grow">{article.about}</span>
        <a class="btn btn--quiet btn--small" href={article.href} target="_blank" rel="noreferrer">
          <Icon name="external" size={14} />
          {t('lib.openPage')}
        </a>
        <MenuButton items={more} />
      </div>
      <h1 class="article-detail__title">
        <MarkedText text={article.title} query={props.query} />
      </h1>
      <div class="article-detail__acts">{acts}</div>
      {children}
      <VirtualList
        class="article-detail__notes"
        label={t('panel.notes')}
        items={article.notes}
        keyOf={({ id }) => id}
        estimate={NOTE}
        scroller={scroller}
        shown={shown === -1 ? undefined : shown}
        render={renderNote}
      />
    </section>
  );
}
