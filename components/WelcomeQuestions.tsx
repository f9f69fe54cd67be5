import type { Lang } from '../lib/core/i18n/lang.ts';
import type { CardTrigger, Settings } from '../lib/core/settings.ts';
import { InterfaceLanguage } from './ReadingSettings.tsx';
import { Segmented } from './Segmented.tsx';
import { type ChosenBy, SettingRow } from './SettingRow.tsx';
import { useStrings } from './StringsContext.ts';

/** What somebody reads for; it decides how much is marked, and whether reviews are told of. */
const PURPOSES = {
  investigate: { density: 'first', reviewReminder: false },
  learn: { density: 'all', reviewReminder: true },
} as const satisfies Record<string, Partial<Settings>>;

interface WelcomeQuestionsProps {
  settings: Settings;
  chosenBy: (name: keyof Settings) => ChosenBy;
  onChange: (change: Partial<Settings>) => void;
}

/** The three questions of the first page. */
export function WelcomeQuestions({ settings, chosenBy, onChange }: WelcomeQuestionsProps) {
  const { t } = useStrings();
  const purpose = settings.density === 'all' ? 'learn' : 'investigate';
  // A card that opens with Alt is chosen later: here it would need an explanation.
  const triggers: CardTrigger[] =
    settings.cardTrigger === 'alt' ? ['hover', 'alt', 'click'] : ['hover', 'click'];
  return (
    <div class="welcome__questions">
      <SettingRow label={t('set.uiLang')} chosenBy={chosenBy('uiLang')}>
        <InterfaceLanguage lang={settings.uiLang} onChange={(uiLang: Lang | null) => onChange({ uiLang })} />
      </SettingRow>
      <SettingRow label={t('first.iRead')} help={t('first.iReadHelp')} chosenBy={chosenBy('density')}>
        <Segmented
          label={t('first.iRead')}
          value={purpose}
          options={(['investigate', 'learn'] as const).map((value) => ({
            value,
            label: t(`first.iRead.${value}`),
          }))}
          onChange={(value) => onChange(PURPOSES[value])}
        />
      </SettingRow>
      <SettingRow label={t('set.openOn')} chosenBy={chosenBy('cardTrigger')}>
        <Segmented
          label={t('set.openOn')}
          value={settings.cardTrigger}
          options={triggers.map((value) => ({ value, label: t(`set.openOn.${value}`) }))}
          onChange={(cardTrigger) => onChange({ cardTrigger })}
        />
      </SettingRow>
    </div>
  );
}
