import { useId, useRef, useState, type RefObject } from 'react';
import type { Block } from '../../lib/clip/pdf/block';
import { t } from '../../lib/i18n/t';
import { IconButton } from '../ui/IconButton';
import type { OrderAct } from './block-order';

interface Props {
  blocks: readonly Block[];
  act: (step: OrderAct) => void;
  /** The page on which a block stands is to be shown. */
  onPage: (page: number) => void;
}

/** The paragraphs in their order. With the mouse they are dragged; with the keyboard moved by buttons. */
export function BlockList({ blocks, act, onPage }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const { said, move, leaveOut } = useButtons(blocks.length, act, list);

  const drop = (to: number): void => {
    if (dragged !== null) act({ act: 'move', from: dragged, to });
    setDragged(null);
    setOver(null);
  };

  return (
    <div>
      <p className="vh" aria-live="polite">
        {said}
      </p>
      <ol className="blocks" ref={list} aria-label={t('pdf.blocks')}>
        {blocks.map((block, i) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is beside the buttons
          <li
            key={`${block.page}:${block.box.join()}:${block.text.slice(0, 20)}`}
            className={`block ${block.kind}${over === i ? ' is-over' : ''}${dragged === i ? ' is-dragged' : ''}`}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', '');
              setDragged(i);
            }}
            onDragEnd={() => (setDragged(null), setOver(null))}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(i);
            }}
            onDrop={(event) => (event.preventDefault(), drop(i))}
            onFocus={() => onPage(block.page)}
            onPointerEnter={() => dragged === null && onPage(block.page)}
          >
            <p className="block-text" dir="auto" id={`${id}-${i}`}>
              {block.text}
            </p>
            <BlockActs
              block={block}
              described={`${id}-${i}`}
              at={i}
              last={blocks.length - 1}
              move={move}
              leaveOut={leaveOut}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the buttons do: the focus goes along with what is moved, and it is said where that stands now. */
function useButtons(count: number, act: Props['act'], list: RefObject<HTMLOListElement | null>) {
  const [said, setSaid] = useState('');
  // on the same button: pressed again it goes on
  const focusAt = (at: number, button: string): void => {
    requestAnimationFrame(() => {
      const block = list.current?.children[at];
      const wanted = block?.querySelector<HTMLElement>(`[data-act="${button}"]:not([disabled])`);
      const any = block?.querySelector<HTMLElement>('button:not([disabled])');
      (wanted ?? any)?.focus({ preventScroll: true });
      block?.scrollIntoView({ block: 'nearest' });
    });
  };
  const move = (from: number, to: number): void => {
    act({ act: 'move', from, to });
    setSaid(t('pdf.movedTo', [to + 1, count]));
    focusAt(to, to < from ? 'up' : 'down');
  };
  const leaveOut = (at: number): void => {
    act({ act: 'remove', at });
    setSaid(t('pdf.leftOut'));
    focusAt(Math.min(at, count - 2), 'out');
  };
  return { said, move, leaveOut };
}

interface ActsProps {
  block: Block;
  /** The id of its text, which says what the buttons move. */
  described: string;
  at: number;
  last: number;
  move: (from: number, to: number) => void;
  leaveOut: (at: number) => void;
}

function BlockActs({ block, described, at, last, move, leaveOut }: ActsProps) {
  return (
    <div className="block-acts">
      <span className="tiny muted">{t('pdf.onPage', [block.label || String(block.page)])}</span>
      <IconButton
        icon="up"
        name={t('pdf.moveUp')}
        data-act="up"
        aria-describedby={described}
        disabled={at === 0}
        onClick={() => move(at, at - 1)}
      />
      <IconButton
        icon="down"
        name={t('pdf.moveDown')}
        data-act="down"
        aria-describedby={described}
        disabled={at === last}
        onClick={() => move(at, at + 1)}
      />
      <IconButton
        icon="close"
        name={t('pdf.leaveOut')}
        data-act="out"
        aria-describedby={described}
        onClick={() => leaveOut(at)}
      />
    </div>
  );
}
