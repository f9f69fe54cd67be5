import { useEffect, useState } from 'preact/hooks';
import type { ChosenBy } from '../../components/SettingRow.tsx';
import { NO_POLICY, type Policy, type PolicyName } from '../../lib/core/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';
import { loadPolicy } from '../../lib/extension/managed.ts';
import { loadSettings, onSettings, saveSettings } from '../../lib/extension/settings.ts';

export interface Choices {
  settings: Settings;
  policy: Policy;
  chosenBy: (name: keyof Settings) => ChosenBy;
  change: (change: Partial<Settings>) => void;
}

/** The settings as they apply, and how to change them; undefined until they are read. */
export function useChoices(): Choices | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [policy, setPolicy] = useState<Policy>(NO_POLICY);
  useEffect(() => {
    void Promise.all([loadSettings(), loadPolicy()]).then(([chosen, organisation]) => {
      setPolicy(organisation);
      setSettings(chosen);
    });
    return onSettings((chosen) => {
      setSettings(chosen);
      void loadPolicy().then(setPolicy);
    });
  }, []);
  if (!settings) return undefined;
  return {
    settings,
    policy,
    chosenBy: (name) => {
      if (policy.locked.has(name as PolicyName)) return 'locked';
      const theirs = policy.values[name as PolicyName];
      const isTheirs = theirs !== undefined && JSON.stringify(theirs) === JSON.stringify(settings[name]);
      // What the product begins with anyway needs no author.
      return isTheirs && JSON.stringify(theirs) !== JSON.stringify(DEFAULT_SETTINGS[name])
        ? 'suggested'
        : undefined;
    },
    change: (change) => {
      setSettings({ ...settings, ...change });
      void saveSettings(change);
    },
  };
}
