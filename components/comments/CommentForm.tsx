import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import type { Draft } from '../hooks/use-draft';
import { Button } from '../ui/Button';
import { DraftTrouble } from '../ui/DraftTrouble';
import { focusBackTo } from '../ui/keep-focus';
import { sendOnEnter } from './send-on-enter';
import './comments.css';

interface Props {
  /** The box's name, shown as its placeholder. */
  name: string;
  send: string;
  draft: Draft;
  onSend: (words: string) => void;
  look?: 'main' | 'plain';
  /** It was opened by a click: the focus goes into it. */
  opened?: boolean;
  children?: ReactNode;
}

/** A box to write in and a button to send it. */
export function CommentForm({ name, send, draft, onSend, look = 'plain', opened = false, children }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = box.current;
    if (!opened || field === null) return undefined;
    const opener = document.activeElement;
    const item = field.closest('.comment, article, li');
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return () => focusBackTo(opener === document.body ? null : opener, item);
  }, [opened]);
  const submit = (): void => {
    const words = draft.text.trim();
    if (words === '') {
      box.current?.focus();
      return;
    }
    draft.clear();
    onSend(words);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="compose" onSubmit={onSubmit}>
      <textarea
        ref={box}
        className="field"
        rows={2}
        aria-label={name}
        placeholder={name}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => sendOnEnter(event, submit)}
      />
      <DraftTrouble shown={draft.notKept} />
      <div className="row wrap compose-acts">
        <Button look={look} type="submit">
          {send}
        </Button>
        {children}
      </div>
    </form>
  );
}
