export interface AskOnce<T> {
  (key: string): Promise<T>;
  /** What was answered may have changed. */
  forget(): void;
}

/** Remembers the answer to each question; one that failed is asked again next time. */
export function askOnce<T>(ask: (key: string) => Promise<T>): AskOnce<T> {
  const answers = new Map<string, Promise<T>>();
  const asked = (key: string) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    // Unless somebody has asked anew meanwhile.
    answer.catch(() => answers.get(key) === answer && answers.delete(key));
    return answer;
  };
  return Object.assign(asked, { forget: () => answers.clear() });
}
