import { t } from '../../../lib/i18n/t';
import type { SurveyOption, SurveyQuestion } from '../../../lib/model/survey';
import { hasNumbers } from '../../../lib/model/survey-form';
import { RecordDialog } from '../../forms/RecordDialog';
import type { RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';
import { useEdited } from '../../hooks/use-edited';

const WORDS: RecordForm = {
  kind: 'surveyQuestions',
  addHeading: () => t('survey.addQuestion'),
  editHeading: () => t('survey.editQuestion'),
  missing: () => t('survey.questionMissing'),
  fields: [
    { name: 'text', label: () => t('survey.question') },
    { name: 'help', label: () => t('survey.help'), look: 'lines', hint: () => t('survey.helpHint') },
  ],
};

/** A question that is answered by numbers says what the first and the last of them mean. */
const NUMBERS: RecordForm = {
  ...WORDS,
  fields: [
    ...WORDS.fields,
    { name: 'low', label: () => t('survey.low') },
    { name: 'high', label: () => t('survey.high') },
  ],
};

/** The words of a question. */
export function EditQuestion({ question, onClose }: { question: SurveyQuestion; onClose: () => void }) {
  const now = useLast('surveyQuestions', question) ?? question;
  const key = `survey-question:${question.id}`;
  const fields = {
    text: useEdited(`${key}:text`, now.text),
    help: useEdited(`${key}:help`, now.help),
    low: useEdited(`${key}:low`, now.low),
    high: useEdited(`${key}:high`, now.high),
  };
  const form = hasNumbers(question.kind) ? NUMBERS : WORDS;
  return <RecordDialog {...{ form, fields, onClose }} record={question} />;
}

const OPTION: RecordForm = {
  kind: 'surveyOptions',
  addHeading: () => t('survey.choice'),
  editHeading: () => t('survey.choice'),
  missing: () => t('survey.choiceMissing'),
  fields: [{ name: 'text', label: () => t('survey.choice') }],
};

/** The words of a choice, a row or a column. */
export function EditOption({ option, onClose }: { option: SurveyOption; onClose: () => void }) {
  const now = useLast('surveyOptions', option) ?? option;
  const fields = { text: useEdited(`survey-option:${option.id}`, now.text) };
  return <RecordDialog form={OPTION} {...{ fields, onClose }} record={option} />;
}
