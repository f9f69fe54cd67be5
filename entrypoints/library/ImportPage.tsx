import { useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { ImportFile } from './import/ImportFile.tsx';
import { type OpenedImport, openImport } from './import/open-import.ts';
import type { PageProps } from './pages.ts';

/** Files from outside: recognised, previewed, brought in, taken back. */
export function ImportPage({ tell }: PageProps) {
  const { t } = useStrings();
  const [reading, setReading] = useState(false);
  const [opened, setOpened] = useState<OpenedImport>();

  async function open(file: File): Promise<void> {
    setOpened(undefined);
    setReading(true);
    setOpened(await openImport(file));
    setReading(false);
  }

  return (
    <div class="desk__narrow">
      <div class="desk__head">
        <h1>{t('import.page')}</h1>
      </div>
      {opened?.ok ? (
        <ImportFile key={opened.key} tell={tell} opened={opened} onClose={() => setOpened(undefined)} />
      ) : (
        <>
          <p class="muted">
            {t('import.pageBody')} <a href="#/glossaries">{t('import.glossaryHere')}</a>
          </p>
          {opened && (
            <Banner kind="problem" title={t('import.refused', { file: opened.fileName })}>
              {t(`import.no.${opened.reason}`)}{' '}
              {opened.line !== null && t('import.no.atLine', { n: opened.line })} {t('import.nothingWritten')}
            </Banner>
          )}
          <FileDrop label={t('import.drop')} onFile={(file) => void open(file)}>
            {(pick) => (
              <Button look="primary" icon="upload" onClick={pick}>
                {t('import.pick')}
              </Button>
            )}
          </FileDrop>
          <p role="status">{reading ? t('import.reading') : ''}</p>
        </>
      )}
    </div>
  );
}
