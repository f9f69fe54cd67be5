import type { CommitmentCard, RatingLine } from '../lib/core/commitment/commitment-card.ts';
import type { Evidence } from '../lib/core/tracker/tracked-pledge.ts';
import { EvidenceSource } from './EvidenceList.tsx';
import { useStrings } from './StringsContext.ts';

/** One thing that a side says. */
export type Saying =
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'self-assessment'; text: string; commitment: CommitmentCard }
  | { kind: 'rating'; rating: RatingLine; commitment: CommitmentCard }
  | { kind: 'no-data'; commitment: CommitmentCard };

interface TwoSidesViewProps {
  government: readonly Saying[];
  independent: readonly Saying[];
}

/** What each side says, side by side. Nothing is weighed against anything: the reader judges. */
export function TwoSidesView({ government, independent }: TwoSidesViewProps) {
  const { t } = useStrings();
  return (
    <div class="sides">
      {(
        [
          ['government', government],
          ['independent', independent],
        ] as const
      ).map(([side, sayings]) => (
        <section key={side} class="sides__side" aria-labelledby={`side-${side}`}>
          <h3 id={`side-${side}`}>{t(`track.says.${side}`)}</h3>
          {sayings.length === 0 && <p class="muted">{t(`track.says.${side}.nothing`)}</p>}
          <ul>
            {sayings.map((saying, at) => (
              <li key={keyOf(saying)}>
                <Said saying={saying} withSource={!isSourceSaidNext(saying, sayings[at + 1])} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Ratings of one commitment come one after the other: where they are from is said once, after the last. */
function isSourceSaidNext(saying: Saying, next: Saying | undefined): boolean {
  return saying.kind === 'rating' && next?.kind === 'rating' && next.commitment.id === saying.commitment.id;
}

function Said({ saying, withSource }: { saying: Saying; withSource: boolean }) {
  const { t } = useStrings();
  if (saying.kind === 'evidence')
    return (
      <>
        <q class="evidence__quote">{saying.evidence.quote}</q>
        <p class="muted">
          <EvidenceSource evidence={saying.evidence} />
        </p>
      </>
    );
  const { commitment } = saying;
  const source = commitment.report && (
    <>
      {', '}
      <a href={commitment.report.url} target="_blank" rel="noopener noreferrer">
        {t('pledge.irm.source')}
      </a>
    </>
  );
  return (
    <>
      {saying.kind === 'rating' && (
        <p>
          <span class="muted">{saying.rating.name}</span> <b>{saying.rating.value}</b>
          <small class="sides__scale">{saying.rating.scale}</small>
        </p>
      )}
      {saying.kind === 'self-assessment' && <q class="evidence__quote">{saying.text}</q>}
      {saying.kind === 'no-data' && <p>{t('pledge.irm.none')}</p>}
      {withSource && (
        <p class="muted">
          {[commitment.code, commitment.plan].filter(Boolean).join(', ')}
          {source}
        </p>
      )}
    </>
  );
}

function keyOf(saying: Saying): string {
  if (saying.kind === 'evidence') return saying.evidence.id;
  return `${saying.kind} ${saying.commitment.id} ${saying.kind === 'rating' ? saying.rating.name : ''}`;
}
