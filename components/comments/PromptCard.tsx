import { useId, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { wordsOf } from '../../lib/session/answers';
import { SEND_KEYS, toldKeys } from '../commands/commands';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useUnsent } from '../hooks/use-unsent';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Voices } from '../talk/Voices';
import { WordsBox } from '../talk/WordsBox';
import { OwnAnswer } from './OwnAnswer';
import { SealedState } from './SealedState';
import { TheirAnswer } from './TheirAnswer';
import { useShare } from './use-share';
import { useStanding } from './use-standing';

interface Props {
  reading: Reading;
  prompt: string;
  /** The prompt in words. */
  question: string;
  /** This one carries the view's filled button. */
  main: boolean;
}

/** One of the questions that stand at every reading, with both members' answers. */
export function PromptCard({ reading, prompt, question, main }: Props) {
  const { partner } = usePeople();
  const rows = useObserved(useSession().answers.rows);
  const canWrite = useCanWrite();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const unsent = useUnsent(`${prompt}:${reading.id}`);
  const [editing, setEditing] = useState(false);
  const { mine, theirs } = useStanding(reading, prompt);
  const { fresh, ref } = useNews<HTMLElement>('answers', theirs.answer?.id ?? '');
  const { ref: ownRef } = useNews<HTMLDivElement>('answers', mine.answer?.id ?? ''); // never new: a search leads here
  const shared = partner === null ? t('talk.keptForPartner') : t('talk.shared', [partner.name]);
  const share = useShare({ reading, prompt, mine, theirs, unsent, box, shared });
  const isSilent = mine.state === 'none' && theirs.state === 'none' && !editing;
  return (
    <section ref={ref} className="card pad prompt" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {question}
      </h2>
      {fresh && theirs.state === 'sealed' && <p className="tiny who">{t('talk.new')}</p>}
      {!isSilent && (
        <Voices>
          <div ref={ownRef}>
            <OwnAnswer
              {...{ reading, prompt, question, shared, editing, unsent }}
              standing={mine}
              questionId={id}
              onEdit={setEditing}
            />
          </div>
          {partner !== null && (
            <TheirAnswer {...{ prompt, partner }} reading={reading.id} standing={theirs} />
          )}
        </Voices>
      )}
      <SealedState
        {...{ mine, theirs, partner }}
        isHere={wordsOf(rows, mine.answer?.seal ?? '') !== undefined}
      />
      <WordsBox
        ref={box}
        rows={mine.state === 'none' ? 2 : 1}
        aria-labelledby={id}
        placeholder={mine.state === 'none' ? undefined : t('talk.sayAnew')}
        unsent={unsent}
        onSend={share}
      />
      <Button
        look={main ? 'main' : 'plain'}
        {...toldKeys(SEND_KEYS)}
        aria-label={t('talk.shareNamed', [question])}
        aria-disabled={!canWrite}
        onClick={share}
      >
        {t('talk.share')}
      </Button>
    </section>
  );
}
