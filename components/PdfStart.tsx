import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { useStrings } from './StringsContext.ts';

export interface PdfStartProps {
  /** Why nothing is shown yet, and what can be done about it besides choosing a file. */
  problem?: { title: string; body: string; actions?: ComponentChildren } | undefined;
  onFile: (file: File) => void;
}

/** Before a PDF is there: a file can be chosen. Dropping one works on the whole page. */
export function PdfStart({ problem, onFile }: PdfStartProps) {
  const { t } = useStrings();
  return (
    <main class="pdf-start">
      <h1 class="sr">{t('app.name')}</h1>
      {problem && (
        <Banner kind="problem" title={problem.title} actions={problem.actions}>
          {problem.body}
        </Banner>
      )}
      <EmptyState icon="page" title={t('pdf.start')} actions={<FileButton onFile={onFile} />}>
        {t('pdf.startBody')}
      </EmptyState>
    </main>
  );
}

export function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept="application/pdf,.pdf"
        aria-label={t('pdf.choose')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button look="primary" icon="folder" onClick={() => field.current?.click()}>
        {t('pdf.choose')}
      </Button>
    </>
  );
}

interface PdfPasswordProps {
  wrong: boolean;
  onPassword: (password: string) => void;
}

/** A PDF that is locked. The password goes nowhere but into the file. */
export function PdfPassword({ wrong, onPassword }: PdfPasswordProps) {
  const { t } = useStrings();
  const [password, setPassword] = useState('');
  return (
    <main class="pdf-start">
      <form
        class="pdf-password card"
        aria-label={t('pdf.password')}
        onSubmit={(event) => {
          event.preventDefault();
          onPassword(password);
          setPassword('');
        }}
      >
        <h1>{t('pdf.password')}</h1>
        <label class="form-field">
          <span>{t('pdf.passwordField')}</span>
          <input
            class="form-field__box"
            type="password"
            autocomplete="off"
            value={password}
            ref={(field) => field?.focus()}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        {wrong && (
          <p class="pdf-password__wrong" role="alert">
            {t('pdf.passwordWrong')}
          </p>
        )}
        <Button look="primary" icon="lock" submit>
          {t('pdf.passwordOpen')}
        </Button>
      </form>
    </main>
  );
}
