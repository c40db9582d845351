import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { presence } from '../../../lib/session/presence';

let end: AbortController;
let [ana, ben]: Awareness[] = [];
beforeEach(() => {
  end = new AbortController();
  [ana, ben] = [new Awareness(new Doc()), new Awareness(new Doc())];
});
afterEach(() => {
  end.abort();
  for (const one of [ana, ben]) one?.destroy();
});

const toAna = (): void => applyAwarenessUpdate(ana!, encodeAwarenessUpdate(ben!, [ben!.clientID]), 'test');

describe('where the partner reads', () => {
  it('is the paragraph of the reading that they have open, and none once they open another one', () => {
    const [mine, theirs] = [presence(ana!, 'ana', end.signal), presence(ben!, 'ben', end.signal)];
    theirs.show('r1');
    theirs.at(12);
    toAna();
    expect([mine.partnerReads.get(), mine.partnerParagraph.get()]).toEqual(['r1', 12]);
    theirs.show('r2');
    toAna();
    expect([mine.partnerReads.get(), mine.partnerParagraph.get()]).toEqual(['r2', 0]);
    theirs.at(3);
    theirs.show('');
    toAna();
    expect([mine.partnerReads.get(), mine.partnerParagraph.get()]).toEqual(['', 0]);
  });

  it('keeps other fields of what is told, such as a caret', () => {
    ben!.setLocalState({ caret: 'x' });
    const theirs = presence(ben!, 'ben', end.signal);
    theirs.show('r1');
    theirs.at(2);
    expect(ben!.getLocalState()).toEqual({
      ...{ caret: 'x', member: 'ben', reading: 'r1', paragraph: 2, leads: false },
    });
  });

  it('is told with whether they lead there, until they open another one; nothing else is leading', () => {
    const [mine, theirs] = [presence(ana!, 'ana', end.signal), presence(ben!, 'ben', end.signal)];
    theirs.show('r1');
    theirs.lead(true);
    toAna();
    expect([mine.partnerReads.get(), mine.partnerLeads.get()]).toEqual(['r1', true]);
    theirs.show('r2');
    toAna();
    expect([mine.partnerReads.get(), mine.partnerLeads.get()]).toEqual(['r2', false]);
    for (const leads of [1, 'true', {}]) {
      ben!.setLocalState({ member: 'ben', reading: 'r1', paragraph: 3, leads });
      toAna();
      expect(mine.partnerLeads.get()).toBe(false);
    }
  });

  it.each([
    [20_000, 20_000],
    [20_001, 0],
    [0, 0],
    [-1, 0],
    [1.5, 0],
    ['7', 0],
    [Number.NaN, 0],
  ])('%s is paragraph %i', (paragraph, number) => {
    const mine = presence(ana!, 'ana', end.signal);
    ben!.setLocalState({ member: 'ben', reading: 'r1', paragraph });
    toAna();
    expect(mine.partnerParagraph.get()).toBe(number);
    expect(mine.partnerReads.get()).toBe('r1');
  });
});
