import { t } from '../../../lib/i18n/t';
import type { Resource } from '../../../lib/model/resource';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import { addressField, type RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';

/** Where those who began the programme find more. A person chooses one, and makes it their own. */
const SUGGESTED: readonly (readonly [title: () => string, address: string, why: () => string])[] = [
  [
    () => t('resource.suggestMentoring'),
    'https://www.ala.org/alsc/publications-resources/mentoring',
    () => t('resource.whyMentoring'),
  ],
  [() => t('resource.suggestBlog'), 'https://www.alsc.ala.org/blog/', () => t('resource.whyBlog')],
  [
    () => t('resource.suggestJournal'),
    'https://journals.ala.org/index.php/cal',
    () => t('resource.whyJournal'),
  ],
  [
    () => t('resource.suggestSkills'),
    'https://www.ala.org/alsc/edcareers/alsccorecomps',
    () => t('resource.whySkills'),
  ],
  [() => t('resource.suggestJobs'), 'https://joblist.ala.org/', () => t('resource.whyJobs')],
];

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
  suggested: () => SUGGESTED.map(([title, address, why]) => ({ title: title(), address, why: why() })),
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
