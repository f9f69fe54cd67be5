import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../../lib/core/search/corpus.ts';
import type { FacetCounts } from '../../lib/core/search/filters.ts';
import type { Answer, Ask, Progress, Suggestion, Wanted } from './search-talk.ts';

export interface Search {
  /** The answer to what is wanted now, or to what was wanted a moment ago; undefined before the first. */
  found: Found | undefined;
  /** What may have been meant, when nothing was found. */
  suggestion: Suggestion | undefined;
  progress: Progress;
  failed: boolean;
  /** The piece of an article or its notes in which the words stand; undefined where only its names have them. */
  excerptOf(article: string): Promise<string | undefined>;
  /** How many notes each value of each facet would leave. */
  facets(): Promise<FacetCounts>;
  /** Ids of the notes that are listed of these articles. */
  notesOf(articles: readonly string[]): Promise<string[]>;
}

type Wait = (answer: Answer) => void;

/**
 * Searches in a worker; asks anew when something else is wanted, and when the store has changed.
 * @param begun the worker may read the store: it reads all of it, and page and screen wait meanwhile
 */
export function useSearch(wanted: Wanted, begun: boolean): Search {
  const [found, setFound] = useState<Found>();
  const [suggestion, setSuggestion] = useState<Suggestion>();
  const [progress, setProgress] = useState<Progress>({ notes: false, texts: false });
  const [failed, setFailed] = useState(false);
  const worker = useRef<Worker>(undefined);
  const waiting = useRef(new Map<number, Wait>());
  const asked = useRef(0);
  /** Id of the last search. */
  const searched = useRef(0);
  const key = JSON.stringify(wanted);
  /** Counts the worker's news: each makes the same question worth asking again. */
  const [news, setNews] = useState(0);

  useEffect(() => {
    if (!begun) return;
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onerror = () => setFailed(true);
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.answer === 'failed') return setFailed(true);
      if ('progress' in data) setProgress(data.progress);
      if (data.answer === 'search') {
        setFound(data.found);
        setSuggestion(undefined);
      } else if (data.answer === 'suggestion') {
        // Asked something else since: no longer of interest.
        if (data.id === searched.current) setSuggestion(data.suggestion);
      } else if (data.answer === 'changed') setNews((count) => count + 1);
      else {
        waiting.current.get(data.id)?.(data);
        waiting.current.delete(data.id);
      }
    };
    return () => made.terminate();
  }, [begun]);

  useEffect(() => {
    if (news === 0) return;
    asked.current += 1;
    searched.current = asked.current;
    worker.current?.postMessage({ ask: 'search', id: asked.current, wanted } satisfies Ask);
  }, [key, news]);

  function ask(make: (id: number) => Ask): Promise<Answer> {
    asked.current += 1;
    const id = asked.current;
    return new Promise((resolve) => {
      waiting.current.set(id, resolve);
      worker.current?.postMessage(make(id));
    });
  }

  return {
    found,
    suggestion,
    progress,
    failed,
    async excerptOf(article) {
      const answer = await ask((id) => ({ ask: 'excerpt', id, wanted, article }));
      return answer.answer === 'excerpt' ? answer.text : undefined;
    },
    async facets() {
      const answer = await ask((id) => ({ ask: 'facets', id, wanted }));
      if (answer.answer !== 'facets') throw new Error('another answer than asked for');
      return answer.counts;
    },
    async notesOf(articles) {
      const answer = await ask((id) => ({ ask: 'notes', id, wanted, articles: [...articles] }));
      return answer.answer === 'notes' ? answer.ids : [];
    },
  };
}
