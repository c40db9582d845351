import { t } from '../../../lib/i18n/t';
import type { Resource } from '../../../lib/model/resource';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import { addressField, type RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';
import { programmePages } from './programme-pages';

const FORM: RecordForm = {
  kind: 'resources',
  addHeading: () => t('resource.add'),
  editHeading: () => t('resource.edit'),
  missing: () => t('plan.titleMissing'),
  fields: [
    { name: 'title', label: () => t('plan.title') },
    addressField('address', () => t('plan.address')),
    { name: 'why', label: () => t('resource.why'), look: 'lines' },
  ],
  suggested: () => programmePages().map((page) => ({ ...page })),
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
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
