import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useReducer } from 'react';
import { BlockList } from '../../components/pdf/BlockList';
import { NO_ORDER, orderAfter } from '../../components/pdf/block-order';
import type { Block } from '../../lib/clip/pdf/block';
import { useWords } from '../support/words';

const block = (text: string, page = 1): Block => ({
  kind: 'paragraph',
  text,
  page,
  label: '',
  box: [0, 0, 100, 20],
  breaks: [],
});
const blocks = ['One', 'Two', 'Three'].map((text) => block(text));
const texts = (order: { blocks: readonly Block[] }) => order.blocks.map(({ text }) => text);
const begun = orderAfter(NO_ORDER, { act: 'begin', blocks });

describe('the order of paragraphs', () => {
  it('moves, leaves out, and takes each back', () => {
    const moved = orderAfter(begun, { act: 'move', from: 2, to: 0 });
    expect(texts(moved)).toEqual(['Three', 'One', 'Two']);
    const less = orderAfter(moved, { act: 'remove', at: 1 });
    expect(texts(less)).toEqual(['Three', 'Two']);
    expect(texts(orderAfter(less, { act: 'undo' }))).toEqual(['Three', 'One', 'Two']);
    expect(texts(orderAfter(orderAfter(less, { act: 'undo' }), { act: 'undo' }))).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  it.each([
    { act: 'move', from: 0, to: 3 },
    { act: 'move', from: -1, to: 1 },
    { act: 'move', from: 1, to: 1 },
    { act: 'remove', at: 9 },
    { act: 'undo' },
  ] as const)('%o changes nothing', (step) => expect(orderAfter(begun, step)).toBe(begun));
});

function Ordered() {
  const [order, act] = useReducer(orderAfter, begun);
  return <BlockList blocks={order.blocks} act={act} onPage={() => undefined} />;
}

afterEach(cleanup);

describe('the list of paragraphs', () => {
  const shown = () => screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);

  it('works by keyboard and by dragging', () => {
    useWords('en');
    render(<Ordered />);
    const item = (n: number) => within(screen.getAllByRole('listitem')[n] as HTMLElement);
    fireEvent.click(item(0).getByRole('button', { name: 'Move down' }));
    expect(shown()).toEqual(['Two', 'One', 'Three']);
    fireEvent.click(item(2).getByRole('button', { name: 'Leave out' }));
    expect(shown()).toEqual(['Two', 'One']);
    const [first, second] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(second, { dataTransfer });
    fireEvent.dragOver(first, { dataTransfer });
    fireEvent.drop(first, { dataTransfer });
    expect(shown()).toEqual(['One', 'Two']);
  });

  it('keeps the focus on the same button of what was moved, and says where that is now', async () => {
    useWords('en');
    render(<Ordered />);
    const button = (n: number, name: string) =>
      within(screen.getAllByRole('listitem')[n] as HTMLElement).getByRole('button', { name });
    fireEvent.click(button(0, 'Move down'));
    expect(screen.getByText('Place 2 of 3').getAttribute('aria-live')).toBe('polite');
    await waitFor(() => expect(document.activeElement).toBe(button(1, 'Move down')));
    fireEvent.click(button(1, 'Move down'));
    await waitFor(() => expect(document.activeElement).toBe(button(2, 'Move up')));
    fireEvent.click(button(2, 'Leave out'));
    expect(screen.getByText(/^Left out/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(button(1, 'Leave out')));
  });
});
