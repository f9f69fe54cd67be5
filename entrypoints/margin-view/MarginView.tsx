import { BottomSheet } from '../../components/BottomSheet.tsx';
import { CommitmentRefCard } from '../../components/CommitmentRefCard.tsx';
import { ConceptCard } from '../../components/ConceptCard.tsx';
import { HighlightBar } from '../../components/HighlightBar.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { PinnedStack } from '../../components/PinnedStack.tsx';
import { PledgeCard } from '../../components/PledgeCard.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import { type Speech, StringsContext } from '../../components/StringsContext.ts';
import { Toast } from '../../components/Toast.tsx';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import type { TextSize } from '../../lib/core/settings.ts';
import type { NotePart } from '../../lib/extension/messages.ts';
import type { Cards } from '../reader/cards.ts';
import type { LearningActs } from '../reader/learning-acts.ts';
import type { PledgeActs } from '../reader/pledge-acts.ts';
import type { Selected } from '../reader/selected.ts';
import type { MarginState, OpenCard } from '../reader/state.ts';

/** What the layer in the page can ask for. */
export interface MarginActs {
  cards: Cards;
  pledges: PledgeActs;
  learning: LearningActs;
  selected: Selected;
  onCard(): void;
  /** Where the pinned cards are. */
  pinBox(): DOMRect;
  /** The pointer has left the card for the page. */
  offCard(): void;
  hideToolbarHere(): void;
  recolour(annotationId: string, colour: Colour): void;
  openNote(annotationId: string, part: NotePart): void;
  remove(annotationId: string): void;
  closeBar(): void;
  closeNote(): void;
  closeToast(): void;
  noteFromCard(): void;
}

export interface MarginViewProps {
  state: MarginState;
  speech: Speech;
  singleKeys: boolean;
  textSize: TextSize;
  acts: MarginActs;
}

/** Everything that we show in a page, in the order of its layers. */
export function MarginView({ state, speech, singleKeys, textSize, acts }: MarginViewProps) {
  const { card, pins, toolbar, bar, note, toast } = state;
  const { selected } = acts;
  const toolbarView = toolbar && (
    <SelectionToolbar
      form={toolbar.docked ? 'docked' : 'floating'}
      singleKeys={singleKeys}
      made={toolbar.made?.colour}
      onHighlight={selected.highlight}
      onNote={() => selected.note('note')}
      onTag={() => selected.note('tags')}
      onLink={() => selected.note('link')}
      onCopyQuote={selected.copyQuote}
      onCopyLink={selected.copyLink}
      onAddToGlossary={selected.addToGlossary}
      onSearchNotes={selected.searchNotes}
      onHideHere={acts.hideToolbarHere}
    />
  );
  return (
    <StringsContext.Provider value={speech}>
      <div class="layer" style={{ '--mc-text-scale': textSize / 100 }}>
        {pins.length > 0 && (
          <PinnedStack
            pins={pins.map(({ data, top }) => ({ concept: data, top }))}
            onUnpin={acts.cards.unpin}
            onLookUp={(id) => void acts.cards.openConcept(id, acts.pinBox())}
          />
        )}
        {card && <CardView key={keyOf(card)} card={card} pins={pins} singleKeys={singleKeys} acts={acts} />}
        {toolbar?.docked && <BottomSheet onDismiss={selected.close}>{toolbarView}</BottomSheet>}
        {toolbar && !toolbar.docked && (
          <Popover
            key={`${toolbar.anchor.left} ${toolbar.anchor.top}`}
            anchor={toolbar.anchor}
            gap={6}
            layer="toolbar"
            // With words selected, the selection decides.
            onDismiss={(reason) => (reason !== 'outside' || toolbar.made) && selected.close()}
          >
            {toolbarView}
          </Popover>
        )}
        {bar && (
          <Popover
            key={bar.annotationId}
            anchor={bar.anchor}
            gap={6}
            layer="toolbar"
            onDismiss={acts.closeBar}
          >
            <HighlightBar
              colour={bar.colour}
              singleKeys={singleKeys}
              onColour={(colour) => acts.recolour(bar.annotationId, colour)}
              onNote={() => acts.openNote(bar.annotationId, 'note')}
              onDelete={() => acts.remove(bar.annotationId)}
            />
          </Popover>
        )}
        {note && (
          <Popover
            key={note.key}
            anchor={note.anchor}
            onDismiss={(reason) => reason === 'escape' && acts.closeNote()}
          >
            <iframe
              class="note-frame"
              title={speech.t('sel.note')}
              src={note.url}
              style={{ height: `${note.height}px` }}
              // A frame of another origin may not take the focus by itself: it is given, once it is there.
              onLoad={(event) => event.currentTarget.focus({ preventScroll: true })}
            />
          </Popover>
        )}
        {toast && <Toast text={toast.text} action={toast.action} onDone={acts.closeToast} />}
        <LiveRegion say={state.spoken} />
      </div>
    </StringsContext.Provider>
  );
}

/** A card for each mark: another mark's card is placed anew, another content of the same card is not. */
function keyOf({ mark, anchor }: OpenCard): string {
  return mark ? `${mark.kind} ${mark.start} ${mark.end}` : `at ${anchor.left} ${anchor.top}`;
}

interface CardViewProps {
  card: OpenCard;
  pins: MarginState['pins'];
  singleKeys: boolean;
  acts: MarginActs;
}

function CardView({ card, pins, singleKeys, acts }: CardViewProps) {
  const { cards } = acts;
  const content =
    card.content.kind === 'concept' ? (
      <ConceptCardView card={card} content={card.content} pins={pins} singleKeys={singleKeys} acts={acts} />
    ) : card.content.kind === 'commitment' ? (
      <CommitmentRefCard {...card.content} focused={card.byKey} onClose={cards.close} />
    ) : (
      <PledgeCardView card={card} content={card.content} singleKeys={singleKeys} acts={acts} />
    );
  if (card.sheet) return <BottomSheet onDismiss={cards.close}>{content}</BottomSheet>;
  return (
    <Popover
      anchor={card.anchor}
      onDismiss={(reason) => reason !== 'outside' && cards.close()}
      onPointerEnter={acts.onCard}
      onPointerLeave={card.form === 'compact' ? acts.offCard : undefined}
    >
      {content}
    </Popover>
  );
}

interface PledgeCardViewProps extends Omit<CardViewProps, 'pins'> {
  content: Extract<OpenCard['content'], { kind: 'pledge' }>;
}

/** Parts of a pledge, as the tracker names them. */
const FIELDS = { who: 'actor', what: 'action', deadline: 'deadline' } as const;

function PledgeCardView({ card, content, singleKeys, acts }: PledgeCardViewProps) {
  const { cards, pledges } = acts;
  const near = content.about?.commitments[0];
  const answer = (said: 'yes' | 'no' | 'open') => near && void pledges.link(near.card.id, said);
  return (
    <PledgeCard
      pledge={content.pledge}
      mode={card.form}
      tracked={content.about?.followed}
      commitment={near}
      occurrence={card.occurrence.count > 1 ? card.occurrence : undefined}
      focused={card.byKey}
      singleKeys={singleKeys}
      onClose={cards.close}
      onPrevious={() => cards.toOccurrence(-1)}
      onNext={() => cards.toOccurrence(1)}
      onAddNote={acts.noteFromCard}
      onTrack={() => void pledges.track()}
      onUntrack={() => void pledges.untrack()}
      onNotAPledge={() => void pledges.notAPledge()}
      onAddEvidence={() => void pledges.openTracker()}
      onOpenTracker={() => void pledges.openTracker()}
      onCorrect={(field) => void pledges.openTracker(FIELDS[field])}
      onLink={() => answer('yes')}
      onRefuseLink={() => answer('no')}
      onUnlink={() => answer('open')}
    />
  );
}

interface ConceptCardViewProps extends CardViewProps {
  content: Extract<OpenCard['content'], { kind: 'concept' }>;
}

function ConceptCardView({ card, content, pins, singleKeys, acts }: ConceptCardViewProps) {
  const { cards } = acts;
  const concept = content.trail.at(-1)!;
  const { occurrence } = card;
  return (
    <ConceptCard
      concept={concept}
      mode={card.form}
      occurrence={content.trail.length === 1 && occurrence.count > 1 ? occurrence : undefined}
      trail={content.trail.at(-2)?.label}
      pinned={pins.some((pin) => pin.data.id === concept.id)}
      focused={card.byKey}
      singleKeys={singleKeys}
      reviewed={concept.review !== null}
      onReview={() => void acts.learning.review(concept)}
      onKnow={() => void acts.learning.know(concept)}
      onWriteDefinition={() => acts.learning.write(concept.label)}
      onLookUp={cards.follow}
      onBack={cards.back}
      onClose={cards.close}
      onPin={cards.togglePin}
      onPrevious={() => cards.toOccurrence(-1)}
      onNext={() => cards.toOccurrence(1)}
      onAddNote={acts.noteFromCard}
    />
  );
}
