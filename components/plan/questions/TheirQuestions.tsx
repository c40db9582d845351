import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { answerTo, isOpen, MAX_QUESTION_ANSWER, type Question } from '../../../lib/model/question';
import { report } from '../../../lib/util/report';
import type { Person } from '../../hooks/people';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useUnsent, type UnsentWords } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { FieldArea } from '../../ui/Field';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { BringQuestion } from './BringQuestion';
import { GivenAnswer } from './GivenAnswer';

interface Props {
  set: string;
  partner: Person;
  theirs: readonly Question[];
}

/** The partner's questions, each with one's answer, and the button that seals the answers. */
export function TheirQuestions({ partner, theirs }: Props) {
  const heading = useId();
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('question.theirs', [partner.name])}
      </h2>
      {theirs.length === 0 ? (
        <p className="small muted">{t('question.noneSent', [partner.name])}</p>
      ) : (
        <Answering theirs={theirs} heading={heading} />
      )}
    </section>
  );
}

function Answering({ theirs, heading }: { theirs: readonly Question[]; heading: string }) {
  const { questions, records, me } = useSession();
  const answers = useObserved(records.questionAnswers.list);
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  /** What is typed as an answer, by the question. */
  const typed = useRef(new Map<string, UnsentWords>());
  const [busy, setBusy] = useState(false);
  const open = theirs.filter(({ id }) => !isOpen(answerTo(answers, id, me)));
  const seal = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      for (const { id } of open) {
        const words = typed.current.get(id);
        if (words === undefined || words.text.trim() === '') continue;
        // oxlint-disable-next-line no-await-in-loop -- what is refused stays in its box, and so does what comes after it
        if (!wrote(await questions.seal(id, words.text))) break;
        if (typed.current.get(id)?.text === words.text) words.clear(); // what was typed meanwhile stays
      }
    } finally {
      setBusy(false);
    }
  };
  const tell = useCallback((id: string, words: UnsentWords): void => void typed.current.set(id, words), []);
  return (
    <>
      <ul className="goal-steps" aria-labelledby={heading}>
        {theirs.map((question) => (
          <TheirQuestion key={question.id} question={question} onTyped={tell} />
        ))}
      </ul>
      {canWrite && open.length > 0 && (
        <>
          <p className="small muted">{t('question.sealHint')}</p>
          <Button
            look="main"
            aria-disabled={busy}
            onClick={() => void seal().catch((error: unknown) => report('question.seal', error))}
          >
            {t('question.seal')}
          </Button>
        </>
      )}
    </>
  );
}

interface ItemProps {
  question: Question;
  onTyped: (question: string, words: UnsentWords) => void;
}

function TheirQuestion({ question, onTyped }: ItemProps) {
  const { records, questions, me } = useSession();
  const people = usePeople();
  const wrote = useWrote();
  const answer = answerTo(useObserved(records.questionAnswers.list), question.id, me);
  const { fresh, ref } = useNews<HTMLLIElement>('questions', question.id);
  const id = useId();
  return (
    <li ref={ref} className={`goal-step${fresh ? ' fresh' : ''}`}>
      <Words id={id} className="strong" text={question.text} />
      <GivenAnswer question={question.id} by={people.me} />
      {!isOpen(answer) && <MyAnswer {...{ question, onTyped }} />}
      <div className="acts">
        {answer !== undefined && !isOpen(answer) && (
          <Button
            look="quiet"
            aria-describedby={id}
            onClick={() => void wrote(questions.openNow(question.id))}
          >
            {t('question.openNow')}
          </Button>
        )}
        <BringQuestion question={question} answerer={me} describedBy={id} />
      </div>
    </li>
  );
}

function MyAnswer({ question, onTyped }: ItemProps) {
  const canWrite = useCanWrite();
  const words = useUnsent(`answer:${question.id}`);
  useEffect(() => onTyped(question.id, words), [onTyped, question.id, words]);
  if (!canWrite) return null;
  return (
    <>
      <FieldArea
        label={t('question.myAnswer')}
        value={words.text}
        onValue={words.change}
        maxLength={MAX_QUESTION_ANSWER}
        rows={2}
      />
      <UnsentTrouble shown={words.notKept} />
    </>
  );
}
