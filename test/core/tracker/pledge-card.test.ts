import { describe, expect, it } from 'vitest';
import { commitmentCard, planName } from '../../../lib/core/commitment/commitment-card.ts';
import { createTranslator } from '../../../lib/core/i18n/translate.ts';
import { describeChange } from '../../../lib/core/tracker/describe-change.ts';
import { append } from '../../../lib/core/tracker/history.ts';
import { trackedRows } from '../../../lib/core/tracker/overview.ts';
import { pledgeCard } from '../../../lib/core/tracker/pledge-card.ts';
import { handWrittenPledge } from '../../../lib/core/tracker/track.ts';
import { trackedCsv } from '../../../lib/core/tracker/tracked-csv.ts';
import type { Change } from '../../../lib/core/tracker/tracked-pledge.ts';
import { readCsv } from '../../../lib/core/transfer/csv.ts';
import { loadRegister } from '../../../lib/data/commitments.ts';
import fr from '../../../locales/fr.json' with { type: 'json' };

const t = createTranslator(fr, 'fr');
const register = loadRegister();
const AT = '2026-11-24T10:00:00.000Z';
const text =
  'Le gouvernement s’engage à ouvrir les données des collectivités locales et régionales d’ici 2017.';
let names = 0;
const newId = () => `id-${names++}`;
const written = handWrittenPledge(
  {
    text,
    actor: 'Le gouvernement',
    deadline: '2017',
    sourceTitle: 'Plan',
    sourceUrl: 'https://plan.example/',
  },
  { id: newId(), now: AT, newId },
)!;
const open = register.byCode('FR0001')!;

const around = {
  register,
  tracked: undefined,
  answers: [],
  lang: 'fr',
  articleDate: '2015-10-01',
  articleTitle: '',
  address: null,
  today: '2026-11-24',
  uiLang: 'fr',
  t,
} as const;
const pledge = { text, actor: { text: 'Le gouvernement' }, deadline: { iso: '2017' } };

function after(...changes: Change[]) {
  return changes.reduce((now, change) => {
    const next = append(now, change);
    if (!next.ok) throw new Error(next.reason);
    return next.pledge;
  }, written);
}

describe('the card of a pledge', () => {
  it('suggests official commitments, each with its reasons in words', () => {
    const { followed, commitments } = pledgeCard(pledge, around);
    expect(followed).toBeNull();
    expect(commitments.length).toBeGreaterThan(0);
    for (const { linked, reasons } of commitments) {
      expect(linked).toBe(false);
      expect(reasons.join()).not.toMatch(/commitment\.suggest/);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it('does not suggest again what was refused', () => {
    const [first] = pledgeCard(pledge, around).commitments;
    const answers = [{ quote: text, commitmentId: first!.card.id, answer: 'no' as const }];
    const again = pledgeCard(pledge, { ...around, answers }).commitments;
    expect(again.map(({ card }) => card.id)).not.toContain(first!.card.id);
  });

  it('shows a link first, without reasons', () => {
    const answers = [{ quote: text, commitmentId: open.id, answer: 'yes' as const }];
    const [first] = pledgeCard(pledge, { ...around, answers }).commitments;
    expect(first).toMatchObject({ linked: true, reasons: [], card: { code: 'FR0001' } });
  });

  it('tells the page status and counts of a followed pledge, never the reader’s words', () => {
    const tracked = after(
      { id: newId(), at: AT, kind: 'corrected', field: 'actor', value: 'Un mot secret' },
      { id: newId(), at: AT, kind: 'noted', note: 'Une note secrète' },
    );
    const card = pledgeCard(pledge, { ...around, tracked });
    expect(card.followed).toMatchObject({ status: 'due', evidence: 0, corrected: ['actor'] });
    expect(JSON.stringify(card)).not.toContain('secr');
  });
});

describe('an official commitment in words', () => {
  it('quotes ratings, each with its scale explained', () => {
    const { ratings, plan } = commitmentCard(register, open, 'fr', t);
    expect(plan).toContain('France');
    expect(ratings.length).toBeGreaterThan(0);
    for (const { name, value, scale } of ratings) expect(`${name}${value}${scale}`).not.toContain('irm.');
  });

  it('says nothing of ratings that were not seen', () => {
    const unrated = register.commitments.find(({ ratings }) => ratings.length === 0)!;
    expect(commitmentCard(register, unrated, 'fr', t).ratings).toEqual([]);
  });

  it('reads in its title when a plan ends', () => {
    const first = register.byCode('FR0001')!;
    expect(commitmentCard(register, first, 'fr', t).plan).toMatch(/^France, plan d’action 2015-2017/);
  });

  it('says that a bare number is one', () => {
    const numbered = register.commitments.find((one) => one.ogpReference === null && one.number !== null)!;
    expect(commitmentCard(register, numbered, 'fr', t).code).toBe(`n° ${numbered.number}`);
  });

  it('translates a list of values', () => {
    const rated = register.commitments.find(({ ratings }) =>
      ratings.some(({ value }) => value?.includes(';')),
    )!;
    const values = commitmentCard(register, rated, 'fr', t).ratings.map(({ value }) => value);
    expect(values.join()).toMatch(/Accès à l’information, (Participation citoyenne|Technologie)/);
  });

  it('names an unknown plan by its country', () => {
    expect(planName(register, { planId: 'none', country: 'XX' }, 'fr', t)).toBe('XX');
  });

  it('has words for every commitment of the register', () => {
    for (const commitment of register.commitments) {
      const card = commitmentCard(register, commitment, 'es', t);
      expect(card.title).not.toBe('');
      expect(card.report?.url ?? 'https://').toMatch(/^https?:/);
    }
  });
});

it('each line of a history is a sentence', () => {
  const evidence = {
    id: 'e1',
    quote: 'C’est fait',
    source: { title: 'Journal officiel', url: null, date: null },
    side: 'other' as const,
  };
  const line = { id: newId(), at: AT };
  const table: [Change, string][] = [
    [{ ...line, kind: 'tracked' }, 'Suivi commencé'],
    [
      { ...line, kind: 'corrected', field: 'deadline', value: '2027-06' },
      'Échéance corrigé\u00a0: juin 2027',
    ],
    [{ ...line, kind: 'corrected', field: 'actor', value: null }, 'Qui corrigé\u00a0: rien'],
    [{ ...line, kind: 'linked', commitmentId: 'unknown' }, 'Relié à «\u00a0unknown\u00a0»'],
    [{ ...line, kind: 'evidence-added', evidence }, 'Preuve ajoutée\u00a0: Journal officiel'],
    [{ ...line, kind: 'judged', verdict: 'kept', evidenceIds: ['e1'] }, 'Jugement\u00a0: Tenu'],
    [{ ...line, kind: 'reminder-set', date: null }, 'Relance annulée'],
  ];
  for (const [change, words] of table) expect(describeChange(change, register, 'fr', t)).toBe(words);
});

it('the exported table has one line a pledge, with links, evidence and status in words', () => {
  const tracked = after({ id: newId(), at: AT, kind: 'linked', commitmentId: open.id });
  const csv = trackedCsv(trackedRows([tracked], '2026-11-24'), register, 'fr', t);
  const [head, row, ...rest] = readCsv(csv).rows;
  expect(rest).toEqual([]);
  const cell = (name: string) => row!.fields[head!.fields.indexOf(name)];
  expect(cell('Promesse')).toBe(text);
  expect(cell('Statut')).toBe('Échéance passée');
  expect(cell('Engagement officiel')).toBe('FR0001');
  expect(cell('Échéance')).toBe('2017');
});
