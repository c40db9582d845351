import {
  useEffect,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefCallback,
} from 'react';
import { SEND_KEYS, toldKeys } from '../commands/commands';
import { useCanWrite } from '../hooks/use-can-write';
import type { UnsentWords } from '../hooks/use-unsent';
import { Button } from '../ui/Button';
import { focusBackTo, isControl } from '../ui/keep-focus';
import { WordsBox } from './WordsBox';
import './talk.css';

interface Props {
  /** The box's name, shown as its placeholder. */
  name: string;
  send: string;
  unsent: UnsentWords;
  /** Answers whether they were written: only then they leave the box. */
  onSend: (words: string) => boolean;
  look?: 'main' | 'plain';
  /** It was opened by a click: the focus goes into it. */
  opened?: boolean;
  /** Nothing is an answer too. */
  mayBeEmpty?: boolean;
  /** See WordsBox. */
  plain?: boolean;
  most?: number | undefined;
  form?: RefCallback<HTMLFormElement> | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Between the box and the buttons. */
  notes?: ReactNode;
  /** Joined to the button that sends. */
  who?: ReactNode;
  /** Beside the button. */
  children?: ReactNode;
}

/** A box to write in and a button to send it. */
export function WordsForm({ name, send, unsent, onSend, look = 'plain', opened = false, ...rest }: Props) {
  const { mayBeEmpty = false, plain = false, most, form, onKeyDown, notes, who, children } = rest;
  const canWrite = useCanWrite();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = box.current;
    if (!opened || field === null) return undefined;
    const opener = document.activeElement;
    const item = field.closest('.comment, article, li');
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return () => focusBackTo(isControl(opener) ? opener : null, item);
  }, [opened]);
  const submit = (): void => {
    const words = unsent.text.trim();
    if (words === '' && !mayBeEmpty) {
      box.current?.focus();
      return;
    }
    if (canWrite && onSend(words)) unsent.clear();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves an edit from any of its controls
    <form className="compose" ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <WordsBox
        {...{ ref: box, rows: 2, placeholder: name, unsent, plain, maxLength: most }}
        aria-label={name}
        onSend={submit}
      />
      {notes}
      <div className="row wrap compose-acts">
        <Button look={look} type="submit" {...toldKeys(SEND_KEYS)} aria-disabled={!canWrite}>
          {send}
        </Button>
        {who}
        {children}
      </div>
    </form>
  );
}
