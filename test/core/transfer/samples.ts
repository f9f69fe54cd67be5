import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { createAnnotation, type NewAnnotationFacts } from '../../../lib/core/annotation/create.ts';
import type { ArticleRecord } from '../../../lib/core/kept.ts';
import type { TrackedPledge } from '../../../lib/core/tracker/tracked-pledge.ts';
import { type Collection, emptyCollection } from '../../../lib/core/transfer/collection.ts';

export const URL_1 = 'https://www.journal.example/open-data';
export const URL_2 = 'https://www.ministere.example/plan';
const NOW = '2026-11-24T09:00:00.000Z';

export const TEXT_1 = 'Les données ouvertes changent la ville. Le ministère publiera un guide avant 2019.';

/** Words that some reader of some format takes for more than words. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example";"x")',
  '+cmd|’ /C calc’!A0',
  '@SUM(1+1)',
  '-2+3',
  '\t=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  ']]><x>&amp;&#60;',
  'javascript:alert(1)',
  '[x](javascript:alert(1)) ![y](http://evil.example/z.png)',
  '---\ntitle: other\n---',
  '# heading\n> quote\n- [ ] task\n```js\nx\n```',
  'x: y\n"a": [b]\n- c',
  'ER  - \nTY  - BOOK\nTI  - other',
  'a\r\nER  - \r\nb',
  '} , author = {Evil}, x = {',
  '\\input{/etc/passwd} $x^2$ % comment } { & # _ ~',
  '{{{{ \\} }} \\{',
  '#deck:Other\n#html:false',
  '{{c1::x}} [sound:evil.mp3] [latex]x[/latex]',
  '%% hidden %% [[link]] ![[embed]] #tag ==mark== ^block key:: value',
  'é e\u0301 ñ œ ß ł “quotes” « guillemets\u00a0» 👩‍👧 \u202e gnirts',
  'lone \ud83d surrogate',
  'null \u0000 bell \u0007 nel \u0085 ls \u2028 ps \u2029 bom \ufeff',
] as const;

export function onQuote(
  exact: string,
  facts: Partial<NewAnnotationFacts> & { start?: number } = {},
): Annotation {
  const { start = 4, ...rest } = facts;
  return createAnnotation({
    id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
    now: NOW,
    source: URL_1,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    ...rest,
  });
}

export function articleRecord(facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    canonicalUrl: URL_1,
    title: 'Données ouvertes : et après ?',
    byline: 'Anne Martin',
    siteName: 'Le Journal',
    publishedTime: '2016-12-09',
    modifiedTime: null,
    lang: 'fr',
    fingerprint: 'f1',
    addresses: [URL_1],
    textLength: TEXT_1.length,
    firstSeen: NOW,
    lastRead: NOW,
    ...facts,
  };
}

const PLEDGE_WORDS = 'Le ministère publiera un guide avant 2019.';

/** A followed pledge of the first article, judged on evidence. */
export function trackedPledge(facts: Partial<TrackedPledge> = {}): TrackedPledge {
  return {
    id: 'urn:uuid:0192f0c0-0000-7000-8000-0000000000aa',
    article: {
      url: URL_1,
      title: 'Données ouvertes : et après ?',
      siteName: 'Le Journal',
      publishedTime: '2016-12-09',
    },
    selector: [
      { type: 'TextQuoteSelector', exact: PLEDGE_WORDS, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 40, end: 40 + PLEDGE_WORDS.length },
    ],
    found: {
      text: PLEDGE_WORDS,
      type: 'explicit',
      strength: 'firm',
      actor: 'Le ministère',
      action: 'publier un guide',
      deadline: { text: 'avant 2019', iso: '2018-12-31' },
    },
    history: [
      { id: 'c1', at: NOW, kind: 'tracked' },
      { id: 'c2', at: NOW, kind: 'linked', commitmentId: 'own-1' },
      {
        id: 'c3',
        at: NOW,
        kind: 'evidence-added',
        evidence: {
          id: 'e1',
          quote: 'Le guide est paru.',
          source: { title: 'Rapport annuel', url: 'https://www.rapport.example/2019', date: '2019-03' },
          side: 'independent',
        },
      },
      { id: 'c4', at: NOW, kind: 'judged', verdict: 'kept', evidenceIds: ['e1'] },
      { id: 'c5', at: NOW, kind: 'noted', note: 'Tenue de justesse.' },
    ],
    ...facts,
  };
}

/** Two articles: one with a text, a note, a highlight and a pledge; one that nothing but its address is known of. */
export function aCollection(): Collection {
  return {
    ...emptyCollection(),
    articles: [
      articleRecord(),
      articleRecord({
        canonicalUrl: URL_2,
        title: 'Plan d’action 2018-2020',
        byline: null,
        siteName: null,
        publishedTime: null,
        lang: null,
        addresses: [URL_2],
      }),
    ],
    texts: [{ canonicalUrl: URL_1, text: TEXT_1, seen: NOW }],
    annotations: [
      onQuote('données ouvertes', { colour: 2, note: 'Lesquelles ?', tags: ['à relancer', 'budget'] }),
      createAnnotation({
        id: 'urn:uuid:0192f0c0-0000-7000-8000-000000000002',
        now: NOW,
        source: URL_2,
        note: 'À lire en entier.',
      }),
    ],
    pledges: [trackedPledge()],
    dismissals: [{ article: URL_1, quote: 'ce n’est rien', at: NOW }],
    links: [{ article: URL_1, quote: 'un mot', commitmentId: 'own-1', answer: 'no', at: NOW }],
  };
}
