/** Interns words: forms of one word fall in one class (inflection tables), once for words inside terms and once for words alone. */
import type { Lang } from '../../i18n/lang.ts';
import { type Bending, formsOf } from '../words/forms.ts';
import { CONTRACTED, SKIPPED } from '../words/small-words.ts';
import { DOT } from '../words/tokens.ts';

export class WordClasses {
  readonly lang: Lang;
  private readonly parents: Record<Bending, Map<string, string>> = { all: new Map(), number: new Map() };
  private readonly contracted = new Map<string, string>();
  /** Every form, by number. */
  readonly forms = new Map<string, number>();
  readonly scanned = new Set<string>();

  constructor(lang: Lang) {
    this.lang = lang;
    for (const group of CONTRACTED[lang]) for (const word of group) this.contracted.set(word, group[0]!);
    for (const word of SKIPPED[lang]) this.number(word);
  }

  /** Takes in a word of a label; answers its forms. `exact`: only as written (acronyms, which have no forms but the plural). */
  add(word: string, bending: Bending): string[] {
    if (word === DOT) return [word];
    const group = CONTRACTED[this.lang].find((words) => words.includes(word));
    const forms = group ? [...group] : formsOf(word, this.lang, bending);
    for (const form of [...forms]) this.addScanned(form, forms);
    for (const form of forms) {
      this.number(form);
      this.join(bending, forms[0]!, form);
    }
    return forms;
  }

  /** "légitimité" scanned as "|égitimité" or "l1égitimité". */
  private addScanned(form: string, forms: string[]): void {
    if (form.length < 9 || !/^l[aeiou]/.test(form)) return;
    forms.push(`l1${form.slice(1)}`);
    if (this.forms.has(form.slice(1))) return;
    forms.push(form.slice(1));
    this.scanned.add(form.slice(1));
  }

  /** Representative of the word's class, undefined when it was not taken in with this bending. */
  classOf(word: string, bending: Bending): string | undefined {
    if (word === DOT) return bending === 'all' ? DOT : undefined;
    const parents = this.parents[bending];
    let at = parents.get(word);
    if (at === undefined) return undefined;
    while (parents.get(at) !== at) at = parents.get(at)!;
    return at;
  }

  private number(form: string): void {
    if (!this.forms.has(form)) this.forms.set(form, this.forms.size);
  }

  private join(bending: Bending, a: string, b: string): void {
    const parents = this.parents[bending];
    for (const word of [a, b]) if (!parents.has(word)) parents.set(word, word);
    const rootA = this.classOf(a, bending)!;
    const rootB = this.classOf(b, bending)!;
    if (rootA !== rootB) parents.set(rootB, rootA);
  }
}
