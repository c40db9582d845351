import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { MenuButton } from '../ui/MenuButton';
import type { DraftEditor } from './editor/create-editor';
import { FormatIcon } from './FormatIcon';
import { type Format, formats } from './formats';

interface Props {
  editor: DraftEditor;
  /** All of it has room; else what is rarer folds into a menu. */
  wide: boolean;
  onLink: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * What can be done with the look of words, after the ARIA pattern of a toolbar: one stop for Tab, arrows, Home and End
 * go from button to button.
 */
export function Formatting({ editor, wide, onLink }: Props) {
  const state = useObserved(editor.state);
  const canWrite = useCanWrite();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const all = formats(editor, onLink);
  const [shown, folded] = wide
    ? [all, []]
    : [all.filter(({ rare }) => !rare), all.filter(({ rare }) => rare)];
  const buttons = (): HTMLElement[] => [
    ...(bar.current?.querySelectorAll<HTMLElement>('.bar-stop, .menu-box > button') ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const found = buttons();
    const at = found.indexOf(document.activeElement as HTMLElement);
    const step = STEPS[event.key] ?? 0;
    if (at === -1 || (step === 0 && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    const end = event.key === 'Home' ? 0 : found.length - 1;
    const to = step === 0 ? end : (at + step + found.length) % found.length;
    setStop(to);
    found[to]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on the buttons
    <div
      className="formatting"
      role="toolbar"
      aria-label={t('draft.formatting')}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {shown.map((one, n) => (
        <FormatButton
          key={one.name}
          format={one}
          pressed={one.isOn?.(state)}
          disabled={!canWrite || one.isOff?.() === true}
          stop={n === stop}
        />
      ))}
      {folded.length > 0 && canWrite && (
        <MenuButton
          name={t('draft.more')}
          icon="down"
          small
          tabIndex={stop === shown.length ? 0 : -1}
          choices={folded.map(({ name, run }) => ({ name, onChoose: run }))}
        />
      )}
    </div>
  );
}

interface ButtonProps {
  format: Format;
  pressed: boolean | undefined;
  disabled: boolean;
  /** Tab stops here. */
  stop: boolean;
}

function FormatButton({ format, pressed, disabled, stop }: ButtonProps) {
  const keep = (event: MouseEvent): void => event.preventDefault(); // the selection stays where it is
  return (
    <button
      type="button"
      className="icon-button bar-stop"
      aria-label={format.name}
      title={format.name}
      aria-pressed={pressed}
      aria-disabled={disabled}
      tabIndex={stop ? 0 : -1}
      onMouseDown={keep}
      onClick={disabled ? undefined : format.run}
    >
      <FormatIcon name={format.icon} />
    </button>
  );
}
