import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { shownKeys } from '../commands/commands';
import { useToldKeys } from '../commands/CommandKeys';
import { useWait } from '../hooks/use-wait';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { focusBackTo, untilDrawn } from './keep-focus';
import { keepClear } from './keep-clear';

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly act: (() => void) | undefined;
  readonly label: string | undefined;
  /** The person works by keyboard: it stays until they do something else. */
  readonly stays: boolean;
}

/** Shows a text at the foot of the page, with a button where the caller gives something to do: "Undo" by itself. */
type Say = (words: string, act?: () => void, label?: string) => void;

/** Milliseconds. */
const SHOWN_FOR = 8000;

const SayContext = createContext<Say>(() => undefined);

export const useSay = (): Say => use(SayContext);

/** Drops the toast that stands there, or only if it offers nothing to do. What was said just now stays. */
type Drop = (which: 'any' | 'mere words') => void;

const DropContext = createContext<Drop>(() => undefined);

export const useDropToasts = (): Drop => use(DropContext);

/** Whether a key or a pointer was used last. */
function useKeyboardLast() {
  const keyboard = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    document.addEventListener('keydown', () => void (keyboard.current = true), options);
    document.addEventListener('pointerdown', () => void (keyboard.current = false), options);
    return () => stop.abort();
  }, []);
  return keyboard;
}

/** Holds the toast. The live region is there from the start, so that screen readers announce what arrives. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const last = useRef(0);
  const keyboard = useKeyboardLast();
  const drop = useCallback((id: number) => setToast((now) => (now?.id === id ? null : now)), []);
  const say = useCallback<Say>(
    (words, act, label) => {
      last.current += 1;
      setToast({ id: last.current, words, act, label, stays: keyboard.current });
    },
    [keyboard],
  );
  /** The toast that was drawn before: what is said together with a step belongs to where the step leads. */
  const drawn = useRef(0);
  useEffect(() => {
    drawn.current = toast?.id ?? 0;
  }, [toast]);
  const dropOld = useCallback<Drop>((which) => {
    const old = drawn.current;
    setToast((now) =>
      now !== null && now.id === old && (which === 'any' || now.act === undefined) ? null : now,
    );
  }, []);
  return (
    <SayContext value={say}>
      <DropContext value={dropOld}>{children}</DropContext>
      <div className="toasts" aria-live="polite">
        {toast !== null && <ToastLine key={toast.id} toast={toast} onDrop={drop} />}
      </div>
    </SayContext>
  );
}

/** Keeps a toast away from what has the focus; and lets one that stays go when the person does something else. */
function useAround(stays: boolean, leave: () => void, back: () => void) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const clear = (): void => {
      if (line.current !== null) keepClear(line.current);
    };
    const onAction = ({ target }: Event): void => {
      if (stays && !(target instanceof Node && line.current?.contains(target) === true)) leave();
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (key !== 'Escape' || !(target instanceof Node) || line.current?.contains(target) !== true) return;
      event.preventDefault(); // what is open stays
      leave();
      back();
    };
    clear();
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('focusin', () => requestAnimationFrame(clear), { signal });
    window.addEventListener('resize', clear, { signal });
    for (const action of ['click', 'submit'])
      document.addEventListener(action, onAction, { signal, capture: true });
    return () => stop.abort();
  }, [back, leave, stays]);
  return line;
}

function ToastLine({ toast, onDrop }: { toast: Toast; onDrop: (id: number) => void }) {
  const { begin, end: stay } = useWait(SHOWN_FOR);
  const before = useRef<Element | null>(null);
  const drop = useCallback(() => onDrop(toast.id), [onDrop, toast.id]);
  const wait = useCallback(() => {
    if (!toast.stays) begin(drop);
  }, [begin, drop, toast.stays]);
  useEffect(() => {
    wait();
    return stay;
  }, [stay, wait]);
  const back = useCallback(() => untilDrawn(() => focusBackTo(before.current)), []);
  const line = useAround(toast.stays, drop, back);
  const close = (act?: () => void): void => {
    drop();
    act?.();
    back();
  };
  const { act, label = t('app.undo') } = toast;
  const undoKeys = useToldKeys('undo')['aria-keyshortcuts'];
  const keys = toast.label === undefined ? undoKeys : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and focus come from its buttons
    <div
      className="toast"
      ref={line}
      onPointerEnter={stay}
      onPointerLeave={wait}
      onFocus={({ relatedTarget, currentTarget }) => {
        const from = relatedTarget instanceof Element ? relatedTarget : null;
        if (from === null || !currentTarget.contains(from)) before.current = from;
        stay();
      }}
      onBlur={wait}
    >
      <span className="grow">{toast.words}</span>
      {act !== undefined && (
        <Button
          data-keys={keys === undefined ? undefined : shownKeys(keys)}
          aria-keyshortcuts={keys}
          onClick={() => close(act)}
        >
          {label}
        </Button>
      )}
      <IconButton icon="close" name={t('app.close')} onClick={() => close()} />
    </div>
  );
}
