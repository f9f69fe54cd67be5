import { useState } from 'preact/hooks';
import { DensityChoice } from '../../components/PageStatus.tsx';
import { TermList } from '../../components/TermList.tsx';
import { passagesOf } from '../../lib/core/glossary/concept-mentions.ts';
import type { Density } from '../../lib/core/settings.ts';
import { saveSite } from '../../lib/extension/settings.ts';
import { showPassage } from '../../lib/extension/tabs.ts';
import type { FollowedPage } from './followed-page.ts';
import { knowTerm, reviewTerm } from './term-acts.ts';

/** The terms of the page: the route to what the marks in the page show, without a pointer. */
export function TermsTab({ page }: { page: FollowedPage }) {
  const [open, setOpen] = useState<string | null>(null);
  /** Which occurrence of the open concept was shown last. */
  const [shown, setShown] = useState(-1);
  if (page.status?.kind !== 'article') return null;
  const { reading, article, density } = page.status;

  return (
    <>
      <div class="panel__bar">
        <DensityChoice
          density={density}
          onDensity={(chosen: Density) => void saveSite(article.url, { density: chosen })}
        />
      </div>
      <TermList
        terms={page.terms}
        open={open}
        onOpen={(id) => {
          setOpen(id);
          setShown(-1);
        }}
        onLookUp={(id) => page.terms.some(({ conceptId }) => conceptId === id) && setOpen(id)}
        onReview={(id) => void reviewTerm(page, id)}
        onKnow={(id) => void knowTerm(page, id)}
        onNext={(id) => {
          const places = passagesOf(reading.mentions, id);
          const next = (shown + 1) % places.length;
          const place = places[next];
          setShown(next);
          if (place && page.tabId !== undefined) void showPassage(page.tabId, place);
        }}
      />
    </>
  );
}
