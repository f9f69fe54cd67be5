import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BottomSheet } from '../../../components/BottomSheet.tsx';
import { ConceptCard } from '../../../components/ConceptCard.tsx';
import { HighlightBar } from '../../../components/HighlightBar.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { PinnedStack } from '../../../components/PinnedStack.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { SelectionToolbar } from '../../../components/SelectionToolbar.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import * as samples from '../samples.ts';

import { cardActs } from './cards.tsx';
import { nothing, Shot } from './shot.tsx';

const selectionActs = {
  onHighlight: nothing,
  onNote: nothing,
  onTag: nothing,
  onLink: nothing,
  onCopyQuote: nothing,
  onCopyLink: nothing,
  onAddToGlossary: nothing,
  onSearchNotes: nothing,
  onHideHere: nothing,
};

function editor(saving: 'idle' | 'saved' | 'full', tags = ['erreur', 'dates'], note?: string) {
  return (
    <NoteEditor
      quote="née en 2001"
      colour={2}
      links={tags.length > 0 ? [samples.linkedCommitment] : []}
      initial={{
        note:
          note ?? 'Erreur de date\u00a0: le PGO a été lancé le 20 septembre 2011. Demander une correction.',
        tags,
      }}
      knownTags={[
        { tag: 'correction', count: 4 },
        { tag: 'à relancer', count: 2 },
      ]}
      saving={saving}
      onDraft={nothing}
      onDone={nothing}
      onClose={nothing}
      onLink={nothing}
      onCopy={nothing}
      onMakeRoom={nothing}
    />
  );
}

export function Selections() {
  const { t } = useStrings();
  return (
    <>
      <Shot name="selection">
        <SelectionToolbar {...selectionActs} />
      </Shot>
      <Shot name="selection, highlighted">
        <SelectionToolbar {...selectionActs} made={3} />
      </Shot>
      <Shot name="highlight">
        <HighlightBar colour={3} onColour={nothing} onNote={nothing} onDelete={nothing} />
      </Shot>
      <Shot name="menu">
        <Menu
          label={t('common.more')}
          onClose={nothing}
          items={[
            { id: 'a', icon: 'quote', label: t('menu.copyQuote'), shortcut: 'C', onSelect: nothing },
            { id: 'b', icon: 'link', label: t('sel.deepLink'), onSelect: nothing },
            { id: 'c', icon: 'book', label: t('sel.toGlossary'), onSelect: nothing },
            { id: 'd', icon: 'search', label: t('sel.searchNotes'), onSelect: nothing },
            { id: 'e', icon: 'sliders', label: t('sel.hideHere'), onSelect: nothing },
          ]}
        />
      </Shot>
      <Shot name="editor">{editor('saved')}</Shot>
      <Shot name="new note">{editor('idle', [], '')}</Shot>
      <Shot name="disk full">{editor('full', [])}</Shot>
    </>
  );
}

/** A card and a bar placed beside words of a page by the views themselves. */
export function Placed() {
  const [open, setOpen] = useState(true);
  const [term, setTerm] = useState<DOMRect | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => setTerm(anchor.current!.getClientRects()[0] ?? null), []);
  return (
    <article class="prose">
      <p>
        Ces rendez-vous préparent le 4e sommet mondial du{' '}
        <span class="now" ref={anchor}>
          partenariat pour un gouvernement ouvert
        </span>{' '}
        (PGO), qui se déroulera à Paris du 7 au 9 décembre. Au programme : transparence de l’action publique,
        intégrité des élus, participation et collaboration citoyennes.
      </p>
      {term && (
        <Popover open={open} anchor={term} onDismiss={() => setOpen(false)}>
          <ConceptCard concept={samples.ogp} mode="full" occurrence={{ index: 1, count: 2 }} {...cardActs} />
        </Popover>
      )}
      <PinnedStack
        pins={[
          { concept: samples.openGovernment, top: 40 },
          { concept: samples.accountability, top: 90 },
        ]}
        left={760}
        onUnpin={nothing}
        onLookUp={nothing}
      />
    </article>
  );
}

export function TouchTerm() {
  return (
    <BottomSheet onDismiss={nothing}>
      <ConceptCard
        concept={{ ...samples.accountability, label: 'société civile' }}
        mode="full"
        {...cardActs}
        onPin={undefined}
      />
    </BottomSheet>
  );
}

export function TouchSelection() {
  return (
    <BottomSheet onDismiss={nothing}>
      <SelectionToolbar form="docked" {...selectionActs} />
    </BottomSheet>
  );
}
