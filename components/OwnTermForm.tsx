import { useState } from 'preact/hooks';
import type { OwnConcept } from '../lib/core/glossary/own-glossary.ts';
import { LANGS, type Lang } from '../lib/core/i18n/lang.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import { Button } from './Button.tsx';
import { Form, FormField } from './FormField.tsx';
import { Segmented } from './Segmented.tsx';
import { useStrings } from './StringsContext.ts';

/** What the reader writes of a term; words of a language that were emptied are ''. */
export type WrittenTerm = Pick<OwnConcept, 'prefLabel' | 'altLabels' | 'definition' | 'source'>;

interface OwnTermFormProps {
  /** What is there already, or what was selected in a page. */
  term: WrittenTerm;
  lang: Lang;
  isNew: boolean;
  onSave: (term: WrittenTerm) => void;
  onCancel: () => void;
}

/** A term of the reader's own, one language at a time. */
export function OwnTermForm({ term, lang: first, isNew, onSave, onCancel }: OwnTermFormProps) {
  const { t, lang: ui } = useStrings();
  const [lang, setLang] = useState(first);
  const [written, write] = useState(term);
  const put = (part: 'prefLabel' | 'definition') => (value: string) =>
    write((now) => ({ ...now, [part]: { ...now[part], [lang]: value } }));
  const title = t(isNew ? 'glossary.addTerm' : 'glossary.editTerm');
  return (
    <Form label={title} onSend={() => onSave(tidied(written))}>
      <h2>{title}</h2>
      <Segmented
        label={t('card.languages')}
        options={LANGS.map((value) => ({ value, label: languageName(value, ui) }))}
        value={lang}
        onChange={setLang}
      />
      <FormField
        key={`label ${lang}`}
        label={t('glossary.term')}
        required={lang === first}
        focused
        value={written.prefLabel[lang] ?? ''}
        onInput={put('prefLabel')}
      />
      <FormField
        key={`others ${lang}`}
        label={t('glossary.otherNames')}
        hint={t('glossary.otherNamesHint')}
        value={(written.altLabels[lang] ?? []).join(', ')}
        onInput={(value) =>
          write((now) => ({ ...now, altLabels: { ...now.altLabels, [lang]: value.split(',') } }))
        }
      />
      <FormField
        key={`definition ${lang}`}
        label={t('glossary.definition')}
        type="area"
        value={written.definition[lang] ?? ''}
        onInput={put('definition')}
      />
      <FormField
        label={t('glossary.source')}
        value={written.source ?? ''}
        onInput={(source) => write((now) => ({ ...now, source }))}
      />
      <div class="form__acts">
        <Button look="primary" submit>
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

/** Without spaces around, and without languages that say nothing. */
function tidied({ prefLabel, altLabels, definition, source }: WrittenTerm): WrittenTerm {
  const kept = (by: Partial<Record<Lang, string>>) =>
    Object.fromEntries(
      Object.entries(by)
        .map(([lang, text]) => [lang, text.trim()])
        .filter(([, text]) => text !== ''),
    );
  return {
    prefLabel: kept(prefLabel),
    definition: kept(definition),
    altLabels: Object.fromEntries(
      Object.entries(altLabels)
        .map(([lang, names]) => [lang, names.map((name) => name.trim()).filter(Boolean)] as const)
        .filter(([, names]) => names.length > 0),
    ),
    source: source?.trim() || null,
  };
}
