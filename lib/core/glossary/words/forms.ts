/** Forms of a word: what else may stand in a text where a term has this word. Words are folded (see `fold`). */
import type { Lang } from '../../i18n/lang.ts';
import { ENDINGS, type EndingRule, INVARIABLE, IRREGULAR } from './endings.ts';

/** How far a word may bend: in number only, or in gender and spelling too (safe where other words stand beside it). */
export type Bending = 'number' | 'all';

/** All forms of a folded word, itself first. */
export function formsOf(word: string, lang: Lang, bending: Bending): string[] {
  const forms = new Set([word]);
  if (/^[a-z]{3,}$/.test(word) && !INVARIABLE[lang].has(word)) {
    for (const group of IRREGULAR[lang]) if (group.includes(word)) for (const form of group) forms.add(form);
    if (bending === 'all') bend(forms, ENDINGS[lang].gender);
    bend(forms, ENDINGS[lang].number);
    if (bending === 'all') bend(forms, ENDINGS[lang].gender);
  }
  for (const form of [...forms]) if (form.includes('oeu')) forms.add(form.replace('oeu', 'ceu')); // "ceuvre": œ as scanned
  return [...forms];
}

function bend(forms: Set<string>, rules: readonly EndingRule[]): void {
  for (const form of [...forms]) {
    for (const { from, to, least = 3 } of rules) {
      if (form.length < least || !form.endsWith(from)) continue;
      forms.add(form.slice(0, form.length - from.length) + to);
    }
  }
}
