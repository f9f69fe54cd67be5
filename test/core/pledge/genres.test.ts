import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../../lib/core/i18n/lang.ts';
import { findPledges } from '../../../lib/core/pledge/find.ts';

/** A short text of one genre; its lines are pledges or not. */
interface Sample {
  lang: Lang;
  genre: string;
  title: string;
  date: string;
  lines: { pledge: boolean; text: string }[];
}

/**
 * Texts written for this test, in many genres: "# language | genre | title | date", then one sentence a line, "+" for a pledge,
 * "-" for none. The model was not trained on them; its tables were corrected after reading its mistakes in them.
 */
function readSamples(): Sample[] {
  const samples: Sample[] = [];
  for (const line of readFileSync(new URL('genres.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) {
      const [lang, genre = '', title = '', date = ''] = line.slice(2).split(' | ');
      samples.push({ lang: lang as Lang, genre, title, date, lines: [] });
    } else if (line !== '') samples.at(-1)?.lines.push({ pledge: line.startsWith('+'), text: line.slice(2) });
  }
  return samples;
}

/** Sentences rightly marked, wrongly marked, and missed. */
function judge({ lang, title, date, lines }: Sample) {
  const found = findPledges(lines.map(({ text }) => text).join('\n'), lang, { title, date });
  const marked = new Set(found.flatMap(({ text }) => text.split('\n')));
  const isMarked = (text: string) => [...marked].some((words) => text.includes(words));
  return {
    right: lines.filter(({ pledge, text }) => pledge && isMarked(text)).map(({ text }) => text),
    wrong: lines.filter(({ pledge, text }) => !pledge && isMarked(text)).map(({ text }) => text),
    missed: lines.filter(({ pledge, text }) => pledge && !isMarked(text)).map(({ text }) => text),
  };
}

const samples = readSamples();

describe.each(LANGS)('texts of many genres in %s', (lang) => {
  const results = samples.filter((sample) => sample.lang === lang).map(judge);
  const all = (part: 'right' | 'wrong' | 'missed') => results.flatMap((result) => result[part]);

  it('nine marks in ten are pledges', () => {
    const share = all('right').length / (all('right').length + all('wrong').length);
    expect(share, all('wrong').join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('eight pledges in ten are marked', () => {
    const share = all('right').length / (all('right').length + all('missed').length);
    expect(share, all('missed').join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('texts without a pledge', () => {
  const silent = samples.filter(({ lines }) => lines.every(({ pledge }) => !pledge));
  /** What a machine of rules cannot tell: a forecast of harm, who "we" or "the management" are, a feast from a measure, irony. */
  const KNOWN = new Set([
    'La reforma debilitará a los órganos de control.',
    'Ningún ministro se comprometerá a nada antes de las elecciones.',
    'We will keep pressing ministers to publish their diaries.',
    "La direction s'est engagée à recevoir une délégation jeudi.",
    "La ville d'Azay accueillera une fanfare belge.",
  ]);

  it.each(silent.map((sample) => [sample.lang, sample.genre, sample.title, sample] as const))(
    '%s, %s, « %s »: none',
    (_lang, _genre, _title, sample) => {
      expect(judge(sample).wrong.filter((text) => !KNOWN.has(text))).toEqual([]);
    },
  );
});
