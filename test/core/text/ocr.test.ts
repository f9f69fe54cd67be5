import { describe, expect, it } from 'vitest';
import { findThroughMisreading } from '../../../lib/core/glossary/find-misread.ts';
import { compileGlossary, findMentions } from '../../../lib/core/glossary/glossary.ts';
import { knowsWord } from '../../../lib/core/glossary/knows-word.ts';
import { findMisread, repairMisread } from '../../../lib/core/text/ocr.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';

describe('a text that a machine read', () => {
  it.each([
    ['fr', 'Face à cela, I’approche d’une gestion publiqgue change.', 'publiqgue'],
    ['fr', 'La mise en ceuvre d’un modéele plus ouvert.', 'modéele'],
    ['es', 'La participaci6n y la informaci6n de todos.', 'participaci6n'],
    [null, 'the |egal and |ocal rules', '|egal'],
  ])('is known by its signs (%s): %s', (lang, text, example) => {
    expect(findMisread(text, lang)).toBe(example);
  });

  it.each([
    ['fr', 'L’approche du gouvernement ouvert, la mise en œuvre réelle, le modèle.'],
    ['fr', 'Le 1er mai, la 24ème conférence du QG de campagne, covid19, le lot n°4.'],
    ['fr', 'La société OIDP | Observatoire | 2024 ; elle I’a dit une fois.'],
    ['en', 'I’m sure that I’ve seen it: I’d say so.'],
    ['es', 'La participación en la 6ª sesión.'],
  ])('is not seen in ordinary text (%s): %s', (lang, text) => {
    expect(findMisread(text, lang)).toBeNull();
  });
});

describe('a misread word', () => {
  const known = new Set([
    'publique',
    'œuvre',
    'modèle',
    'gouvernement',
    'légitimité',
    'transparence',
    'données',
    'comité',
    'commune',
  ]);
  const knows = (word: string) => known.has(word);
  it.each([
    ['publiqgue', 'publique'],
    ['ceuvre', 'œuvre'],
    ['modéele', 'modèle'],
    ['gouvemement', 'gouvernement'],
    ['l1égitimité', 'légitimité'],
    ['|égitimité', 'légitimité'],
    ['transparencc', 'transparence'],
    ['dounées', 'données'],
  ])('%s is taken for %s', (read, written) => {
    expect(repairMisread(`une ${read} ici`, knows).text).toBe(`une ${written} ici`);
  });

  it.each([
    ['a known word', 'commune'],
    ['a word that is near no known one', 'promenade'],
    ['a short word', 'rnot'],
    ['a figure', '106156'],
    ['a word of two misreadings', 'gouvemementc'],
  ])('stays when it is %s', (_, word) => {
    expect(repairMisread(`une ${word} ici`, knows).text).toBe(`une ${word} ici`);
  });

  it('leads back to the text as it is', () => {
    const text = 'gestion publiqgue en ceuvre, fin';
    const { text: repaired, original } = repairMisread(text, knows);
    for (const word of ['gestion', 'publique', 'œuvre', 'fin']) {
      const at = repaired.indexOf(word);
      const back = text.slice(original(at), original(at + word.length));
      expect([word, back]).toEqual([word, { publique: 'publiqgue', œuvre: 'ceuvre' }[word] ?? word]);
    }
  });
});

describe('terms of a misread text', () => {
  const glossary = compileGlossary(loadConcepts());
  const find = (text: string) =>
    findThroughMisreading([glossary], text, 'fr', (words) => findMentions(glossary, words, 'fr'));
  const noise = ' I’approche d’une gestion publiqgue et la mise en ceuvre.';

  it.each([
    ['le gouvemement ouvert', 'gouvemement ouvert'],
    ['le gouvernement 0uvert', 'gouvernement 0uvert'],
    ['la participation citoycnne', 'participation citoycnne'],
    ['des données ouvcrtes', 'données ouvcrtes'],
  ])('%s is found, as it is written', (text, term) => {
    const [mention] = find(`${text}.${noise}`);
    expect(mention?.text).toBe(term);
    expect(`${text}.${noise}`.slice(mention!.start, mention!.end)).toBe(term);
    // The same letters in a text that shows no misreading are somebody's own.
    expect(find(`${text}.`)).toEqual([]);
  });

  it('words of ordinary texts are known or left alone', () => {
    const knows = knowsWord(glossary, 'fr');
    const text =
      'la commune, les comités, une promesse, le marché, des couleurs, la fontaine et les vendanges';
    expect(repairMisread(text, knows).text).toBe(text);
  });
});
