import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { QuestionSet } from '../../../lib/model/question';
import { whenOf } from '../../../lib/model/when';
import { dayHere, daysBefore } from '../../../lib/plan/questions';
import { stateOf } from '../../../lib/plan/meetings';
import type { MouseEvent } from 'react';
import type { RecordForm } from '../../forms/record-form';
import { type EditedField, useEdited } from '../../hooks/use-edited';
import { type DialogProps, RecordDialog } from '../../forms/RecordDialog';
import { useLast } from '../../forms/use-last';
import { useMeetings } from '../meetings/use-meetings';

/** A day that a person may choose. */
interface Offer {
  readonly words: string;
  readonly value: string;
}

/** Days before a meeting that are offered: three are the custom. */
const DAYS = [3, 5, 7];

/** Days before the next meeting that are still to come. */
function useDaysBefore(): readonly Offer[] {
  const { next, now } = useMeetings();
  const date = next !== undefined && stateOf(next, now) === 'ahead' ? whenOf(next.when)?.date : undefined;
  if (date === undefined) return [];
  return DAYS.map((days) => ({ days, value: daysBefore(date, days) }))
    .filter(({ value }) => value >= dayHere(now))
    .map(({ days, value }) => ({ words: t('question.daysBefore', [String(days), published(value)]), value }));
}

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

/** Days that are offered while none is chosen. */
function DaysBefore({ field }: { field: EditedField }) {
  const offered = useDaysBefore();
  if (offered.length === 0 || field.text !== '') return null;
  const choose = (value: string, { currentTarget }: MouseEvent<HTMLElement>): void => {
    field.change(value);
    currentTarget.closest('.long-field')?.querySelector('input')?.focus(); // the buttons go
  };
  return (
    <div className="chips" role="group" aria-label={t('question.sendBy')}>
      {offered.map(({ words, value }) => (
        <button key={value} type="button" className="chip" onClick={(event) => choose(value, event)}>
          {words}
        </button>
      ))}
    </div>
  );
}

/** The fields of a set of questions. */
export function QuestionsDialog({ record, onClose }: DialogProps) {
  const set = useLast('questionSets', record) as QuestionSet | null;
  const key = `questions:${record?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, set?.title ?? ''),
    sendBy: useEdited(`${key}:sendBy`, set?.sendBy ?? ''),
  };
  const own = { sendBy: <DaysBefore field={fields.sendBy} /> };
  return <RecordDialog form={FORM} {...{ fields, own, record, onClose }} />;
}
