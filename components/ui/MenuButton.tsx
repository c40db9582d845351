import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useOutside } from '../hooks/use-outside';
import { Button } from './Button';
import type { IconName } from './Icon';
import './menu.css';

export interface MenuChoice {
  readonly name: string;
  readonly onChoose: () => void;
  /** Heading of a group that begins with this item, with a line above it. */
  readonly under?: string;
}

interface Props {
  name: string;
  icon?: IconName;
  choices: readonly MenuChoice[];
  /** Called before the menu opens, so that the caller can load what the choices need. */
  onOpen?: () => void;
}

/** A button with a menu, after the ARIA pattern: arrows, Home, End and first letters move, Esc closes. */
export function MenuButton({ name, icon, choices, onOpen }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = (): HTMLButtonElement | null => box.current?.querySelector('button') ?? null;

  useOutside(box, open, () => setOpen(false));

  const show = (): void => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  const close = (): void => {
    setOpen(false);
    button()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    show();
  };
  return (
    <div className="menu-box" ref={box}>
      <Button
        look="quiet"
        {...(icon === undefined ? {} : { icon })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={show}
        onKeyDown={onKeyDown}
      >
        {name}
      </Button>
      {open && <Menu name={name} choices={choices} onClose={close} />}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

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

function Menu({
  name,
  choices,
  onClose,
}: {
  name: string;
  choices: readonly MenuChoice[];
  onClose: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const under = choices.findIndex((choice) => choice.under !== undefined);
  const parted = under === -1 ? Infinity : under;
  useEffect(() => menu.current?.querySelector<HTMLElement>('button')?.focus(), []);

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
  const choose = (choice: MenuChoice): void => {
    onClose();
    choice.onChoose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on the items
    <div className="drop-menu" role="menu" aria-label={name} ref={menu} onKeyDown={onKeyDown}>
      {choices.map((choice, index) => (
        <Fragment key={choice.name}>
          {choice.under !== undefined && (
            <span className="drop-under" id={id} aria-hidden="true">
              {choice.under}
            </span>
          )}
          <button
            type="button"
            role="menuitem"
            className="drop-item"
            tabIndex={-1}
            aria-describedby={index >= parted ? id : undefined}
            onClick={() => choose(choice)}
          >
            {choice.name}
          </button>
        </Fragment>
      ))}
    </div>
  );
}
