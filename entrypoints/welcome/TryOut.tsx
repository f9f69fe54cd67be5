import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ConceptCard } from '../../components/ConceptCard.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Keys } from '../../components/Keys.tsx';
import { PledgeCard } from '../../components/PledgeCard.tsx';
import { Popover } from '../../components/Popover.tsx';
import { type SampleMark, SampleText } from '../../components/SampleText.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import type { ConceptCardData } from '../../lib/core/reading.ts';
import type { CardTrigger } from '../../lib/core/settings.ts';
import { conceptById, lookUpTerm, pledgeIn, SAMPLE_TERMS } from './sample.ts';
import { useSampleSelection } from './useSampleSelection.ts';

/** ms of rest before a card opens, and before it closes (`ui.md` §3). */
const OPENS_AFTER = 350;
const CLOSES_AFTER = 300;

interface OpenCard {
  mark: SampleMark;
  at: HTMLElement;
  form: 'compact' | 'full';
  content: { concept: ConceptCardData } | { pledge: Pledge };
}

interface TryOutProps {
  trigger: CardTrigger;
  singleKeys: boolean;
}

/** A short text with a term, a pledge and words to select: the product's own cards and toolbar, nothing is kept. */
export function TryOut({ trigger, singleKeys }: TryOutProps) {
  const { t, lang } = useStrings();
  const [first, second] = [t('first.text1'), t('first.text2')];
  const pledge = useMemo(() => pledgeIn(second, lang), [second, lang]);
  const [card, setCard] = useState<OpenCard>();
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const region = useRef<HTMLElement>(null);
  const selection = useSampleSelection(region, singleKeys, () => did('selection'));

  const did = (what: string) => setTried((before) => new Set([...before, what]));
  useEffect(() => () => clearTimeout(timer.current), []);

  const terms = SAMPLE_TERMS[lang].flatMap((term): SampleMark[] => {
    const start = first.indexOf(term);
    return start < 0 ? [] : [{ id: term, kind: 'term', start, end: start + term.length }];
  });
  const pledges: SampleMark[] = pledge
    ? [{ id: 'pledge', kind: 'pledge', start: pledge.start, end: pledge.end }]
    : [];

  async function show(mark: SampleMark, at: HTMLElement, form: OpenCard['form']): Promise<void> {
    clearTimeout(timer.current);
    if (mark.kind === 'pledge') {
      if (pledge) setCard({ mark, at, form, content: { pledge } });
    } else {
      const concept = await lookUpTerm(mark.id, lang);
      if (concept) setCard({ mark, at, form, content: { concept } });
    }
    did(mark.kind);
  }
  const close = () => {
    clearTimeout(timer.current);
    setCard(undefined);
  };
  const later = (ms: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  const followLink = async (id: string) => {
    const concept = await conceptById(id);
    if (concept && card) setCard({ ...card, form: 'full', content: { concept } });
  };

  return (
    <section class="welcome__try" aria-labelledby="try" ref={region}>
      <h2 id="try">{t('first.tryHere')}</h2>
      <SampleText
        label={t('first.sample')}
        paragraphs={[
          { text: first, marks: terms },
          { text: second, marks: pledges },
        ]}
        open={card?.mark.id}
        onRest={(mark, at) => {
          if (trigger === 'hover' && card?.form !== 'full')
            later(OPENS_AFTER, () => void show(mark, at, 'compact'));
        }}
        onLeave={() => {
          if (card?.form === 'full') clearTimeout(timer.current);
          else later(CLOSES_AFTER, close);
        }}
        onPress={(mark, at) => {
          if (card?.mark.id === mark.id && card.form === 'full') close();
          else void show(mark, at, 'full');
        }}
      />
      <p class="sample__hint">{t('first.sampleNote')}</p>
      <ul class="tries">
        {(['term', 'pledge', 'selection'] as const).map((what, i) => (
          <li key={what}>
            {tried.has(what) ? (
              <Icon name="check" label={t('first.tried')} />
            ) : (
              <span class="tries__dot" aria-hidden="true" />
            )}
            <span>
              {what === 'selection' ? (
                <Keys text={t('first.try3')} keys={['1']} />
              ) : (
                t(what === 'term' && trigger === 'click' ? 'first.try1Click' : `first.try${i + 1}`)
              )}
            </span>
          </li>
        ))}
      </ul>
      {card && (
        <Popover
          key={card.mark.id}
          anchor={card.at.getClientRects()[0] ?? card.at.getBoundingClientRect()}
          onDismiss={() => {
            close();
            card.at.focus({ preventScroll: true });
          }}
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={() => card.form === 'compact' && later(CLOSES_AFTER, close)}
        >
          {'concept' in card.content ? (
            <ConceptCard
              concept={card.content.concept}
              mode={card.form}
              focused={card.form === 'full'}
              singleKeys={singleKeys}
              onLookUp={(id) => void followLink(id)}
              onClose={close}
            />
          ) : (
            <PledgeCard
              pledge={card.content.pledge}
              mode={card.form}
              focused={card.form === 'full'}
              singleKeys={singleKeys}
              onClose={close}
            />
          )}
        </Popover>
      )}
      {selection.selected && (
        <Popover
          key={selection.selected.toString()}
          anchor={selection.selected.getBoundingClientRect()}
          gap={6}
          layer="toolbar"
          onDismiss={(reason) => reason !== 'outside' && selection.drop()}
        >
          <SelectionToolbar singleKeys={singleKeys} onHighlight={selection.highlight} />
        </Popover>
      )}
    </section>
  );
}
