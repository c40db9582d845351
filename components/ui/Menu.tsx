import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Pixels between a menu and the edge of the window. */
const EDGE = 8;

/** Moves what begins under its button and reaches over the end of the window back into it. */
function keepInWindow(box: HTMLElement): void {
  const { left, right } = box.getBoundingClientRect();
  const over = right + EDGE - document.documentElement.clientWidth;
  const room = left - EDGE;
  if (over > 0 && room > 0) box.style.translate = `${-Math.min(over, room)}px 0`;
}

/** The index of the item that a key leads to, or -1. */
function itemFor(key: string, at: number, items: readonly HTMLElement[]): number {
  if (key === 'Home') return 0;
  if (key === 'End') return items.length - 1;
  const step = STEPS[key];
  if (step !== undefined) return (at + step + items.length) % items.length;
  if (key.length !== 1) return -1;
  const begins = (item: HTMLElement): boolean =>
    (item.textContent ?? '').trim().toLowerCase().startsWith(key.toLowerCase());
  const after = items.findIndex((item, i) => i > at && begins(item));
  return after === -1 ? items.findIndex(begins) : after;
}

interface Props {
  name: string;
  className: string;
  /** Called when Esc or Tab leaves the menu; the caller gives the focus back. */
  onClose: () => void;
  /** Its items: buttons with the role of an item. */
  children: ReactNode;
}

/** An open menu, after the ARIA pattern: arrows, Home, End and first letters move, Esc and Tab close. */
export function Menu({ name, className, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (menu.current !== null) keepInWindow(menu.current);
  }, []);
  useEffect(() => {
    const find = (selector: string) => menu.current?.querySelector<HTMLElement>(selector);
    (find('[role=menuitemradio][aria-checked=true]') ?? find('button'))?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = itemFor(event.key, at, items);
    if (to === -1) return;
    event.preventDefault();
    items[to]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on the items
    <div className={className} role="menu" aria-label={name} ref={menu} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
