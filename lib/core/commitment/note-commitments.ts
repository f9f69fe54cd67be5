import type { Annotation } from '../annotation/annotation.ts';
import { linksOf } from '../annotation/create.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Translate } from '../i18n/translate.ts';
import type { NearCommitment } from '../tracker/pledge-card.ts';
import type { Commitment, CommitmentRef } from './commitment.ts';
import { commitmentCard } from './commitment-card.ts';
import type { Register } from './register.ts';
import { searchRegister } from './search-register.ts';
import { suggestCommitments } from './suggest.ts';

/** What a note may be about: the first of them, and how many there are. */
export interface NoteCommitments {
  choices: NearCommitment[];
  total: number;
}

/** What is known around a note. */
export interface NoteSurroundings {
  register: Register;
  /** What the reader types; '' asks for what is likely. */
  query: string;
  /** Official commitments that its article names. */
  named: readonly CommitmentRef[];
  /** Of the article. */
  lang: Lang;
  articleDate: string | null;
  articleTitle: string;
  /** Language of the interface. */
  uiLang: Lang;
  t: Translate;
}

/** Commitments in sight at once; a word more narrows the rest. */
const MOST = 30;

/**
 * Official commitments to link a note to. Without a query: its links, those that its article names, those that are near
 * its words, each with its reasons. With one: all of the register that answer it.
 */
export function commitmentsForNote(annotation: Annotation, around: NoteSurroundings): NoteCommitments {
  const { register, query, uiLang, t } = around;
  const links = linksOf(annotation);
  const found: { commitment: Commitment; reasons: string[] }[] = query.trim()
    ? searchRegister(register, query).map((commitment) => ({ commitment, reasons: [] }))
    : likely(annotation, links, around);
  return {
    choices: found.slice(0, MOST).map(({ commitment, reasons }) => ({
      card: commitmentCard(register, commitment, uiLang, t),
      linked: links.includes(commitment.id),
      reasons,
    })),
    total: found.length,
  };
}

function likely(annotation: Annotation, links: readonly string[], around: NoteSurroundings) {
  const { register, named, lang, articleDate, articleTitle, t } = around;
  const reasons = new Map<string, string[]>(links.map((id) => [id, []]));
  const add = (id: string, why: string[]) => reasons.set(id, reasons.get(id) ?? why);
  for (const { commitmentId, reason } of named) add(commitmentId, [t(reason.key, reason.values)]);
  const { source: address, selector } = annotation.target;
  const text = selector?.[0].exact;
  const near =
    text === undefined
      ? []
      : suggestCommitments(
          register,
          { text, actor: null, deadline: null, articleDate, articleTitle, address },
          lang,
        );
  for (const { commitment, reasons: why } of near)
    add(
      commitment.id,
      why.map(({ key, values }) => t(key, values)),
    );
  return [...reasons].flatMap(([id, why]) => {
    const commitment = register.byId(id);
    return commitment ? [{ commitment, reasons: why }] : [];
  });
}
