import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Echo } from '../../../../lib/sync/webrtc/echo';

const ROOM = { name: 'room' };
const OTHER_WAY = { name: 'a mailbox' };
const UPDATE = Uint8Array.of(0, 2, 1);
const STEP1 = Uint8Array.of(0, 0, 1);
const PRESENCE = Uint8Array.of(1, 1);
let doc: Y.Doc;
let awareness: Awareness;
let echo: Echo;
let brought: Set<unknown>;
let end: AbortController;
/** What the provider would have sent, and whether it would have been an echo. */
let sent: boolean[];

beforeEach(() => {
  end = new AbortController();
  doc = new Y.Doc();
  awareness = new Awareness(doc);
  brought = new Set([ROOM, OTHER_WAY]);
  echo = new Echo({ doc, awareness, brought }, end.signal);
  sent = [];
  doc.on('update', () => sent.push(echo.is(UPDATE)));
  awareness.on('update', () => sent.push(echo.is(PRESENCE)));
  echo.providerListens(end.signal);
});
afterEach(() => {
  end.abort();
  awareness.destroy();
});

describe('S7: an echo', () => {
  it('is an update that the room brought, not one of ours', () => {
    doc.transact(() => doc.getText('t').insert(0, 'theirs'), ROOM);
    doc.getText('t').insert(0, 'ours');
    expect(sent).toEqual([true, false]);
  });

  it('is what another way has brought, too: the partner may be at the other end of both', () => {
    doc.transact(() => doc.getText('t').insert(0, 'theirs'), OTHER_WAY);
    const partner = new Awareness(new Y.Doc());
    partner.setLocalState({ name: 'Tom' });
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(partner, [partner.clientID]), OTHER_WAY);
    partner.destroy();
    expect(sent).toEqual([true, true]);
  });

  it('is presence that the room brought, not ours, nor what is said when connecting', () => {
    const partner = new Awareness(new Y.Doc());
    partner.setLocalState({ name: 'Tom' }); // a first state is of clock 0, which the protocol takes for old
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(partner, [partner.clientID]), ROOM);
    partner.destroy();
    expect(echo.is(PRESENCE)).toBe(false);
    awareness.setLocalState({ name: 'Anna' });
    expect(sent).toEqual([true, false]);
  });

  it('is never a question or an answer, nor anything before there is a room', () => {
    doc.transact(() => doc.getText('t').insert(0, 'theirs'), ROOM);
    expect(echo.is(STEP1)).toBe(false);
    brought.clear();
    expect(echo.is(UPDATE)).toBe(false);
  });
});
