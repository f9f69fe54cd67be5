import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Chip } from './Chip.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useStrings } from './StringsContext.ts';

export interface PdfToolbarProps {
  title: string;
  /** Where it was read, shown whole in the tooltip; undefined for a file of the reader's own. */
  address: string | undefined;
  /** From 1. */
  page: number;
  pages: number;
  /** Per cent. */
  zoom: number;
  panel: boolean;
  outline: boolean | undefined;
  finding: boolean;
  onPage: (page: number) => void;
  onZoom: (step: 1 | -1) => void;
  onFit: () => void;
  onFind: () => void;
  onOutline: () => void;
  onPanel: () => void;
  onCopyAddress: () => void;
  /** Menu with what is seldom needed, and the export. */
  children?: ComponentChildren;
}

/** The bar above a PDF: what it is, where one is in it, and what can be done. */
export function PdfToolbar(props: PdfToolbarProps) {
  const { title, address, page, pages, zoom } = props;
  const { t } = useStrings();
  return (
    <header class="pdf-bar">
      <div class="pdf-bar__part pdf-bar__what">
        <span class="pdf-bar__mark">
          <Icon name="mark" size={18} />
        </span>
        {props.outline !== undefined && (
          <IconButton
            icon="list"
            label={t('pdf.outline')}
            pressed={props.outline}
            onClick={props.onOutline}
          />
        )}
        <div class="pdf-bar__name">
          <h1 class="pdf-bar__title" title={title}>
            {title}
          </h1>
          <p class="pdf-bar__address" title={address}>
            {address ?? t('pdf.localFile')}
          </p>
        </div>
        {address && <IconButton icon="copy" label={t('pdf.copyAddress')} onClick={props.onCopyAddress} />}
        <Chip>PDF</Chip>
      </div>
      <div class="pdf-bar__part pdf-bar__where">
        <IconButton icon="left" label={t('pdf.previous')} onClick={() => props.onPage(page - 1)} />
        <PageField page={page} pages={pages} onPage={props.onPage} />
        <IconButton icon="right" label={t('pdf.next')} onClick={() => props.onPage(page + 1)} />
        <span class="pdf-bar__space" />
        <IconButton icon="minus" label={t('pdf.zoomOut')} shortcut="-" onClick={() => props.onZoom(-1)} />
        <span class="pdf-bar__zoom">{t('pdf.percent', { n: zoom })}</span>
        <IconButton icon="plus" label={t('pdf.zoomIn')} shortcut="+" onClick={() => props.onZoom(1)} />
        <IconButton icon="fit" label={t('pdf.fit')} shortcut="0" onClick={props.onFit} />
      </div>
      <div class="pdf-bar__part">
        <IconButton
          icon="search"
          label={t('pdf.find')}
          shortcut="Ctrl+F"
          pressed={props.finding}
          onClick={props.onFind}
        />
        <IconButton icon="panel" label={t('popup.panel')} pressed={props.panel} onClick={props.onPanel} />
        {props.children}
      </div>
    </header>
  );
}

interface PageFieldProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

function PageField({ page, pages, onPage }: PageFieldProps) {
  const { t } = useStrings();
  const [written, write] = useState<string>();
  const go = () => {
    const wanted = Number(written);
    if (Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages));
    write(undefined);
  };
  return (
    <span class="pdf-bar__page">
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={t('pdf.pageNumber')}
        value={written ?? String(page)}
        size={Math.max(2, String(pages).length)}
        onInput={(event) => write(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />{' '}
      <span class="pdf-bar__pages">{t('pdf.of', { n: pages })}</span>
    </span>
  );
}
