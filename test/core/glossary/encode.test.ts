import { describe, expect, it } from 'vitest';
import {
  compileGlossary,
  decodeGlossary,
  encodeGlossary,
  findMentions,
  lookUp,
} from '../../../lib/core/glossary/glossary.ts';
import { loadConcepts } from '../../../lib/data/glossary.ts';
import { CASES } from './mention-cases.ts';

const glossary = compileGlossary(loadConcepts());

describe('a compiled glossary', () => {
  it('is the same after it was encoded and decoded', () => {
    expect(decodeGlossary(encodeGlossary(glossary))).toEqual(glossary);
  });

  it('finds the same mentions after it was encoded and decoded', () => {
    const decoded = decodeGlossary(encodeGlossary(glossary));
    for (const { lang, text } of Object.values(CASES).flat()) {
      expect(findMentions(decoded, text, lang)).toEqual(findMentions(glossary, text, lang));
    }
  });

  it('without concepts finds nothing', () => {
    expect(findMentions(compileGlossary([]), 'Le gouvernement ouvert', 'fr')).toEqual([]);
  });

  it.each([
    ['no bytes', new ArrayBuffer(0)],
    ['other bytes', new ArrayBuffer(64)],
  ])('is refused from %s', (_, buffer) => {
    expect(() => decodeGlossary(buffer)).toThrow('not a compiled glossary');
  });
});

describe('looking up a selection', () => {
  it.each([
    ['transparence', 'fr', 'transparency'],
    ['la participation', 'fr', 'citizen-participation'],
    ['Le plan d’action national', 'fr', 'national-action-plan'],
    ['milestone', 'en', 'milestone'],
    ['compromisos', 'es', 'commitment'],
  ] as const)('%s (%s) means %s, without a cue', (text, lang, conceptId) => {
    expect(lookUp(glossary, text, lang)?.conceptId).toBe(conceptId);
  });

  it('of another word finds nothing', () => {
    expect(lookUp(glossary, 'parapluie', 'fr')).toBeUndefined();
  });
});
