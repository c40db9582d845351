import { useRef, useState } from 'react';
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

  const move = (from: number, to: number): void => {
    act({ act: 'move', from, to });
    // the focus goes along with what was moved
    requestAnimationFrame(() => {
      const button = list.current?.children[to]?.querySelector<HTMLElement>('button:not([disabled])');
      button?.focus({ preventScroll: true });
      list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
    });
  };
  const drop = (to: number): void => {
    if (dragged !== null) act({ act: 'move', from: dragged, to });
    setDragged(null);
    setOver(null);
  };

  return (
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
          <p className="block-text">{block.text}</p>
          <div className="block-acts">
            <span className="tiny muted">{t('pdf.onPage', [block.label || String(block.page)])}</span>
            <IconButton icon="up" name={t('pdf.moveUp')} disabled={i === 0} onClick={() => move(i, i - 1)} />
            <IconButton
              icon="down"
              name={t('pdf.moveDown')}
              disabled={i === blocks.length - 1}
              onClick={() => move(i, i + 1)}
            />
            <IconButton icon="close" name={t('pdf.leaveOut')} onClick={() => act({ act: 'remove', at: i })} />
          </div>
        </li>
      ))}
    </ol>
  );
}
