import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import { Button } from '../../ui/Button';
import { focusBackTo } from '../../ui/keep-focus';

/** Takes the focus when it opens, and gives it back to its line on the card. */
export function DetailsFrame({
  onSubmit,
  onCancel,
  children,
}: {
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const frame = form.current;
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
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the form from any of its fields
    <form
      className="detail-form stack-s"
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      noValidate
    >
      {children}
      <div className="row wrap">
        <Button type="submit">{t('app.save')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
