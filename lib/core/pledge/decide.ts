import model from './model.json' with { type: 'json' };

/** A linear model: `bias` plus the weights of the features present; a pledge from `threshold` on. See docs/pledges.md. */
export interface Model {
  bias: number;
  threshold: number;
  weights: Record<string, number>;
}

/** Weights learned from the development corpus by `test/train/pledge-model.ts`. */
export const MODEL: Model = model;

/** How much speaks for a pledge (log-odds). Features that the model does not know weigh nothing. */
export function scoreOf(features: readonly string[], { bias, weights }: Model): number {
  let score = bias;
  for (const name of features) score += weights[name] ?? 0;
  return score;
}

/** The features that spoke most for it, strongest first. */
export function strongestFor(features: readonly string[], { weights }: Model, count: number): string[] {
  return features
    .filter((name) => (weights[name] ?? 0) > 0)
    .sort((a, b) => weights[b]! - weights[a]!)
    .slice(0, count);
}
