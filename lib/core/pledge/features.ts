import type { Lang } from '../i18n/lang.ts';
import { findDeadline, type TimePhrase } from '../text/dates.ts';
import { GATE } from './gate.ts';
import { LEXICON } from './lexicon.ts';
import type { Row, Sign } from './row.ts';
import { CUES } from './row.ts';
import { ROWS_EN } from './rows.en.ts';
import { ROWS_ES } from './rows.es.ts';
import { ROWS_FR } from './rows.fr.ts';
import type { Sentence } from './structure.ts';

export const ROWS: Record<Lang, readonly Row[]> = { fr: ROWS_FR, en: ROWS_EN, es: ROWS_ES };

/** A sign found in a sentence; offsets in the sentence. */
export interface SignFound {
  sign: Sign;
  start: number;
  end: number;
}

type Kind = 'cues' | 'guards';
const rowsOfKind = (lang: Lang, kind: Kind) =>
  ROWS[lang].filter((row) => (CUES[row.sign] !== undefined) === (kind === 'cues'));
const KINDS: Record<Lang, Record<Kind, readonly Row[]>> = {
  fr: { cues: rowsOfKind('fr', 'cues'), guards: rowsOfKind('fr', 'guards') },
  en: { cues: rowsOfKind('en', 'cues'), guards: rowsOfKind('en', 'guards') },
  es: { cues: rowsOfKind('es', 'cues'), guards: rowsOfKind('es', 'guards') },
};
const NO_SIGNS: ReadonlyMap<Sign, SignFound> = new Map();

/** The first place of every sign of the kind asked for in the sentence. */
export function signsOf(sentence: Sentence, lang: Lang, kind: Kind): ReadonlyMap<Sign, SignFound> {
  if (kind === 'cues' && !GATE[lang].test(sentence.plain)) return NO_SIGNS;
  let found: Map<Sign, SignFound> | null = null;
  for (const row of KINDS[lang][kind]) {
    const letters = row.accents ? sentence.lower : sentence.plain;
    if (!row.pattern.test(letters) || found?.has(row.sign)) continue;
    const match = row.pattern.exec(letters)!;
    // "Neira", "Ferreira": a name within a sentence is no verb.
    if (row.accents && match.index > sentence.body && CAPITAL.test(sentence.text[match.index]!)) continue;
    found ??= new Map();
    found.set(row.sign, { sign: row.sign, start: match.index, end: match.index + match[0].length });
  }
  return found ?? NO_SIGNS;
}

const CAPITAL = /[A-Z\u00c0-\u00de]/;

/** The cue that says most. */
export function strongestCue(signs: ReadonlyMap<Sign, SignFound>): SignFound | null {
  let best: SignFound | null = null;
  for (const sign of signs.values()) {
    const rank = CUES[sign.sign]?.rank;
    if (
      rank &&
      (!best || rank > CUES[best.sign]!.rank || (rank === CUES[best.sign]!.rank && sign.start < best.start))
    )
      best = sign;
  }
  return best;
}

/** The stretch before the cue in which its subject stands; `relative` when that is a pronoun such as "qui" or "which". */
export function subjectZone(
  sentence: Sentence,
  cueStart: number,
  lang: Lang,
): { start: number; text: string; relative: boolean } {
  const before = sentence.plain.slice(0, cueStart);
  const { clause, relative, says } = LEXICON[lang];
  const starts = [0];
  clause.lastIndex = 0;
  while (clause.test(before)) starts.push(clause.lastIndex);
  let start = starts.pop()!;
  const link = before.slice(0, start).match(relative);
  // "annonce que la ville…": what follows is said, not told of something else.
  const isRelative =
    link !== null && !says.test(before.slice(Math.max(0, (link.index ?? 0) - 40), link.index));
  // "élabore puis mettra": an empty stretch has its subject further back.
  while (!isRelative && starts.length > 0 && !/[a-z]{2}/.test(before.slice(start))) start = starts.pop()!;
  // "Pour la ministre, cette innovation va…": what stands before the comma is not the subject, unless nothing follows it.
  const comma = before.lastIndexOf(', ');
  if (comma > start && /[a-z]{2,} [a-z]{2,}/.test(before.slice(comma))) start = comma + 2;
  return { start, text: before.slice(start), relative: isRelative };
}

/** Shares, 0–1, of a text's sentences in which something shows: they tell a plan from a report, an event or a manifesto. */
export interface DocumentSigns {
  /** Words of a plan: milestones, deadlines, a roadmap. */
  plan: number;
  /** Lines that begin with an action. */
  action: number;
  outsiders: number;
  authorities: number;
  /** The reader is spoken to. */
  addressed: number;
  /** Events, sessions, votes. */
  happening: number;
  /** Pledge verbs. */
  pledging: number;
  futures: number;
}

/** What the heading or line that introduces a list says. */
export interface Introduction {
  pledges: boolean;
  past: boolean;
  aim: boolean;
  reader: boolean;
  authority: boolean;
  report: boolean;
}

/** What surrounds a sentence. */
export interface Context {
  /** The last heading or list opener above speaks of commitments, measures, actions. */
  underPlanHeading: boolean;
  /** What the line that introduces a list or section says: it pledges, looks back, states an aim, or speaks to the reader. */
  introduction: {
    pledges: boolean;
    past: boolean;
    aim: boolean;
    reader: boolean;
    authority: boolean;
    report: boolean;
  };
  /** A list follows: a title of a group of items. */
  headsList: boolean;
  /** Neighbours of the same place that begin with an action, 0–1. */
  actionNeighbours: number;
  /** Inside quotation marks, wholly or at its start. */
  quoted: boolean;
  /** The speaker of the quotation, when the text names one near by. */
  speaker: 'authority' | 'outsider' | null;
  document: DocumentSigns;
  /** The article's date, for deadlines such as "next year". */
  reference: string | null;
}

export interface Evidence {
  features: string[];
  signs: Map<Sign, SignFound>;
  cue: SignFound | null;
  deadline: TimePhrase | null;
}

const level = (name: string, value: number, steps: number[]): string[] => {
  const at = steps.filter((step) => value >= step).length;
  return at > 0 ? Array.from({ length: at }, (_, i) => `${name}≥${steps[i]}`) : [];
};

const levels = new WeakMap<DocumentSigns, string[]>();

/** What is said of the whole text, the same for all its sentences. */
function documentFeatures(document: DocumentSigns): string[] {
  const known = levels.get(document);
  if (known) return known;
  const features = [
    ...level('doc-plan', document.plan, [0.02, 0.1, 0.2]),
    ...level('doc-actions', document.action, [0.1, 0.25, 0.5]),
    ...level('doc-outsiders', document.outsiders, [0.1, 0.25]),
    ...level('doc-authorities', document.authorities, [0.2, 0.4, 0.6]),
    ...level('doc-addressed', document.addressed, [0.1, 0.25]),
    ...level('doc-happening', document.happening, [0.15, 0.3]),
    ...level('doc-futures', document.futures, [0.15, 0.3, 0.5]),
  ];
  levels.set(document, features);
  return features;
}

/** Only a sentence with a cue, or a line that begins with an action, can be a pledge. */
export function mayPledge(sentence: Sentence, cues: ReadonlyMap<Sign, SignFound>): boolean {
  return (
    cues.size > 0 || (sentence.opensWith !== null && (sentence.place !== 'prose' || sentence.startsLine))
  );
}

/** Guards that hold for their own clause only. */
const SCOPED: ReadonlySet<Sign> = new Set<Sign>(['negated', 'conditional', 'wish', 'past']);

/** Everything the decision rests on, as names: each is either there or not. */
export function evidenceOf(
  sentence: Sentence,
  cues: ReadonlyMap<Sign, SignFound>,
  context: Context,
  lang: Lang,
): Evidence {
  const lexicon = LEXICON[lang];
  const signs = new Map([...cues, ...signsOf(sentence, lang, 'guards')]);
  const cue = strongestCue(signs);
  const deadline = findDeadline(sentence.plain, lang, context.reference);
  const features: string[] = [];
  const add = (name: string, present = true) => {
    if (present) features.push(name);
  };
  const structural = sentence.place !== 'prose';
  /** A guard that another clause holds guards something else: "Les vamos a dar una calle, esto no quedará solo en promesa". */
  const near = (found: SignFound) => {
    if (cue === null) return found.start > sentence.body + 1;
    if (found.start < cue.end && cue.start < found.end) return true;
    const between =
      found.start < cue.start
        ? sentence.plain.slice(found.end, cue.start)
        : sentence.plain.slice(cue.end, found.start);
    return between.length < (found.start < cue.start ? 35 : 25) && !/[,;:]/.test(between);
  };
  const overlaps = (found: SignFound) => cue !== null && found.start < cue.end && cue.start < found.end;
  for (const [sign, found] of signs) {
    if (sign === 'past' && cue?.sign === 'target') add('past');
    else if (SCOPED.has(sign) && !near(found)) add(`far-${sign}`);
    else if (sign === 'effect' && cue !== null && !overlaps(found)) add('far-effect');
    // "a annoncé", "committed to" are past themselves; a target is no mere aim.
    else if (sign === 'past' && overlaps(found)) continue;
    else if (sign === 'aim' && cue !== null && (cue.sign === 'target' || cue.sign === 'plan-holds'))
      add('aim-of-plan');
    else if (sign === 'addresses-reader' && structural && sentence.opensWith !== null) add('item-for-reader');
    else add(sign);
  }
  add('negated-pledge', features.includes('negated') && cue !== null && !cue.sign.startsWith('future'));
  const zone = cue ? subjectZone(sentence, cue.start, lang) : null;
  const verbal =
    cue !== null &&
    [
      'future',
      'future-passive',
      'going-to',
      'goes-on',
      'intends',
      'pledges',
      'pledged',
      'promises',
      'scheduled',
    ].includes(cue.sign);
  if (zone && verbal) {
    const authority = lexicon.authority.test(zone.text);
    const outsider = lexicon.outsider.test(zone.text);
    const isPublic = lexicon.public.test(zone.text);
    add('subject:authority', authority && !outsider);
    add('subject:outsider', outsider);
    add('subject:public', isPublic && !authority);
    add('subject:we', lexicon.we.test(zone.text));
    add('subject:measure', lexicon.measure.test(zone.text) && !authority);
    add('subject:event', signs.has('event') && signs.get('event')!.start < cue!.start);
    add(
      'subject:person',
      /[A-Z\u00c0-\u00de][\p{Ll}-]+ [A-Z\u00c0-\u00de][\p{Ll}-]+/u.test(
        sentence.text.slice(zone.start, cue!.start),
      ),
    );
    add('subject:none', !authority && !outsider && !isPublic);
    const kind = cue!.sign === 'future' || cue!.sign === 'going-to' ? 'future' : cue!.sign;
    add(`${kind}+authority`, authority && !outsider);
    add(`${kind}+outsider`, outsider);
    add(
      'pledge-by-other',
      ['pledges', 'pledged', 'promises'].includes(cue!.sign) && !authority && !lexicon.we.test(zone.text),
    );
  }
  if (cue?.sign === 'announces') {
    const rest = sentence.plain.slice(cue.end, cue.end + 160).split(/[ ']/);
    add(
      'announces-action',
      rest.some((word) => lexicon.actionNoun.test(word)),
    );
  }
  if (cue?.sign === 'plan-holds' || cue?.sign === 'present')
    add(`${cue.sign}-in-plan`, context.document.plan >= 0.1);
  add(
    'colon-action',
    cue !== null &&
      /: /.test(sentence.plain.slice(cue.end)) &&
      lexicon.actionVerb.test(sentence.plain.slice(cue.end).replace(/^[^:]*: /, '')),
  );
  add(
    'we-official',
    verbal &&
      features.includes('subject:we') &&
      context.document.authorities >= 0.2 &&
      context.document.outsiders < 0.25,
  );
  const planned = verbal && !['pledges', 'pledged', 'promises'].includes(cue!.sign);
  add('in-relative', zone?.relative === true && verbal);
  add('we-outsider', features.includes('subject:we') && lexicon.outsider.test(sentence.plain));
  add(
    'planned-by-nobody',
    planned &&
      !lexicon.authority.test(sentence.plain) &&
      !features.includes('we-official') &&
      context.document.plan < 0.1 &&
      context.document.authorities < 0.4 &&
      !(context.quoted && context.speaker === 'authority'),
  );
  add('names-authority', lexicon.authority.test(sentence.plain));
  add('names-outsider', lexicon.outsider.test(sentence.plain));
  add('deadline', deadline !== null);
  add(
    'deadline-ahead',
    deadline?.iso !== null &&
      deadline !== null &&
      context.reference !== null &&
      deadline.iso! > context.reference.slice(0, 4),
  );
  add('deadline-limit', deadline?.limit === true);
  add('has-url', /https?:|www\./.test(sentence.plain));
  add('question', /\?["'»”)\s]*$/.test(sentence.text));
  add('quoted', context.quoted);
  add('quoted-authority', context.quoted && context.speaker === 'authority');
  add('quoted-outsider', context.quoted && context.speaker === 'outsider');
  add('speaks', lexicon.says.test(sentence.plain));
  add(`place:${sentence.place}`);
  add('whole-line', sentence.wholeLine);
  add('short', sentence.text.length < 35);
  add('no-cue', cue === null);
  if (sentence.opensWith) {
    add(`opens:${sentence.opensWith}`);
    if (structural || sentence.startsLine) {
      add(`line-opens:${sentence.opensWith}`);
      add(`${sentence.place}-opens`);
      add('opens-under-heading', context.underPlanHeading);
      add('opens-among-like', context.actionNeighbours >= 0.5);
      add('opens-in-plan', context.document.plan >= 0.1);
      add('opens-in-pledging', context.document.pledging >= 0.08);
      add('opens-after-pledge', context.introduction.pledges && !context.introduction.reader);
      add('opens-under-authority', context.introduction.authority && sentence.opensWith === 'noun');
      add(
        'verb-heading-over-prose',
        sentence.place === 'heading' && sentence.opensWith === 'verb' && context.document.action < 0.25,
      );
      add('opens-in-report', context.introduction.report);
      add('opens-after-past', context.introduction.past);
      add('opens-after-aim', context.introduction.aim);
      add('opens-after-reader', context.introduction.reader);
      add('opens-before-list', context.headsList);
      add('opens-event-text', signs.has('event'));
      add('opens-in-event', context.document.happening >= 0.2);
      add('opens-in-outsiders', context.document.outsiders > context.document.authorities);
    }
  }
  add('under-heading', context.underPlanHeading);
  features.push(...documentFeatures(context.document));
  return { features, signs, cue, deadline };
}
