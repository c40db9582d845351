import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import { fitsSeal, seenRow } from '../../../lib/model/seal-answer';
import type { SurveyAnswer } from '../../../lib/model/survey';
import type { SurveyForm } from '../../../lib/model/survey-form';
import { aboutSurvey, answersOf, areOpen, givenAsText } from '../../../lib/model/survey-given';
import { type Response, responsesTo, resultOf } from '../../../lib/plan/survey-results';
import { report } from '../../../lib/util/report';
import type { Person } from '../../hooks/people';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { QuestionResult } from './QuestionResult';

/** All answers that are told, as they are now. */
export function useResponses(form: SurveyForm): readonly Response[] {
  const { surveyAnswers, surveyReplies } = useSession().records;
  const [answers, replies] = [useObserved(surveyAnswers.list), useObserved(surveyReplies.list)];
  return useMemo(() => responsesTo(form, answers, replies), [form, answers, replies]);
}

interface Props {
  form: SurveyForm;
  responses: readonly Response[];
  /** The ways in and out. */
  children: ReactNode;
}

/** What the answers come to, question by question. */
export function Results({ form, responses, children }: Props) {
  const heading = useId();
  return (
    <section className="stack-s" aria-labelledby={heading}>
      <h2 className="eyebrow" id={heading}>
        {t('survey.results')}
      </h2>
      {children}
      <TheirNews form={form} />
      {responses.length === 0 ? (
        <p className="small muted">{t('survey.resultsNone')}</p>
      ) : (
        <>
          <p className="small muted">{t('survey.count', responses.length)}</p>
          {form.asked.map((asked, at) => (
            <QuestionResult key={asked.id} {...{ at, responses }} result={resultOf(asked, responses)} />
          ))}
        </>
      )}
    </section>
  );
}

/** That the partner answered, and whether the answers are those that were sealed. */
function TheirNews({ form }: { form: SurveyForm }) {
  const answers = useObserved(useSession().records.surveyAnswers.list);
  const { partner } = usePeople();
  const theirs = partner === null ? undefined : answersOf(answers, form.id, partner.id);
  if (partner === null || theirs === undefined) return null;
  return <Theirs {...{ partner, theirs }} />;
}

function Theirs({ partner, theirs }: { partner: Person; theirs: SurveyAnswer }) {
  const { ref } = useNews<HTMLParagraphElement>('surveyAnswers', theirs.id);
  const isOther = useIsOther(theirs);
  const words = isOther ? t('survey.isOther', [partner.name]) : '';
  return (
    <p ref={ref} className="small">
      {words}
    </p>
  );
}

/** Whether answers are others than were sealed, before this person's own were told. */
function useIsOther(answer: SurveyAnswer): boolean {
  const rows = useObserved(useSession().surveys.rows);
  const [isOther, setOther] = useState(false);
  const seen = rows?.get(seenRow(answer.id)) ?? '';
  useEffect(() => {
    if (!areOpen(answer)) return undefined;
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const words = { salt: answer.salt, text: givenAsText(answer) };
      const fits = await fitsSeal(aboutSurvey(answer), words, seen === '' ? answer.seal : seen);
      if (!stop.signal.aborted) setOther(!fits);
    };
    look().catch((error: unknown) => report('survey seal', error));
    return () => stop.abort();
  }, [answer, seen]);
  return isOther;
}
