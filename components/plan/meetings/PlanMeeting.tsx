import { useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  MAX_MEETING_TITLE,
  MAX_PLACE,
  MOST_MINUTES,
  REPEATS,
  USUAL_MINUTES,
} from '../../../lib/model/meeting';
import { isDay } from '../../../lib/model/when';
import { storedAt } from '../../../lib/plan/zone';
import { useCanWrite } from '../../hooks/use-can-write';
import { type EditedField, useEdited } from '../../hooks/use-edited';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { EditField } from '../../talk/EditField';
import { EditNotes } from '../../talk/EditNotes';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusProblem } from '../../ui/keep-focus';
import { useSay } from '../../ui/Toasts';
import { minutesOf, Repeating } from './MeetingFields';
import { zoneHere } from './meeting-words';

type Name = 'title' | 'date' | 'time' | 'minutes' | 'place' | 'repeats';
type Fields = Readonly<Record<Name, EditedField>>;
type Problems = { readonly [One in Name]?: string };

const KEY = 'meeting:new:';

/** The fields of a meeting to be planned. What is typed stays until it is saved, also when the dialog is closed. */
function useFields(): Fields {
  return {
    title: useEdited(`${KEY}title`, ''),
    date: useEdited(`${KEY}date`, ''),
    time: useEdited(`${KEY}time`, ''),
    minutes: useEdited(`${KEY}minutes`, String(USUAL_MINUTES)),
    place: useEdited(`${KEY}place`, ''),
    repeats: useEdited(`${KEY}repeats`, REPEATS[0]),
  };
}

function problemsOf({ title, date, time, minutes }: Fields): Problems {
  const [day, length] = [date.text.trim(), minutes.text.trim()];
  return {
    ...(title.text.trim() === '' ? { title: t('meeting.titleMissing') } : {}),
    ...(day !== '' && !isDay(day) ? { date: t('meeting.dateWrong') } : {}),
    ...(day === '' && time.text.trim() !== '' ? { date: t('meeting.dateFirst') } : {}),
    ...(length !== '' && minutesOf(length) === undefined ? { minutes: t('meeting.lengthWrong') } : {}),
  };
}

/** Plans a meeting. Only the title is asked for. */
export function PlanMeeting({ onClose }: { onClose: () => void }) {
  const { meetings } = useSession().records;
  const [say, wrote, canWrite] = [useSay(), useWrote(), useCanWrite()];
  const fields = useFields();
  const [problems, setProblems] = useState<Problems>({});
  const all = Object.values<EditedField>(fields);
  const forget = (): void => all.forEach((field) => field.forget());
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemsOf(fields);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusProblem(event.currentTarget as HTMLElement);
    const { title, date, time, minutes, place, repeats } = fields;
    const when = storedAt({ date: date.text.trim(), time: time.text.trim().slice(0, 5) }, zoneHere());
    const added = meetings.add({
      ...{ title: title.text.trim(), when, place: place.text.trim() },
      ...{ minutes: minutesOf(minutes.text.trim()) ?? USUAL_MINUTES },
      repeats: REPEATS.find((one) => one === repeats.text) ?? 'no',
    });
    if (!wrote(added)) return undefined;
    forget();
    say(t('meeting.planned'));
    return onClose();
  };
  const close = (): void => {
    if (all.some(({ edited }) => edited !== null)) say(t('edit.kept'));
    onClose();
  };
  const [found, notKept] = [all.some((one) => one.found), all.some((one) => one.notKept)];
  return (
    <Dialog heading={t('meeting.plan')} onClose={close}>
      <form className="stack-s" onSubmit={save} noValidate>
        <FieldsOf fields={fields} problems={problems} onCorrect={() => setProblems({})} />
        <EditNotes {...{ found, notKept, forget }} begun={t('edit.begunNew')} />
        <ReadOnly />
        <div className="row wrap dialog-acts">
          <Button look="main" type="submit" aria-disabled={!canWrite}>
            {t('app.save')}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  fields: Fields;
  problems: Problems;
  onCorrect: () => void;
}

function FieldsOf({
  fields: { title, date, time, minutes, place, repeats },
  problems,
  onCorrect,
}: FieldsProps) {
  const of = (name: Name, field: EditedField) => ({ field, problem: problems[name], onTyped: onCorrect });
  return (
    <>
      <EditField label={t('meeting.title')} {...of('title', title)} maxLength={MAX_MEETING_TITLE} />
      <div className="meeting-fields">
        <EditField label={t('meeting.date')} type="date" {...of('date', date)} />
        <EditField label={t('meeting.time')} type="time" {...of('time', time)} />
        <EditField
          {...{ label: t('meeting.length'), type: 'number', min: 1, max: MOST_MINUTES }}
          hint={t('meeting.inMinutes')}
          {...of('minutes', minutes)}
        />
        <Repeating
          date={date.text}
          repeats={REPEATS.find((one) => one === repeats.text) ?? 'no'}
          onChoose={repeats.change}
        />
      </div>
      <EditField label={t('meeting.place')} {...of('place', place)} maxLength={MAX_PLACE} />
    </>
  );
}
