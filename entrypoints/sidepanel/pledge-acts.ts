import type { ToastData } from '../../components/Toast.tsx';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import type { Translate } from '../../lib/core/i18n/translate.ts';
import type { Pledge } from '../../lib/core/pledge/pledge.ts';
import { type Outcome, sendMessage } from '../../lib/extension/messages.ts';
import type { FollowedPage } from './followed-page.ts';
import { articleIn } from './followed-tab.ts';

interface ActPorts {
  page: FollowedPage;
  t: Translate;
  toast(toast: ToastData | undefined): void;
}

/** What the panel does with pledges and official commitments of the page. */
export function createPledgeActs({ page, t, toast }: ActPorts) {
  const keptUnder = page.status?.kind === 'article' ? page.status.reading.keptUnder : '';

  async function told<T>(asked: Promise<Outcome<T>>): Promise<boolean> {
    const outcome = await asked;
    if (!outcome.ok) toast({ text: t(notSaved(outcome.reason)) });
    return outcome.ok;
  }

  return {
    async track(pledge: Pledge): Promise<void> {
      const article = await articleIn(page.tabId);
      if (article && (await told(sendMessage('trackPledge', { article, pledge }))))
        toast({ text: t('sr.tracked') });
    },
    untrack: (id: string) => void told(sendMessage('stopTracking', { id })),
    async notAPledge({ text: quote }: Pledge): Promise<void> {
      const about = { article: keptUnder, quote };
      if (!(await told(sendMessage('dismissPledge', { ...about, undo: false })))) return;
      toast({
        text: t('pledge.dismissed'),
        action: {
          label: t('common.undo'),
          onClick: () => {
            toast(undefined);
            void told(sendMessage('dismissPledge', { ...about, undo: true }));
          },
        },
      });
    },
    link: (quote: string, commitmentId: string, answer: 'yes' | 'open') =>
      void told(sendMessage('answerLink', { article: keptUnder, quote, commitmentId, answer })),
  };
}
