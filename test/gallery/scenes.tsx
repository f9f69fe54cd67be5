import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { BottomSheet } from '../../components/BottomSheet.tsx';
import { Button } from '../../components/Button.tsx';
import { ConceptCard } from '../../components/ConceptCard.tsx';
import { DiffView } from '../../components/DiffView.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { HighlightBar } from '../../components/HighlightBar.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Masthead } from '../../components/Masthead.tsx';
import { Menu } from '../../components/Menu.tsx';
import { NoteBriefs } from '../../components/NoteBriefs.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { NoteList } from '../../components/NoteList.tsx';
import type { NoteItem, NoteOrder } from '../../components/notes.ts';
import { DensityChoice, type PageState, PageStatus } from '../../components/PageStatus.tsx';
import { PinnedStack } from '../../components/PinnedStack.tsx';
import { PledgeCard } from '../../components/PledgeCard.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import { type PledgeStatus, StatusBadge } from '../../components/StatusBadge.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { TermList } from '../../components/TermList.tsx';
import * as samples from './samples.ts';

/** The pictures of the gallery, one for each mock-up of the design. */

const nothing = () => {};
const today = new Date('2026-06-12T12:00:00Z');

function Shot({ name, children, width }: { name: string; children: ComponentChildren; width?: number }) {
  return (
    <figure class="shot" style={width ? { width: `${width}px` } : undefined}>
      {children}
      <figcaption>{name}</figcaption>
    </figure>
  );
}

const cardActs = {
  onLookUp: nothing,
  onClose: nothing,
  onPin: nothing,
  onPrevious: nothing,
  onNext: nothing,
  onAddNote: nothing,
  onReview: nothing,
  onKnow: nothing,
  onWriteDefinition: nothing,
  onReportError: nothing,
  onBack: nothing,
};

export function Concepts() {
  return (
    <>
      <Shot name="compact">
        <ConceptCard concept={samples.openGovernment} mode="compact" {...cardActs} />
      </Shot>
      <Shot name="trail, reviewed">
        <ConceptCard
          concept={samples.actionPlan}
          mode="full"
          trail="partenariat pour un gouvernement ouvert"
          reviewed
          {...cardActs}
        />
      </Shot>
      <Shot name="full">
        <ConceptCard concept={samples.ogp} mode="full" occurrence={{ index: 1, count: 2 }} {...cardActs} />
      </Shot>
      <Shot name="by keyboard; source without address">
        <ConceptCard concept={samples.accountability} mode="full" focused {...cardActs} />
      </Shot>
      <Shot name="no definition in this language">
        <ConceptCard concept={samples.civicTech} mode="full" {...cardActs} />
      </Shot>
      <Shot name="former names">
        <ConceptCard concept={samples.dinum} mode="full" {...cardActs} />
      </Shot>
      <Shot name="pinned">
        <ConceptCard concept={samples.openGovernment} mode="pinned" {...cardActs} />
      </Shot>
    </>
  );
}

const pledgeActs = {
  onTrack: nothing,
  onUntrack: nothing,
  onAddNote: nothing,
  onAddEvidence: nothing,
  onOpenTracker: nothing,
  onNotAPledge: nothing,
  onLink: nothing,
  onRefuseLink: nothing,
  onClose: nothing,
};

export function Pledges() {
  return (
    <>
      <Shot name="found, with a suggestion">
        <PledgeCard
          pledge={samples.firmPledge}
          mode="full"
          occurrence={{ index: 2, count: 5 }}
          commitment={{
            card: samples.commitment,
            linked: false,
            reasons: ['Mots rares en commun\u00a0: collectivités, données'],
          }}
          onPin={nothing}
          onCorrect={nothing}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="tracked">
        <PledgeCard
          pledge={samples.presidency}
          mode="full"
          tracked={{ id: '1', status: 'kept', evidence: 2, corrected: ['deadline'] }}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="wish">
        <PledgeCard pledge={samples.wish} mode="full" {...pledgeActs} />
      </Shot>
      <Shot name="compact">
        <PledgeCard pledge={samples.presidency} mode="compact" onClose={nothing} onPin={nothing} />
      </Shot>
      <Shot name="linked, not reviewed">
        <PledgeCard
          pledge={samples.firmPledge}
          mode="full"
          commitment={{ card: samples.unreviewed, linked: true, reasons: [] }}
          {...pledgeActs}
        />
      </Shot>
      <Shot name="statuses">
        <div class="stack">
          {(['open', 'due', 'unknown', 'kept', 'partial', 'broken'] satisfies PledgeStatus[]).map(
            (status) => (
              <StatusBadge key={status} status={status} />
            ),
          )}
        </div>
      </Shot>
    </>
  );
}

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

const article: Extract<PageState, { kind: 'article' }> = {
  kind: 'article',
  title: 'Gouvernement ouvert\u00a0: les collectivités territoriales en première ligne',
  site: 'lagazettedescommunes.com',
  minutes: 6,
  terms: 14,
  pledges: 5,
  notes: 3,
  density: 'first',
  lost: null,
  markedParagraphs: null,
  trouble: null,
};

function Popup({ page, notes = false }: { page: PageState; notes?: boolean }) {
  const { t } = useStrings();
  return (
    <div class="frame popup">
      <Masthead>
        <IconButton icon="library" label={t('popup.library')} onClick={nothing} />
        <IconButton icon="panel" label={t('popup.panel')} onClick={nothing} />
        <IconButton icon="sliders" label={t('popup.settings')} onClick={nothing} />
      </Masthead>
      <PageStatus
        page={page}
        onDensity={nothing}
        onSite={nothing}
        onScan={nothing}
        onAlwaysHere={nothing}
        onOpenPdf={nothing}
        onSeeChanges={nothing}
        onMarkAll={nothing}
      />
      {notes && <NoteBriefs annotations={samples.popupNotes} onOpen={nothing} />}
      {page.kind === 'article' && (
        <footer class="surface-foot">
          <Button class="grow" icon="copy" onClick={nothing}>
            {t('popup.copyMd')}
          </Button>
          <Button icon="download" onClick={nothing}>
            {t('popup.export')}
          </Button>
        </footer>
      )}
    </div>
  );
}

export function Popups() {
  return (
    <>
      <Shot name="article">
        <Popup page={article} notes />
      </Shot>
      <Shot name="not an article">
        <Popup page={{ kind: 'notArticle', title: 'Accueil', site: 'numerique.gouv.fr', notes: 0 }} />
        <Popup page={{ kind: 'off', site: 'banque.example', notes: 2 }} />
      </Shot>
      <Shot name="changed">
        <Popup
          page={{
            ...article,
            title: 'La France présidente du Partenariat pour un Gouvernement ouvert en 2016',
            site: 'diplomatie.gouv.fr',
            minutes: null,
            terms: 21,
            pledges: 4,
            notes: 1,
            density: 'all',
            lost: 1,
          }}
        />
      </Shot>
      <Shot name="protected, PDF">
        <Popup page={{ kind: 'protected' }} />
        <Popup page={{ kind: 'pdf', opensItself: false, title: 'Plan d’action 2021-2023', site: 'etalab.gouv.fr' }} />
      </Shot>
      <Shot name="on demand">
        <Popup page={{ kind: 'onDemand', title: 'Budget participatif', site: 'paris.fr', notes: 1 }} />
      </Shot>
      <Shot name="very long">
        <Popup page={{ ...article, terms: 1204, markedParagraphs: 200 }} />
      </Shot>
    </>
  );
}

function Panel({ tab, notes = samples.notes }: { tab: 'notes' | 'terms'; notes?: NoteItem[] }) {
  const { t } = useStrings();
  const [selected, select] = useState<'notes' | 'terms' | 'commitments'>(tab);
  const [order, setOrder] = useState<NoteOrder>('text');
  const [open, setOpen] = useState<string | null>('partenariat pour un gouvernement ouvert');
  return (
    <div class="frame panel">
      <Masthead>
        <IconButton icon="library" label={t('popup.library')} onClick={nothing} />
        <IconButton icon="download" label={t('popup.export')} onClick={nothing} />
      </Masthead>
      <h1 class="panel__title">La France présidente du Partenariat pour un Gouvernement ouvert en 2016</h1>
      <Tabs
        label={t('app.name')}
        selected={selected}
        onSelect={select}
        tabs={[
          { id: 'notes', label: t('panel.notes'), count: notes.length },
          { id: 'terms', label: t('panel.terms'), count: samples.terms.length },
          { id: 'commitments', label: t('panel.commitments'), count: 4 },
        ]}
      >
        {selected === 'notes' && (
          <NoteList
            notes={notes}
            current={samples.notes[0]?.annotation.id}
            order={order}
            onOrder={setOrder}
            today={today}
            onOpen={nothing}
            onEdit={nothing}
            onDelete={nothing}
            onCopyQuote={nothing}
            onFindSimilar={nothing}
            onKeepAsIs={nothing}
            onReattach={nothing}
            onKeepOld={nothing}
          />
        )}
        {selected === 'terms' && (
          <>
            <div class="panel__bar">
              <DensityChoice density="first" onDensity={nothing} />
              <span class="grow" />
              <Button look="quiet" size="small" icon="review" onClick={nothing}>
                {t('panel.review', { n: 6 })}
              </Button>
            </div>
            <TermList
              terms={samples.terms}
              open={open}
              onOpen={setOpen}
              onLookUp={nothing}
              onNext={nothing}
              onAddNote={nothing}
              onReview={nothing}
            />
          </>
        )}
      </Tabs>
      <span class="grow" />
      <footer class="panel__foot">
        <Button look="quiet" icon="plus" onClick={nothing}>
          {t('note.onPage')}
        </Button>
        <span>{t('common.local')}</span>
      </footer>
    </div>
  );
}

export function Panels() {
  return (
    <>
      <Shot name="notes" width={380}>
        <Panel tab="notes" />
      </Shot>
      <Shot name="terms" width={380}>
        <Panel tab="terms" />
      </Shot>
      <Shot name="offered and page notes, 320 px" width={320}>
        <Panel tab="notes" notes={[samples.pageNote, samples.notes[0]!, samples.offeredNote]} />
      </Shot>
    </>
  );
}

export function States() {
  const { t } = useStrings();
  return (
    <>
      <Shot name="no note" width={380}>
        <div class="frame">
          <NoteList notes={[]} order="text" onOrder={nothing} />
        </div>
      </Shot>
      <Shot name="no term" width={380}>
        <div class="frame">
          <TermList terms={[]} open={null} onOpen={nothing} />
        </div>
      </Shot>
      <Shot name="nothing found" width={380}>
        <div class="frame">
          <EmptyState title={t('lib.noResult', { query: 'budjet participatif' })}>
            {t('lib.didYouMean', { query: 'budget participatif' })}
          </EmptyState>
        </div>
      </Shot>
      <Shot name="disk full" width={380}>
        <div class="frame">
          <Banner
            kind="problem"
            icon="storage"
            title={t('state.full')}
            actions={
              <>
                <Button size="small" look="primary" onClick={nothing}>
                  {t('note.copyNote')}
                </Button>
                <Button size="small" onClick={nothing}>
                  {t('state.makeRoom')}
                </Button>
              </>
            }
          >
            {t('state.fullBody')}
          </Banner>
        </div>
      </Shot>
      <Shot name="protected" width={380}>
        <div class="frame">
          <Banner icon="lock" title={t('state.protected')}>
            {t('state.protectedBody')}
          </Banner>
        </div>
      </Shot>
      <Shot name="difference" width={380}>
        <DiffView
          before="L’OGP compte aujourd’hui 69 pays membres, ainsi que des ONG"
          after="L’OGP compte aujourd’hui 70 pays membres, ainsi que des ONG et des représentants de la société civile"
        />
      </Shot>
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
