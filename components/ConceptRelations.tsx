import type { ConceptCardData, ConceptLink } from '../lib/core/reading.ts';
import { InlineButton } from './InlineButton.tsx';
import { useStrings } from './StringsContext.ts';

interface ConceptRelationsProps {
  concept: ConceptCardData;
  onLookUp?: (conceptId: string) => void;
}

/** A concept among others: other languages, wider and narrower ideas, neighbours, former names. */
export function ConceptRelations({ concept, onLookUp }: ConceptRelationsProps) {
  const { t } = useStrings();
  const rows = [
    { name: t('card.broader'), links: concept.broader },
    { name: t('card.narrower'), links: concept.narrower },
    { name: t('card.related'), links: concept.related },
  ].filter((row) => row.links.length > 0);
  if (rows.length === 0 && concept.translations.length === 0 && concept.olderLabels.length === 0) return null;

  return (
    <dl class="facts cc__relations">
      {concept.olderLabels.length > 0 && (
        <div>
          <dt>{t('card.olderNames')}</dt>
          <dd>{concept.olderLabels.join(', ')}</dd>
        </div>
      )}
      {concept.translations.length > 0 && (
        <div>
          <dt>{t('card.languages')}</dt>
          {concept.translations.map(({ lang, label }) => (
            <dd key={lang}>
              <span class="cc__lang">{lang.toUpperCase()}</span>
              <span lang={lang}>{label}</span>
            </dd>
          ))}
        </div>
      )}
      {rows.map(({ name, links }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Links links={links} onLookUp={onLookUp} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Links({ links, onLookUp }: { links: ConceptLink[]; onLookUp?: (conceptId: string) => void }) {
  return links.map(({ id, label }, i) => (
    <span key={id}>
      {i > 0 && ', '}
      {onLookUp ? (
        <InlineButton look="textlink" onClick={() => onLookUp(id)}>
          {label}
        </InlineButton>
      ) : (
        label
      )}
    </span>
  ));
}
