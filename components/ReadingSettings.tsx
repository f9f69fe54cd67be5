import { LANGS, type Lang } from '../lib/core/i18n/lang.ts';
import { languageName } from '../lib/core/i18n/translate.ts';
import { QUOTE_STYLES } from '../lib/core/quote/quote-text.ts';
import { type Settings, TEXT_SIZES } from '../lib/core/settings.ts';
import { Button } from './Button.tsx';
import { DensityChoice } from './PageStatus.tsx';
import { Segmented } from './Segmented.tsx';
import { Select } from './Select.tsx';
import { type ChosenBy, SettingRow, SwitchRow } from './SettingRow.tsx';
import { useStrings } from './StringsContext.ts';
import { Tag } from './Tag.tsx';

interface ReadingSettingsProps {
  settings: Settings;
  chosenBy: (name: keyof Settings) => ChosenBy;
  onChange: (change: Partial<Settings>) => void;
}

/** How reading looks and speaks: languages, marks, cards, toolbar, keys, theme, quotes. */
export function ReadingSettings({ settings, chosenBy, onChange }: ReadingSettingsProps) {
  const { t, lang } = useStrings();
  return (
    <>
      <SettingRow label={t('set.uiLang')} chosenBy={chosenBy('uiLang')}>
        <InterfaceLanguage lang={settings.uiLang} onChange={(uiLang) => onChange({ uiLang })} />
      </SettingRow>
      <SettingRow
        label={t('set.defLang')}
        help={t(settings.definitionLangs.length === 0 ? 'set.defLangNone' : 'set.defLangHelp')}
        chosenBy={chosenBy('definitionLangs')}
      >
        <DefinitionLanguages
          langs={settings.definitionLangs}
          onChange={(definitionLangs) => onChange({ definitionLangs })}
        />
      </SettingRow>
      <SettingRow label={t('popup.density')} help={t('set.densityHelp')} chosenBy={chosenBy('density')}>
        <DensityChoice density={settings.density} onDensity={(density) => onChange({ density })} />
      </SettingRow>
      <SettingRow label={t('set.openOn')} chosenBy={chosenBy('cardTrigger')}>
        <Segmented
          label={t('set.openOn')}
          value={settings.cardTrigger}
          options={(['hover', 'alt', 'click'] as const).map((value) => ({
            value,
            label: t(`set.openOn.${value}`),
          }))}
          onChange={(cardTrigger) => onChange({ cardTrigger })}
        />
      </SettingRow>
      <SwitchRow
        label={t('set.selBar')}
        help={t('set.selBarHelp')}
        chosenBy={chosenBy('toolbar')}
        on={settings.toolbar}
        onChange={(toolbar) => onChange({ toolbar })}
      />
      <SwitchRow
        label={t('set.singleKeys')}
        help={t('set.singleKeysHelp')}
        chosenBy={chosenBy('singleKeys')}
        on={settings.singleKeys}
        onChange={(singleKeys) => onChange({ singleKeys })}
      />
      <SettingRow label={t('set.quoteStyle')} chosenBy={chosenBy('quoteStyle')}>
        <Select
          label={t('set.quoteStyle')}
          value={settings.quoteStyle}
          options={QUOTE_STYLES.map((value) => ({ value, label: t(`quote.style.${value}`) }))}
          onChange={(quoteStyle) => onChange({ quoteStyle })}
        />
      </SettingRow>
      <SettingRow label={t('set.theme')} help={t('set.themeHelp')}>
        <Segmented
          label={t('set.theme')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`set.theme.${value}`),
          }))}
          onChange={(theme) => onChange({ theme })}
        />
      </SettingRow>
      <SettingRow label={t('set.textSize')} help={t('set.textSizeHelp')}>
        <Select
          label={t('set.textSize')}
          value={`${settings.textSize}`}
          options={TEXT_SIZES.map((size) => ({ value: `${size}`, label: percent(size, lang) }))}
          onChange={(value) => {
            const textSize = TEXT_SIZES.find((size) => `${size}` === value);
            if (textSize) onChange({ textSize });
          }}
        />
      </SettingRow>
      <SwitchRow
        label={t('set.printMarks')}
        help={t('set.printMarksHelp')}
        on={settings.printHighlights}
        onChange={(printHighlights) => onChange({ printHighlights })}
      />
      <SwitchRow
        label={t('set.openPdfs')}
        help={t('set.openPdfsHelp')}
        on={settings.openPdfs}
        onChange={(openPdfs) => onChange({ openPdfs })}
      />
      <SwitchRow
        label={t('set.reviewReminder')}
        help={t('set.reviewReminderHelp')}
        chosenBy={chosenBy('reviewReminder')}
        on={settings.reviewReminder}
        onChange={(reviewReminder) => onChange({ reviewReminder })}
      />
    </>
  );
}

const percent = (size: number, lang: Lang) =>
  new Intl.NumberFormat(lang, { style: 'percent' }).format(size / 100);

interface InterfaceLanguageProps {
  /** null follows the browser. */
  lang: Lang | null;
  onChange: (lang: Lang | null) => void;
}

/** Each language by its own name, so that who reads another one finds it. */
export function InterfaceLanguage({ lang, onChange }: InterfaceLanguageProps) {
  const { t } = useStrings();
  return (
    <Select
      label={t('set.uiLang')}
      value={lang ?? 'browser'}
      options={[
        { value: 'browser' as const, label: t('set.uiLangBrowser') },
        ...LANGS.map((value) => ({ value, label: capitalised(languageName(value, value)) })),
      ]}
      onChange={(value) => onChange(value === 'browser' ? null : value)}
    />
  );
}

/** As a name stands by itself in a list. */
export const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

interface DefinitionLanguagesProps {
  langs: readonly Lang[];
  onChange: (langs: readonly Lang[]) => void;
}

/** The wanted languages in order, and what can be added behind them. */
function DefinitionLanguages({ langs, onChange }: DefinitionLanguagesProps) {
  const { lang: spoken } = useStrings();
  return (
    <div class="set-langs">
      {langs.map((lang) => (
        <Tag
          key={lang}
          tag={languageName(lang, spoken)}
          onRemove={() => onChange(langs.filter((one) => one !== lang))}
        />
      ))}
      {LANGS.filter((lang) => !langs.includes(lang)).map((lang) => (
        <Button key={lang} look="quiet" size="small" icon="plus" onClick={() => onChange([...langs, lang])}>
          {languageName(lang, spoken)}
        </Button>
      ))}
    </div>
  );
}
