import type { Pledge } from './pledge.ts';

type Reason = Pledge['reasons'][number];

/** Features that a reader can be told, as string keys; what is missing here weighs silently. */
const KEYS: Record<string, string> = {
  pledges: 'pledge.reason.pledges',
  pledged: 'pledge.reason.pledged',
  promises: 'pledge.reason.promises',
  target: 'pledge.reason.target',
  'going-to': 'pledge.reason.future',
  future: 'pledge.reason.future',
  'future-passive': 'pledge.reason.future',
  'goes-on': 'pledge.reason.future',
  intends: 'pledge.reason.intends',
  scheduled: 'pledge.reason.scheduled',
  'plan-holds': 'pledge.reason.planHolds',
  present: 'pledge.reason.planHolds',
  'commitment-to': 'pledge.reason.commitmentTo',
  announces: 'pledge.reason.announces',
  'said-future': 'pledge.reason.announces',
  decides: 'pledge.reason.scheduled',
  'subject:authority': 'pledge.reason.authority',
  'quoted-authority': 'pledge.reason.quoted',
  deadline: 'pledge.reason.deadline',
  'opens-under-heading': 'pledge.reason.underHeading',
  'opens-after-pledge': 'pledge.reason.underHeading',
  'opens-in-plan': 'pledge.reason.planItem',
  'line-opens:verb': 'pledge.reason.planItem',
  'line-opens:noun': 'pledge.reason.planItem',
  'place:row': 'pledge.reason.tableRow',
};

/** Why a sentence was marked: the cue first, then what weighed most; each thing said once. `features` are strongest first. */
export function reasonsFor(
  features: readonly string[],
  parts: { cue: { sign: string; text: string } | null; actor: string | null; deadline: string | null },
): Reason[] {
  const reasons: Reason[] = [];
  const add = (key: string | undefined, values?: Record<string, string>) => {
    if (key && !reasons.some((reason) => reason.key === key))
      reasons.push(values ? { key, values } : { key });
  };
  if (parts.cue) add(KEYS[parts.cue.sign], { cue: parts.cue.text });
  for (const name of features) {
    const key = KEYS[name];
    if (name === parts.cue?.sign || key === undefined) continue;
    if (key === 'pledge.reason.authority') {
      if (parts.actor) add(key, { actor: parts.actor });
    } else if (key === 'pledge.reason.deadline') {
      if (parts.deadline) add(key, { deadline: parts.deadline });
    } else if (/underHeading|planItem|tableRow|quoted/.test(key)) add(key);
  }
  return reasons;
}
