import { t } from '../../../lib/i18n/t';
import type { QuestionSet } from '../../../lib/model/question';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import type { RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';

const FORM: RecordForm = {
  kind: 'questionSets',
  addHeading: () => t('question.newSet'),
  editHeading: () => t('question.editSet'),
  missing: () => t('plan.titleMissing'),
  fields: [
    { name: 'title', label: () => t('plan.title'), hint: () => t('question.titleHint') },
    { name: 'sendBy', label: () => t('question.sendBy'), look: 'date', hint: () => t('question.sendByHint') },
  ],
};

/** The fields of a set of questions. */
export function QuestionsDialog({ record, onClose }: DialogProps) {
  const set = useLast('questionSets', record) as QuestionSet | null;
  const key = `questions:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, set?.title ?? ''),
    sendBy: useEdited(`${key}:sendBy`, set?.sendBy ?? ''),
  };
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
