import { useState } from 'preact/hooks';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { DiffView } from '../../../components/DiffView.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Masthead } from '../../../components/Masthead.tsx';
import { NoteList } from '../../../components/NoteList.tsx';
import type { NoteItem, NoteOrder } from '../../../components/notes.ts';
import { DensityChoice } from '../../../components/PageStatus.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import { Tabs } from '../../../components/Tabs.tsx';
import { TermList } from '../../../components/TermList.tsx';
import * as samples from '../samples.ts';

import { nothing, Shot, today } from './shot.tsx';

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
