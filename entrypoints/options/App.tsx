import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { BackupSection } from '../../components/BackupSection.tsx';
import { Banner } from '../../components/Banner.tsx';
import { ColourNameFields } from '../../components/ColourNameFields.tsx';
import { ReadingSettings } from '../../components/ReadingSettings.tsx';
import { ShortcutTable } from '../../components/ShortcutTable.tsx';
import { SiteRules } from '../../components/SiteRules.tsx';
import { StorageSection } from '../../components/StorageSection.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { Toast, type ToastData } from '../../components/Toast.tsx';
import type { Colour } from '../../lib/core/annotation/annotation.ts';
import { MOST_NAME } from '../../lib/extension/settings.ts';
import { shortcutPage } from '../../lib/extension/shortcuts.ts';
import type { Store } from '../../lib/store/store.ts';
import { useBackups } from '../backup/useBackups.ts';
import { useStorage } from '../backup/useStorage.ts';
import { Desk } from '../desk/Desk.tsx';
import { type Choices, useChoices } from '../desk/useChoices.ts';
import { useStore } from '../desk/useStore.ts';
import { GlossarySection } from './GlossarySection.tsx';
import { useColourDefaults } from './useColourDefaults.ts';
import { useSection } from './useSection.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useSiteRows } from './useSiteRows.ts';

/** Sections in order: what follows `#` in the address, and the key of the heading. */
const SECTIONS = [
  ['reading', 'set.reading'],
  ['glossaries', 'set.glossaries'],
  ['sites', 'set.sites'],
  ['colours', 'set.colors'],
  ['keyboard', 'set.keyboard'],
  ['backup', 'set.backup'],
  ['storage', 'set.storage'],
] as const;

const IDS = SECTIONS.map(([id]) => id);

/** The settings in a tab of their own. Each acts at once, in open pages too. */
export function App() {
  const { t, lang } = useStrings();
  const { store, problem } = useStore();
  const choices = useChoices();
  const colours = useColourDefaults(lang);
  const [toast, tell] = useState<ToastData>();
  const current = useSection(IDS, choices !== undefined && colours !== undefined && store !== undefined);
  return (
    <>
      <Desk page="settings" store={store}>
        <div class="desk__head">
          <h1>{t('popup.settings')}</h1>
        </div>
        {problem && <Banner kind="problem" title={t(problem)} />}
        <div class="options">
          <nav class="options__nav" aria-label={t('set.sections')}>
            {SECTIONS.map(([id, name]) => (
              <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                {t(name)}
              </a>
            ))}
          </nav>
          <div class="options__body">
            {choices && colours && (
              <>
                {Object.keys(choices.policy.values).length > 0 && (
                  <Banner icon="flag" title={t('set.managed')}>
                    {t('set.managedBody')}
                  </Banner>
                )}
                {choices.policy.unread.length > 0 && (
                  <Banner title={t('set.unreadPolicy')}>
                    {t('set.unreadPolicyBody', { names: choices.policy.unread.join(', ') })}
                  </Banner>
                )}
                <Sections choices={choices} colours={colours} store={store} />
              </>
            )}
            {store && <Kept store={store} tell={tell} />}
          </div>
        </div>
      </Desk>
      {toast && <Toast {...toast} onDone={() => tell(undefined)} />}
    </>
  );
}

/** Everything that is a setting. */
function Sections({ choices: { settings, policy, chosenBy, change }, colours, store }: SectionsProps) {
  const { t } = useStrings();
  const sites = useSiteRows(settings, policy);
  const shortcuts = useShortcuts();
  return (
    <>
      <Section id="reading" title={t('set.reading')}>
        <ReadingSettings settings={settings} chosenBy={chosenBy} onChange={change} />
        <p>
          <a href="welcome.html">{t('set.welcomeAgain')}</a>
        </p>
      </Section>
      <Section id="glossaries" title={t('set.glossaries')} help={t('set.glossaryOrder')}>
        {store && <GlossarySection store={store} />}
      </Section>
      <Section id="sites" title={t('set.sites')} help={t('set.sitesHelp')}>
        <SiteRules {...sites} />
      </Section>
      <Section id="colours" title={t('set.colors')} help={t('set.colorsHelp')}>
        <ColourNameFields
          names={settings.colourNames}
          defaults={colours}
          longest={MOST_NAME}
          onChange={(colourNames) => change({ colourNames })}
        />
      </Section>
      <Section id="keyboard" title={t('set.keyboard')}>
        <ShortcutTable {...shortcuts} ownOff={!settings.singleKeys} onOpen={shortcutPage()} />
      </Section>
    </>
  );
}

interface SectionsProps {
  choices: Choices;
  /** Their names without the reader's. */
  colours: Readonly<Record<Colour, string>>;
  store: Store | undefined;
}

/** What is kept: its second copy, and the room that it takes. */
function Kept({ store, tell }: { store: Store; tell: (toast: ToastData | undefined) => void }) {
  const backups = useBackups(store, tell);
  const storage = useStorage(store, tell);
  return (
    <>
      <div id="backup">{backups && <BackupSection {...backups} />}</div>
      <div id="storage">{storage && <StorageSection {...storage} />}</div>
    </>
  );
}

interface SectionProps {
  id: string;
  title: string;
  help?: string;
  children: ComponentChildren;
}

function Section({ id, title, help, children }: SectionProps) {
  return (
    <section class="options__section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {help && <p class="muted options__help">{help}</p>}
      {children}
    </section>
  );
}
