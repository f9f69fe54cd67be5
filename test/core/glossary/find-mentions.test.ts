import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary, findMentions } from '../../../lib/core/glossary/glossary.ts';
import { LANGS } from '../../../lib/core/i18n/lang.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';
import { CASES } from './mention-cases.ts';

const glossary = compileGlossary(loadConcepts());

for (const [rule, cases] of Object.entries(CASES)) {
  describe(rule, () => {
    it.each(cases.map((row) => [JSON.stringify(row.text), row] as const))(
      '%s',
      (_, { lang, text, finds }) => {
        const mentions = findMentions(glossary, text, lang);
        expect(mentions.map((mention) => [mention.text, mention.conceptId])).toEqual(finds);
      },
    );
  });
}

const pieces = Object.values(CASES).flatMap((cases) => cases.map(({ text }) => text));
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '\n', '. ', '-', '’'),
    ),
  )
  .map((parts) => parts.join(' '));
const anyLang = fc.constantFrom(...LANGS);

describe('mentions of any text', () => {
  it('slice to their text, in order, none overlapping another', () => {
    fc.assert(
      fc.property(anyText, anyLang, (text, lang) => {
        let end = 0;
        for (const mention of findMentions(glossary, text, lang)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      }),
    );
  });

  it('stay where they are when an unrelated paragraph follows', () => {
    const unrelated = fc.constantFrom(
      'Le chat dort au soleil.',
      'Rain fell all day.',
      'Llovió todo el día.',
      '12 34 56',
    );
    fc.assert(
      fc.property(anyText, unrelated, anyLang, (text, more, lang) => {
        expect(findMentions(glossary, `${text}\n\n${more}`, lang)).toEqual(
          findMentions(glossary, text, lang),
        );
      }),
    );
  });

  it('move with the text when an unrelated paragraph comes before', () => {
    fc.assert(
      fc.property(anyText, anyLang, (text, lang) => {
        const before = 'Xyz.\n\n';
        const moved = findMentions(glossary, text, lang).map((mention) => ({
          ...mention,
          start: mention.start + before.length,
          end: mention.end + before.length,
        }));
        expect(findMentions(glossary, before + text, lang)).toEqual(moved);
      }),
    );
  });
});

describe('the title', () => {
  it('lends its words as cues to the whole text', () => {
    const text = 'Le premier engagement sera suivi.';
    expect(findMentions(glossary, text, 'fr')).toEqual([]);
    const [mention] = findMentions(glossary, text, 'fr', { title: 'Plan d’action du PGO : où en est-on ?' });
    expect(mention?.conceptId).toBe('commitment');
  });
});
