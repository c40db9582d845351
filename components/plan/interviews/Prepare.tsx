import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Asker, Interview } from '../../../lib/model/interview';
import { useCanWrite } from '../../hooks/use-can-write';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useDone, useWrote } from '../../hooks/use-wrote';
import { Button } from '../../ui/Button';
import { Bank } from './Bank';
import { Chosen } from './Chosen';
import { NotesNews } from './NotesNews';
import { useAsked } from './use-asked';

/** Before an interview: who asks first, and which questions. */
export function Prepare({ interview }: { interview: Interview }) {
  const { interviews } = useSession().records;
  const { asked } = useAsked(interview.id);
  const [done, canWrite] = [useDone(), useCanWrite()];
  const start = (): void => {
    const begun = { startedAt: Date.now(), switchedAt: 0, endedAt: 0, current: asked[0]?.id ?? '' };
    if (canWrite) done(t('interview.started'), interviews.edit(interview.id, begun));
  };
  return (
    <>
      <NotesNews interview={interview} />
      <WhoAsks interview={interview} />
      <Questions interview={interview} />
      <Button look="main" aria-disabled={!canWrite} onClick={start}>
        {t('interview.start')}
      </Button>
    </>
  );
}

/** What is asked, and the bank from which it is chosen. */
export function Questions({ interview }: { interview: Interview }) {
  const { asked } = useAsked(interview.id);
  return (
    <>
      <Chosen {...{ interview, asked }} />
      <Bank interview={interview.id} asked={asked} />
    </>
  );
}

/** Who asks in the first half: the other one answers. */
function WhoAsks({ interview }: { interview: Interview }) {
  const { interviews } = useSession().records;
  const { me, partner } = usePeople();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const id = useId();
  const mine: Asker = interview.by === me.id ? 'maker' : 'other';
  const choices: readonly (readonly [asker: Asker, name: string])[] = [
    [mine, t('app.you')],
    [mine === 'maker' ? 'other' : 'maker', partner?.name ?? t('app.yourPartner')],
  ];
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={id}>
        {t('interview.whoAsks')}
      </h2>
      <div className="who-asks" role="radiogroup" aria-labelledby={id} aria-describedby={`${id}-hint`}>
        {choices.map(([asker, name]) => (
          <label key={asker} className="who-asks-one">
            <input
              type="radio"
              name={id}
              checked={interview.asks === asker}
              disabled={!canWrite}
              onChange={() => void wrote(interviews.edit(interview.id, { asks: asker }))}
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
      <p className="small muted" id={`${id}-hint`}>
        {t('interview.whoAsksHint')}
      </p>
    </section>
  );
}
