import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { InterfaceLanguage } from '../../components/ReadingSettings.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { WelcomeQuestions } from '../../components/WelcomeQuestions.tsx';
import { saveSettings } from '../../lib/extension/settings.ts';
import { type Choices, useChoices } from '../desk/useChoices.ts';
import { useSiteRows } from '../options/useSiteRows.ts';
import { TryOut } from './TryOut.tsx';

/** The first page: what the product is, three questions, and a text to try it on. */
export function App() {
  const choices = useChoices();
  return choices ? <Welcome {...choices} /> : null;
}

function Welcome({ settings, policy, chosenBy, change }: Choices) {
  const { t, lang } = useStrings();
  const { rows, said, onRule } = useSiteRows(settings, policy);
  const [isReady, ready] = useState(false);
  return (
    <main class="welcome">
      <div class="welcome__ask">
        <div class="welcome__top">
          <span class="wordmark">
            <Icon name="mark" size={18} />
            {t('app.name')}
          </span>
          <InterfaceLanguage lang={settings.uiLang} onChange={(uiLang) => change({ uiLang })} />
        </div>
        <h1>{t('first.title')}</h1>
        <p class="welcome__lead">{t('first.lead')}</p>
        <WelcomeQuestions
          settings={settings}
          chosenBy={chosenBy}
          sites={rows.filter(({ reason }) => reason !== undefined)}
          said={said}
          onChange={change}
          onSite={(site, on) => onRule(site, on ? 'always' : 'ask')}
        />
        <div class="welcome__acts">
          <Button
            look="primary"
            onClick={() => {
              const { density, reviewReminder } = settings;
              void saveSettings({ density, reviewReminder }).then(() => ready(true));
            }}
          >
            {t('first.start')}
          </Button>
          <a href="library.html#/import">{t('first.restore')}</a>
          <a href="options.html">{t('first.openSettings')}</a>
        </div>
        <p role="status">{isReady ? t('first.ready') : t('first.later')}</p>
        <p class="welcome__small">
          {t('first.privacy')} <a href="options.html#sites">{t('first.sites')}</a>
        </p>
      </div>
      <TryOut key={lang} trigger={settings.cardTrigger} singleKeys={settings.singleKeys} />
    </main>
  );
}
