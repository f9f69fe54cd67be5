import { browser } from 'wxt/browser';
import { NO_POLICY, type Policy, parsePolicy } from '../core/policy.ts';

/**
 * What the reader's organisation chose (`docs/policies.md`): Chromium's policies, Firefox's managed storage. Firefox
 * answers with an error where no organisation set anything.
 */
export async function loadPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return NO_POLICY;
  }
}
