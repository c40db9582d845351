import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import type { EditForm } from '../../hooks/use-edit-form';
import { cancelOnEscape } from '../../talk/cancel-on-escape';
import { EditNotes, saveWords } from '../../talk/EditNotes';
import { Button } from '../../ui/Button';
import { focusBackTo, focusProblem } from '../../ui/keep-focus';

interface Props {
  form: EditForm<'value'>;
  onSubmit: () => void;
  /** It is done, or given up: what was typed is forgotten. */
  onDone: () => void;
  children: ReactNode;
}

/** Takes the focus when it opens, and gives it back to its line on the card. */
export function DetailsFrame({ form: { attach, ...form }, onSubmit, onDone, children }: Props) {
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = buttons.current?.closest('form');
    const line = frame?.closest('.detail') ?? null;
    const card = frame?.closest('.details') ?? null;
    const field =
      frame?.querySelector<HTMLElement>('input:checked') ??
      frame?.querySelector<HTMLElement>('input, textarea, select');
    field?.focus();
    return () => focusBackTo(line, card);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
    focusProblem(event.currentTarget as HTMLElement);
  };
  const cancel = (): void => {
    form.forget();
    onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the form from any of its fields
    <form
      className="detail-form stack-s"
      ref={attach}
      onSubmit={submit}
      onKeyDown={(event) => cancelOnEscape(event, cancel)}
      noValidate
    >
      {children}
      <EditNotes {...form} />
      <div className="row wrap" ref={buttons}>
        <Button type="submit">{saveWords(form)}</Button>
        <Button look="quiet" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
