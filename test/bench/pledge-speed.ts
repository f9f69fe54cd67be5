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

function textOf(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += `${PARAGRAPHS[i % PARAGRAPHS.length]}\n`;
  return text.slice(0, length);
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
  for (const [name, length] of [
    ['10 kB', 10_000],
    ['100 kB', 100_000],
    ['1 MB', 1_000_000],
  ] as const) {
    const text = textOf(length);
    const runs = length > 500_000 ? 5 : 20;
    let longest = 0;
    const all = () => {
      const work = findPledgesInSteps(text, 'fr', { date: '2026-11-24' });
      let run = 0;
      for (;;) {
        const start = performance.now();
        const step = work.next();
        run = Math.max(run, performance.now() - start);
        if (step.done) break;
      }
      longest = longest === 0 ? run : Math.min(longest, run);
    };
    all();
    splitSentences(text);
    const split = quickest(runs, () => void splitSentences(text));
    const find = quickest(runs, all);
    print(`pledges ${name}: all / sentences alone`, find / split, 'x');
    print(`pledges ${name}: longest step`, longest, 'ms');
  }
}
