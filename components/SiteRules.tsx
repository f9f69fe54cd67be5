import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Form } from './FormField.tsx';
import { IconButton } from './IconButton.tsx';
import { Select } from './Select.tsx';
import { SettingRow } from './SettingRow.tsx';
import { useStrings } from './StringsContext.ts';
import { TextField } from './TextField.tsx';

/** When a site is read: by itself, when the reader asks, or not at all. */
export type SiteRule = 'always' | 'ask' | 'never';

export interface SiteRow {
  /** Host, or `*.host` with all that is below it. */
  site: string;
  rule: SiteRule;
  /** Why the product came with this site; undefined for those that the reader added. */
  reason?: string | undefined;
  /** The browser does not let us in although the rule would: it was taken back there. */
  revoked: boolean;
  /** Fixed by the reader's organisation. */
  locked: boolean;
}

interface SiteRulesProps {
  rows: readonly SiteRow[];
  /** What the browser answered last, in words. */
  said: string | undefined;
  /** Called in the turn of the click or key. */
  onRule: (site: string, rule: SiteRule) => void;
  onAllow: (site: string) => void;
  onForget: (site: string) => void;
  /** An address or a host, as it was typed. */
  onAdd: (address: string) => void;
}

/** The sites that are read, with the reasons of those that came with the product. */
export function SiteRules({ rows, said, onRule, onAllow, onForget, onAdd }: SiteRulesProps) {
  const { t } = useStrings();
  const [address, setAddress] = useState('');
  return (
    <>
      {rows.map(({ site, rule, reason, revoked, locked }) => (
        <SettingRow
          key={site}
          label={site}
          help={revoked ? t('set.site.revoked') : reason}
          chosenBy={locked ? 'locked' : undefined}
        >
          {revoked && (
            <Button size="small" onClick={() => onAllow(site)}>
              {t('set.site.allow')}
            </Button>
          )}
          <Select
            label={t('set.site.rule', { site })}
            value={rule}
            options={(['always', 'ask', 'never'] as const).map((value) => ({
              value,
              label: t(`set.site.${value}`),
            }))}
            onChange={(value) => onRule(site, value)}
          />
          {reason === undefined && (
            <IconButton icon="trash" label={t('set.site.forget', { site })} onClick={() => onForget(site)} />
          )}
        </SettingRow>
      ))}
      <SettingRow label={t('set.site.others')} help={t('set.site.othersHelp')}>
        <span class="muted">{t('set.site.ask')}</span>
      </SettingRow>
      <Form
        label={t('set.site.add')}
        onSend={() => {
          if (address.trim() === '') return;
          onAdd(address.trim());
          setAddress('');
        }}
      >
        <div class="set-add">
          <TextField
            label={t('set.site.address')}
            placeholder="www.example.org"
            value={address}
            onInput={setAddress}
          />
          <Button submit icon="plus">
            {t('set.site.add')}
          </Button>
        </div>
      </Form>
      <p role="status" class="set-said">
        {said}
      </p>
    </>
  );
}
