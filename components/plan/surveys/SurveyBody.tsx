import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Survey } from '../../../lib/model/survey';
import { formOf } from '../../../lib/model/survey-form';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Answering } from './Answering';
import { BringAnswers } from './out/BringAnswers';
import { Preview } from './Preview';
import { Questions } from './Questions';
import { Results, useResponses } from './Results';
import { TakeOutSurvey } from './out/TakeOutSurvey';
import './surveys.css';

/** A survey: its questions, this member's answers, and what all answers come to. */
export function SurveyBody({ record: survey }: { record: Survey }) {
  const { surveyQuestions, surveyOptions } = useSession().records;
  const [questions, options] = [useObserved(surveyQuestions.list), useObserved(surveyOptions.list)];
  const form = useMemo(() => formOf(survey, questions, options), [survey, questions, options]);
  const responses = useResponses(form);
  const [trying, setTrying] = useState(false);
  return (
    <div className="goal survey">
      {survey.about !== '' && <Words text={survey.about} />}
      <div className="survey-parts">
        <div className="stack">
          <Questions survey={survey.id} />
          {form.asked.length > 0 && (
            <div className="row wrap">
              <Button onClick={() => setTrying(true)}>{t('survey.preview')}</Button>
            </div>
          )}
          {form.asked.length > 0 && <Answering form={form} />}
        </div>
        <Results {...{ form, responses }}>
          {form.asked.length > 0 && <TakeOutSurvey {...{ form, responses }} />}
          {form.asked.length > 0 && <BringAnswers form={form} />}
        </Results>
      </div>
      {trying && <Preview form={form} onClose={() => setTrying(false)} />}
    </div>
  );
}
