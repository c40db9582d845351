import { t } from '../../../lib/i18n/t';
import type { Goal } from '../../../lib/model/goal';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import type { RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';

/** The form of a goal. Who changes what was agreed to says so: the other one's "I agree" was to other words. */
const FORM: RecordForm = {
  kind: 'goals',
  addHeading: () => t('goal.add'),
  editHeading: () => t('goal.edit'),
  missing: () => t('plan.titleMissing'),
  fields: [
    { name: 'title', label: () => t('plan.title') },
    { name: 'why', label: () => t('goal.why'), look: 'lines' },
  ],
  suggested: () =>
    [
      t('goal.suggestStoryTime'),
      t('goal.suggestProgramme'),
      t('goal.suggestChoose'),
      t('goal.suggestDesk'),
      t('goal.suggestOutside'),
      t('goal.suggestSpeak'),
      t('goal.suggestWrite'),
    ].map((title) => ({ title })),
  beside: (changed) => (Object.keys(changed).length > 0 ? { wrote: Date.now() } : {}),
};

/** The fields of a goal. */
export function GoalDialog({ record, onClose }: DialogProps) {
  const goal = useLast('goals', record) as Goal | null;
  const key = `goal:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, goal?.title ?? ''),
    why: useEdited(`${key}:why`, goal?.why ?? ''),
  };
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
