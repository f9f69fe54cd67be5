/** What it costs to find commitments in a text, against looking at its words once and doing nothing with them. */
import {
  findCommitmentRefs,
  findCommitmentRefsInSteps,
} from '../../lib/core/commitment/find-commitment-refs.ts';
import type { Register } from '../../lib/core/commitment/register.ts';
import { suggestCommitments } from '../../lib/core/commitment/suggest.ts';
import { loadRegister } from '../../lib/data/commitments.ts';

/** One paragraph in six names commitments: denser than any article that we have seen. */
const NAMING =
  "L'engagement n° 12 du plan d'action national 2018-2020 prévoit un forum ; 26 engagements sont suivis (FR0022), dont celui de favoriser l'ouverture des modèles de calcul et des simulateurs de l'État.\n";
const ORDINARY = [
  "Calendrier chargé en cette fin d'année : les élus, les citoyens et les associations partagent leurs expériences en matière de démocratie numérique. Quelques jours avant, se tiendront les rencontres des assises territoriales.\n",
  "La transparence de l'action publique et l'ouverture des données progressent dans les collectivités, dit la directrice, qui se réjouit de l'année à venir. La séance est levée à midi, le public est invité au buffet.\n",
  "Avant de construire un équipement public, il faut interroger ses futurs usagers pour qu'ils produisent eux-mêmes leur cahier des charges, explique le délégué général de la région.\n",
  'Les budgets participatifs, les plateformes de consultation et la planification urbaine montrent le potentiel du numérique ; des tensions apparaissent également dans les petites communes.\n',
  'Le ministère publiera un bilan au printemps 2017. La Cour des comptes a rendu son rapport sur la gestion des aides, des marchés et du personnel, que le conseil examinera mardi.\n',
];
const PARAGRAPH = [NAMING, ...ORDINARY].join('');
const ROUNDS = 5;

export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const register = loadRegister();
  for (const size of [10_000, 100_000, 1_000_000]) {
    const text = PARAGRAPH.repeat(Math.ceil(size / PARAGRAPH.length)).slice(0, size);
    const finding: number[] = [];
    const scanning: number[] = [];
    findCommitmentRefs(register, text.slice(0, 100_000), 'fr');
    // Side by side in one loop, so that a busy machine slows both.
    for (let round = 0; round < ROUNDS; round++) {
      finding.push(timed(() => findCommitmentRefs(register, text, 'fr')));
      scanning.push(timed(() => bareScan(text)));
    }
    print(`commitments.longestStep.${size / 1000}kB`, longestStep(register, text), 'ms');
    print(`commitments.find.${size / 1000}kB`, median(finding) / median(scanning), 'x bare word scan');
  }

  const pledge = {
    text: PARAGRAPH,
    actor: 'La Cour des comptes',
    deadline: '2018',
    articleDate: '2016-10',
    articleTitle: '',
    address: 'https://www.ccomptes.fr/',
  };
  suggestCommitments(register, pledge, 'fr');
  const text = PARAGRAPH.repeat(30);
  const suggesting = Array.from({ length: ROUNDS }, () =>
    timed(() => suggestCommitments(register, pledge, 'fr')),
  );
  const scanning = Array.from({ length: ROUNDS }, () => timed(() => bareScan(text)));
  print('commitments.suggest', median(suggesting) / median(scanning), 'x bare word scan of 10 kB');
}

/** The longest of all steps, each taken at its quickest: what else the machine does is not ours. */
function longestStep(register: Register, text: string): number {
  const quickest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const work = findCommitmentRefsInSteps(register, text, 'fr');
    for (let step = 0; ; step++) {
      const start = performance.now();
      const { done } = work.next();
      quickest[step] = Math.min(quickest[step] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      if (done) break;
    }
  }
  return quickest.reduce((longest, took) => Math.max(longest, took), 0);
}

function bareScan(text: string): number {
  let length = 0;
  for (const { 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) length += word.toLowerCase().length;
  return length;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
