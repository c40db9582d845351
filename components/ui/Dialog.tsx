import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { focusBackTo } from './keep-focus';

interface Props {
  heading: string;
  /** How screen readers call it where that is not the heading. */
  name?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal sheet of paper. It keeps the focus, Esc closes it, and then the focus goes back to where it was. */
export function Dialog({ heading, name, onClose, children }: Props) {
  const id = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  const closed = useEffectEvent(onClose);

  useEffect(() => {
    const dialog = sheet.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    const stop = new AbortController();
    dialog.addEventListener('close', () => closed(), { signal: stop.signal });
    if (!dialog.open) dialog.showModal();
    return () => {
      stop.abort();
      dialog.close();
      // the button that opened it may be gone by now, as that of an empty list
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else focusBackTo();
    };
  }, []);

  const named = name === undefined ? { 'aria-labelledby': id } : { 'aria-label': name };
  return (
    <dialog className="dialog" ref={sheet} {...named}>
      <h2 className="dialog-heading" id={id} dir="auto">
        {heading}
      </h2>
      {children}
    </dialog>
  );
}
