import { t } from '../../../lib/i18n/t';
import type { QuestionSet } from '../../../lib/model/question';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, PlanDialog } from '../form/PlanDialog';
import type { PlanForm } from '../form/plan-form';
import { useLast } from '../form/use-last';

const FORM: PlanForm = {
  drawer: 'questions',
  addHeading: () => t('question.newSet'),
  editHeading: () => t('question.editSet'),
  fields: [
    { name: 'title', label: () => t('plan.title'), hint: () => t('question.titleHint') },
    { name: 'sendBy', label: () => t('question.sendBy'), look: 'date', hint: () => t('question.sendByHint') },
  ],
};

/** The fields of a set of questions. */
export function QuestionsDialog({ record, onClose }: DialogProps) {
  const set = useLast('questions', record) as QuestionSet | null;
  const key = `questions:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, set?.title ?? ''),
    sendBy: useEdited(`${key}:sendBy`, set?.sendBy ?? ''),
  };
  return <PlanDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
