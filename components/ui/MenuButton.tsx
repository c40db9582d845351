import { Fragment, useId } from 'react';
import { Button } from './Button';
import type { IconName } from './Icon';
import { IconButton } from './IconButton';
import { Menu } from './Menu';
import { useMenu } from './use-menu';
import './menu.css';

interface MenuChoice {
  readonly name: string;
  readonly onChoose: () => void;
  /** Heading of a group that begins with this item, with a line above it. */
  readonly under?: string;
  /** Whether it is on, for an item that is switched on and off: the menu stays open then. */
  readonly checked?: boolean;
}

interface Props {
  name: string;
  icon?: IconName;
  choices: readonly MenuChoice[];
  /** The id of what tells it apart from other menus of this name. */
  describedBy?: string;
  /** Called before the menu opens, so that the caller can load what the choices need. */
  onOpen?: () => void;
  /** Only its drawing, where there is little room. */
  small?: boolean;
  /** -1 in a toolbar, where arrows lead to it. */
  tabIndex?: number;
}

/** A button with a menu, after the ARIA pattern: arrows, Home, End and first letters move, Esc closes. */
export function MenuButton({ name, icon, choices, describedBy, onOpen, small = false, tabIndex = 0 }: Props) {
  const { open, box, button, close } = useMenu(onOpen);
  return (
    <div className="menu-box" ref={box}>
      {small && icon !== undefined ? (
        <IconButton icon={icon} name={name} aria-describedby={describedBy} tabIndex={tabIndex} {...button} />
      ) : (
        <Button
          look="quiet"
          {...(icon === undefined ? {} : { icon })}
          aria-describedby={describedBy}
          tabIndex={tabIndex}
          {...button}
        >
          {name}
        </Button>
      )}
      {open && <Choices name={name} choices={choices} onClose={close} />}
    </div>
  );
}

/** The choices of an open menu; those of a group are described by its heading. */
function Choices({ name, choices, onClose }: Pick<Props, 'name' | 'choices'> & { onClose: () => void }) {
  const id = useId();
  const under = choices.findIndex((choice) => choice.under !== undefined);
  const parted = under === -1 ? Infinity : under;
  const choose = (choice: MenuChoice): void => {
    if (choice.checked === undefined) onClose();
    choice.onChoose();
  };
  return (
    <Menu className="drop-menu" name={name} onClose={onClose}>
      {choices.map((choice, index) => (
        <Fragment key={choice.name}>
          {choice.under !== undefined && (
            <span className="drop-under" id={id} aria-hidden="true">
              {choice.under}
            </span>
          )}
          <button
            type="button"
            role={choice.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={choice.checked}
            className="drop-item"
            tabIndex={-1}
            aria-describedby={index >= parted ? id : undefined}
            onClick={() => choose(choice)}
          >
            {choice.name}
          </button>
        </Fragment>
      ))}
    </Menu>
  );
}
