import type { Pledge } from '../lib/core/pledge/pledge.ts';

/** The pledge's words, with those that gave it away in bold. */
export function PledgeQuote({ pledge }: { pledge: Pledge }) {
  const { cue, start, end } = pledge;
  const text = pledge.text.replace(/\s/g, ' ');
  if (!cue || cue.start < start || cue.end > end) return <q>{text}</q>;
  return (
    <q>
      {text.slice(0, cue.start - start)}
      <b>{text.slice(cue.start - start, cue.end - start)}</b>
      {text.slice(cue.end - start)}
    </q>
  );
}
