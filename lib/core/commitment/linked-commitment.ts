import type { Lang } from '../i18n/lang.ts';
import { commitmentTitle } from './commitment.ts';
import type { Register } from './register.ts';

/** An official commitment that a note is about, by the names that it is known by. */
export interface LinkedCommitment {
  id: string;
  /** What fits beside a note: OGP's code (FR0001), else the title. */
  short: string;
  /** Code and title. */
  name: string;
}

/** The names of commitments, in the order asked; without those that are in no register any more. */
export function linkedCommitments(
  register: Register,
  ids: readonly string[],
  lang: Lang,
): LinkedCommitment[] {
  return ids.flatMap((id) => {
    const commitment = register.byId(id);
    if (!commitment) return [];
    const title = commitmentTitle(commitment, lang);
    const code = commitment.ogpReference;
    return { id, short: code ?? title, name: code ? `${code}, ${title}` : title };
  });
}
