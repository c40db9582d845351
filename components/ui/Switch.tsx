import { useId, type ReactNode } from 'react';

interface Props {
  name: string;
  on: boolean;
  onToggle: () => void;
  /** What it does, below it. */
  children: ReactNode;
}

/** Something that is on or off, with what that means. */
export function Switch({ name, on, onToggle, children }: Props) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="switch"
        role="switch"
        aria-checked={on}
        aria-describedby={id}
        onClick={onToggle}
      >
        {name}
      </button>
      <p className="small muted" id={id}>
        {children}
      </p>
    </>
  );
}
