import { t } from '../../../lib/i18n/t';
import type { Survey } from '../../../lib/model/survey';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import type { RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';
import { useEdited } from '../../hooks/use-edited';

const FORM: RecordForm = {
  kind: 'surveys',
  addHeading: () => t('survey.add'),
  editHeading: () => t('survey.edit'),
  missing: () => t('plan.titleMissing'),
  fields: [
    { name: 'title', label: () => t('plan.title'), hint: () => t('survey.titleHint') },
    { name: 'about', label: () => t('survey.about'), look: 'lines', hint: () => t('survey.aboutHint') },
  ],
};

/** The fields of a survey; its questions are added where it is open. */
export function SurveyDialog({ record, onClose }: DialogProps) {
  const survey = useLast('surveys', record) as Survey | null;
  const key = `survey:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, survey?.title ?? ''),
    about: useEdited(`${key}:about`, survey?.about ?? ''),
  };
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
