import { performance } from 'node:perf_hooks';
import { findPledgesInSteps } from '../../lib/core/pledge/find.ts';
import { splitSentences } from '../../lib/core/text/sentences.ts';

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

/** The quickest of several runs, in milliseconds. */
function quickest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Cost of finding pledges beside that of splitting the sentences alone, and the longest step. */
export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  for (const [size, length] of [
    ['10kB', 10_000],
    ['100kB', 100_000],
    ['1MB', 1_000_000],
  ] as const) {
    const text = textOf(length);
    const runs = length > 500_000 ? 5 : 20;
    // Of each step the quickest run: what else the machine does is not ours.
    const steps: number[] = [];
    const all = () => {
      const work = findPledgesInSteps(text, 'fr', { date: '2026-11-24' });
      for (let at = 0; ; at += 1) {
        const start = performance.now();
        const step = work.next();
        const took = performance.now() - start;
        steps[at] = Math.min(steps[at] ?? Number.POSITIVE_INFINITY, took);
        if (step.done) break;
      }
    };
    all();
    splitSentences(text);
    const split = quickest(runs, () => void splitSentences(text));
    const find = quickest(runs, all);
    const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
    const platform = quickest(runs, () => {
      for (const _ of segmenter.segment(text));
    });
    print(`pledges.${size}.perSentenceSplitting`, find / split, 'times');
    print(`pledges.${size}.perPlatformSplitting`, find / platform, 'times');
    print(`pledges.${size}.perMegabyte`, (find * 1_000_000) / length, 'ms');
    print(`pledges.${size}.longestStep`, Math.max(...steps), 'ms');
  }
}
