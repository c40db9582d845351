import { t } from '../../lib/i18n/t';
import { isFirstPrompt, type Standing } from '../../lib/model/answer';
import type { Person } from '../hooks/people';
import { NewVoice } from '../talk/Voices';
import { useIsChanged } from './use-standing';

interface Props {
  reading: string;
  prompt: string;
  standing: Standing;
  partner: Person;
}

/** The partner's answer to a prompt, as far as it is open, and what became of it since it was sealed. */
export function TheirAnswer({ reading, prompt, standing, partner }: Props) {
  const { state, text, at, answer } = standing;
  const isChanged = useIsChanged(standing);
  const isEdited = !isChanged && state === 'open' && (answer?.opened ?? '') !== '' && answer?.opened !== text;
  const silent = state === 'sealed' ? t('talk.theirsSealed') : t('talk.theySilent', [partner.name]);
  const of = isFirstPrompt(prompt)
    ? (['readings', reading, prompt] as const)
    : (['answers', answer?.id ?? '', 'text'] as const);
  return (
    <div>
      <NewVoice {...{ of, person: partner, words: text, silent, at }} />
      {isChanged && <p className="small voice-state who">{t('talk.changedAfter')}</p>}
      {isEdited && <p className="tiny muted voice-state">{t('talk.editedAfter')}</p>}
    </div>
  );
}
