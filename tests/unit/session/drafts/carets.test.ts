import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { carets } from '../../../../lib/session/drafts/carets';

let mine: Awareness;
let theirs: Awareness;
let end: AbortController;
beforeEach(() => {
  [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  for (const one of [mine, theirs]) one.destroy();
});
const send = (state: object): void => {
  theirs.setLocalState({ ...state });
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'net');
};

describe('the partner’s caret', () => {
  const caret = { draft: 'd', anchor: 'AAAB', head: 'AAAC' };

  it('comes with its draft, and goes when they leave it', () => {
    const { partner } = carets(mine, 'ana', end.signal);
    send({ member: 'ben', caret, reading: 'r' });
    expect(partner.get()).toEqual(caret);
    send({ member: 'ben', caret: null, reading: 'r' });
    expect(partner.get()).toBeNull();
  });

  it.each([
    ['our own, of another device', { member: 'ana', caret }],
    ['no member', { caret }],
    ['no draft', { member: 'ben', caret: { ...caret, draft: '__proto__' } }],
    ['a place that is too long', { member: 'ben', caret: { ...caret, head: 'A'.repeat(201) } }],
    ['a place with other signs', { member: 'ben', caret: { ...caret, head: '<b>' } }],
    ['something else', { member: 'ben', caret: 'here' }],
  ])('is none where it is %s', (_what, state) => {
    const { partner } = carets(mine, 'ana', end.signal);
    send(state);
    expect(partner.get()).toBeNull();
  });

  it('is told beside the reading that is open', () => {
    mine.setLocalState({ member: 'ana', reading: 'r' });
    carets(mine, 'ana', end.signal).show(caret);
    expect(mine.getLocalState()).toEqual({ member: 'ana', reading: 'r', caret });
  });
});
