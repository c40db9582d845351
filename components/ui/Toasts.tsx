import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { useWait } from '../hooks/use-wait';
import { Button } from './Button';
import { focusBackTo } from './keep-focus';

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly undo: (() => void) | undefined;
}

/** Shows a text at the foot of the page for eight seconds, with "Undo" when the caller gives a way back. */
type Say = (words: string, undo?: () => void) => void;

const SHOWN_FOR = 8000;
const MOST = 3;

const SayContext = createContext<Say>(() => undefined);

export const useSay = (): Say => use(SayContext);

/** Holds the toasts. The live region is there from the start, so that screen readers announce what arrives. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>((words, undo) => {
    last.current += 1;
    const toast = { id: last.current, words, undo };
    setToasts((all) => [toast, ...all].slice(0, MOST)); // the newest first: its "Undo" is the nearest
  }, []);
  const shown = useMemo(
    () => toasts.map((toast) => <ToastLine key={toast.id} toast={toast} onDrop={drop} />),
    [toasts, drop],
  );
  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" aria-live="polite">
        {shown}
      </div>
    </SayContext>
  );
}

function ToastLine({ toast, onDrop }: { toast: Toast; onDrop: (id: number) => void }) {
  const { begin, end: stay } = useWait(SHOWN_FOR);
  const before = useRef<Element | null>(null);
  const leave = useCallback(() => begin(() => onDrop(toast.id)), [begin, onDrop, toast.id]);
  const undo = (): void => {
    toast.undo?.();
    onDrop(toast.id);
    requestAnimationFrame(() => focusBackTo(before.current));
  };
  const start = useCallback(
    (line: HTMLDivElement | null) => {
      if (line === null) return stay();
      leave();
    },
    [leave, stay],
  );
  return (
    <div
      className="toast"
      ref={start}
      onPointerEnter={stay}
      onPointerLeave={leave}
      onFocus={(event) => {
        before.current = event.relatedTarget instanceof Element ? event.relatedTarget : null;
        stay();
      }}
      onBlur={leave}
    >
      <span className="grow">{toast.words}</span>
      {toast.undo !== undefined && <Button onClick={undo}>{t('app.undo')}</Button>}
    </div>
  );
}
