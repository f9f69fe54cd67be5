import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { GlossaryList } from '../../../components/GlossaryList.tsx';
import { useStrings } from '../../../components/StringsContext.ts';
import { SHIPPED } from '../../../lib/core/glossary/own-glossary.ts';
import { toLang } from '../../../lib/core/i18n/lang.ts';
import { notSaved } from '../../../lib/core/i18n/not-saved.ts';
import { newId } from '../../../lib/store/new-id.ts';
import type { PageProps } from '../pages.ts';
import { GlossaryPage } from './GlossaryPage.tsx';
import { ImportGlossary } from './ImportGlossary.tsx';
import { type ReadGlossary, readGlossaryFile } from './read-file.ts';
import { hashOf, moveGlossary, rowOf } from './rows.ts';
import { type Glossaries, useGlossaries } from './useGlossaries.ts';

/** All glossaries, or the terms of one of the reader's own (`#/glossaries/<id>`). */
export function GlossariesPage(props: PageProps) {
  const { store, rest, params, tell } = props;
  const { t, lang } = useStrings();
  const glossaries = useGlossaries(store);
  const asked = params.get('label');

  // "Add to my glossary" leads here: to the reader's first glossary, which is begun when there is none.
  useEffect(() => {
    if (asked === null || rest !== '' || !glossaries) return;
    const own = glossaries.list.find(({ id }) => id !== SHIPPED);
    const id = own?.id ?? newId();
    const begun = own ? Promise.resolve() : store.glossaries.add({ id, name: t('category.own'), file: null });
    void begun.then(() => location.replace(`${hashOf(id)}?${params}`));
  }, [asked, rest, glossaries === undefined]);

  if (!glossaries) return null;
  if (rest !== '') {
    const glossary = glossaries.list.find(({ id }) => id === rest);
    if (glossary && rest !== SHIPPED) {
      const begin =
        asked === null
          ? undefined
          : { label: asked, lang: toLang(params.get('lang')) ?? lang, source: params.get('source') ?? '' };
      return (
        <GlossaryPage
          key={rest}
          store={store}
          tell={tell}
          glossary={glossary}
          concepts={glossaries.concepts.get(rest) ?? []}
          begin={begin}
        />
      );
    }
  }
  return <AllGlossaries {...props} glossaries={glossaries} />;
}

interface Chosen {
  fileName: string;
  read: ReadGlossary;
}

function AllGlossaries({ store, tell, glossaries }: PageProps & { glossaries: Glossaries }) {
  const { t, lang } = useStrings();
  const [chosen, choose] = useState<Chosen>();
  const picker = useRef<HTMLInputElement>(null);
  const { list } = glossaries;

  async function begin(): Promise<void> {
    const id = newId();
    const added = await store.glossaries.add({ id, name: t('category.own'), file: null });
    if (added.ok) location.hash = hashOf(id);
    else tell({ text: t(notSaved(added.reason)) });
  }

  return (
    <div class="desk__narrow">
      <div class="desk__head">
        <h1>{t('set.glossaries')}</h1>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,.ttl,.n3,.nt,.jsonld,.json"
          hidden
          aria-label={t('set.importGlossary')}
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) choose({ fileName: file.name, read: await readGlossaryFile(file, lang) });
            input.value = '';
          }}
        />
        <Button icon="upload" onClick={() => picker.current?.click()}>
          {t('set.importGlossary')}
        </Button>
        <Button icon="plus" onClick={() => void begin()}>
          {t('glossary.new')}
        </Button>
      </div>
      <p class="muted">{t('set.glossaryOrder')}</p>
      {chosen?.read.kind === 'refused' && (
        <div class="import" role="alert">
          <div class="import__head">
            <h2 class="import__title">{t('import.notGlossary')}</h2>
            <p>{t(chosen.read.why)}</p>
          </div>
          <div class="import__foot">
            <Button onClick={() => choose(undefined)}>{t('common.close')}</Button>
          </div>
        </div>
      )}
      {chosen && chosen.read.kind !== 'refused' && (
        <ImportGlossary
          key={chosen.fileName}
          store={store}
          glossaries={glossaries}
          fileName={chosen.fileName}
          read={chosen.read}
          tell={tell}
          onClose={() => choose(undefined)}
        />
      )}
      <GlossaryList
        rows={list.map((glossary) => rowOf(glossary, glossaries, t('glossary.shippedName')))}
        onSwitch={(id, on) => void store.glossaries.arrange(id, { on })}
        onMove={(id, step) => void moveGlossary(store, glossaries, id, step)}
      />
    </div>
  );
}
