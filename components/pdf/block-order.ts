import type { Block } from '../../lib/clip/pdf/block';

/** The blocks of a PDF as a person is putting them in order, and every order before. */
export interface BlockOrder {
  readonly blocks: readonly Block[];
  readonly before: readonly (readonly Block[])[];
}

export type OrderAct =
  | { readonly act: 'begin'; readonly blocks: readonly Block[] }
  | { readonly act: 'move'; readonly from: number; readonly to: number }
  | { readonly act: 'remove'; readonly at: number }
  | { readonly act: 'undo' };

export const NO_ORDER: BlockOrder = { blocks: [], before: [] };

/** Most steps that can be taken back. */
const MOST = 200;

const changed = ({ blocks, before }: BlockOrder, next: readonly Block[]): BlockOrder => ({
  blocks: next,
  before: [...before, blocks].slice(-MOST),
});

/** The order after one act; an act that points nowhere changes nothing. */
export function orderAfter(order: BlockOrder, step: OrderAct): BlockOrder {
  const { blocks, before } = order;
  if (step.act === 'begin') return { blocks: step.blocks, before: [] };
  if (step.act === 'undo') {
    const last = before.at(-1);
    return last === undefined ? order : { blocks: last, before: before.slice(0, -1) };
  }
  if (step.act === 'remove') {
    return step.at in blocks ? changed(order, blocks.toSpliced(step.at, 1)) : order;
  }
  const { from, to } = step;
  const block = blocks[from];
  if (block === undefined || from === to || to < 0 || to >= blocks.length) return order;
  return changed(order, blocks.toSpliced(from, 1).toSpliced(to, 0, block));
}
