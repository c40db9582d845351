import { t } from '../../../lib/i18n/t';
import type { Event } from '../../../lib/model/event';
import { useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import { addressField, type RecordForm } from '../../forms/record-form';
import { useLast } from '../../forms/use-last';

const FORM: RecordForm = {
  kind: 'events',
  addHeading: () => t('event.add'),
  editHeading: () => t('event.edit'),
  missing: () => t('plan.titleMissing'),
  fields: [
    { name: 'title', label: () => t('plan.title') },
    { name: 'date', label: () => t('plan.date'), look: 'date' },
    { name: 'time', label: () => t('plan.time'), look: 'time', hint: () => t('event.timeHint') },
    { name: 'place', label: () => t('event.place') },
    addressField('address', () => t('plan.address')),
    { name: 'notes', label: () => t('event.notes'), look: 'lines' },
  ],
};

/** The fields of an event. */
export function EventDialog({ record, onClose }: DialogProps) {
  const event = useLast('events', record) as Event | null;
  const key = `event:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, event?.title ?? ''),
    date: useEdited(`${key}:date`, event?.date ?? ''),
    time: useEdited(`${key}:time`, event?.time ?? ''),
    place: useEdited(`${key}:place`, event?.place ?? ''),
    address: useEdited(`${key}:address`, event?.address ?? ''),
    notes: useEdited(`${key}:notes`, event?.notes ?? ''),
  };
  return <RecordDialog form={FORM} fields={fields} record={record} onClose={onClose} />;
}
