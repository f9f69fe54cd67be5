import type { Lang } from '../i18n/lang.ts';
import type { Context, DocumentSigns, Introduction } from './features.ts';
import { ROWS } from './features.ts';
import { LEXICON } from './lexicon.ts';
import type { Sentence } from './structure.ts';

/** Sentences from which a text's character is told; a longer text does not change it. */
const SAMPLE = 300;
/** How far above a heading still governs an item, in sentences. */
const HEADING_REACH = 15;

/** Tells what kind of text this is from its first sentences and its title. */
export function readDocument(sentences: readonly Sentence[], title: string, lang: Lang): DocumentSigns {
  const lexicon = LEXICON[lang];
  const sample = sentences.slice(0, SAMPLE);
  const share = (test: (sentence: Sentence) => boolean) =>
    sample.filter(test).length / Math.max(5, sample.length);
  const rows = (sign: string) => ROWS[lang].filter((row) => row.sign === sign);
  const shows = (sign: string) => {
    const patterns = rows(sign);
    return (s: Sentence) => patterns.some((row) => row.pattern.test(row.accents ? s.lower : s.plain));
  };
  const plan = new RegExp(lexicon.planWords.source);
  const isFuture = shows('future');
  const isHappening = shows('happening');
  const isEvent = shows('event');
  const isPassive = shows('future-passive');
  return {
    plan: share((s) => plan.test(s.plain)) + (plan.test(title) ? 0.1 : 0),
    action: share((s) => s.opensWith !== null && s.place !== 'prose'),
    outsiders: share((s) => lexicon.outsider.test(s.plain)),
    authorities: share((s) => lexicon.authority.test(s.plain)),
    addressed: share(shows('addresses-reader')),
    happening: share((s) => isHappening(s) || isEvent(s)),
    pledging: share(shows('pledges')),
    futures: share((s) => isFuture(s) || isPassive(s)),
  };
}

const OPENING = /[«“]|(?<![\p{L}\p{N}])"(?=[\p{L}\p{N}¿¡])/gu;
const CLOSING = /[»”]|(?<=[\p{L}\p{N}.,!?…%)])"/gu;

/** Tells of each sentence, in order, whether it stands for the greater part in quotation marks. */
export class Quotations {
  private open = false;

  next(sentence: Sentence): boolean {
    const { text } = sentence;
    if (!/[«»“”"]/.test(text)) {
      const inside = this.open;
      if (sentence.place === 'heading') this.open = false;
      return inside;
    }
    const opens = [...text.matchAll(OPENING)].map((m) => ({ at: m.index, to: true }));
    const closes = [...text.matchAll(CLOSING)].map((m) => ({ at: m.index, to: false }));
    let inside = 0;
    let from = 0;
    for (const { at, to } of [...opens, ...closes].sort((a, b) => a.at - b.at)) {
      if (this.open && !to) inside += at - from;
      if (to && !this.open) from = at;
      this.open = to;
    }
    if (this.open) inside += text.length - from;
    // A heading with no closing sign: the text forgot it.
    if (sentence.place === 'heading') this.open = false;
    return inside > text.length * 0.4;
  }
}

/** Who speaks in the sentence at `index`: looked for in it, then in the next ones of the same quotation, then in the one before. */
function speakerOf(
  sentences: readonly Sentence[],
  quoted: readonly boolean[],
  index: number,
  lang: Lang,
): Context['speaker'] {
  const { says, authority, outsider } = LEXICON[lang];
  const order = [index, index + 1, index + 2, index - 1, index - 2];
  for (const at of order) {
    const sentence = sentences[at];
    if (!sentence) continue;
    if (at > index + 1 && !quoted[at - 1]) continue;
    const match = says.exec(sentence.plain);
    if (!match) continue;
    const near = sentence.plain.slice(Math.max(0, match.index - 60), match.index + match[0].length + 80);
    if (outsider.test(near)) return 'outsider';
    if (authority.test(near)) return 'authority';
  }
  return null;
}

const NOTHING: Introduction = {
  pledges: false,
  past: false,
  aim: false,
  reader: false,
  authority: false,
  report: false,
};
/** One line may introduce hundreds of items. */
const introductions = new WeakMap<Sentence, Introduction>();

function readIntroduction(above: Sentence, lang: Lang): Introduction {
  const known = introductions.get(above);
  if (known) return known;
  const shows = (sign: string) =>
    ROWS[lang].some((row) => row.sign === sign && row.pattern.test(row.accents ? above.lower : above.plain));
  const introduction = {
    pledges: shows('pledges'),
    past: shows('past'),
    aim: shows('aim'),
    reader: shows('addresses-reader'),
    authority: above.place === 'heading' && LEXICON[lang].authority.test(above.plain),
    report: LEXICON[lang].report.test(above.plain),
  };
  introductions.set(above, introduction);
  return introduction;
}

/** The heading or the line ending in ":" under which the sentence stands; null when there is none near. */
function introducing(sentences: readonly Sentence[], index: number): Sentence | null {
  const sentence = sentences[index]!;
  if (sentence.place === 'prose' && !sentence.wholeLine) return null;
  for (let i = index - 1; i >= Math.max(0, index - HEADING_REACH); i -= 1) {
    const above = sentences[i]!;
    if (above.place !== 'heading' && !above.opensList && !(above.place === 'row' && i === 0)) continue;
    if (above.opensWith !== null && above.place === sentence.place) continue;
    return above;
  }
  return null;
}

/** What surrounds the sentence at `index`. */
export function contextOf(
  sentences: readonly Sentence[],
  quoted: readonly boolean[],
  document: DocumentSigns,
  index: number,
  lang: Lang,
  reference: string | null,
): Context {
  const sentence = sentences[index]!;
  const above = introducing(sentences, index);
  const around = [index - 2, index - 1, index + 1, index + 2]
    .map((i) => sentences[i])
    .filter((s) => s !== undefined);
  const alike = around.filter((s) => s.opensWith !== null && (s.place !== 'prose' || s.wholeLine));
  return {
    underPlanHeading: above !== null && LEXICON[lang].planHeading.test(above.plain),
    introduction: above === null ? NOTHING : readIntroduction(above, lang),
    headsList: sentences[index + 1]?.place === 'item' && sentence.place !== 'item',
    actionNeighbours: around.length > 0 ? alike.length / around.length : 0,
    quoted: quoted[index]!,
    speaker: quoted[index] ? speakerOf(sentences, quoted, index, lang) : null,
    document,
    reference,
  };
}
