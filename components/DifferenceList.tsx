import { formatDate } from '../lib/core/i18n/translate.ts';
import type { Difference } from '../lib/core/tracker/differences.ts';
import { useStrings } from './StringsContext.ts';

interface DifferenceListProps {
  differences: readonly Difference[];
  /** Title and address of an article, by its id. */
  articleOf: (id: string) => { title: string; url: string };
}

/** Saved articles that differ on the same fact, each with its words. It says that they differ, not which is right. */
export function DifferenceList({ differences, articleOf }: DifferenceListProps) {
  const { t, lang } = useStrings();
  return (
    <ul class="differences">
      {differences.map(({ kind, subject, counted, statements }) => (
        <li key={`${kind} ${subject} ${counted}`} class="differences__one">
          <h2>{t(`differs.${kind}`, { subject, counted: counted ?? '' })}</h2>
          <ul class="differences__sides">
            {statements.map(({ articleId, value, quote }) => {
              const { title, url } = articleOf(articleId);
              return (
                <li key={`${articleId} ${value}`}>
                  <b>{kind === 'count' ? value : formatDate(value, lang)}</b>
                  <q>{quote.text.replace(/\s+/g, ' ').trim()}</q>
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {title}
                  </a>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
