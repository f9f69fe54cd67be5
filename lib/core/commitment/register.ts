import type { ActionPlan, Commitment } from './commitment.ts';

/** The official commitments that are known, with their look-ups. Made by `createRegister`; never changed. */
export interface Register {
  readonly plans: readonly ActionPlan[];
  readonly commitments: readonly Commitment[];
  plan(id: string): ActionPlan | undefined;
  byId(id: string): Commitment | undefined;
  /** By OGP code in any of its spellings (FR0022, fr-0022). */
  byCode(code: string): Commitment | undefined;
  /** By number within one plan; a number inside a joint entry ("4" of "3-5") leads to that entry. */
  byNumber(planId: string, number: string): Commitment | undefined;
}

/** Capitals and digits only: FR0022 for "fr-0022". */
export function normaliseCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** "02" and "2" are the same number; "2.10" and "2.1" are not. */
function normaliseNumber(number: string): string {
  return number.replace(/(^|\.)0+(?=\d)/g, '$1');
}

/** Puts plans and commitments into one register; of two with the same id or code, the later one wins. */
export function createRegister(plans: readonly ActionPlan[], commitments: readonly Commitment[]): Register {
  const planById = new Map(plans.map((plan) => [plan.id, plan]));
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const byCode = new Map<string, Commitment>();
  const byNumber = new Map<string, Commitment>();

  for (const commitment of byId.values()) {
    const { planId, number, ogpReference } = commitment;
    if (ogpReference !== null) byCode.set(normaliseCode(ogpReference), commitment);
    if (number === null) continue;
    byNumber.set(`${planId}\n${normaliseNumber(number)}`, commitment);
    const [, first, last] = /^(\d{1,3})-(\d{1,3})$/.exec(number) ?? [];
    for (let n = Number(first); n <= Number(last); n++) {
      const key = `${planId}\n${n}`;
      if (!byNumber.has(key)) byNumber.set(key, commitment);
    }
  }

  return {
    plans: [...planById.values()],
    commitments: [...byId.values()],
    plan: (id) => planById.get(id),
    byId: (id) => byId.get(id),
    byCode: (code) => byCode.get(normaliseCode(code)),
    byNumber: (planId, number) => byNumber.get(`${planId}\n${normaliseNumber(number)}`),
  };
}

/** The same register with the reader's own plans and commitments; theirs win where ids or codes are equal. */
export function extendRegister(
  register: Register,
  plans: readonly ActionPlan[],
  commitments: readonly Commitment[],
): Register {
  return createRegister([...register.plans, ...plans], [...register.commitments, ...commitments]);
}
