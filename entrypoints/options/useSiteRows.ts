import { useEffect, useState } from 'preact/hooks';
import type { SiteRow, SiteRule } from '../../components/SiteRules.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import type { Policy } from '../../lib/core/policy.ts';
import { rulesFor, type Settings } from '../../lib/core/settings.ts';
import { CIVIC_SITES } from '../../lib/data/civic-sites.ts';
import {
  giveBack,
  grantedSites,
  hasPattern,
  onSitesChange,
  requestPattern,
  siteOfPattern,
} from '../../lib/extension/permissions.ts';
import { forgetSiteRule, saveSiteRule } from '../../lib/extension/settings.ts';

const patternOf = (site: string) => `*://${site}/*`;

/** `*.host` is also the host itself: what was chosen in the popup for it stands in a line of its own. */
const hostOf = (site: string) => site.replace(/^\*\./, '');

/** What the browser lets us into, by match pattern. */
function useGranted(): ReadonlySet<string> | undefined {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const shipped = CIVIC_SITES.map(({ match }) => match);
      const open = await Promise.all(shipped.map(hasPattern));
      const now = new Set([...(await grantedSites()), ...shipped].filter(Boolean));
      shipped.forEach((match, at) => {
        if (!open[at]) now.delete(match);
      });
      if (!left) setGranted(now);
    };
    void read();
    const stop = onSitesChange(() => void read());
    return () => {
      left = true;
      stop();
    };
  }, []);
  return granted;
}

/** The sites of the options page and what can be done with them. */
export function useSiteRows(settings: Settings, policy: Policy) {
  const { t, lang } = useStrings();
  const granted = useGranted();
  const [said, say] = useState<string>();

  const shipped = new Map(CIVIC_SITES.map(({ match, reason }) => [siteOfPattern(match)!, reason[lang]]));
  const ownOf = (sites: Iterable<string>) => [...new Set(sites)].filter((site) => !isShipped(site));
  const isShipped = (site: string) => shipped.has(site) || shipped.has(`*.${site}`);
  const allowed = [...(granted ?? [])].flatMap((pattern) => siteOfPattern(pattern) ?? []);
  const ruled = Object.entries(settings.sites).flatMap(([site, { on, onDemand }]) =>
    on === undefined && onDemand === undefined ? [] : [site],
  );
  const isIn = (site: string) => {
    const host = hostOf(site);
    return allowed.some(
      (one) => hostOf(one) === host || (one.startsWith('*.') && host.endsWith(one.slice(1))),
    );
  };

  const row = (site: string): SiteRow => {
    const { on, onDemand } = { ...rulesFor(settings.sites, hostOf(site)), ...settings.sites[site] };
    const wanted: SiteRule = on === false ? 'never' : onDemand ? 'ask' : 'always';
    const isRevoked = wanted === 'always' && !isIn(site);
    return {
      site,
      rule: isRevoked ? 'ask' : wanted,
      reason: shipped.get(site),
      revoked: isRevoked,
      locked:
        policy.locked.has('sites') && rulesFor(policy.values.sites ?? {}, hostOf(site)).on !== undefined,
    };
  };

  /** In the turn of a click: the browser is asked before anything is awaited. */
  async function allow(site: string): Promise<void> {
    const asked = requestPattern(patternOf(site));
    say(t('state.permission', { site }));
    const isAllowed = await asked;
    if (isAllowed) await setRule(site, { on: true, onDemand: false });
    say(t(isAllowed ? 'set.site.allowed' : 'state.permissionDenied', { site }));
  }

  async function setRule(site: string, rule: { on: boolean; onDemand?: boolean }): Promise<void> {
    await saveSiteRule(site, rule);
    const host = hostOf(site);
    if (host !== site && settings.sites[host]) await saveSiteRule(host, rule);
  }

  return {
    rows: granted
      ? [
          ...shipped.keys(),
          ...ownOf([...allowed, ...ruled]).sort((a, b) => hostOf(a).localeCompare(hostOf(b))),
        ].map(row)
      : [],
    said,
    onRule: (site: string, rule: SiteRule) => {
      if (rule === 'always') return void allow(site);
      say(undefined);
      void setRule(site, rule === 'ask' ? { on: true, onDemand: true } : { on: false });
      // A site that is not read by itself needs no lasting permission.
      if (!shipped.has(site)) void giveBack(patternOf(site));
    },
    onAllow: (site: string) => void allow(site),
    onForget: (site: string) => {
      void giveBack(patternOf(site)).then(() => forgetSiteRule(site));
      say(t('set.site.forgotten', { site }));
    },
    onAdd: (address: string) => {
      const site = siteFrom(address);
      if (site === undefined) say(t('set.site.notAddress', { address }));
      else void allow(site);
    },
  };
}

/** The host of what was typed: an address, or a host by itself. */
function siteFrom(address: string): string | undefined {
  try {
    const { hostname, protocol } = new URL(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
    return /^https?:$/.test(protocol) && hostname.includes('.') ? hostname : undefined;
  } catch {
    return undefined;
  }
}
