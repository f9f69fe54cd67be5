import { Banner } from '../../components/Banner.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { PdfStatus } from '../../lib/core/reading.ts';

/** What must be said of a PDF that was scanned. */
export function PdfBanner({ pdf }: { pdf: PdfStatus }) {
  const { t } = useStrings();
  if (pdf.scan === 'noText') return <Banner title={t('pdf.noTextTitle')}>{t('pdf.noText')}</Banner>;
  if (pdf.scan === 'ocr' && pdf.misread)
    return <Banner title={t('pdf.scanned')}>{t('pdf.scannedBody', { word: pdf.misread })}</Banner>;
  return null;
}
