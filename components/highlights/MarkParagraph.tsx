import { useEffect, useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import { numbered } from '../reader/outline/paragraphs';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';

/** Selects a paragraph as a mouse would. */
function select(paragraph: HTMLElement): void {
  document.getSelection()?.selectAllChildren(paragraph);
  paragraph.scrollIntoView({ block: 'center' });
}

interface Props {
  article: Element;
  button: RefObject<HTMLButtonElement | null>;
  /** A paragraph is selected now. */
  onSelect: () => void;
}

/** The way to a highlight by keyboard alone: asks for the number that stands beside the paragraph. */
export function MarkParagraph({ article, button, onSelect }: Props) {
  const [open, setOpen] = useState(false);
  const cancel = (): void => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const onNumber = (paragraph: HTMLElement): void => {
    setOpen(false);
    onSelect();
    select(paragraph);
  };
  return open ? (
    <NumberForm article={article} onNumber={onNumber} onCancel={cancel} />
  ) : (
    <Button look="quiet" ref={button} onClick={() => setOpen(true)}>
      {t('mark.paragraph')}
    </Button>
  );
}

interface FormProps {
  article: Element;
  onNumber: (paragraph: HTMLElement) => void;
  onCancel: () => void;
}

function NumberForm({ article, onNumber, onCancel }: FormProps) {
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []); // it was opened by a click
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const all = numbered(article);
    const paragraph = all[Number(field.current?.value.trim()) - 1];
    if (paragraph !== undefined) return onNumber(paragraph);
    setWrong(all.length === 0 ? t('mark.noParagraphs') : t('mark.noSuchParagraph', [all.length]));
    return field.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the form from any of its controls
    <form
      className="row wrap mark-paragraph"
      onSubmit={submit}
      onKeyDown={(event) => cancelOnEscape(event, onCancel)}
    >
      <label className="small" htmlFor={`${id}-number`}>
        {t('mark.paragraphNumber')}
      </label>
      <input
        id={`${id}-number`}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        ref={field}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : `${id}-wrong`}
      />
      <Button type="submit">{t('mark.select')}</Button>
      <Button look="quiet" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
      <p className="small" id={`${id}-wrong`} role="alert">
        {wrong}
      </p>
    </form>
  );
}
