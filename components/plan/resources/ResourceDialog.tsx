import { t } from '../../../lib/i18n/t';
import type { Resource } from '../../../lib/model/resource';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, PlanDialog } from '../form/PlanDialog';
import type { PlanForm } from '../form/plan-form';
import { useLast } from '../form/use-last';

const FORM: PlanForm = {
  drawer: 'resources',
  addHeading: () => t('resource.add'),
  editHeading: () => t('resource.edit'),
  fields: [
    { name: 'title', label: () => t('plan.title') },
    { name: 'address', label: () => t('plan.address'), look: 'address' },
    { name: 'why', label: () => t('resource.why'), look: 'lines' },
  ],
};

/** The fields of a resource. */
export function ResourceDialog({ record, onClose }: DialogProps) {
  const resource = useLast('resources', record) as Resource | null;
  const key = `resource:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, resource?.title ?? ''),
    address: useEdited(`${key}:address`, resource?.address ?? ''),
    why: useEdited(`${key}:why`, resource?.why ?? ''),
  };
  return <PlanDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
