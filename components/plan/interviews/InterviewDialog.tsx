import { t } from '../../../lib/i18n/t';
import type { Interview } from '../../../lib/model/interview';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import type { RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';
import { useEdited } from '../../hooks/use-edited';

const FORM: RecordForm = {
  kind: 'interviews',
  addHeading: () => t('interview.add'),
  editHeading: () => t('interview.edit'),
  missing: () => t('plan.titleMissing'),
  fields: [{ name: 'title', label: () => t('plan.title') }],
  suggested: () =>
    [
      t('interviewBank.children'),
      t('interviewBank.teens'),
      t('interviewBank.manager'),
      t('interviewBank.outreach'),
    ].map((title) => ({ title })),
};

/** The title of an interview; all else is set where it is open. */
export function InterviewDialog({ record, onClose }: DialogProps) {
  const interview = useLast('interviews', record) as Interview | null;
  const fields = { title: useEdited(`interview:${record?.id ?? 'new'}:title`, interview?.title ?? '') };
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
