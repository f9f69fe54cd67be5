import { commitmentCard } from '../../lib/core/commitment/commitment-card.ts';
import { toLang } from '../../lib/core/i18n/lang.ts';
import { createTranslator } from '../../lib/core/i18n/translate.ts';
import { stateOf } from '../../lib/core/tracker/history.ts';
import { followedAs, samePledge } from '../../lib/core/tracker/in-article.ts';
import { pledgeCard } from '../../lib/core/tracker/pledge-card.ts';
import { trackPledge } from '../../lib/core/tracker/track.ts';
import type { TrackedPledge } from '../../lib/core/tracker/tracked-pledge.ts';
import { loadStrings } from '../../lib/data/locales.ts';
import { localDay } from '../../lib/extension/local-day.ts';
import { type Outcome, onMessage } from '../../lib/extension/messages.ts';
import { loadSettings } from '../../lib/extension/settings.ts';
import { openTracker } from '../../lib/extension/tracker.ts';
import { uiLang } from '../../lib/extension/ui-lang.ts';
import { newId } from '../../lib/store/new-id.ts';
import { register, store } from './parts.ts';

/** What page and panel ask of pledges and official commitments. */
export function answerPledges(): void {
  onMessage('pledgeCard', async ({ data: { pledge, article, lang, articleDate, articleTitle } }) => {
    const { links } = await store();
    const [settings, official, tracked, answers] = await Promise.all([
      loadSettings(),
      register(),
      trackedOf(article, pledge.text),
      links.byArticle(article),
    ]);
    const shown = uiLang(settings);
    return pledgeCard(pledge, {
      register: official,
      tracked,
      answers: answers.ok ? answers.value : [],
      lang: toLang(lang) ?? shown,
      articleDate,
      articleTitle,
      address: article,
      today: localDay(),
      uiLang: shown,
      t: createTranslator(await loadStrings(shown), shown),
    });
  });

  onMessage('commitmentCard', async ({ data: { id } }) => {
    const [settings, official] = await Promise.all([loadSettings(), register()]);
    const commitment = official.byId(id);
    const lang = uiLang(settings);
    const t = createTranslator(await loadStrings(lang), lang);
    return commitment && commitmentCard(official, commitment, lang, t);
  });

  onMessage('trackPledge', async ({ data: { article, pledge } }) => {
    const { pledges, links } = await store();
    const known = await trackedOf(article.canonicalUrl, pledge.text, true);
    const now = new Date().toISOString();
    if (known) {
      if (!stateOf(known).stopped) return { ok: true, value: { id: known.id } };
      const resumed = await pledges.change(known.id, { id: newId(), at: now, kind: 'resumed' });
      return resumed.ok ? { ok: true, value: { id: known.id } } : reasonOnly(resumed);
    }
    const answers = await links.byArticle(article.canonicalUrl);
    const linked = (answers.ok ? answers.value : [])
      .filter(({ quote, answer }) => answer === 'yes' && samePledge(quote, pledge.text))
      .map(({ commitmentId }) => commitmentId);
    const added = await pledges.add(
      trackPledge({ id: newId(), article, pledge, now, newId, linked: [...new Set(linked)] }),
      article,
    );
    return added.ok ? { ok: true, value: { id: added.value.id } } : reasonOnly(added);
  });

  onMessage('stopTracking', async ({ data: { id } }) => {
    const now = new Date().toISOString();
    const stopped = await (await store()).pledges.change(id, { id: newId(), at: now, kind: 'stopped' });
    return stopped.ok ? { ok: true, value: undefined } : reasonOnly(stopped);
  });

  onMessage('dismissPledge', async ({ data: { article, quote, undo } }) => {
    const { dismissals } = await store();
    const outcome = await (undo ? dismissals.remove(article, quote) : dismissals.add(article, quote));
    return outcome.ok ? outcome : reasonOnly(outcome);
  });

  onMessage('answerLink', async ({ data: { article, quote, commitmentId, answer } }) => {
    const { links, pledges } = await store();
    const tracked = await trackedOf(article, quote);
    if (tracked && answer !== 'no') {
      const change = {
        id: newId(),
        at: new Date().toISOString(),
        kind: answer === 'yes' ? ('linked' as const) : ('unlinked' as const),
        commitmentId,
      };
      const changed = await pledges.change(tracked.id, change);
      if (!changed.ok && changed.reason !== 'refused') return reasonOnly(changed);
      return { ok: true, value: undefined };
    }
    const outcome = await (answer === 'open'
      ? links.forget({ article, quote, commitmentId })
      : links.answer({ article, quote, commitmentId, answer }));
    return outcome.ok ? outcome : reasonOnly(outcome);
  });

  onMessage('openTracker', ({ data }) => openTracker(data));
}

/** The reader's own of a pledge of an article. */
async function trackedOf(
  article: string,
  text: string,
  stoppedToo = false,
): Promise<TrackedPledge | undefined> {
  const tracked = await (await store()).pledges.byArticle(article);
  if (!tracked.ok) return undefined;
  return followedAs(
    tracked.value.filter((pledge) => stoppedToo || !stateOf(pledge).stopped),
    { text },
  );
}

/** Only why: what is stored stays on this side. */
function reasonOnly({
  reason,
}: {
  reason: Exclude<Outcome<never>, { ok: true }>['reason'] | 'refused';
}): Outcome<never> {
  return { ok: false, reason: reason === 'refused' ? 'unreadable' : reason };
}
