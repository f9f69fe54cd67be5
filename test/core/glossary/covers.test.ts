import { describe, expect, it } from 'vitest';
import { covers, type LabelFacts } from '../../../lib/core/glossary/compile/covers.ts';
import { LABEL } from '../../../lib/core/glossary/tables.ts';

const name = (facts: Partial<LabelFacts> = {}): LabelFacts => ({ concept: 1, flags: 0, text: '', ...facts });
const abroad = name({ flags: LABEL.abroad });
const ordinary = name({ flags: LABEL.gated });
const acronym = name({ flags: LABEL.caseSensitive, text: 'PAN' });
const inBrackets = name({ flags: LABEL.qualified, text: 'PGO' });

describe('of two names of the same words, one that holds wherever the other does makes it needless:', () => {
  it.each([
    ['the same name once more', name(), name()],
    ['its name in another language', name(), abroad],
    ['one that needs a cue', name(), ordinary],
    ['one that must be written in one way', name(), acronym],
    ['the same acronym', acronym, acronym],
  ])('%s', (_, kept, needless) => {
    expect(covers(kept, needless)).toBe(true);
  });

  it.each([
    ['the name of another concept', name(), name({ concept: 2 })],
    ['a name that needs no cue, where the first does', ordinary, abroad],
    ['a name written anyhow, where the first is an acronym', acronym, name({ flags: LABEL.abroad })],
    ['an acronym written otherwise', acronym, name({ flags: LABEL.caseSensitive, text: 'Pan' })],
    ['one that a bracket may follow', name(), inBrackets],
    ['one that another bracket may follow', inBrackets, name({ flags: LABEL.qualified, text: 'OGP' })],
  ])('but not %s', (_, kept, other) => {
    expect(covers(kept, other)).toBe(false);
  });
});
