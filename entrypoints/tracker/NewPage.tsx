import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Form, FormField } from '../../components/FormField.tsx';
import { useStrings } from '../../components/StringsContext.ts';
import { notSaved } from '../../lib/core/i18n/not-saved.ts';
import { handWrittenPledge } from '../../lib/core/tracker/track.ts';
import { newId } from '../../lib/store/new-id.ts';
import { go, hashOf, LIST } from './route.ts';
import type { Tracker } from './tracked.ts';

/** Writes down a pledge that stands in no article at hand. */
export function NewPage({ tracker, tell }: { tracker: Tracker; tell: (text: string) => void }) {
  const { t } = useStrings();
  const [text, setText] = useState('');
  const [actor, setActor] = useState('');
  const [deadline, setDeadline] = useState('');
  const [sourceTitle, setSourceTitle] = useState('');
  const [sourceUrl, setSourceUrl] = useState('');

  async function keep(): Promise<void> {
    const id = newId();
    const pledge = handWrittenPledge(
      {
        text: text.trim(),
        actor: actor.trim() || null,
        deadline: deadline.trim() || null,
        sourceTitle: sourceTitle.trim(),
        sourceUrl: sourceUrl.trim() || null,
      },
      { id, now: new Date().toISOString(), newId },
    );
    if (!pledge) return tell(t('track.refused.malformed'));
    const added = await tracker.store.pledges.add(pledge, null);
    if (added.ok) go({ page: 'pledge', id, edit: null, add: null }, { replace: true });
    else tell(t(notSaved(added.reason)));
  }

  return (
    <div class="desk__narrow">
      <h1>{t('track.new')}</h1>
      <Form label={t('track.new')} onSend={() => void keep()}>
        <FormField label={t('track.words')} type="area" required focused value={text} onInput={setText} />
        <div class="form__row">
          <FormField label={t('pledge.who')} value={actor} onInput={setActor} />
          <FormField
            label={t('pledge.deadline')}
            hint={t('track.dateHint')}
            value={deadline}
            onInput={setDeadline}
          />
        </div>
        <div class="form__row">
          <FormField label={t('track.source')} value={sourceTitle} onInput={setSourceTitle} />
          <FormField label={t('track.address')} type="url" value={sourceUrl} onInput={setSourceUrl} />
        </div>
        <div class="form__acts">
          <Button look="primary" submit>
            {t('common.add')}
          </Button>
          <a href={hashOf(LIST)}>{t('common.cancel')}</a>
        </div>
      </Form>
    </div>
  );
}
