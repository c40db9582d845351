import { useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { aboutQuestion, answerTo, isOpen, type QuestionAnswer } from '../../../lib/model/question';
import { fitsSeal, seenRow } from '../../../lib/model/seal-answer';
import { report } from '../../../lib/util/report';
import { type Person, tokenName } from '../../hooks/people';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Words } from '../../talk/Words';
import { Token } from '../../ui/Token';

/** A member's answer to a question: that it is sealed, or its words. */
export function GivenAnswer({ question, by }: { question: string; by: Person }) {
  const answer = answerTo(useObserved(useSession().records.questionAnswers.list), question, by.id);
  if (answer === undefined)
    return by.isMe ? null : <p className="tiny muted">{t('question.noAnswer', [by.name])}</p>;
  if (!isOpen(answer)) return <SealedAnswer answer={answer} by={by} />;
  return <OpenAnswer answer={answer} by={by} />;
}

const sealedWords = ({ isMe, name }: Person): string =>
  isMe ? t('question.youSealed') : t('question.theySealed', [name]);

/** That there is one is news too. */
function SealedAnswer({ answer, by }: { answer: QuestionAnswer; by: Person }) {
  const { fresh, ref } = useNews<HTMLParagraphElement>('questionAnswers', answer.id);
  return (
    <p ref={ref} className={`tiny muted${fresh ? ` told fresh seat-${by.seat}` : ''}`}>
      {sealedWords(by)}
    </p>
  );
}

function OpenAnswer({ answer, by }: { answer: QuestionAnswer; by: Person }) {
  const { fresh, ref } = useNews<HTMLDivElement>('questionAnswers', answer.id);
  const isOther = useIsOther(answer);
  return (
    <div ref={ref} className={`told seat-${by.seat}${fresh ? ' fresh' : ''}`}>
      <p className="tiny muted row">
        <Token name={tokenName(by)} seat={by.seat} />
        <span>{by.isMe ? t('app.you') : by.name}</span>
      </p>
      <Words text={answer.text} />
      {isOther && <p className="small">{t('question.isOther')}</p>}
    </div>
  );
}

/** Whether the words are others than were sealed, before this person's own were told. */
function useIsOther(answer: QuestionAnswer): boolean {
  const rows = useObserved(useSession().questions.rows);
  const [isOther, setOther] = useState(false);
  const seen = rows?.get(seenRow(answer.id)) ?? '';
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const fits = await fitsSeal(aboutQuestion(answer), answer, seen === '' ? answer.seal : seen);
      if (!stop.signal.aborted) setOther(!fits);
    };
    look().catch((error: unknown) => report('question seal', error));
    return () => stop.abort();
  }, [answer, seen]);
  return isOther;
}
