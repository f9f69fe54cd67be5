import type { ComponentChildren } from 'preact';
import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { colourOf, linksOf, noteOf, tagsOf } from '../lib/core/annotation/create.ts';
import { pdfPageOf } from '../lib/core/annotation/page.ts';
import type { LinkedCommitment } from '../lib/core/commitment/linked-commitment.ts';
import { formatDate } from '../lib/core/i18n/translate.ts';
import { LinkedChips } from './LinkedChips.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { quoteOf } from './notes.ts';
import { useStrings } from './StringsContext.ts';
import { Tag } from './Tag.tsx';

interface NoteCardProps {
  annotation: Annotation;
  /** The page points at its passage, or the reader just opened it. */
  current?: boolean;
  /** The official commitments that it is linked to, as far as their names are known. */
  links?: readonly LinkedCommitment[] | undefined;
  /** `brief` is the popup's two lines. */
  form?: 'full' | 'brief';
  /** What the reader looks for, marked in the quote and the note. */
  query?: string;
  /** Today, to write the hour of today's notes and the day of the others. */
  today?: Date;
  onOpen?: () => void;
  /** Rare acts, behind the three dots. */
  acts?: MenuItem[];
  /** What the passage's state asks for: a difference, two buttons. */
  children?: ComponentChildren;
}

/** One of the reader's notes: the quote, what they wrote, its colour by name, tags and time. */
export function NoteCard(props: NoteCardProps) {
  const { annotation, current, form = 'full', query = '', onOpen, acts = [] } = props;
  const { t } = useStrings();
  const colour = colourOf(annotation);
  const quote = quoteOf(annotation);
  const note = noteOf(annotation);
  const page = pdfPageOf(annotation);
  const words = (
    <>
      {quote === null ? (
        <span class="note__page">{t('note.onPage')}</span>
      ) : (
        <q class="note__quote">
          <MarkedText text={quote.replace(/\s+/g, ' ')} query={query} />
        </q>
      )}
      {note && (
        <span class="note__text">
          <MarkedText text={note} query={query} />
        </span>
      )}
    </>
  );
  return (
    <article
      class={`note note--${form}`}
      data-colour={colour ?? undefined}
      aria-current={current ? 'true' : undefined}
    >
      {onOpen ? (
        <button type="button" class="note__open" data-roves="" onClick={onOpen}>
          {words}
        </button>
      ) : (
        <div class="note__open">{words}</div>
      )}
      {form === 'full' && (
        <footer class="note__foot">
          {colour && (
            <span class="note__colour">
              <span class={`dot dot--${colour}`} aria-hidden="true" />
              {t(`color.${colour}`)}
            </span>
          )}
          <LinkedChips count={linksOf(annotation).length} links={props.links} />
          {tagsOf(annotation).map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
          <span class="note__end">
            {page !== null && <span class="note__time">{t('pdf.pageShort', { n: page })}</span>}
            <When iso={annotation.created} today={props.today} />
            <MenuButton items={acts} />
          </span>
        </footer>
      )}
      {props.children && <div class="note__state">{props.children}</div>}
    </article>
  );
}

function When({ iso, today = new Date() }: { iso: string; today?: Date }) {
  const { lang } = useStrings();
  const isToday = new Date(iso).toDateString() === today.toDateString();
  return (
    <time class="note__time" dateTime={iso} title={formatDate(iso, lang, 'long')}>
      {formatDate(iso, lang, isToday ? 'time' : 'short')}
    </time>
  );
}
