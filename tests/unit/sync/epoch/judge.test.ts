import { describe, expect, it } from 'vitest';
import type { Farewell } from '../../../../lib/sync/epoch/farewell';
import { judge, type Standpoint } from '../../../../lib/sync/epoch/judge';

const box = new Uint8Array(60);
/** Ana's device a1 has removed a2. */
const said: Farewell = {
  ...{ next: 'next', at: 1, gone: ['a2'], bytes: new Uint8Array() },
  maker: { id: 'a1', by: 'ana', agree: '', sign: '' },
  boxes: new Map([
    ['a1', box],
    ['b1', box],
  ]),
};
const bo: Standpoint = { own: 'b1', pair: ['bo', 'ana'], gone: new Set(), been: new Set(['first']) };

describe('E5 what a farewell means', () => {
  it('who stays goes along; who is gone is removed; of whom the maker did not know is left behind', () => {
    expect(judge(said, bo)).toBe('goes along');
    expect(judge(said, { ...bo, own: 'a2' })).toBe('removed');
    expect(judge(said, { ...bo, own: 'b2' })).toBe('left behind');
  });

  it('both members may say one, and no third', () => {
    expect(judge({ ...said, maker: { ...said.maker, by: 'bo' } }, bo)).toBe('goes along');
    expect(judge({ ...said, maker: { ...said.maker, by: 'cy' } }, bo)).toBe('nothing');
  });

  it('who was removed says none, and nobody removes themselves', () => {
    const alone = { ...said, boxes: new Map([['b1', box]]) };
    expect(judge(alone, bo)).toBe('goes along');
    expect(judge(alone, { ...bo, gone: new Set(['a1']) })).toBe('nothing');
    expect(judge({ ...alone, gone: ['a1', 'a2'] }, bo)).toBe('nothing');
  });

  it('none lets somebody back who was removed, as far as this device or the maker knows', () => {
    const boxes = new Map([...said.boxes, ['a0', box]] as const);
    expect(judge({ ...said, boxes }, { ...bo, gone: new Set(['a0']) })).toBe('nothing');
    expect(judge({ ...said, boxes, gone: ['a2', 'a0'] }, bo)).toBe('nothing');
    expect(judge({ ...said, boxes }, bo)).toBe('goes along');
  });

  it('none leads back into an epoch in which this device was', () => {
    expect(judge(said, { ...bo, been: new Set(['first', 'next']) })).toBe('nothing');
  });
});
