import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import { type Outcome, sendMessage } from '../../lib/extension/messages.ts';
import type { Session } from '../../lib/page/session.ts';
import type { Cards } from './cards.ts';
import type { Margin } from './margin.ts';

interface PledgeActPorts {
  session: Session;
  margin: Margin;
  cards: Cards;
}

/** What the reader does with the pledge whose card is open. What has to be typed is typed in the tracker. */
export interface PledgeActs {
  track(): Promise<void>;
  untrack(): Promise<void>;
  notAPledge(): Promise<void>;
  link(commitmentId: string, answer: 'yes' | 'no' | 'open'): Promise<void>;
  /** The tracker at this pledge, which is followed from now on, with a part open for correction. */
  openTracker(edit?: 'actor' | 'action' | 'deadline'): Promise<void>;
}

export function createPledgeActs({ session, margin, cards }: PledgeActPorts): PledgeActs {
  const { t } = margin;
  const open = () => {
    const content = margin.state().card?.content;
    return content?.kind === 'pledge' ? content : undefined;
  };

  /** Tells what went wrong; the value when nothing did. */
  function settle<T>(outcome: Outcome<T>): T | undefined {
    if (outcome.ok) return outcome.value;
    margin.toast(t(notSaved(outcome.reason)));
    return undefined;
  }

  async function follow(pledge: Pledge): Promise<string | undefined> {
    const article = session.article();
    return article && settle(await sendMessage('trackPledge', { article, pledge: asItStands(pledge) }))?.id;
  }

  /** The page may have grown above it since its card was opened. */
  function asItStands(pledge: Pledge): Pledge {
    const distance = ({ start }: Pledge) => Math.abs(start - pledge.start);
    const same = session.reading()?.pledges.filter(({ text }) => text === pledge.text) ?? [];
    return same.sort((a, b) => distance(a) - distance(b))[0] ?? pledge;
  }

  async function dismiss(quote: string, undo: boolean): Promise<boolean> {
    const article = session.article()?.canonicalUrl;
    if (!article) return false;
    const outcome = await sendMessage('dismissPledge', { article, quote, undo });
    settle(outcome);
    if (outcome.ok) await session.refresh();
    return outcome.ok;
  }

  return {
    async track() {
      const content = open();
      if (!content || !(await follow(content.pledge))) return;
      margin.say(t('sr.tracked'));
      await cards.renew();
    },
    async untrack() {
      const id = open()?.about?.followed?.id;
      if (!id) return;
      settle(await sendMessage('stopTracking', { id }));
      await cards.renew();
    },
    async notAPledge() {
      const quote = open()?.pledge.text;
      cards.close();
      if (!quote || !(await dismiss(quote, false))) return;
      margin.toast(t('pledge.dismissed'), {
        label: t('common.undo'),
        onClick: () => {
          margin.show({ toast: undefined });
          void dismiss(quote, true);
        },
      });
    },
    async link(commitmentId, answer) {
      const quote = open()?.pledge.text;
      const article = session.article()?.canonicalUrl;
      if (!quote || !article) return;
      settle(await sendMessage('answerLink', { article, quote, commitmentId, answer }));
      await cards.renew();
    },
    async openTracker(edit) {
      const content = open();
      const id = content && (content.about?.followed?.id ?? (await follow(content.pledge)));
      if (id) await sendMessage('openTracker', { id, edit });
    },
  };
}
