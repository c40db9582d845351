import { t } from '../../../lib/i18n/t';
import { type Interview, MAX_FEEDBACK } from '../../../lib/model/interview';
import { mayReadFeedback } from '../../../lib/plan/interview';
import type { Person } from '../../hooks/people';
import { useNews } from '../../hooks/use-news';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { NewVoice } from '../../talk/Voices';
import { KeptValue } from '../../forms/KeptValue';

/** What each says of how the other one answered. Nobody reads it while they still answer. */
export function Feedback({ interview }: { interview: Interview }) {
  const { interviews } = useSession().records;
  const { me, partner } = usePeople();
  const wrote = useWrote();
  const { id, feedback } = interview;
  return (
    <section className="card pad stack-s">
      <KeptValue
        {...{ draft: `interview:${id}:feedback`, label: t('interview.feedback'), lines: true }}
        {...{ value: feedback[me.id] ?? '', maxLength: MAX_FEEDBACK }}
        hint={t('interview.feedbackHint', [partner?.name ?? t('app.yourPartner')])}
        onKeep={(words) => (wrote(interviews.edit(id, { feedback: words })) ? '' : null)}
      />
      {partner !== null && <Theirs {...{ interview, partner }} />}
    </section>
  );
}

function Theirs({ interview, partner }: { interview: Interview; partner: Person }) {
  const { me } = useSession();
  const words = interview.feedback[partner.id] ?? '';
  if (mayReadFeedback(interview, me))
    return (
      <NewVoice
        person={partner}
        words={words}
        silent={t('interview.feedbackNone')}
        of={['interviews', interview.id, 'feedback']}
      />
    );
  return words === '' ? null : <Waits {...{ interview, partner }} />;
}

/** That there is something to read later. */
function Waits({ interview, partner }: { interview: Interview; partner: Person }) {
  const { ref } = useNews<HTMLParagraphElement>('interviews', interview.id, 'feedback');
  return (
    <p className="small muted" ref={ref}>
      {t('interview.feedbackLater', [partner.name])}
    </p>
  );
}
