import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LIVE, liveFrame } from '../../../../lib/sync/link/live-frames';
import { RelayedLink } from '../../../../lib/sync/relayed/relayed-link';

let awareness: Awareness;
let link: RelayedLink;
const answered = { at: -Infinity };
const waits = vi.fn();
const take = vi.fn();
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const mock of [waits, take]) mock.mockReset();
  answered.at = -Infinity;
  awareness = new Awareness(new Y.Doc());
  link = new RelayedLink({ awareness, waits, take, isTaking: () => false, answered });
});
afterEach(() => awareness.destroy());

it('puts edits together that wait, so that a slow relay gets one', () => {
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => link.update(update));
  for (const letter of 'a song') doc.getText('t').insert(doc.getText('t').length, letter);
  const [message, ...others] = link.next();
  expect(others).toEqual([]);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, (message ?? new Uint8Array()).subarray(4)); // kind, sync, update, a length of one byte
  expect(copy.getText('t').toJSON()).toBe('a song');
  expect(link.next()).toEqual([]);
});

it('says presence as it is when it goes, and once', () => {
  awareness.setLocalState({ at: 1 });
  link.present([awareness.clientID]);
  awareness.setLocalState({ at: 2 });
  link.present([awareness.clientID, 4711]); // nobody knows the other one any more
  const said = link.next().map((message) => new TextDecoder().decode(message));
  expect(said.length).toBe(1);
  expect(said[0]).toContain('{"at":2}');
});

it('V4: takes 32 KiB or 64 messages at most into a frame, and a larger one alone', () => {
  const sizes = () => link.next().map(({ length }) => length);
  for (const size of [40_000, 20_000, 12_000, 5_000]) link.control(LIVE.bodies, new Uint8Array(size));
  expect([sizes(), sizes(), sizes(), sizes()]).toEqual([[40_001], [20_001, 12_001], [5_001], []]);
  for (let i = 0; i < 65; i++) link.control(LIVE.bodies, new Uint8Array());
  expect([sizes().length, sizes().length]).toEqual([64, 1]);
});

it('ends when more than 1 MiB waits for a relay that does not answer', () => {
  for (let i = 0; i < 4; i++) link.control(LIVE.bodies, new Uint8Array(256 * 1024));
  expect(link.readyState).toBe('open');
  expect(waits).toHaveBeenCalledTimes(4);
  link.control(LIVE.bodies, new Uint8Array(1));
  expect(link.readyState).toBe('closed');
});

it('V7: keeps nothing that no frame takes, and does not end with it', () => {
  for (let i = 0; i < 5; i++) link.send(new Uint8Array(256 * 1024 + 1));
  link.update(new Uint8Array(2 * 1024 * 1024));
  expect([link.readyState, link.next(), waits.mock.calls.length]).toEqual(['open', [], 0]);
});

it('counts what waits anew once some has gone', () => {
  for (let i = 0; i < 8; i++) {
    link.control(LIVE.bodies, new Uint8Array(256 * 1024));
    if (i % 2 === 1) while (link.next().length > 0);
  }
  expect(link.readyState).toBe('open');
});

it('S5: ends with a message that no rule allows, and takes nothing behind it', () => {
  take.mockImplementation(() => {
    throw new Error('it harms');
  });
  link.heard([Uint8Array.of(200)]);
  expect(link.readyState).toBe('closed');
  const other = new RelayedLink({ awareness, waits, take, isTaking: () => false, answered });
  other.heard([liveFrame(LIVE.notebook, Uint8Array.of(0)), liveFrame(LIVE.notebook, Uint8Array.of(0))]);
  expect([other.readyState, take.mock.calls.length]).toEqual(['closed', 1]);
});

it('tells what the other end lacks only so often, however often the link begins anew', () => {
  expect(link.mayAnswer(1_000)).toBe(true);
  link = new RelayedLink({ awareness, waits, take, isTaking: () => false, answered });
  expect([link.mayAnswer(1_000), link.mayAnswer(1_000), link.mayAnswer(0)]).toEqual([false, false, true]);
});

it('S6: of acknowledgements that wait it says the newest, however many there were', () => {
  for (let i = 0; i < 90; i++) {
    link.control(LIVE.beat, new Uint8Array(8));
    link.control(LIVE.acknowledgement, new Uint8Array(100_000).fill(i));
  }
  link.control(LIVE.beat, Uint8Array.of(1));
  expect(link.readyState).toBe('open');
  const said = [...link.next(), ...link.next(), ...link.next()];
  expect(said.map((message) => [message[0], message.at(-1)])).toEqual([
    [LIVE.acknowledgement, 89],
    [LIVE.beat, 1],
  ]);
});
