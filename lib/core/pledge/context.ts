import { type DocumentSigns, readDocument } from './document.ts';
import type { Setting } from './outlook.ts';
import { Quotations, speakerOf } from './quotations.ts';
import type { Sentence } from './structure.ts';

/** How far above a heading still governs an item, in sentences. */
const HEADING_REACH = 15;

/** What the heading or line that introduces a list says: it pledges, looks back, states an aim, or speaks to the reader. */
export interface Introduction {
  pledges: boolean;
  past: boolean;
  aim: boolean;
  reader: boolean;
  authority: boolean;
  report: boolean;
}

/** What surrounds a sentence. */
export interface Context extends Setting {
  /** The last heading or list opener above speaks of commitments, measures, actions. */
  underPlanHeading: boolean;
  introduction: Introduction;
  /** A list follows: a title of a group of items. */
  headsList: boolean;
  /** Neighbours of the same place that begin with an action, 0–1. */
  actionNeighbours(): number;
  /** The speaker of the quotation, when the text names one near by. */
  speaker: 'authority' | 'outsider' | null;
  /** The article's date, for deadlines such as "next year". */
  reference: string | null;
}

const NOTHING: Introduction = {
  pledges: false,
  past: false,
  aim: false,
  reader: false,
  authority: false,
  report: false,
};

/** The sentences of one text, and what each stands among. */
export class Surroundings {
  readonly sentences: Sentence[] = [];
  private readonly quotations: Quotations;
  private readonly quoted: boolean[] = [];
  /** One line may introduce hundreds of items. */
  private readonly introductions = new Map<Sentence, Introduction>();
  private document: DocumentSigns | undefined;
  private readonly title: string;
  private readonly reference: string | null;

  /** `title` is folded as `Sentence.plain` is; `reference` is the article's date, ISO. */
  constructor(text: string, title: string, reference: string | null) {
    this.quotations = new Quotations(text);
    this.title = title;
    this.reference = reference;
  }

  /** The next sentence of the text. */
  add(sentence: Sentence): void {
    this.sentences.push(sentence);
    this.quoted.push(this.quotations.next(sentence));
  }

  /** What is known of a sentence at once. Ask when all sentences are there. */
  settingOf(index: number): Setting {
    this.document ??= readDocument(this.sentences, this.title);
    return { quoted: this.quoted[index]!, document: this.document };
  }

  /** What surrounds the sentence at `index`; ask when all sentences are there. */
  of(index: number): Context {
    const { sentences, quoted } = this;
    const sentence = sentences[index]!;
    const above = this.introducing(index);
    const { document, quoted: isQuoted } = this.settingOf(index);
    return {
      document,
      quoted: isQuoted,
      underPlanHeading: above?.speaksOf('planHeading') ?? false,
      introduction: above === null ? NOTHING : this.readIntroduction(above),
      headsList: sentences[index + 1]?.place === 'item' && sentence.place !== 'item',
      // Only items of plans ask.
      actionNeighbours: () => this.actionNeighbours(index),
      speaker: isQuoted ? speakerOf(sentences, quoted, index) : null,
      reference: this.reference,
    };
  }

  private actionNeighbours(index: number): number {
    let neighbours = 0;
    let alike = 0;
    for (const at of [index - 2, index - 1, index + 1, index + 2]) {
      const sentence = this.sentences[at];
      if (sentence === undefined) continue;
      neighbours += 1;
      if (sentence.opensWith !== null && (sentence.place !== 'prose' || sentence.wholeLine)) alike += 1;
    }
    return neighbours > 0 ? alike / neighbours : 0;
  }

  /** The heading or the line ending in ":" under which the sentence stands; null when there is none near. */
  private introducing(index: number): Sentence | null {
    const sentence = this.sentences[index]!;
    if (sentence.place === 'prose' && !sentence.wholeLine) return null;
    for (let i = index - 1; i >= Math.max(0, index - HEADING_REACH); i -= 1) {
      const above = this.sentences[i]!;
      if (above.place !== 'heading' && !above.opensList && !(above.place === 'row' && i === 0)) continue;
      if (above.opensWith !== null && above.place === sentence.place) continue;
      return above;
    }
    return null;
  }

  private readIntroduction(above: Sentence): Introduction {
    const known = this.introductions.get(above);
    if (known) return known;
    const introduction = {
      pledges: above.shows('pledges'),
      past: above.shows('past'),
      aim: above.shows('aim'),
      reader: above.shows('addresses-reader'),
      authority: above.place === 'heading' && above.speaksOf('authority'),
      report: above.speaksOf('report'),
    };
    this.introductions.set(above, introduction);
    return introduction;
  }
}
