import { useRef, useState, type ComponentProps, type RefObject } from 'react';
import { useOutside } from '../hooks/use-outside';

interface MenuState {
  readonly open: boolean;
  /** Takes the box around button and menu; the button is the first in it. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** For the button. */
  readonly button: Pick<
    ComponentProps<'button'>,
    'aria-haspopup' | 'aria-expanded' | 'onClick' | 'onKeyDown'
  >;
  /** Closes the menu, and the button has the focus again. */
  readonly close: () => void;
}

/**
 * A button with a menu, after the ARIA pattern: a click, Arrow down or Arrow up opens it, a click elsewhere closes it.
 *
 * @param onOpen called before the menu opens, so that the caller can load what the choices need
 */
export function useMenu(onOpen?: () => void): MenuState {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useOutside(box, open, () => setOpen(false));
  const toggle = (): void => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  return {
    open,
    box,
    button: {
      'aria-haspopup': 'menu',
      'aria-expanded': open,
      onClick: toggle,
      onKeyDown: (event) => {
        if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        toggle();
      },
    },
    close: () => {
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    },
  };
}
