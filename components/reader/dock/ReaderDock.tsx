import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import { Icon, type IconName } from '../../ui/Icon';
import { cancelOnEscape } from '../../talk/cancel-on-escape';
import { TextGroup } from '../text/TextGroup';
import './dock.css';

/** What opens above the tools, one at a time. */
type Drawer = 'text';

/** The tools of a text stand at the foot of the window while one reads, in the panel and on the desk. */
export function ReaderDock() {
  const [open, setOpen] = useState<Drawer | null>(null);
  const dock = useRef<HTMLDivElement>(null);
  const toggle = (drawer: Drawer): void => setOpen(open === drawer ? null : drawer);
  const close = (event: KeyboardEvent): void =>
    cancelOnEscape(event, () => {
      setOpen(null);
      dock.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    });
  return (
    <div className="reader-dock" ref={dock}>
      {open === 'text' && (
        <OpenDrawer onKeyDown={close}>
          <TextGroup />
        </OpenDrawer>
      )}
      <div className="dock-tools" role="group" aria-label={t('text.tools')}>
        <Tool icon="text" name={t('text.text')} open={open === 'text'} onClick={() => toggle('text')} />
      </div>
    </div>
  );
}

/** Esc closes what is open. */
function OpenDrawer({
  children,
  onKeyDown,
}: {
  children: ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes it from any of its controls
    <div className="dock-drawer" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  open: boolean;
  onClick: () => void;
}

/** A tool: its drawing, and its name where there is room. */
function Tool({ icon, name, open, onClick }: ToolProps) {
  return (
    <button type="button" className="dock-tool" title={name} aria-expanded={open} onClick={onClick}>
      <Icon name={icon} small />
      <span className="dock-name">{name}</span>
    </button>
  );
}
