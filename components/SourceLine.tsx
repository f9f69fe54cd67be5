import type { ConceptSource } from '../lib/core/glossary/concept.ts';
import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.ts';

/** Where a definition comes from: a link only when there is a real address, and said when it was not checked. */
export function SourceLine({ source }: { source: ConceptSource }) {
  const { t } = useStrings();
  const [before, after] = t('card.source', { source: '\u0000' }).split('\u0000');
  return (
    <p class="cc__source">
      {before}
      {isWebAddress(source.url) ? (
        // No referrer: the source's site learns nothing of the page being read.
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.title}
          <Icon name="external" size={12} label={t('sr.new')} />
        </a>
      ) : (
        <span>{source.title}</span>
      )}
      {after}
      {!source.verified && <span class="cc__unverified">, {t('card.sourceUnverified')}</span>}
    </p>
  );
}

/** Imported glossaries may hold anything where an address is expected (`javascript:`, a file's name). */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^/\s]+/i.test(url);
}
