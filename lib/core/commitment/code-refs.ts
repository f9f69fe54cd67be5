import type { CommitmentRef } from './commitment.ts';
import type { Register } from './register.ts';

/** Two to five letters and four digits, joined, or parted by a hyphen or a space: FR0022, FR-0022, FR 0022. */
const CODE =
  /(?<![\p{L}\p{N}])([A-Z]{2,5}|[a-z]{2,5})([-‐‑–\u00a0 ]?)(\d{4})(?![\p{L}\p{N}]|[- \u00a0.]\d{2})/gu;

/** Codes of other things that look alike: flights, roads, departure lists. */
const OTHER_CODE =
  /(?:\bvols?|\bflights?|\bvuelos?|\bRN|\broute|\biban|\bisin|\br[ée]f\.?)\s*(?:n[°º]|no\.?)?\s*$/i;

/** Passages that bear an OGP code of the register. A code that the register does not hold is left alone. */
export function findCodeRefs(register: Register, text: string): CommitmentRef[] {
  const refs: CommitmentRef[] = [];
  for (const match of text.matchAll(CODE)) {
    const [whole, letters = '', gap = '', digits = ''] = match;
    // In small letters and with a space ("fr 0022") it is ordinary text more often than a code.
    if (/^[a-z]/.test(letters) && /\s/.test(gap)) continue;
    const commitment = register.byCode(letters + digits);
    if (commitment === undefined) continue;
    if (OTHER_CODE.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    refs.push({
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      commitmentId: commitment.id,
      how: 'code',
      reason: { key: 'commitment.reason.code', values: { code: commitment.ogpReference ?? whole } },
    });
  }
  return refs;
}
