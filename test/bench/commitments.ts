/** What it costs to find commitments in a text, against looking at its words once and doing nothing with them. */
import { findCommitmentRefs } from '../../lib/core/commitment/find-commitment-refs.ts';
import { suggestCommitments } from '../../lib/core/commitment/suggest.ts';
import { loadRegister } from '../../lib/data/commitments.ts';

const PARAGRAPH =
  "L'engagement n° 12 du plan d'action national 2018-2020 prévoit un forum. La transparence de l'action publique et l'ouverture des données progressent dans les collectivités, dit la directrice. Les citoyens participent à l'élaboration des politiques publiques ; 26 engagements sont suivis (FR0022). La séance est levée à midi.\n";
const ROUNDS = 5;

export async function bench(print: (name: string, value: number, unit: string) => void): Promise<void> {
  const register = loadRegister();
  for (const size of [10_000, 100_000, 1_000_000]) {
    const text = PARAGRAPH.repeat(Math.ceil(size / PARAGRAPH.length)).slice(0, size);
    const finding: number[] = [];
    const scanning: number[] = [];
    // Side by side in one loop, so that a busy machine slows both.
    for (let round = 0; round < ROUNDS; round++) {
      finding.push(timed(() => findCommitmentRefs(register, text, 'fr')));
      scanning.push(timed(() => bareScan(text)));
    }
    print(`commitments.find.${size / 1000}kB`, median(finding) / median(scanning), 'x bare word scan');
  }

  const pledge = { text: PARAGRAPH, actor: 'La Cour des comptes', deadline: '2018', articleDate: '2016-10' };
  suggestCommitments(register, pledge, 'fr');
  const text = PARAGRAPH.repeat(30);
  const suggesting = Array.from({ length: ROUNDS }, () =>
    timed(() => suggestCommitments(register, pledge, 'fr')),
  );
  const scanning = Array.from({ length: ROUNDS }, () => timed(() => bareScan(text)));
  print('commitments.suggest', median(suggesting) / median(scanning), 'x bare word scan of 10 kB');
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
