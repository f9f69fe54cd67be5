import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findCommitmentRefs,
  findCommitmentRefsInSteps,
  planOfPage,
} from '../../../lib/core/commitment/find-commitment-refs.ts';
import type { Lang } from '../../../lib/core/i18n/lang.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';
import { CODES, NOT_NUMBERS, NUMBERS, PAGES, type RefCase, TITLES, TWO_PLANS } from './ref-cases.ts';

const register = loadRegister();

const find = ({ text, lang = 'fr', planOfPage, country }: RefCase) =>
  findCommitmentRefs(register, text, lang, { planOfPage, country });

const groups: [string, readonly RefCase[]][] = [
  ['codes', CODES],
  ['numbers with a plan', NUMBERS],
  ['two plans at once', TWO_PLANS],
  ['numbers that name no commitment', NOT_NUMBERS],
  ["numbers in a plan's own page", PAGES],
  ['titles', TITLES],
];

describe.each(groups)('%s', (_, cases) => {
  test.each(cases)('$name', (row) => {
    const refs = find(row);
    expect(refs.map(({ commitmentId }) => commitmentId)).toEqual(
      row.finds.map((expected) => (typeof expected === 'string' ? expected : expected[0])),
    );
    row.finds.forEach((expected, at) => {
      if (typeof expected !== 'string') expect(refs[at]?.text).toBe(expected[1]);
    });
    for (const { start, end, text } of refs) expect(row.text.slice(start, end)).toBe(text);
  });
});

test('the table holds at least sixty cases', () => {
  expect(groups.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(60);
});

test('a long text is read with pauses, and the same is found', () => {
  const text =
    `${TITLES[0]!.text}\nLe conseil municipal s’est réuni mardi soir. L’engagement 12 du plan 2018-2020 (FR0022) avance.\n`.repeat(
      200,
    );
  const work = findCommitmentRefsInSteps(register, text, 'fr');
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      expect(step.value).toEqual(findCommitmentRefs(register, text, 'fr'));
      expect(step.value.length).toBeGreaterThan(200);
      break;
    }
    steps += 1;
  }
  expect(steps).toBeGreaterThan(text.length / 1000);
});

test('every code of the register is recognised', () => {
  for (const { ogpReference, id } of register.commitments) {
    if (ogpReference === null) continue;
    expect(findCommitmentRefs(register, `cf. ${ogpReference}.`, 'fr').map((ref) => ref.commitmentId)).toEqual(
      [id],
    );
  }
});

test('every long title of the register is recognised with any one letter left out', () => {
  const long = register.commitments.flatMap(({ id, title }) =>
    [title.fr, title.en, title.es].flatMap((wording) =>
      wording !== null && wording.length >= 80 ? [{ id, wording }] : [],
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), ({ id, wording }, at) => {
      const place = at % wording.length;
      const text = wording.slice(0, place) + wording.slice(place + 1);
      const found = findCommitmentRefs(register, `Voici : « ${text} ».`, 'fr').map(
        ({ commitmentId }) => commitmentId,
      );
      expect(found).toEqual([id]);
    }),
  );
});

test('passages lie in the text and bear their own words, whatever the text', () => {
  const piece = fc.constantFrom(
    'engagement n° ',
    '12',
    ' du plan ',
    '2018-2020',
    'FR0022',
    ' 26 engagements',
    '\n',
    ', ',
    ' et ',
    '«',
    'commitments 3-5 ',
    'Open science',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 }),
      (pieces) => {
        const text = pieces.join('');
        for (const ref of findCommitmentRefs(register, text, 'fr', { planOfPage: 'CA-2018-2020' })) {
          expect(text.slice(ref.start, ref.end)).toBe(ref.text);
          expect(register.byId(ref.commitmentId)).toBeDefined();
        }
      },
    ),
  );
});

describe("a plan's own page", () => {
  test.each<{ title: string; url?: string; lang?: Lang; plan: string | undefined }>([
    {
      title:
        'Pour une action publique transparente et collaborative : plan d’action national pour la France 2018-2020',
      plan: 'FR-2018-2020',
    },
    { title: 'Plan d’action national du Maroc 2018-2020', plan: 'MA-2018-2020' },
    { title: "Canada's 2022–24 National Action Plan on Open Government", lang: 'en', plan: 'CA-2022-2024' },
    { title: 'IV Plan de Gobierno Abierto 2020-2024', lang: 'es', plan: 'ES-2020-2024' },
    { title: 'Plan', url: 'http://numerique.gouv.fr/plan', plan: undefined },
    {
      title: 'AR0072',
      url: 'http://opengovpartnership.org/members/argentina/commitments/AR0072?x=1',
      lang: 'en',
      plan: 'AR-2017-2019',
    },
    { title: 'Du plan 2015-2017 au plan 2018-2020', plan: undefined },
    { title: 'Plan climat 2018-2020', plan: undefined },
    { title: 'Gouvernement ouvert : les collectivités en première ligne', plan: undefined },
  ])('$title $url', ({ title, url = 'https://example.org/', lang = 'fr', plan }) => {
    expect(planOfPage(register, { url, title }, lang)).toBe(plan);
  });
});
