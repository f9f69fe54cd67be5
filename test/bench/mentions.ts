/**
 * How well terms are found: precision, recall and the share of wrong senses against the judged mentions of the corpus,
 * and marks per 1,000 words on texts about something else. By itself (`node test/bench/mentions.ts`) it lists what differs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGlossary, findMentions, type Mention } from '../../lib/core/glossary/glossary.ts';
import { type Lang, toLang } from '../../lib/core/i18n/lang.ts';
import { overlap, type Passage } from '../../lib/core/text/passage.ts';
import { loadConcepts } from '../../lib/data/glossary.ts';

const shared = process.env.MARGIN_SHARED ?? join(import.meta.dirname, '../../../shared');
const glossary = compileGlossary(loadConcepts());

interface GoldMention extends Passage {
  text: string;
  conceptIds: string[];
  ok: boolean;
  borderline?: boolean;
  missingLabel?: boolean;
}

interface GoldDocument {
  id: string;
  lang: Lang;
  title: string | null;
  text: string;
  mentions: GoldMention[];
}

interface Tally {
  right: number;
  wrong: number;
  found: number;
  gold: number;
  concept: number;
  rejected: number;
  marked: number;
}

const zero = (): Tally => ({ right: 0, wrong: 0, found: 0, gold: 0, concept: 0, rejected: 0, marked: 0 });
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const same = (a: Passage, b: Passage) => {
  const both = overlap(a, b);
  return both / (a.end - a.start + b.end - b.start - both) >= 0.5;
};

type OnDifference = (
  what: string,
  document: GoldDocument,
  passage: Passage & { text: string },
  more: string,
) => void;

/** The corpus's own way of scoring (its `score.mjs`): half of the joined length, borderline ones left out. */
function score(
  document: GoldDocument,
  mentions: readonly Mention[],
  tally: Tally,
  differ: OnDifference,
): void {
  const right = document.mentions.filter(({ ok, borderline }) => ok && !borderline);
  const rejected = document.mentions.filter(({ ok, borderline }) => !ok && !borderline);
  const open = document.mentions.filter(({ borderline }) => borderline);
  for (const mention of mentions) {
    const gold = right.find((candidate) => same(mention, candidate));
    if (gold) {
      tally.right += 1;
      if (gold.conceptIds.includes(mention.conceptId)) tally.concept += 1;
      else differ('concept', document, mention, `${mention.conceptId} for ${gold.conceptIds}`);
    } else if (!open.some((other) => overlap(mention, other) > 0)) {
      tally.wrong += 1;
      differ('wrong', document, mention, mention.conceptId);
    }
  }
  for (const gold of right) {
    if (gold.missingLabel) continue;
    tally.gold += 1;
    if (mentions.some((mention) => same(mention, gold))) tally.found += 1;
    else differ('missed', document, gold, gold.conceptIds.join());
  }
  for (const gold of rejected) {
    tally.rejected += 1;
    if (mentions.some((mention) => same(mention, gold))) tally.marked += 1;
  }
}

/** Mentions against the corpus, then marks on press pages; figures are shares from 0 to 1. */
export async function bench(
  print: (name: string, value: number, unit: string) => void,
  differ: OnDifference = () => {},
): Promise<void> {
  const corpus = join(shared, 'data/corpus/dev.jsonl');
  if (!existsSync(corpus)) return;
  const tallies: Record<string, Tally> = { all: zero() };
  for (const line of readFileSync(corpus, 'utf8').trim().split('\n')) {
    const document = JSON.parse(line) as GoldDocument;
    const mentions = findMentions(glossary, document.text, document.lang, { title: document.title });
    score(document, mentions, tallies.all!, differ);
    tallies[document.lang] ??= zero();
    score(document, mentions, tallies[document.lang]!, () => {});
  }
  for (const [name, { right, wrong, found, gold, concept, rejected, marked }] of Object.entries(tallies)) {
    const precision = share(right, right + wrong);
    const recall = share(found, gold);
    print(`mentions/${name}/precision`, precision, 'share');
    print(`mentions/${name}/recall`, recall, 'share');
    print(`mentions/${name}/f1`, share(2 * precision * recall, precision + recall), 'share');
    print(`mentions/${name}/concept`, share(concept, right), 'share');
    print(`mentions/${name}/rejected-marked`, share(marked, rejected), 'share');
  }
  benchPress(print, differ);
}

/** All marks on press pages: to be read, since some of them are right. */
function benchPress(print: (name: string, value: number, unit: string) => void, differ: OnDifference): void {
  const pages = join(shared, 'data/pages');
  let words = 0;
  let marks = 0;
  for (const name of readdirSync(pages).filter((folder) => /^(?:pr|sh)-/.test(folder))) {
    const meta = JSON.parse(readFileSync(join(pages, name, 'meta.json'), 'utf8')) as {
      lang: string;
      title: string;
    };
    const lang = toLang(meta.lang) ?? 'en';
    const text = readFileSync(join(pages, name, 'article.txt'), 'utf8');
    const mentions = findMentions(glossary, text, lang, { title: meta.title });
    words += text.split(/\s+/).length;
    marks += mentions.length;
    const document = { id: name, lang, title: meta.title, text, mentions: [] };
    for (const mention of mentions) differ('press', document, mention, mention.conceptId);
  }
  print('mentions/press/marks', (marks / words) * 1000, 'per-1000-words');
}

if (process.argv[1] === import.meta.filename) {
  await bench(
    (name, value, unit) => console.log(name, value.toFixed(4), unit),
    (what, { id, text }, { start, end }, more) => {
      const around = `${text.slice(Math.max(0, start - 60), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 60)}`;
      console.log(what.padEnd(8), more, '|', around.replaceAll('\n', '⏎'), '|', id);
    },
  );
}
