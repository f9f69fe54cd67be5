import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Masthead } from '../../../components/Masthead.tsx';
import { NoteBriefs } from '../../../components/NoteBriefs.tsx';
import { type PageState, PageStatus } from '../../../components/PageStatus.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import * as samples from '../samples.ts';

import { nothing, Shot } from './shot.tsx';

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
        <Popup
          page={{ kind: 'pdf', opensItself: false, title: 'Plan d’action 2021-2023', site: 'etalab.gouv.fr' }}
        />
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
