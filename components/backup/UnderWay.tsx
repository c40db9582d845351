import { type ReactNode, useEffect, useRef } from 'react';
import { isFocusLost } from '../ui/keep-focus';
import { ProgressCard } from '../ui/ProgressCard';

interface Props {
  words: string;
  /** From 0 to 1, 0 while nobody knows; null where nothing is under way. */
  far: number | null;
  onCancel: () => void;
  /** The buttons that begin the work. */
  children: ReactNode;
}

/** The buttons of a dialog and, in their place, the work that one of them began. The focus stays in that place. */
export function UnderWay({ words, far, onCancel, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isBusy = far !== null;
  const wasBusy = useRef(false);
  useEffect(() => {
    // the button that had the focus is gone; where something else has it meanwhile, it stays there
    if (isBusy || (wasBusy.current && isFocusLost())) box.current?.querySelector('button')?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return (
    <div ref={box}>
      {far === null ? (
        <div className="row wrap dialog-acts">{children}</div>
      ) : (
        <ProgressCard words={words} done={far} total={far > 0 ? 1 : 0} onCancel={onCancel} />
      )}
    </div>
  );
}
