import { useRef, type KeyboardEvent } from 'react';
import { Icon, type IconName } from './Icon';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly icon?: IconName;
  /** Shown as a mark and read as a description, so that the tab's name stays exact. */
  readonly note?: string;
  /** Something new waits there. */
  readonly isNew?: boolean;
  /** Something is to be done there about now: no news, and marked in another way. */
  readonly isDue?: boolean;
  /** What it says of its keys. */
  readonly keys?: { readonly 'aria-keyshortcuts'?: string; readonly title?: string };
}

interface Props<Id extends string> {
  name: string;
  /** Prefix of the ids of tabs and panels. */
  idBase: string;
  tabs: readonly Tab<Id>[];
  selected: Id | null;
  onSelect: (id: Id) => void;
  look: 'guides' | 'line';
  /** Arrow keys only move the focus. Enter or Space shows the panel. */
  manual?: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs after the ARIA pattern: one stop for Tab, arrows, Home and End between them. */
export function Tabs<Id extends string>(props: Props<Id>) {
  const { name, idBase, tabs, selected, onSelect, look, manual = false } = props;
  const list = useRef<HTMLDivElement>(null);
  const stop = selected ?? tabs[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number): void => {
    const step = STEPS[event.key];
    let to = -1;
    if (step !== undefined) to = (index + step + tabs.length) % tabs.length;
    if (event.key === 'Home') to = 0;
    if (event.key === 'End') to = tabs.length - 1;
    const tab = tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[to]?.focus();
    if (!manual) onSelect(tab.id);
  };

  return (
    <div className={`tabs ${look}`} role="tablist" aria-label={name} ref={list}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${idBase}-tab-${tab.id}`}
          className="tab"
          {...tab.keys}
          data-note={tab.note}
          data-new={tab.isNew === true ? '' : undefined}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${idBase}-panel` : undefined}
          aria-describedby={tab.note === undefined ? undefined : `${idBase}-note-${tab.id}`}
          tabIndex={tab.id === stop ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {tab.icon !== undefined && <Icon name={tab.icon} />}
          {tab.name}
          {tab.isDue === true && <span className="tab-due" aria-hidden="true" />}
        </button>
      ))}
      {tabs.map(
        (tab) =>
          tab.note !== undefined && (
            <span key={tab.id} id={`${idBase}-note-${tab.id}`} hidden>
              {tab.note}
            </span>
          ),
      )}
    </div>
  );
}
