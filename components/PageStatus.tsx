import type { ComponentChildren } from 'preact';
import type { Density } from '../lib/core/settings.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { PageCounts } from './PageCounts.tsx';
import { Segmented } from './Segmented.tsx';
import { useStrings } from './StringsContext.ts';
import { Switch } from './Switch.tsx';

interface Place {
  title: string;
  /** Host without `www.`. */
  site: string;
}

/** What the toolbar popup can say of a page. */
export type PageState =
  /** Counts may come from a cache and be corrected a moment later. */
  | (Place & {
      kind: 'article';
      /** Reading time. */
      minutes: number | null;
      terms: number;
      pledges: number;
      notes: number;
      density: Density;
      /** Notes whose passage was not found again; null when the page has not changed. */
      lost: number | null;
      /** Paragraphs marked so far in a very long article; null when all are. */
      markedParagraphs: number | null;
      /** Why marks may be missing: the page changes for ever, takes our marks away, or does not hold its text. */
      trouble: 'restless' | 'cleared' | 'unplaced' | null;
    })
  /** A home page, a list, a form. */
  | (Place & { kind: 'notArticle'; notes: number })
  /** The site is not on the reader's list: nothing runs until asked. */
  | (Place & { kind: 'onDemand'; notes: number })
  /** Switched off by the reader. */
  | { kind: 'off'; site: string; notes: number }
  /** The browser lets no extension in. */
  | { kind: 'protected' }
  /** A PDF, which the product's own reader can open. */
  | (Place & {
      kind: 'pdf';
      /** PDFs of allowed sites open in it by themselves. */
      opensItself: boolean;
    });

interface PageStatusProps {
  page: PageState;
  onDensity: (density: Density) => void;
  onSite: (on: boolean) => void;
  onScan: () => void;
  onAlwaysHere?: () => void;
  onOpenPdf?: () => void;
  onOpenPdfs?: (on: boolean) => void;
  onSeeChanges?: () => void;
  onMarkAll?: () => void;
}

/** The page as it stands: what it is, what was found, what the reader can set. */
export function PageStatus(props: PageStatusProps) {
  const { page } = props;
  const { t } = useStrings();
  switch (page.kind) {
    case 'article':
      return <ArticleStatus {...props} page={page} />;
    case 'notArticle':
      return (
        <>
          <PageTitle title={page.title} details={[page.site]} />
          <EmptyState
            icon="page"
            title={t('popup.notArticle')}
            actions={
              <Button icon="search" onClick={props.onScan}>
                {t('popup.scanAnyway')}
              </Button>
            }
          >
            {t('popup.notArticleBody')}
          </EmptyState>
          <Settings>
            <Switch label={t('popup.activeHere')} on onChange={props.onSite} />
          </Settings>
        </>
      );
    case 'onDemand':
      return (
        <>
          <PageTitle title={page.title} details={[page.site]} />
          <EmptyState
            title={t('state.onDemand')}
            actions={
              <>
                <Button look="primary" onClick={props.onScan}>
                  {t('state.readPage')}
                </Button>
                {props.onAlwaysHere && <Button onClick={props.onAlwaysHere}>{t('state.alwaysHere')}</Button>}
              </>
            }
          >
            {t('state.onDemandBody', { site: page.site })}{' '}
            {page.notes > 0 && t('popup.notesKept', { n: page.notes })}
          </EmptyState>
        </>
      );
    case 'off':
      return (
        <div class="page-off">
          <Switch label={t('popup.offHere', { site: page.site })} strong on={false} onChange={props.onSite} />
          <p class="page-off__body">
            {t('popup.offBody')} {page.notes > 0 && t('popup.notesKept', { n: page.notes })}
          </p>
        </div>
      );
    case 'protected':
      return (
        <Banner icon="lock" title={t('state.protected')}>
          {t('state.protectedBody')}
        </Banner>
      );
    case 'pdf':
      return (
        <>
          <PageTitle title={page.title} details={[page.site]} />
          <EmptyState
            icon="page"
            title={t('state.pdf')}
            actions={
              props.onOpenPdf && (
                <Button look="primary" icon="book" onClick={props.onOpenPdf}>
                  {t('state.openPdf')}
                </Button>
              )
            }
          >
            {t('state.pdfBody')}
          </EmptyState>
          {props.onOpenPdfs && (
            <Settings>
              <Switch label={t('set.openPdfs')} on={page.opensItself} onChange={props.onOpenPdfs} />
              <p class="settings__help">{t('set.openPdfsHelp')}</p>
            </Settings>
          )}
        </>
      );
  }
}

function ArticleStatus(props: PageStatusProps & { page: Extract<PageState, { kind: 'article' }> }) {
  const { page } = props;
  const { t } = useStrings();
  const minutes = page.minutes === null ? [] : [t('count.minutes', { n: page.minutes })];
  return (
    <>
      <PageTitle title={page.title} details={[page.site, ...minutes]} />
      {page.lost !== null && (
        <Banner
          title={t('popup.changed')}
          actions={
            props.onSeeChanges && (
              <Button size="small" onClick={props.onSeeChanges}>
                {t('popup.seeChanges')}
              </Button>
            )
          }
        >
          {page.lost > 0 && t('popup.changedBody', { n: page.lost })}
        </Banner>
      )}
      {page.trouble && <Banner title={t(`state.${page.trouble}`)}>{t(`state.${page.trouble}Body`)}</Banner>}
      {page.markedParagraphs !== null && (
        <Banner
          title={t('state.long')}
          actions={
            props.onMarkAll && (
              <Button size="small" onClick={props.onMarkAll}>
                {t('state.markAll')}
              </Button>
            )
          }
        >
          {t('state.longBody', { n: page.markedParagraphs })}
        </Banner>
      )}
      <PageCounts terms={page.terms} pledges={page.pledges} notes={page.notes} />
      <Settings>
        <div class="setting">
          <span class="grow">{t('popup.density')}</span>
          <DensityChoice density={page.density} onDensity={props.onDensity} />
        </div>
        <Switch label={t('popup.activeHere')} on onChange={props.onSite} />
      </Settings>
    </>
  );
}

/** Which occurrences of a term are marked. */
export function DensityChoice({
  density,
  onDensity,
}: {
  density: Density;
  onDensity: (density: Density) => void;
}) {
  const { t } = useStrings();
  const options = (['first', 'all', 'none'] as const).map((value) => ({
    value,
    label: t(`density.${value}`),
  }));
  return <Segmented label={t('popup.density')} options={options} value={density} onChange={onDensity} />;
}

function PageTitle({ title, details }: { title: string; details: string[] }) {
  return (
    <div class="page-title">
      <h1 class="page-title__title">{title}</h1>
      <p class="muted">{details.join(', ')}</p>
    </div>
  );
}

function Settings({ children }: { children: ComponentChildren }) {
  return <div class="settings">{children}</div>;
}
