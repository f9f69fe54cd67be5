import { performance } from 'node:perf_hooks';
import { findPledgesInSteps } from '../../lib/core/pledge/find.ts';
import { eachSentence } from '../../lib/core/text/sentences.ts';

/** Ordinary prose with a pledge now and then, a list and a table row; written for this benchmark. */
const PARAGRAPHS = [
  'Le conseil municipal s’est réuni mardi soir dans la salle des fêtes. Les élus ont parlé du budget pendant trois heures, et plusieurs habitants sont venus les écouter. M. Dupont, qui préside la commission des finances, a rappelé que les comptes de l’année dernière étaient équilibrés.',
  'La ville s’engage à publier ses délibérations avant le 31 mars 2027. Les associations demandent davantage : elles voudraient des données brutes, mises à jour chaque mois, et un accès pour tous les chercheurs.',
  'Dans le quartier nord, les travaux durent depuis deux ans. La circulation reste difficile le matin, les commerçants se plaignent, et personne ne sait dire quand la rue rouvrira. « On attend », soupire une boulangère.',
  'Mesures du plan\n- Ouvrir les données de voirie\n- Publier les marchés publics\n- Renforcer la participation des habitants',
  'Direction | Action | Échéance\nNumérique | Référencer les logiciels libres | S2 2027',
  'Le débat a été long. Selon un observateur, il n’y a pas eu de surprise : la majorité a voté pour, l’opposition contre, et la séance a été levée à 23 h. Le prochain conseil se tiendra en juin.',
];

/** Pledges are rare in ordinary text: of the paragraphs above, those without one come this many times as often. */
const ORDINARY = 6;

function textOf(length: number): string {
  const ordinary = [PARAGRAPHS[0]!, PARAGRAPHS[2]!, PARAGRAPHS[5]!];
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i += 1) {
    const paragraph =
      i % ORDINARY === 0 ? PARAGRAPHS[(i / ORDINARY) % PARAGRAPHS.length]! : ordinary[i % ordinary.length]!;
    parts.push(paragraph);
    size += paragraph.length + 1;
  }
  return parts.join('\n').slice(0, length);
}

/** Sentences split between two looks at the clock: as many as `findPledges` takes a step. */
const STEP = 40;

function* splitInSteps(text: string): Generator<void, number> {
  let sentences = 0;
  for (const _ of eachSentence(text)) {
    sentences += 1;
    if (sentences % STEP === 0) yield;
  }
  return sentences;
}

function* splitByPlatform(text: string): Generator<void, number> {
  let sentences = 0;
  for (const _ of new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)) {
    sentences += 1;
    if (sentences % STEP === 0) yield;
  }
  return sentences;
}

/** The quickest run of each step, in milliseconds: what else the machine does is not ours. */
class Steps {
  readonly took: number[] = [];

  take(work: Iterator<unknown>): void {
    for (let at = 0; ; at += 1) {
      const start = performance.now();
      const { done } = work.next();
      this.took[at] = Math.min(this.took[at] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      if (done) break;
    }
  }

  get sum(): number {
    return this.took.reduce((sum, took) => sum + took, 0);
  }
}

/** Cost of finding pledges beside that of splitting the sentences alone, in turns, and the longest step. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  for (const [size, length, runs] of [
    ['10kB', 10_000, 1500],
    ['100kB', 100_000, 60],
    ['1MB', 1_000_000, 12],
  ] as const) {
    const text = textOf(length);
    const find = new Steps();
    const split = new Steps();
    const platform = new Steps();
    for (let run = 0; run < runs; run += 1) {
      find.take(findPledgesInSteps(text, 'fr', { date: '2026-11-24' }));
      split.take(splitInSteps(text));
      platform.take(splitByPlatform(text));
    }
    print(`pledges.${size}.perSentenceSplitting`, find.sum / split.sum, 'times');
    print(`pledges.${size}.perPlatformSplitting`, find.sum / platform.sum, 'times');
    print(`pledges.${size}.perMegabyte`, (find.sum * 1_000_000) / length, 'ms');
    print(
      `pledges.${size}.longestStep`,
      find.took.reduce((a, b) => Math.max(a, b)),
      'ms',
    );
  }
}
