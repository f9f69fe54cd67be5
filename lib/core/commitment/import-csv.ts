/** Commitments of the reader's own, from a CSV in OGP's column names. Everything in such a file may be wrong or hostile. */

import { type CsvProblem, type CsvTable, readCsv } from '../transfer/csv.ts';
import type { ActionPlan, Commitment, CommitmentSource } from './commitment.ts';
import { type Column, columnOf } from './csv-columns.ts';
import { type BadValue, clean, makeCommitment } from './make-commitment.ts';
import type { Register } from './register.ts';

/** What the reader brought in, kept apart from the shipped register. */
export interface OwnCommitments {
  plans: readonly ActionPlan[];
  commitments: readonly Commitment[];
}

/** A row that did not go in. */
export interface BadRow {
  /** Line of the file (the heading is on line 1). */
  line: number;
  /** The row as it began, for finding it again. */
  text: string;
  reason: CsvProblem['reason'] | BadValue | 'twice-in-file';
}

/** What an import did, enough to take it back (`undoImport`). */
export interface ImportUndo {
  addedCommitments: readonly string[];
  addedPlans: readonly string[];
  /** As they were before. */
  replaced: readonly Commitment[];
}

export interface ImportReport {
  own: OwnCommitments;
  added: number;
  replaced: number;
  /** Rows that say exactly what is known already: importing a file twice changes nothing. */
  unchanged: number;
  badRows: BadRow[];
  /** Headings that were not understood, for the reader to see. */
  ignoredColumns: string[];
  /** Set when nothing, or not all, could be read. */
  stopped: CsvTable['stopped'] | 'no-columns' | null;
  undo: ImportUndo;
}

/** Reads the file and gives the reader's commitments with the good rows in; what was given is not changed. */
export function importCommitments(
  own: OwnCommitments,
  register: Register,
  csv: string,
  fileName: string,
): ImportReport {
  const table = readCsv(csv);
  const [head, ...rows] = table.rows;
  const columns = head?.fields.map(columnOf) ?? [];
  const report: ImportReport = {
    own,
    added: 0,
    replaced: 0,
    unchanged: 0,
    badRows: table.problems.map(({ line, text, reason }) => ({ line, text, reason })),
    ignoredColumns:
      head?.fields
        .filter((_, at) => columns[at] === undefined)
        .map((name) => clean(name, 80))
        .filter((name) => name !== '') ?? [],
    stopped: table.stopped,
    undo: { addedCommitments: [], addedPlans: [], replaced: [] },
  };
  if (!columns.includes('title') && !columns.includes('shortTitle'))
    return { ...report, stopped: table.stopped ?? 'no-columns' };

  const plans = new Map(own.plans.map((plan) => [plan.id, plan]));
  const commitments = new Map(own.commitments.map((commitment) => [commitment.id, commitment]));
  const seen = new Set<string>();
  const undo = { addedCommitments: [] as string[], addedPlans: [] as string[], replaced: [] as Commitment[] };
  const source: CommitmentSource = {
    title: clean(fileName, 200),
    url: null,
    kind: 'document',
    verified: false,
  };

  for (const { line, fields } of rows) {
    // Two columns may say one thing at two times ("Completion (Progress Report)", "(End of Term)"): the later one that says it.
    const value = (column: Column, most = 500) =>
      clean(fields.findLast((field, at) => columns[at] === column && field.trim() !== '') ?? '', most);
    const made = makeCommitment(value, register, plans, source);
    const reason = typeof made === 'string' ? made : seen.has(made.commitment.id) ? 'twice-in-file' : null;
    if (reason !== null || typeof made === 'string') {
      report.badRows.push({ line, text: clean(fields.join(' | '), 80), reason: reason ?? 'title-missing' });
      continue;
    }
    const { commitment, plan } = made;
    seen.add(commitment.id);
    if (!plans.has(plan.id) && register.plan(plan.id) === undefined) {
      plans.set(plan.id, plan);
      undo.addedPlans.push(plan.id);
    }
    const before = commitments.get(commitment.id);
    if (before === undefined) {
      report.added++;
      undo.addedCommitments.push(commitment.id);
    } else if (JSON.stringify(before) === JSON.stringify(commitment)) {
      report.unchanged++;
      continue;
    } else {
      report.replaced++;
      undo.replaced.push(before);
    }
    commitments.set(commitment.id, commitment);
  }
  report.badRows.sort((a, b) => a.line - b.line);
  return { ...report, own: { plans: [...plans.values()], commitments: [...commitments.values()] }, undo };
}

/** Takes an import back: what it added goes, what it replaced returns. What came later stays. */
export function undoImport(own: OwnCommitments, undo: ImportUndo): OwnCommitments {
  const added = new Set(undo.addedCommitments);
  const before = new Map(undo.replaced.map((commitment) => [commitment.id, commitment]));
  const commitments = own.commitments
    .filter(({ id }) => !added.has(id))
    .map((commitment) => before.get(commitment.id) ?? commitment);
  const used = new Set(commitments.map(({ planId }) => planId));
  const addedPlans = new Set(undo.addedPlans);
  return { plans: own.plans.filter(({ id }) => !addedPlans.has(id) || used.has(id)), commitments };
}
