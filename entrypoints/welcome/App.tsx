import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { WelcomeQuestions } from '../../components/WelcomeQuestions.tsx';
import { saveSettings } from '../../lib/extension/settings.ts';
import { useChoices } from '../desk/useChoices.ts';
import { TryOut } from './TryOut.tsx';

/** The first page: what the product is, three questions, and a text to try it on. */
export function App() {
  const { t, lang } = useStrings();
  const choices = useChoices();
  const [isReady, ready] = useState(false);
  if (!choices) return null;
  const { settings, chosenBy, change } = choices;
  return (
    <main class="welcome">
      <div class="welcome__ask">
        <span class="wordmark">
          <Icon name="mark" size={18} />
          {t('app.name')}
        </span>
        <h1>{t('first.title')}</h1>
        <p class="welcome__lead">{t('first.lead')}</p>
        <WelcomeQuestions settings={settings} chosenBy={chosenBy} onChange={change} />
        <div class="welcome__acts">
          <Button
            look="primary"
            onClick={() => {
              const { density, cardTrigger, reviewReminder } = settings;
              void saveSettings({ density, cardTrigger, reviewReminder }).then(() => ready(true));
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
