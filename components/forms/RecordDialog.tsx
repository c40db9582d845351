import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Kind, Made } from '../../lib/model/kind';
import type { RecordList } from '../../lib/session/records';
import { useEditForm } from '../hooks/use-edit-form';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { EditNotes, saveWords } from '../talk/EditNotes';
import { Fields } from './Fields';
import { FormButtons } from './FormButtons';
import { Dialog } from '../ui/Dialog';
import { focusProblem } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';
import { type FormFields, type RecordForm, type Problems, problemsOf, writtenAs } from './record-form';

/** What a dialog over a record is told. */
export interface DialogProps {
  /** null for a new one. */
  record: Made | null;
  /** `added` is the id of the one that was added. */
  onClose: (added?: string) => void;
}

interface Props extends DialogProps {
  form: RecordForm;
  fields: FormFields;
  /** Controls of its own by the names of fields: in place of one whose look is 'own', else below it. */
  own?: Readonly<Record<string, ReactNode>>;
  /** What stands above the fields of a new one. */
  above?: ReactNode;
}

/** The fields of a record. Only its title is asked for. */
export function RecordDialog({ record, ...props }: Props) {
  return record === null ? <NewOne {...props} /> : <EditedOne {...props} opened={record} />;
}

const recordsOf = (session: ReturnType<typeof useSession>, { kind }: RecordForm): RecordList<Kind> =>
  session.records[kind];

/** A new one. What is typed stays until it is saved, also when the dialog is closed. */
function NewOne({ form, fields, own, above, onClose }: Omit<Props, 'record'>) {
  const records = recordsOf(useSession(), form);
  const [say, wrote] = [useSay(), useWrote()];
  const [problems, setProblems] = useState<Problems>({});
  const fieldsForm = useRef<HTMLFormElement>(null);
  useEffect(() => {
    fieldsForm.current?.querySelector('input')?.focus(); // what stands above it is for few: people come to type
  }, []);
  const all = Object.values(fields);
  const forget = (): void => {
    for (const field of all) field.forget();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemsOf(form, fields, true);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusProblem(event.currentTarget as HTMLElement);
    const typed = writtenAs(
      form,
      Object.fromEntries(Object.entries(fields).map(([name, { text }]) => [name, text])),
    );
    const added = records.add({ ...typed, ...form.beside?.(typed) });
    if (!wrote(added)) return undefined;
    forget();
    say(t('book.saved'));
    return onClose(added.value);
  };
  const close = (): void => {
    if (all.some(({ text }) => text.trim() !== '')) say(t('edit.kept'));
    onClose();
  };
  const [found, notKept] = [all.some((field) => field.found), all.some((field) => field.notKept)];
  return (
    <Dialog heading={form.addHeading()} onClose={close}>
      {above}
      <form className="stack-s" ref={fieldsForm} onSubmit={save} noValidate>
        <Fields {...{ form, fields, problems, own }} onCorrect={() => setProblems({})} />
        <Suggested form={form} fields={fields} />
        <EditNotes {...{ found, notKept, forget }} begun={t('edit.begunNew')} />
        <FormButtons save={t('app.save')} onCancel={close} />
      </form>
    </Dialog>
  );
}

/** One that is there. Only what this person changed in it is written. */
function EditedOne({ form, fields, own, opened, onClose }: Omit<Props, 'record'> & { opened: Made }) {
  const records = recordsOf(useSession(), form);
  const [say, wrote] = [useSay(), useWrote()];
  const { attach, ...editing } = useEditForm(form.kind, opened.id, fields);
  const [problems, setProblems] = useState<Problems>({});
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemsOf(form, fields, false);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusProblem(event.currentTarget as HTMLElement);
    const saved = editing.save((changed) => {
      const typed = writtenAs(form, changed);
      return wrote(records.edit(opened.id, { ...typed, ...form.beside?.(typed) }));
    });
    if (!saved) return undefined;
    if (!editing.gone) say(t('book.saved'));
    return onClose();
  };
  const cancel = (): void => {
    editing.forget();
    onClose();
  };
  return (
    <Dialog heading={form.editHeading()} onClose={cancel}>
      <form className="stack-s" ref={attach} onSubmit={save} noValidate>
        <Fields {...{ form, fields, problems, own }} onCorrect={() => setProblems({})} />
        <EditNotes {...editing} />
        <FormButtons save={saveWords(editing)} onCancel={cancel} />
      </form>
    </Dialog>
  );
}

/** What to begin with. One that is chosen stands in the fields, to be made one's own. */
function Suggested({ form: { suggested, fields: all }, fields }: Pick<Props, 'form' | 'fields'>) {
  const first = all[0]?.name ?? '';
  if (suggested === undefined || fields[first]?.text !== '') return null;
  const choose = (
    values: Readonly<Record<string, string>>,
    { currentTarget }: MouseEvent<HTMLElement>,
  ): void => {
    for (const [name, words] of Object.entries(values)) {
      if (fields[name]?.text === '') fields[name].change(words);
    }
    currentTarget.closest('form')?.querySelector('input')?.focus(); // the buttons go
  };
  return (
    <div className="chips" role="group" aria-label={t('plan.suggested')}>
      {suggested().map((values) => (
        <button key={values[first]} type="button" className="chip" onClick={(event) => choose(values, event)}>
          {values[first]}
        </button>
      ))}
    </div>
  );
}
