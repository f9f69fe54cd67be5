import { useEffect, useState } from 'preact/hooks';
import type { CommitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import type { PledgeCardData } from '../../lib/core/tracker/pledge-card.ts';
import { sendMessage } from '../../lib/extension/messages.ts';
import type { FollowedPage } from './followed-page.ts';

/** What the background knows of the page's pledges, in their order, and of the commitments that the text names. */
export interface AboutPledges {
  pledges: readonly PledgeCardData[];
  named: ReadonlyMap<string, CommitmentCard>;
}

const NOTHING: AboutPledges = { pledges: [], named: new Map() };

/** Asked again whenever the page or the store changes: `page` is a new object then. */
export function useAboutPledges(page: FollowedPage): AboutPledges {
  const [about, setAbout] = useState(NOTHING);
  useEffect(() => {
    let left = false;
    void ask(page).then((answer) => !left && setAbout(answer));
    return () => {
      left = true;
    };
  }, [page]);
  return about;
}

async function ask({ status }: FollowedPage): Promise<AboutPledges> {
  if (status?.kind !== 'article') return NOTHING;
  const { article, reading } = status;
  const { lang, publishedTime: articleDate, title: articleTitle } = article;
  const common = { article: reading.keptUnder, lang, articleDate, articleTitle };
  const ids = [...new Set(reading.commitments.map(({ commitmentId }) => commitmentId))];
  const [pledges, cards] = await Promise.all([
    Promise.all(reading.pledges.map((pledge) => sendMessage('pledgeCard', { ...common, pledge }))),
    Promise.all(ids.map((id) => sendMessage('commitmentCard', { id }))),
  ]);
  return { pledges, named: new Map(cards.flatMap((card) => (card ? [[card.id, card]] : []))) };
}
