import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../../lib/core/i18n/lang.ts';
import { type Filter, findCandidates } from '../../../lib/core/pledge/candidates.ts';
import { MODEL, type Model, scoreOf } from '../../../lib/core/pledge/decide.ts';
import { Outlook } from '../../../lib/core/pledge/outlook.ts';
import { ROWS } from '../../../lib/core/pledge/tables.ts';
import { drain } from '../../../lib/core/slices.ts';
import { readCorpus } from '../../train/corpus.ts';

/** Sentences that exceed the threshold, with an outlook taken first or after all evidence was gathered. */
const places = (text: string, lang: Lang, model: Model, filter: Filter) =>
  drain(findCandidates(text, lang, { date: '2026-11-24' }, filter))
    .filter(({ evidence }) => scoreOf(evidence.features, model) > model.threshold)
    .map(({ sentence }) => sentence.text);

const withOutlook = (text: string, lang: Lang, model = MODEL) =>
  places(text, lang, model, { outlook: new Outlook(model) });
const withAll = (text: string, lang: Lang, model = MODEL) => places(text, lang, model, {});

it('leaves out a future that nobody promises', () => {
  const text = 'Personne ne sait dire quand la rue rouvrira.';
  expect(drain(findCandidates(text, 'fr', {}))).toHaveLength(1);
  expect(drain(findCandidates(text, 'fr', {}, { outlook: new Outlook(MODEL) }))).toEqual([]);
});

describe.each(LANGS)('in %s', (lang) => {
  const line = fc.constantFrom(
    ...ROWS[lang].map(({ example }) => example),
    'Plan d’action:',
    'Plan de acción:',
    'The action plan:',
    '- Publier les comptes en 2027',
    '- Publicar las cuentas antes de 2027',
    '- Publish the accounts by 2027',
    '« Nous publierons nos comptes », annonce le ministre.',
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom(' ', '\n')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));

  it('loses no pledge, however the examples of the tables are mixed', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(withOutlook(words, lang)).toEqual(withAll(words, lang));
      }),
    );
  });

  it('loses none with other weights', () => {
    const weights = fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: Object.keys(MODEL.weights).length,
        maxLength: Object.keys(MODEL.weights).length,
      })
      .map((values) => Object.fromEntries(Object.keys(MODEL.weights).map((name, at) => [name, values[at]!])));
    fc.assert(
      fc.property(text, weights, (words, drawn) => {
        const model = { ...MODEL, weights: drawn };
        expect(withOutlook(words, lang, model)).toEqual(withAll(words, lang, model));
      }),
    );
  });
});

it.skipIf(readCorpus().length === 0)('loses no pledge of the development corpus', () => {
  for (const { text, lang } of readCorpus()) expect(withOutlook(text, lang)).toEqual(withAll(text, lang));
});
