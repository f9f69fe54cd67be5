import type { Model } from '../../lib/core/pledge/decide.ts';

/** One sentence to learn from. */
export interface Example {
  features: string[];
  pledge: boolean;
  /** How much it counts. */
  weight: number;
  /** Documents are never torn apart between learning and checking. */
  document: string;
}

/** Documents are few: what is said of a whole document must not learn to recognise it. */
const DOCUMENT_RIDGE = 5;

/** Features seen less often than this are left out. */
const MIN_COUNT = 4;

/** Solves a·x = b for a symmetric positive matrix (Gauss). */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let col = 0; col < n; col += 1) {
    let pivot = col;
    for (let row = col + 1; row < n; row += 1)
      if (Math.abs(a[row]![col]!) > Math.abs(a[pivot]![col]!)) pivot = row;
    [a[col], a[pivot]] = [a[pivot]!, a[col]!];
    [b[col], b[pivot]] = [b[pivot]!, b[col]!];
    for (let row = col + 1; row < n; row += 1) {
      const factor = a[row]![col]! / a[col]![col]!;
      if (factor === 0) continue;
      for (let k = col; k < n; k += 1) a[row]![k]! -= factor * a[col]![k]!;
      b[row]! -= factor * b[col]!;
    }
  }
  const x = new Float64Array(n);
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = b[row]!;
    for (let k = row + 1; k < n; k += 1) sum -= a[row]![k]! * x[k]!;
    x[row] = sum / a[row]![row]!;
  }
  return x;
}

/**
 * Logistic regression that starts from weights set by hand and pays `ridge` for leaving them (Newton's method), so that few
 * documents cannot turn a rule about. The same examples always give the same weights.
 */
export function learn(examples: readonly Example[], prior: Model, ridge: number): Model {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= MIN_COUNT)
    .map(([name]) => name)
    .sort();
  const indexOf = new Map(names.map((name, i) => [name, i + 1]));
  const rows = examples.map((e) => [0, ...e.features.flatMap((name) => indexOf.get(name) ?? [])]);
  const n = names.length + 1;
  const start = Float64Array.from([prior.bias, ...names.map((name) => prior.weights[name] ?? 0)]);
  let w: Float64Array = start.slice();
  for (let round = 0; round < 20; round += 1) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const [i, row] of rows.entries()) {
      const { pledge, weight } = examples[i]!;
      const p = 1 / (1 + Math.exp(-row.reduce((sum, k) => sum + w[k]!, 0)));
      const spread = Math.max(1e-6, p * (1 - p)) * weight;
      for (const j of row) {
        gradient[j]! += (Number(pledge) - p) * weight;
        for (const k of row) hessian[j]![k]! += spread;
      }
    }
    for (let j = 0; j < n; j += 1) {
      const penalty = j === 0 ? 1 : ridge * (names[j - 1]!.startsWith('doc-') ? DOCUMENT_RIDGE : 1);
      gradient[j]! -= penalty * (w[j]! - start[j]!);
      hessian[j]![j]! += penalty;
    }
    const step = solve(hessian, gradient);
    // Early steps may be far too long: none moves a weight by more than one.
    const longest = step.reduce((max, value) => Math.max(max, Math.abs(value)), 1);
    w = w.map((value, j) => value + step[j]! / longest);
  }
  const round3 = (value: number) => Math.round(value * 1000) / 1000;
  const learned = Object.fromEntries(names.map((name, j) => [name, round3(w[j + 1]!)]));
  return { bias: round3(w[0]!), threshold: prior.threshold, weights: { ...prior.weights, ...learned } };
}
