import { LANGS, type Lang } from '../lib/core/i18n/lang.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import type { Settings } from '../lib/core/settings.ts';
import { capitalised } from './ReadingSettings.tsx';
import { Segmented } from './Segmented.tsx';
import { Select } from './Select.tsx';
import { type ChosenBy, SettingRow } from './SettingRow.tsx';
import type { SiteRow } from './SiteRules.tsx';
import { useStrings } from './StringsContext.ts';

/** What somebody reads for; it decides how much is marked, and whether reviews are told of. */
const PURPOSES = {
  investigate: { density: 'first', reviewReminder: false },
  learn: { density: 'all', reviewReminder: true },
} as const satisfies Record<string, Partial<Settings>>;

interface WelcomeQuestionsProps {
  settings: Settings;
  chosenBy: (name: keyof Settings) => ChosenBy;
  /** Those that came with the product. */
  sites: readonly SiteRow[];
  /** What the browser answered last about a site, in words. */
  said: string | undefined;
  onChange: (change: Partial<Settings>) => void;
  /** Whether a site is read by itself; called in the turn of the click or key. */
  onSite: (site: string, on: boolean) => void;
}

/** The three questions of the first page. */
export function WelcomeQuestions({
  settings,
  chosenBy,
  sites,
  said,
  onChange,
  onSite,
}: WelcomeQuestionsProps) {
  const { t, lang: spoken } = useStrings();
  const purpose = settings.density === 'all' ? 'learn' : 'investigate';
  const preferDefinitionsIn = (lang: Lang) =>
    onChange({ definitionLangs: [lang, ...settings.definitionLangs.filter((one) => one !== lang)] });
  return (
    <div class="welcome__questions">
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
      <SettingRow label={t('first.defLang')} chosenBy={chosenBy('definitionLangs')}>
        <Select
          label={t('first.defLang')}
          value={settings.definitionLangs[0] ?? spoken}
          options={LANGS.map((value) => ({ value, label: capitalised(languageName(value, spoken)) }))}
          onChange={preferDefinitionsIn}
        />
      </SettingRow>
      <SettingRow label={t('first.readSites')} help={t('first.readSitesHelp')}>
        <div class="welcome__sites">
          {sites.map(({ site, rule, locked }) => (
            <label key={site}>
              <input
                type="checkbox"
                checked={rule === 'always'}
                disabled={locked}
                onChange={(event) => onSite(site, event.currentTarget.checked)}
              />
              {site}
            </label>
          ))}
        </div>
      </SettingRow>
      <p role="status" class="set-said">
        {said}
      </p>
    </div>
  );
}
