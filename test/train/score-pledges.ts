/** Prints what the corpus's own scorer says of the detector: `node test/train/score-pledges.ts [--no-title]`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPledges } from '../../lib/core/pledge/find.ts';
import { CORPUS_FILE, readCorpus, SHARED } from './corpus.ts';

if (!existsSync(CORPUS_FILE)) {
  console.error(`No corpus at ${CORPUS_FILE}: set MARGIN_SHARED to the folder of the shared data.`);
  process.exit(1);
}
const bare = process.argv.includes('--no-title');
const lines = readCorpus().map(({ id, text, lang, title, date }) =>
  JSON.stringify({
    id,
    commitments: findPledges(text, lang, bare ? {} : { title, date }).map((pledge) => ({
      start: pledge.start,
      end: pledge.end,
      ...(pledge.actor ? { actor: { start: pledge.actor.start, end: pledge.actor.end } } : {}),
      ...(pledge.deadline?.iso ? { deadline_iso: pledge.deadline.iso } : {}),
    })),
  }),
);
const file = join(mkdtempSync(join(tmpdir(), 'pledges-')), 'predictions.jsonl');
writeFileSync(file, lines.join('\n'));
const scorer = spawnSync(process.execPath, [`${SHARED}/data/corpus/score.mjs`, file, CORPUS_FILE], {
  encoding: 'utf8',
});
const {
  commitments,
  by_lang,
  recall_by_type,
  deadline_absolute_exact,
  deadline_relative_exact,
  deadline_spurious,
  actor_overlap,
} = JSON.parse(scorer.stdout.trim().split('\n').at(-1) ?? '{}');
console.log(
  JSON.stringify(
    {
      commitments,
      by_lang,
      recall_by_type,
      deadline_absolute_exact,
      deadline_relative_exact,
      deadline_spurious,
      actor_overlap,
    },
    null,
    1,
  ),
);
